import { randomBytes } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readBsn } from '../../shared/domain/bsn';
import { levelSchema, purposeSchema } from '../../shared/domain/identification';
import { municipalityIdSchema } from '../../shared/domain/ids';
import type { Subject } from '../../shared/domain/klantbeeld';
import { kvkNummerSchema } from '../../shared/domain/organisatie';
import type { User } from '../../shared/domain/user';
import { openStores, todayInTheNetherlands } from '../../main/compose';
import type { AskDeps } from '../../main/services/ask-line';
import { assembleKlantbeeld, type AssembleRequest, type Klantbeeld } from '../../main/services/klantbeeld/assemble';
import { guarded, UsageError, type Command, type Io } from '../io';
import { openLines } from '../open-lines';

const usage =
  'klantbeeld --bsn N | --bsn - | --kvk N [--municipality M] [--purpose P] [--level L] [--lines FILE] [--json]';

/** `klantbeeld`: everything that the lines know of one person or organisation. */
export const klantbeeldCommand: Command = {
  name: 'klantbeeld',
  usage,
  run: (args, io) => guarded(io, () => run(args, io)),
};

const options = {
  bsn: { type: 'string' },
  kvk: { type: 'string' },
  municipality: { type: 'string', default: 'harderwijk' },
  purpose: { type: 'string' },
  level: { type: 'string', default: '3' },
  lines: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const request = requestOf(await subjectOf(values), values);
  const opened = await openLines(values.lines);
  // The log of a command lives as long as the command: reads are logged before they are printed, as everywhere.
  const { store } = openStores({ kind: 'memory' }, Date.now());
  try {
    const deps: AskDeps = {
      lines: opened.lines,
      audit: store.audit,
      onAnswer: () => undefined,
      logBug: (errorId, cause) => io.fail(`internal ${errorId}: ${cause instanceof Error ? cause.name : 'error'}`),
    };
    const klantbeeld = await assembleKlantbeeld(deps, request, () => undefined);
    show(io, { subject: request.subject, klantbeeld, isJson: values.json ?? false });
    return 0;
  } finally {
    opened.close();
    store.close();
  }
}

/** What is asked, in the name of an agent of the municipality. @throws UsageError for a value that does not exist. */
function requestOf(subject: Subject, { municipality: name, level, purpose }: Given): AssembleRequest {
  const municipality = checked(municipalityIdSchema.safeParse(name), '--municipality names no municipality');
  const user: User = {
    id: 'cli',
    naam: 'CLI',
    email: 'cli@localhost',
    functie: 'beheer',
    roles: ['agent'],
    municipality,
    mandates: [municipality],
    afdeling: null,
  };
  return {
    subject,
    access: {
      user,
      municipality,
      level: checked(levelSchema.safeParse(Number(level)), '--level takes 0, 1, 2 or 3'),
      purpose:
        purpose === undefined
          ? null
          : checked(purposeSchema.safeParse(purpose), `--purpose takes ${purposeSchema.options.join(', ')}`),
    },
    asker: {
      userId: user.id,
      conversationId: null,
      traceId: randomBytes(16).toString('hex'),
      signal: new AbortController().signal,
    },
    today: todayInTheNetherlands(Date.now()),
    only: null,
    identity: null,
  };
}

async function subjectOf({ bsn, kvk }: Given): Promise<Subject> {
  if ((bsn === undefined) === (kvk === undefined)) throw new UsageError(`Give either --bsn or --kvk. Usage: ${usage}`);
  if (kvk !== undefined)
    return {
      kind: 'organisatie',
      kvkNummer: checked(kvkNummerSchema.safeParse(kvk), '--kvk takes a KVK-nummer of eight digits'),
      vestigingsnummer: null,
    };
  const found = readBsn(bsn === '-' ? (await readAll(process.stdin)).trim() : (bsn ?? ''));
  if (!found) throw new UsageError('--bsn takes nine digits that pass the eleven test');
  return { kind: 'persoon', bsn: found };
}

function checked<T>(
  parsed: { readonly success: true; readonly data: T } | { readonly success: false },
  message: string,
): T {
  if (!parsed.success) throw new UsageError(message);
  return parsed.data;
}

type Shown = { readonly subject: Subject; readonly klantbeeld: Klantbeeld; readonly isJson: boolean };

function show(io: Io, { subject, klantbeeld, isJson }: Shown): void {
  const { sections, lines, firstMs, totalMs } = klantbeeld;
  if (isJson) {
    io.print({ subject, sections, lines, firstMs, totalMs });
    return;
  }
  for (const line of lines)
    io.text(
      `${line.ok ? 'ok  ' : 'FAIL'} ${line.id.padEnd(22)} ${line.kind.padEnd(18)} ${String(line.items).padStart(4)} items ${String(line.ms).padStart(6)} ms ${line.error ?? ''}`,
    );
  io.text(`first ${firstMs} ms, all ${totalMs} ms`);
}
