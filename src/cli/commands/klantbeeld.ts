import { randomBytes } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readBsn } from '../../shared/domain/bsn';
import { levelSchema, purposeSchema } from '../../shared/domain/identification';
import type { MunicipalityId } from '../../shared/domain/ids';
import type { LineReport, Subject } from '../../shared/domain/klantbeeld';
import { kvkNummerSchema } from '../../shared/domain/organisatie';
import type { User } from '../../shared/domain/user';
import { openStores, todayInTheNetherlands } from '../../main/compose';
import type { LinesPort } from '../../main/ports/lines';
import type { AskDeps } from '../../main/services/ask-line';
import { assembleKlantbeeld, type AssembleRequest, type Klantbeeld } from '../../main/services/klantbeeld/assemble';
import { guarded, UsageError, type Command, type Io } from '../io';
import type { openLines } from '../open-lines';

const usage =
  'klantbeeld --bsn N | --bsn - | --kvk N [--municipality M] [--purpose P] [--level L] [--lines FILE] [--json]';

/** What the command stands on: how its lines are opened, and where a BSN that is not on the command line comes from. */
export type KlantbeeldSurroundings = {
  readonly openLines: typeof openLines;
  readonly stdin: NodeJS.ReadableStream;
};

/** `klantbeeld`: everything that the lines know of one person or organisation. Exit code 1 when no line answered. */
export const createKlantbeeldCommand = (surroundings: KlantbeeldSurroundings): Command => ({
  name: 'klantbeeld',
  usage,
  run: (args, io) => guarded(io, () => run(args, io, surroundings)),
});

async function run(args: readonly string[], io: Io, surroundings: KlantbeeldSurroundings): Promise<number> {
  const options = {
    bsn: { type: 'string' },
    kvk: { type: 'string' },
    municipality: { type: 'string', default: 'harderwijk' },
    purpose: { type: 'string' },
    level: { type: 'string', default: '3' },
    lines: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const subject = await subjectOf(values, surroundings.stdin);
  const level = checked(levelSchema.safeParse(numberOf(values.level)), '--level takes 0, 1, 2 or 3');
  const purpose =
    values.purpose === undefined
      ? null
      : checked(purposeSchema.safeParse(values.purpose), `--purpose takes ${purposeSchema.options.join(', ')}`);
  const opened = await surroundings.openLines(values.lines, io.fail);
  try {
    const municipality = municipalityOf(values.municipality, opened.lines);
    const access = { user: userOf(municipality), municipality, purpose, level };
    const klantbeeld = await ask(opened.lines, { subject, access }, io);
    show(io, { subject, klantbeeld, isJson: values.json ?? false });
    return exitCodeOf(klantbeeld.lines, io);
  } finally {
    opened.close();
  }
}

/** Nobody is signed in: whoever runs a command may do what an agent may. */
const userOf = (municipality: MunicipalityId): User => ({
  id: 'cli',
  naam: 'CLI',
  email: 'cli@localhost',
  functie: 'beheer',
  roles: ['agent'],
  municipality,
  mandates: [municipality],
  afdeling: null,
});

async function ask(lines: LinesPort, about: Pick<AssembleRequest, 'subject' | 'access'>, io: Io): Promise<Klantbeeld> {
  // The log of a command lives as long as the command: reads are logged before they are printed, as everywhere.
  const { store } = openStores({ kind: 'memory' }, Date.now());
  try {
    const deps: AskDeps = {
      lines,
      audit: store.audit,
      lastGood: null,
      onAnswer: () => undefined,
      logBug: (errorId, cause) => io.fail(`internal ${errorId}: ${cause instanceof Error ? cause.name : 'error'}`),
    };
    const asker = {
      userId: about.access.user.id,
      conversationId: null,
      traceId: randomBytes(16).toString('hex'),
      signal: new AbortController().signal,
    };
    const today = todayInTheNetherlands(Date.now());
    return await assembleKlantbeeld(deps, { ...about, asker, today, only: null, identity: null }, () => undefined);
  } finally {
    store.close();
  }
}

type Who = { readonly bsn?: string | undefined; readonly kvk?: string | undefined };

async function subjectOf({ bsn, kvk }: Who, stdin: NodeJS.ReadableStream): Promise<Subject> {
  if ((bsn === undefined) === (kvk === undefined)) throw new UsageError(`Give either --bsn or --kvk. Usage: ${usage}`);
  if (kvk !== undefined)
    return {
      kind: 'organisatie',
      kvkNummer: checked(kvkNummerSchema.safeParse(kvk), '--kvk takes a KVK-nummer of eight digits'),
      vestigingsnummer: null,
    };
  const found = readBsn(bsn === '-' ? (await readAll(stdin)).trim() : (bsn ?? ''));
  if (!found) throw new UsageError('--bsn takes nine digits that pass the eleven test');
  return { kind: 'persoon', bsn: found };
}

/** A municipality that takes part in some line. */
function municipalityOf(text: string, lines: LinesPort): MunicipalityId {
  const known = [...new Set(lines.summaries().flatMap(({ municipalities }) => municipalities))].sort();
  const found = known.find((one) => one === text);
  if (!found) throw new UsageError(`--municipality names none of ${known.join(', ')}`);
  return found;
}

const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text));

function checked<T>(
  parsed: { readonly success: true; readonly data: T } | { readonly success: false },
  message: string,
): T {
  if (!parsed.success) throw new UsageError(message);
  return parsed.data;
}

const isClosed = ({ error }: LineReport): boolean => error === 'notAsked';

/** A line that fails is part of the answer; when all that were asked do, there is none. */
function exitCodeOf(lines: readonly LineReport[], io: Io): number {
  if (lines.length > 0 && (lines.some(({ ok }) => ok) || lines.every(isClosed))) return 0;
  io.fail(lines.length === 0 ? 'No line takes part today' : 'No line answered');
  return 1;
}

type Shown = { readonly subject: Subject; readonly klantbeeld: Klantbeeld; readonly isJson: boolean };

function show(io: Io, { subject, klantbeeld, isJson }: Shown): void {
  const { sections, firstMs, totalMs } = klantbeeld;
  const lines = klantbeeld.lines.map(({ lineId: _line, name: _name, ...facts }) => facts);
  if (isJson) {
    io.print({ subject, sections, lines, firstMs, totalMs });
    return;
  }
  for (const line of klantbeeld.lines) {
    const outcome = line.ok ? 'ok  ' : isClosed(line) ? 'shut' : 'FAIL';
    io.text(
      `${outcome} ${line.id.padEnd(22)} ${line.kind.padEnd(18)} ${String(line.items).padStart(4)} items ${String(line.ms).padStart(6)} ms ${line.error ?? ''}`,
    );
  }
  io.text(`first ${firstMs} ms, all ${totalMs} ms`);
}
