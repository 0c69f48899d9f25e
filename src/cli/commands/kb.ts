import { parseArgs } from 'node:util';
import { municipalityIdSchema, type MunicipalityId } from '../../shared/domain/ids';
import { openDatabase } from '../../main/store/database';
import { createKennisStore } from '../../main/store/kennis-store';
import { openKennis } from '../../main/services/kennis';
import { createLocalBackend } from '../../main/services/kennis/local-backend';
import { feedReaders } from '../../main/lines/feed-readers';
import { todayInTheNetherlands } from '../../main/compose-days';
import { readArticles, readLabelledQueries, readQueries } from '../../main/services/kennis/article-file';
import { buildKennisIndex, type KennisIndex } from '../../main/services/kennis/build-index';
import { withoutKeywordTexts, withoutPhrasings, type KnowledgeTexts } from '../../main/services/kennis/knowledge-texts';
import { measure } from '../../main/services/kennis/measure';
import { rankArtikelen } from '../../main/services/kennis/rank';
import { readKnowledgeTexts } from '../../main/services/kennis/read-texts';
import type { KennisReply } from '../../main/services/kennis/kennis-service';
import { guarded, UsageError, type Command, type Io } from '../io';
import type { openLines } from '../open-lines';
import { memoryIndex, parsed } from './kb-files';
import { createKbTuneCommand } from './kb-tune';

const MAX_LIMIT = 50;
const RANK_DEPTH = 10;

const SEARCH_USAGE = 'kb search "QUESTION" [--limit N] [--municipality M] [--articles FILE | --lines FILE] [--json]';
const FILES_USAGE = '--articles FILE --queries FILE [--without-keywords] [--without-phrasings] [--json]';
const RANK_USAGE = `kb rank ${FILES_USAGE}`;
const EVAL_USAGE = `kb eval ${FILES_USAGE}`;

/** What the commands stand on: the folder of resources of this installation, and how its lines are opened. */
export type KbSurroundings = { readonly resources: string; readonly openLines: typeof openLines };

/** `kb search`, `kb rank` and `kb eval`: the search of the window without a window; `kb tune` chooses its weights. */
export const createKbCommands = (surroundings: KbSurroundings): readonly Command[] => [
  {
    name: 'kb search',
    usage: SEARCH_USAGE,
    run: (args, io) => guarded(io, () => search(args, io, surroundings)),
  },
  {
    name: 'kb rank',
    usage: RANK_USAGE,
    run: (args, io) => guarded(io, () => Promise.resolve(rank(args, io, surroundings))),
  },
  {
    name: 'kb eval',
    usage: EVAL_USAGE,
    run: (args, io) => guarded(io, () => Promise.resolve(evaluate(args, io, surroundings))),
  },
  createKbTuneCommand(surroundings),
];

async function search(args: readonly string[], io: Io, surroundings: KbSurroundings): Promise<number> {
  const options = {
    limit: { type: 'string', default: '10' },
    municipality: { type: 'string', default: 'harderwijk' },
    articles: { type: 'string' },
    lines: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  const [text] = positionals;
  if (text === undefined || positionals.length > 1)
    throw new UsageError(`Give one question, in quotation marks. Usage: ${SEARCH_USAGE}`);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new UsageError(`--limit takes a whole number from 1 to ${MAX_LIMIT}`);
  const municipality = municipalityIdSchema.safeParse(values.municipality);
  if (!municipality.success) throw new UsageError('--municipality names no municipality');
  if (values.articles !== undefined && values.lines !== undefined)
    throw new UsageError(`Give either --articles or --lines. Usage: ${SEARCH_USAGE}`);
  const asked = { text, limit, municipality: municipality.data };
  const reply =
    values.articles === undefined
      ? await searchLines(asked, { ...surroundings, file: values.lines, io })
      : searchFile(asked, values.articles, surroundings.resources);
  if (values.json) io.print(reply);
  else showHits(io, reply);
  return 0;
}

type Asked = { readonly text: string; readonly limit: number; readonly municipality: MunicipalityId };

function searchFile({ text, ...options }: Asked, file: string, resources: string): KennisReply {
  const { index } = openIndex({ file, resources, withoutKeywords: false, withoutPhrasings: false });
  const started = performance.now();
  const hits = rankArtikelen(index, text, options);
  return { hits, ms: Math.round((performance.now() - started) * 10) / 10 };
}

type LineSearch = KbSurroundings & { readonly file: string | undefined; readonly io: Io };

async function searchLines(asked: Asked, { file, io, ...surroundings }: LineSearch): Promise<KennisReply> {
  const opened = await surroundings.openLines(file, io.fail);
  try {
    const logBug = (errorId: string, cause: unknown): void =>
      io.fail(`internal ${errorId}: ${cause instanceof Error ? cause.name : 'error'}`);
    // Articles name no person: there is nothing for the access log.
    const ask = {
      lines: opened.lines,
      audit: { record: () => undefined, latest: () => [] },
      lastGood: null,
      onAnswer: () => undefined,
      logBug,
    };
    const backend = createLocalBackend({
      store: createKennisStore(openDatabase({ kind: 'memory' })),
      texts: () => readKnowledgeTexts(surroundings.resources),
      program: '',
      readers: feedReaders,
      today: () => todayInTheNetherlands(Date.now()),
    });
    const service = openKennis({ ask, backend, nowMs: Date.now });
    await service.sync();
    const sources = await service.sources();
    for (const { connectionId, error } of sources) if (error !== null) io.fail(`${connectionId}: ${error}`);
    if (!sources.some(({ articles }) => articles > 0)) throw new Error('No source gave any article');
    return (await service.search(asked)) ?? { hits: [], ms: 0 };
  } finally {
    opened.close();
  }
}

function showHits(io: Io, { hits, ms }: KennisReply): void {
  for (const { id, titel, score } of hits) io.text(`${score.toFixed(3)}  ${id}  ${titel}`);
  io.text(hits.length === 0 ? 'Nothing fits.' : `${hits.length} found in ${ms} ms`);
}

function rank(args: readonly string[], io: Io, { resources }: KbSurroundings): number {
  const files = filesOf(args, RANK_USAGE);
  const queries = parsed(files.queries, readQueries);
  const { index } = openIndex({ ...files, file: files.articles, resources });
  io.print(
    queries.map(({ id, query }) => ({
      id,
      hits: rankArtikelen(index, query, { limit: RANK_DEPTH, municipality: null }).map((hit) => hit.id),
    })),
  );
  return 0;
}

function evaluate(args: readonly string[], io: Io, { resources }: KbSurroundings): number {
  const files = filesOf(args, EVAL_USAGE);
  const queries = parsed(files.queries, readLabelledQueries);
  const { index, buildMs } = openIndex({ ...files, file: files.articles, resources });
  io.print({ ...measure(index, queries), buildMs });
  return 0;
}

/** What is left out of the measurement. */
type Omitted = { readonly withoutKeywords: boolean; readonly withoutPhrasings: boolean };
type Files = Omitted & { readonly articles: string; readonly queries: string };

function filesOf(args: readonly string[], usage: string): Files {
  const options = {
    articles: { type: 'string' },
    queries: { type: 'string' },
    'without-keywords': { type: 'boolean', default: false },
    'without-phrasings': { type: 'boolean', default: false },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { articles, queries } = values;
  if (!articles || !queries) throw new UsageError(`Give --articles and --queries. Usage: ${usage}`);
  return {
    articles,
    queries,
    withoutKeywords: values['without-keywords'],
    withoutPhrasings: values['without-phrasings'],
  };
}

type Opened = { readonly index: KennisIndex; readonly buildMs: number };

/** An index in memory over the articles of one file. */
function openIndex({
  file,
  resources,
  ...omitted
}: Omitted & { readonly file: string; readonly resources: string }): Opened {
  const articles = parsed(file, (json) => readArticles(json, omitted));
  const texts = textsFor(readKnowledgeTexts(resources), omitted);
  const started = performance.now();
  const index = buildKennisIndex(articles, { port: memoryIndex(), texts });
  return { index, buildMs: Math.round(performance.now() - started) };
}

function textsFor(all: KnowledgeTexts, omitted: Omitted): KnowledgeTexts {
  const texts = omitted.withoutKeywords ? withoutKeywordTexts(all) : all;
  return omitted.withoutPhrasings ? withoutPhrasings(texts) : texts;
}
