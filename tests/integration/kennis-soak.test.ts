import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TARGETS } from '../../scripts/lib/build/targets.mjs';
import { soakSync } from '../../src/cli/knowledge/soak';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KILLS = 5;

let folder = '';

beforeAll(async () => {
  // Inside the project, at the depth of `out`, so that the program finds its packages and its resources.
  folder = mkdtempSync(path.join(ROOT, '.soak-'));
  const configs = [...(await TARGETS.workers({ minify: false })), ...(await TARGETS.cli({ minify: false }))];
  for (const config of configs) {
    const target = path.basename(String(config.build?.outDir));
    await build({ ...config, build: { ...config.build, outDir: path.join(folder, target) } });
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('shows all of the old or all of the new articles, whenever a sync is killed', async () => {
  const seed = Date.now();
  const soaked = await soakSync({
    program: path.join(folder, 'cli/index.cjs'),
    file: path.join(folder, 'soak.kennis.db'),
    kills: KILLS,
    articles: 400,
    seed,
    today: '2026-03-12',
    sentences: ['paspoort aanvragen', 'een boom kappen in de tuin', 'grofvuil laten ophalen'],
  });

  expect(soaked, `seed ${seed}`).toMatchObject({ kills: KILLS, torn: 0, isWholeAtEnd: true });
}, 180_000);
