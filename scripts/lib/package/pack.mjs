import fs from 'node:fs';
import path from 'node:path';
import { runInForeground } from '../child.mjs';
import { OUT, ROOT } from '../paths.mjs';
import { say, StepError } from '../step.mjs';
import { builderArgs } from './builder-args.mjs';
import { packagedExecutable } from './executable.mjs';

/** Builds everything anew in an empty folder: what an older build left there would be packed along. */
export async function buildForPackage() {
  const { build } = await import('../build/build.mjs');
  fs.rmSync(OUT, { recursive: true, force: true });
  await build();
}

/**
 * Packs what was built with electron-builder, into `release/`.
 *
 * @param {import('../electron/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} [options]  of electron-builder
 */
export async function pack(runtime, options = []) {
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  const code = await runInForeground(process.execPath, [builder, ...builderArgs(runtime, options)]);
  if (code !== 0) throw new StepError(`electron-builder ended with exit code ${code}.`, 'Read what it printed above.');
  say(`packed: ${packagedExecutable()}`);
}
