import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TARGETS } from '../../scripts/lib/build/targets.mjs';
import { withFault } from '../../scripts/lib/faults/plant.mjs';
import type { Manner } from '../../src/cli/chaos/life';
import { runChaos } from '../../src/cli/chaos/run';
import type { LineWatch } from '../../src/cli/chaos/unruly-line';
import { startWindowlessDesk } from '../../src/cli/chaos/windowless-desk';
import { spawnSandbox } from '../../src/cli/sandbox-process';
import type { RunningSandbox } from '../../src/main/app/sandbox/launch';
import { datumOf } from '../../src/shared/domain/days';

const ROOT = path.resolve(__dirname, '../..');
/** Beside the other programs: there they find `resources` and the packages. */
const BUILT = path.join(ROOT, 'out', `chaos-test-${process.pid}`);
const SANDBOX = path.join(BUILT, 'index.cjs');

/** A mutation of our own code. Each must show in the figure that it is about. */
const FAULTS = {
  'keeps what was typed too late': {
    file: 'src/shared/keeper.ts',
    find: 'const KEEP_AFTER_MS = 250;',
    replace: 'const KEEP_AFTER_MS = 60_000;',
  },
  'says saved before it is': {
    file: 'src/main/ipc/handlers/conversations.ts',
    find: 'deps.outbox.commit({ records: [...records, ...bonds], counted, conversationId: conversation.id });',
    replace:
      'setTimeout(() => deps.outbox.commit({ records: [...records, ...bonds], counted, conversationId: conversation.id }), 30_000);',
  },
  'gives a contact another number each time': {
    file: 'src/main/lines/klantinteracties/write.ts',
    find: 'const number = referenceNumber(reference, attempt);\n  const body',
    replace: 'const number = referenceNumber(String(Math.random()), attempt);\n  const body',
  },
} as const;
type FaultName = keyof typeof FAULTS;

const plant = (name: FaultName): Plugin => ({
  name: 'planted-fault',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith(FAULTS[name].file) ? withFault(code, { name, tests: [], ...FAULTS[name] }) : undefined,
});

/** Builds the windowless desktop, whole or with a fault. */
async function buildHost(file: string, plugins: Plugin[] = []): Promise<string> {
  const [, config] = await TARGETS.cli({ minify: false });
  const ssr = path.join(ROOT, 'src/cli/chaos/host.ts');
  const { output, ...options } = config?.build?.rolldownOptions ?? {};
  await build({
    ...config,
    plugins: [...(config?.plugins ?? []), ...plugins],
    build: {
      ...config?.build,
      ssr,
      outDir: BUILT,
      sourcemap: false,
      rolldownOptions: { ...options, output: { ...output, entryFileNames: file } },
    },
  });
  return path.join(BUILT, file);
}

/** Short lives: the machine that runs all tests has more to do. */
const manner: Manner = {
  longestMs: 8_000,
  habits: { keyMs: [1, 8], mostDrafts: 2, saves: 0.5, isThorough: true },
  planOf(chance) {
    const drawn = chance.next();
    if (drawn < 0.05) return { after: 'start', ms: chance.int(50, 400) };
    if (drawn < 0.3) return { after: 'saving', ms: chance.int(0, 20) };
    if (drawn < 0.7) return { after: 'saved', ms: chance.int(0, 100) };
    return { after: 'ready', ms: chance.int(100, 1300) };
  },
};

async function figuresOf(program: string, kills: number, { how = manner, seed = 5, watch = {} }: Life = {}) {
  const { figures, detail } = await runChaos({
    ...{ kills, seed, resume: null, isWindow: false, manner: how, watch },
    open: (around) => startWindowlessDesk({ ...around, program, user: 'sanne.dijkhuis' }),
    // One for all: to start it takes longer than many lives.
    startSandbox: () => Promise.resolve({ ...running(), stop: () => undefined }),
    say: () => undefined,
  });
  return { ...figures, found: [...detail.lost, ...detail.duplicates] };
}

type Life = { readonly how?: Manner; readonly seed?: number; readonly watch?: LineWatch };

/**
 * The figures of a run in which other work on this machine did not come between: a desktop that gets no turn for a second keeps nothing
 * for a second. One that keeps too late does so in each run, as the next test shows.
 */
async function figuresInQuiet(program: string) {
  const whole = await figuresOf(program, 20);
  let typingLossMs = whole.worstTypingLossMs;
  for (let seed = 6; seed <= 8 && typingLossMs > 1000; seed += 1)
    typingLossMs = (await figuresOf(program, 10, { seed })).worstTypingLossMs;
  return { ...whole, typingLossMs };
}

const killedAfterSaving = (least: number, most: number): Manner => ({
  ...manner,
  planOf: (chance) => ({ after: 'saved', ms: chance.int(least, most) }),
});

let sandboxOfAll: RunningSandbox | null = null;
function running(): RunningSandbox {
  if (!sandboxOfAll) throw new Error('The sandbox does not run yet');
  return sandboxOfAll;
}

beforeAll(async () => {
  const [sandbox] = await TARGETS.sandbox({ minify: false });
  await build({ ...sandbox, build: { ...sandbox?.build, outDir: BUILT } });
  sandboxOfAll = await spawnSandbox({
    ...{ program: SANDBOX, resources: path.join(ROOT, 'resources'), file: null, log: () => undefined },
    today: datumOf('2026-11-02'),
  });
}, 120_000);
afterAll(async () => {
  sandboxOfAll?.stop();
  await rm(BUILT, { recursive: true, force: true });
});

describe('a desktop that is killed over and over', () => {
  it('loses no contact that was saved, writes none twice, and loses a second of typing at most', async () => {
    const { found, ...figures } = await figuresInQuiet(await buildHost('host.cjs'));

    expect(found).toEqual([]);
    expect(figures).toMatchObject({ kills: 20, lost: 0, duplicates: 0 });
    expect(figures.confirmed).toBeGreaterThan(0);
    expect(figures.typingLossMs).toBeLessThanOrEqual(1000);
  }, 240_000);

  it('is caught when it keeps what was typed too late', async () => {
    const program = await buildHost('late.cjs', [plant('keeps what was typed too late')]);

    const how: Manner = {
      ...manner,
      habits: { ...manner.habits, saves: 0 },
      planOf: (chance) => ({ after: 'ready', ms: chance.int(2500, 3000) }),
    };

    const { worstTypingLossMs } = await figuresOf(program, 2, { how });

    expect(worstTypingLossMs).toBeGreaterThan(1000);
  }, 120_000);

  it('is caught when it says saved before it is', async () => {
    const program = await buildHost('early.cjs', [plant('says saved before it is')]);

    expect((await figuresOf(program, 2, { how: killedAfterSaving(0, 50) })).lost).toBeGreaterThan(0);
  }, 120_000);

  it('is caught when it gives a contact another number each time', async () => {
    const program = await buildHost('twice.cjs', [plant('gives a contact another number each time')]);

    // The register has the contact and the desktop does not know it yet: that is when it is killed.
    const how = killedAfterSaving(1000, 3000);
    let held = 0;
    const watch: LineWatch = {
      holdsAnswerMs({ method, url }) {
        if (method !== 'POST' || !url.endsWith('/maak-klantcontact')) return 0;
        held += 1;
        return held <= 2 ? 60_000 : 0;
      },
    };
    const { duplicates } = await figuresOf(program, 4, { how, watch });

    expect(duplicates).toBeGreaterThan(0);
  }, 120_000);
});
