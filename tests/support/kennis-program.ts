import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { TARGETS } from '../../scripts/lib/build/targets.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The thread of the knowledge base, built as it ships, inside the project so that it finds its packages. */
export async function buildKennisProgram(): Promise<{ readonly program: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(ROOT, 'node_modules/.kennis-'));
  const configs = await TARGETS.workers({ minify: false });
  for (const config of configs) await build({ ...config, build: { ...config.build, outDir: folder } });
  return {
    program: path.join(folder, 'kennis.worker.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
