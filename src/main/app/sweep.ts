import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/** After the end of a conversation the agent saves, reads the number out, and breathes: then a pause of some 50 ms hurts nobody. */
const PAUSE_MS = 3_000;

/** Gives back memory that is in use no more, in a while. */
export type Sweeper = {
  /** Asked again before it happened, it happens once, after the last one asked. */
  readonly soon: () => void;
  readonly stop: () => void;
};

/**
 * A program that has room clears its memory late: what was known of a caller would lie in it for calls to come, and take up
 * some 4 MB each. `collect` does the clearing.
 */
export function createSweeper(collect: () => void): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    soon() {
      stop();
      timer = setTimeout(collect, PAUSE_MS);
    },
    stop,
  };
}

/** The garbage collector of this process. V8 hands it out to a context that is made while the flag stands. */
export function garbageCollector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  // What V8 puts in a new context under this name.
  const collect = runInNewContext('gc') as () => void;
  v8.setFlagsFromString('--no-expose-gc');
  return collect;
}
