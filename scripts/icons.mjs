import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrapWindow } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { isWithoutDisplay, onVirtualDisplay } from './lib/display.mjs';
import { ROOT } from './lib/paths.mjs';
import { electronArgs } from './lib/start-options.mjs';
import { step, StepError } from './lib/step.mjs';

/** What desktops ask for, from a list to a launcher. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

// npm run icons: draws resources/icons/icon.svg anew in each size.
const runtime = await bootstrapWindow();
await step('draw the icons', async () => {
  const folder = path.join(ROOT, 'resources/icons');
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-icons-'));
  const job = { svg: path.join(folder, 'icon.svg'), folder, sizes: SIZES, userData };
  const isVirtual = isWithoutDisplay();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = electronArgs({
    root: path.join(ROOT, 'scripts/lib/electron/draw-icon.cjs'),
    isRoot,
    isVirtual,
    passedOn: [],
  });
  const command = isVirtual ? onVirtualDisplay(runtime.exe, args) : { program: runtime.exe, args };
  const env = { ...process.env, DRAW_ICON: JSON.stringify(job) };
  const code = await runInForeground(command.program, command.args, { env, tellsPid: isVirtual });
  fs.rmSync(userData, { recursive: true, force: true });
  if (code !== 0) throw new StepError(`Electron ended with exit code ${code}.`, 'Read what it printed above.');
});
