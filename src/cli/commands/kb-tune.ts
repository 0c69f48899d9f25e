import { parseArgs } from 'node:util';
import { readArticles, readLabelledQueries } from '../../main/services/kennis/article-file';
import { buildKennisIndex, retuned } from '../../main/services/kennis/build-index';
import { crossValidate } from '../../main/services/kennis/cross-validate';
import { withoutKeywordTexts } from '../../main/services/kennis/knowledge-texts';
import { outcomesOf } from '../../main/services/kennis/measure';
import { readKnowledgeTexts } from '../../main/services/kennis/read-texts';
import { TUNING, type Tuning } from '../../main/services/kennis/tuning';
import { guarded, UsageError, type Command, type Io } from '../io';
import { memoryIndex, parsed } from './kb-files';

const usage = 'kb tune --articles FILE --queries FILE [--trials N] [--seed N] [--json]';
const FOLDS = 5;
const MAX_TRIALS = 5000;
/** Share of the weights that a trial changes, and by how much: the standard deviation of the logarithm. */
const CHANGED = 0.3;
const SPREAD = 0.25;

/**
 * `kb tune`: tries weights of the ranking at random around those of now and chooses by cross-validation, with and without
 * keywords at once. Changes nothing: what it prints can be put in `tuning.ts` when it holds on questions left out.
 */
export const createKbTuneCommand = ({ resources }: { readonly resources: string }): Command => ({
  name: 'kb tune',
  usage,
  run: (args, io) => guarded(io, () => Promise.resolve(tune(args, io, resources))),
});

function tune(args: readonly string[], io: Io, resources: string): number {
  const { articles, queries, trials, seed } = optionsOf(args);
  const asked = parsed(queries, readLabelledQueries);
  const texts = readKnowledgeTexts(resources);
  const indexes = [false, true].map((withoutKeywords) =>
    buildKennisIndex(
      parsed(articles, (json) => readArticles(json, { withoutKeywords })),
      { port: memoryIndex(), texts: withoutKeywords ? withoutKeywordTexts(texts) : texts },
    ),
  );
  const random = randomFrom(seed);
  const settings = [TUNING, ...Array.from({ length: trials }, () => changed(TUNING, random))];
  const tried = settings.map((setting, at) => {
    if (at % 25 === 0) io.fail(`${at} of ${trials} tried`);
    return { setting, outcomes: indexes.flatMap((index) => outcomesOf(retuned(index, setting), asked)) };
  });
  // A question with keywords and the same question without stand in one part.
  io.print({ folds: FOLDS, trials, ...crossValidate(tried, { folds: FOLDS, partOf: (at) => at % asked.length }) });
  return 0;
}

function changed(tuning: Tuning, random: () => number): Tuning {
  const vary = (value: number): number =>
    random() < CHANGED ? Number((value * Math.exp(SPREAD * normal(random))).toPrecision(3)) : value;
  const entries = Object.entries(tuning).map(([key, value]) => [
    key,
    typeof value === 'number' ? vary(value) : value.map(vary),
  ]);
  // The same keys with the same kinds of values: only numbers changed.
  return Object.fromEntries(entries) as Tuning;
}

/** Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Mulberry32: the same seed gives the same trials. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function optionsOf(args: readonly string[]) {
  const options = {
    articles: { type: 'string' },
    queries: { type: 'string' },
    trials: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { articles, queries } = values;
  if (!articles || !queries) throw new UsageError(`Give --articles and --queries. Usage: ${usage}`);
  const trials = Number(values.trials);
  if (!Number.isInteger(trials) || trials < 1 || trials > MAX_TRIALS)
    throw new UsageError(`--trials takes a whole number from 1 to ${MAX_TRIALS}`);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new UsageError('--seed takes a whole number');
  return { articles, queries, trials, seed };
}
