// Voorkant itself, with an eye on how long the event loop of its main process is held up. `bench fanout` starts it. Runs inside Electron.
const path = require('node:path');
const { performance } = require('node:perf_hooks');

const STEP_MS = 2;
let last = performance.now();
let longestMs = 0;
setInterval(() => {
  const now = performance.now();
  longestMs = Math.max(longestMs, now - last - STEP_MS);
  last = now;
}, STEP_MS);
// Each question is answered with the longest hold-up since the one before.
process.on('message', () => {
  process.send?.({ longestMs });
  longestMs = 0;
  last = performance.now();
});
require(path.join(__dirname, '../../../out/main/index.cjs'));
