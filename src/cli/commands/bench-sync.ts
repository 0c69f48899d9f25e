import path from 'node:path';
import { parseArgs } from 'node:util';
import { todayInTheNetherlands } from '../../main/compose';
import { machineNow } from '../bench/machine';
import { measureSync } from '../knowledge/measure-sync';
import { guarded, type Command, type Io } from '../io';
import { RESOURCES } from '../open-lines';
import { sentencesOf, wholeNumber } from './kb-sync';

const usage = 'bench sync [--articles N,N,…] [--json]';
const SIZES = '1000,5000,20000';

/** `bench sync`: what the first, an unchanged and a changed sync of the knowledge base cost in time, requests and bytes. */
export const benchSyncCommand: Command = {
  name: 'bench sync',
  usage,
  run: (args, io) => guarded(io, () => run(args, io)),
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { articles: { type: 'string', default: SIZES }, json: { type: 'boolean' } },
    strict: true,
  });
  const machine = { ...machineNow(), process: 'node, one per sync', transport: 'HTTP/1.1 on 127.0.0.1' };
  const rows = await measureSync({
    program: path.join(__dirname, 'index.cjs'),
    today: todayInTheNetherlands(Date.now()),
    sentences: sentencesOf(RESOURCES),
    sizes: values.articles.split(',').map((size) => wholeNumber('articles', size)),
    say: (text) => io.fail(text),
  });
  if (values.json) io.print({ bench: 'sync', machine, rows });
  else
    for (const row of rows)
      io.text(
        Object.values(row)
          .map((value) => String(value).padStart(10))
          .join(' '),
      );
  return 0;
}
