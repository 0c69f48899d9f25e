import path from 'node:path';
import { bootstrapWindow } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { isWithoutDisplay, onVirtualDisplay } from './lib/display.mjs';
import { REPORTS, ROOT } from './lib/paths.mjs';
import { announceScreenshot } from './lib/screenshot.mjs';
import { checkChromiumSandbox } from './lib/setup/chromium-sandbox.mjs';
import { electronArgs, parseStartOptions } from './lib/start-options.mjs';
import { say, step } from './lib/step.mjs';

// npm start [-- options of Voorkant], npm run dev: opens Voorkant; installs and builds first what is missing.
const { isDev, passedOn } = parseStartOptions(process.argv.slice(2));
const runtime = await bootstrapWindow();
await step('check the sandbox of Chromium', () => checkChromiumSandbox(runtime.dist));
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
const isVirtual = isWithoutDisplay();
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
if (isRoot)
  say('running as root, so without the sandbox of Chromium (--no-sandbox): fine for a test, not for daily work');
const electron = { program: runtime.exe, args: electronArgs({ root: ROOT, isRoot, isVirtual, passedOn }) };
const open = isVirtual ? openOnVirtualDisplay : openOnDisplay;
process.exitCode = await step('run Voorkant', isDev ? openAndFollow : () => open());

/** @param {AbortSignal} [cancel] */
function openOnDisplay(cancel) {
  return runInForeground(electron.program, electron.args, { ...(cancel ? { cancel } : {}) });
}

/** @param {AbortSignal} [cancel] */
async function openOnVirtualDisplay(cancel) {
  const picture = path.resolve(process.env['VOORKANT_SCREENSHOT'] ?? path.join(REPORTS, 'voorkant-start.png'));
  say('there is no display: Voorkant runs on a virtual one (Xvfb) until it is stopped with Ctrl-C');
  const stopWaiting = announceScreenshot(picture);
  const { program, args } = onVirtualDisplay(electron.program, electron.args);
  const env = { ...process.env, VOORKANT_SCREENSHOT: picture };
  const code = await runInForeground(program, args, { env, tellsPid: true, ...(cancel ? { cancel } : {}) });
  stopWaiting();
  return code;
}

async function openAndFollow() {
  const { reopenOnChange } = await import('./lib/build/watch.mjs');
  return reopenOnChange(open);
}
