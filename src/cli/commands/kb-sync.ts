import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { todayInTheNetherlands } from '../../main/compose';
import { readKnowledgeTexts } from '../../main/services/kennis/read-texts';
import { soakSync } from '../knowledge/soak';
import { syncOnce } from '../knowledge/sync-once';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES } from '../open-lines';

const SOAK_USAGE = 'kb soak-sync [--kills N] [--articles N] [--seed N] [--json]';
const ONCE_USAGE = 'kb sync-once --url URL --file FILE [--json]';

/** This program: it starts itself for what is to be killed. */
const PROGRAM = path.join(__dirname, 'index.cjs');

/** `kb soak-sync` kills syncs at random moments and looks what is left; `kb sync-once` is what it kills. */
export const kbSyncCommands: readonly Command[] = [
  { name: 'kb soak-sync', usage: SOAK_USAGE, run: (args, io) => guarded(io, () => soak(args, io)) },
  { name: 'kb sync-once', usage: ONCE_USAGE, run: (args, io) => guarded(io, () => once(args, io)) },
];

async function soak(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { kills: text, articles: text, seed: text, json: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-soak-'));
  try {
    const soaked = await soakSync({
      program: PROGRAM,
      file: path.join(folder, 'soak.kennis.db'),
      kills: wholeNumber('kills', values.kills ?? '100'),
      articles: wholeNumber('articles', values.articles ?? '1500'),
      seed: wholeNumber('seed', values.seed ?? '1'),
      today: todayInTheNetherlands(Date.now()),
      sentences: sentencesOf(RESOURCES),
    });
    if (values.json) io.print(soaked);
    else for (const [name, value] of Object.entries(soaked)) io.text(`${name.padEnd(14)}${String(value)}`);
    return soaked.torn === 0 && soaked.isWholeAtEnd ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function once(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { url: text, file: text, json: { type: 'boolean' } },
    strict: true,
  });
  const { url, file } = values;
  if (url === undefined || file === undefined || !URL.canParse(url))
    throw new UsageError(`Give --url and --file. Usage: ${ONCE_USAGE}`);
  io.print(await syncOnce({ url, file, resources: RESOURCES }));
  return 0;
}

/** The whole number that an option was given. */
export function wholeNumber(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`--${name} takes a whole number from 1 on`);
  return number;
}

/** What residents say, to make texts of: the words of a real knowledge base. */
export const sentencesOf = (resources: string): readonly string[] => {
  const { upl } = readKnowledgeTexts(resources);
  return Object.values(upl).flat();
};
