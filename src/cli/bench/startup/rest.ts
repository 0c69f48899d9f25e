import { setTimeout as wait } from 'node:timers/promises';
import { memoryOfTree, ticksOfTree, type ProcessMemory } from '../process-tree';

const LOOK_EVERY_MS = 2_000;
/** Clock ticks in that time, of 200: more than a clock on screen takes that goes on by a second. */
const QUIET_TICKS = 10;
const QUIET_WITHIN_MS = 60_000;

/** One look after another: what a program clears away when nobody needs it, it clears within some seconds. */
const QUIET_LOOKS = 3;

/**
 * Memory of the program with all its child processes, once it has had next to nothing to do for six seconds, or after a minute on a machine
 * so busy that this cannot be told: what it starts in the background is part of it.
 */
export async function memoryAtRest(pid: number): Promise<readonly ProcessMemory[]> {
  const deadline = performance.now() + QUIET_WITHIN_MS;
  let before = ticksOfTree(pid);
  let quietLooks = 0;
  while (quietLooks < QUIET_LOOKS && performance.now() < deadline) {
    await wait(LOOK_EVERY_MS);
    const now = ticksOfTree(pid);
    quietLooks = now - before <= QUIET_TICKS ? quietLooks + 1 : 0;
    before = now;
  }
  return memoryOfTree(pid);
}
