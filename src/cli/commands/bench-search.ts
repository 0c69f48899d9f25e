import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readKnowledgeTexts } from '../../main/services/kennis/read-texts';
import { contentOf } from '../bench/search/content';
import { measureSearch } from '../bench/search/measure';
import { guarded, UsageError, type Command, type Io } from '../io';

const usage = 'bench search [--articles FILE --queries FILE] [--sizes N,N] [--json] [--raw FILE]';
const SIZES = '1000,5000,20000';
/** Beyond it the generator has no more subjects. */
const MOST_ARTICLES = 20_000;

/** `bench search`: quality, time per keystroke, building, disk and memory beside plain fuse.js and plain FTS5, at three sizes. */
export const createBenchSearchCommand = ({ resources }: { readonly resources: string }): Command => ({
  name: 'bench search',
  usage,
  run: (args, io) => guarded(io, () => Promise.resolve(run(args, io, resources))),
});

function run(args: readonly string[], io: Io, resources: string): number {
  const options = {
    articles: { type: 'string' },
    queries: { type: 'string' },
    sizes: { type: 'string', default: SIZES },
    json: { type: 'boolean' },
    raw: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { raw, json, articles, queries } = values;
  if (raw !== undefined && !existsSync(path.dirname(path.resolve(raw))))
    throw new UsageError('--raw names a file in a folder that is not there');
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= MOST_ARTICLES))
    throw new UsageError(`--sizes takes whole numbers from 1 to ${MOST_ARTICLES} with commas between them`);
  const content = contentOf({ articles, queries }, path.dirname(resources));
  io.fail(content.source);
  const texts = readKnowledgeTexts(resources);
  const { machine, rows, samples } = measureSearch({ sizes, content, texts, say: (text) => io.fail(text) });
  if (json) io.print({ bench: 'search', machine, rows });
  else
    for (const row of rows)
      io.text(
        Object.values(row)
          .map((value) => String(value).padStart(9))
          .join(' '),
      );
  if (raw !== undefined)
    writeFileSync(raw, `${JSON.stringify({ bench: 'search', machine, rows, samples }, null, 2)}\n`);
  return 0;
}
