import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { say } from '../step.mjs';
import { buildIfStale } from './build.mjs';
import { staleTargets } from './stale.mjs';
import { ALL_TARGETS } from './targets.mjs';

/** An editor writes a file in several strokes: what comes within this time is one change. */
const SETTLE_MS = 200;

/**
 * Opens Voorkant, and opens it anew each time that a source changed and the build succeeds. Ends when Voorkant is closed by hand.
 *
 * @param {(cancel: AbortSignal) => Promise<number>} open
 * @returns {Promise<number>} the exit code of the last one
 */
export async function reopenOnChange(open) {
  for (;;) {
    const reopen = new AbortController();
    const stopWatching = watchSources(() => reopen.abort());
    const code = await open(reopen.signal);
    stopWatching();
    if (!reopen.signal.aborted) return code;
  }
}

/**
 * Builds when the sources change, and tells when a build succeeded. A fault in a source is shown and waits for the next change.
 *
 * @param {() => void} onBuilt
 * @returns {() => void} stops watching
 */
function watchSources(onBuilt) {
  let isBusy = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const rebuild = async () => {
    if (isBusy || staleTargets(ALL_TARGETS).length === 0) return;
    isBusy = true;
    try {
      // More may have changed while a build ran.
      while (staleTargets(ALL_TARGETS).length > 0) await buildIfStale();
      onBuilt();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    isBusy = false;
  };
  const watcher = fs.watch(path.join(ROOT, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
