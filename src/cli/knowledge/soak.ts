import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openKennisFile } from '../../main/store/open-kennis-file';
import { articleObject, seeded, textOf, withNextVersion } from './articles';
import { runSync, startSync } from './child';
import { startObjectsRegister, type RegisteredObject } from './objects-register';
import { TRIAL_KEY } from './sync-once';

export type SoakOptions = {
  /** The built command line, for the processes that are killed. */
  readonly program: string;
  readonly file: string;
  readonly kills: number;
  readonly articles: number;
  readonly seed: number;
  readonly today: string;
  readonly sentences: readonly string[];
};

/**
 * `old` and `new`: how often the index was found as it was before the sync and as the register was then. `torn`: neither of the two, which
 * must never be. `finished`: how often the process was done before it could be killed.
 */
export type Soaked = {
  readonly kills: number;
  readonly old: number;
  readonly new: number;
  readonly torn: number;
  readonly finished: number;
  readonly isWholeAtEnd: boolean;
  readonly syncMs: number;
};

/**
 * Changes the register, begins a sync in a process of its own, kills it at a random moment and looks what the file holds: each time all of
 * the old state or all of the new one.
 */
export async function soakSync(options: SoakOptions): Promise<Soaked> {
  const random = seeded(options.seed);
  const register = await startObjectsRegister(firstState(options, random), options.today);
  const target = { url: register.url, file: options.file };
  const found = { old: 0, new: 0, torn: 0, finished: 0 };
  try {
    let shown = new Map<string, string>();
    // How long a whole sync takes tells between which moments to kill.
    let longestMs = 4000;
    for (let kill = 0; kill < options.kills; kill += 1) {
      const child = startSync(options.program, target);
      await wait(random() * longestMs);
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      } else found.finished += 1;
      const now = statesIn(options.file);
      const wanted = stateOf(register.state.objects);
      if (isSame(now, wanted)) found.new += 1;
      else if (isSame(now, shown)) found.old += 1;
      else found.torn += 1;
      shown = now;
      if (kill % 4 === 3) longestMs = await finish(options, target, { longestMs, random });
      if (kill % 4 === 3) shown = statesIn(options.file);
      if (random() < 0.6) register.state.objects = nextState(register.state.objects, options, random);
    }
    const { syncMs } = await runSync(options.program, target);
    const isWholeAtEnd = isSame(statesIn(options.file), stateOf(register.state.objects));
    return { kills: options.kills, ...found, isWholeAtEnd, syncMs };
  } finally {
    await register.close();
  }
}

type Finishing = { readonly longestMs: number; readonly random: () => number };

/** Now and then a sync comes to its end, so that the next one has something to lose. */
async function finish(
  options: SoakOptions,
  target: { readonly url: string; readonly file: string },
  before: Finishing,
) {
  const started = performance.now();
  await runSync(options.program, target);
  return Math.max(1500, Math.min(before.longestMs, (performance.now() - started) * 1.1));
}

const firstState = ({ articles, today, sentences }: SoakOptions, random: () => number): readonly RegisteredObject[] =>
  Array.from({ length: articles }, (_, at) =>
    articleObject(at + 1, {
      day: today,
      startAt: today,
      titel: `Onderwerp ${at + 1} versie 1`,
      tekst: textOf(sentences, 1200, random),
    }),
  );

/** A third of the articles in a next version, some gone, some new. */
function nextState(objects: readonly RegisteredObject[], options: SoakOptions, random: () => number) {
  const { today, sentences } = options;
  const highest = Math.max(...objects.map(({ uuid }) => Number(uuid.slice(-12))));
  const kept = objects.filter(() => random() > 0.02);
  const changed = kept.map((object) => {
    if (random() > 0.33) return object;
    const nr = Number(object.uuid.slice(-12));
    const titel = `Onderwerp ${nr} versie ${object.index + 1}`;
    return withNextVersion(object, today, { titel, tekst: textOf(sentences, 1200, random) });
  });
  const added = Array.from({ length: Math.ceil(objects.length * 0.02) }, (_, at) =>
    articleObject(highest + 1 + at, { day: today, startAt: today, tekst: textOf(sentences, 1200, random) }),
  );
  return [...changed, ...added];
}

const stateOf = (objects: readonly RegisteredObject[]): Map<string, string> =>
  new Map(objects.map(({ data }) => [String(data['identificatie']), titleIn(data)]));

/** As `articleObject` writes it. */
const titleIn = (data: RegisteredObject['data']): string =>
  (data['vertalingen'] as readonly { readonly titel: string }[])[0]?.titel ?? '';

/** What the index in the file shows: titles by id. Also looks whether the full-text index knows every row. */
function statesIn(file: string): Map<string, string> {
  const { store } = openKennisFile({ kind: 'file', file, keyHex: TRIAL_KEY });
  try {
    const generation = store.generation();
    if (!generation) return new Map();
    const opened = store.open(generation);
    // Written by the program itself.
    const lights = opened.lights() as readonly { readonly id: string; readonly titel: string }[];
    const indexed = new Set(opened.index.lookup('onderwerp').rows);
    const isWhole = lights.every((_, row) => indexed.has(row)) && lights.length === generation.size;
    return isWhole ? new Map(lights.map(({ id, titel }) => [id, titel])) : new Map([['torn', 'the index lacks rows']]);
  } finally {
    store.close();
  }
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([id, titel]) => other.get(id) === titel);
