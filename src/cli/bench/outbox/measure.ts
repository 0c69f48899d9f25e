import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { todayInTheNetherlands } from '../../../main/compose';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import { municipalityIdSchema } from '../../../shared/domain/ids';
import { chanceOf } from '../../chaos/chance';
import { startUnrulyLine, type UnrulyLine } from '../../chaos/unruly-line';
import { spawnSandbox } from '../../sandbox-process';
import { openWindowlessDesktop, type WindowlessDesktop } from '../../windowless/desktop';
import { machineNow, type Machine } from '../machine';
import { outboxRow, type OutboxRow, type OutboxSample } from './row';

export type OutboxOptions = {
  readonly sizes: readonly number[];
  readonly sandbox: { readonly program: string; readonly resources: string };
  readonly say: (text: string) => void;
};

export type OutboxResult = {
  readonly machine: Machine & Readonly<Record<'process' | 'runtime' | 'transport' | 'baseline', string>>;
  readonly rows: readonly OutboxRow[];
  readonly samples: readonly OutboxSample[];
};

const USER = 'sanne.dijkhuis';
/** Saves that nobody counts: the first ones read what only they need, and let the log of the database grow to the size that it keeps. */
const WARM_UP = 100;
/** A desktop that nobody measures comes first: code that has just begun to run is compiled meanwhile. */
const UNMEASURED = 1000;
/** Nobody saves a contact while the program still starts: so long after that it has nothing left to do for its start. */
const SETTLED_MS = 2_000;
/** Of these the size of a save is taken. */
const SIZED = 10;

/** For each number of contacts: all are saved while the register is away, then it comes back. */
export async function measureOutbox({ sizes, sandbox, say }: OutboxOptions): Promise<OutboxResult> {
  const machine = { ...machineNow(), ...described };
  const practice = await spawnSandbox({
    ...{ ...sandbox, file: null, log: () => undefined },
    today: todayInTheNetherlands(Date.now()),
  });
  const line = await startUnrulyLine(practice.url);
  try {
    await atDesktop({ line, token: practice.token }, UNMEASURED, (desktop) => sizeOfSave(desktop, UNMEASURED));
    const samples: OutboxSample[] = [];
    for (const items of sizes) {
      const sample = await measureSize({ line, token: practice.token }, items);
      const { saveRatio, savedPerS, deliveredPerS } = outboxRow(sample);
      say(`${items} contacts: ${savedPerS} saved and ${deliveredPerS} delivered per s, ratio ${saveRatio}`);
      samples.push(sample);
    }
    return { machine, rows: samples.map(outboxRow), samples };
  } finally {
    line.close();
    practice.stop();
  }
}

const described = {
  process:
    'the desktop without its window in plain Node: the store, handlers, services and line clients that main has; a save is timed from the gate of the contract to its answer',
  runtime: `Node ${process.versions.node}`,
  transport: 'HTTP over loopback to the sandbox in a process of its own',
  baseline:
    'as many bytes as a save adds to the log of the database, written and fsynced in the same folder, one after each save',
};

type Register = { readonly line: UnrulyLine; readonly token: string };

const measureSize = (register: Register, items: number): Promise<OutboxSample> =>
  atDesktop(register, items, async (desktop, folder) => {
    const bytes = await sizeOfSave(desktop, WARM_UP);
    const saved = await saveAll(desktop, { items, bytes, file: path.join(folder, 'baseline') });
    register.line.behave('calm', chanceOf(1, items));
    return { items, ...saved, bytes, deliveryMs: await deliverAll(desktop) };
  });

type AtDesktop<T> = (desktop: WindowlessDesktop, folder: string) => Promise<T>;

/** A new desktop in a folder of its own, whose register is away. */
async function atDesktop<T>({ line, token }: Register, seed: number, use: AtDesktop<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-outbox-'));
  const secret = () => Promise.resolve(token);
  line.behave('down', chanceOf(1, seed));
  const desktop = await openWindowlessDesktop({
    ...{ folder, sandbox: line.url, user: USER },
    auth: { bearer: secret, secret },
  });
  try {
    await wait(SETTLED_MS);
    return await use(desktop, folder);
  } finally {
    desktop.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTE = 'Beller vraagt wanneer het paspoort klaar ligt. Uitgelegd dat het vijf werkdagen duurt. '.repeat(4);

/** A conversation that can be saved. */
async function prepare({ bridge }: WindowlessDesktop, number: number): Promise<ConversationId> {
  const begin = { kanaal: 'telefoon', municipality: municipalityIdSchema.parse('harderwijk'), callId: null } as const;
  const conversation = valueOf<Conversation>(await bridge.conversations.start(begin));
  const { id, kanaal, state } = conversation;
  const questions = conversation.questions.map((question) => ({
    ...question,
    ...{ vraag: `Paspoort ${number}`, note: NOTE },
    ...({ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja', tekstKeuze: 'bewaren' } as const),
  }));
  valueOf(await bridge.conversations.keep({ conversationId: id, revision: 1, kanaal, state, questions }));
  return id;
}

async function save({ bridge }: WindowlessDesktop, conversationId: ConversationId): Promise<number> {
  const startedAt = performance.now();
  const reply = await bridge.conversations.save({ conversationId });
  const ms = performance.now() - startedAt;
  if (valueOf(reply).state !== 'saved') throw new Error('A contact was not saved');
  return ms;
}

/** A page in the log of the database, with the header of its frame; in bytes. */
const FRAME_BYTES = 4096 + 24;

/**
 * What one save adds to the log of the database, in bytes, after so many others. The log begins anew in the file that it has: it is only cut
 * off when nobody uses the database.
 */
async function sizeOfSave(desktop: WindowlessDesktop, others: number): Promise<number> {
  const ids: ConversationId[] = [];
  for (let number = 0; number < others + SIZED; number += 1) ids.push(await prepare(desktop, number));
  for (const id of ids.slice(0, others)) await save(desktop, id);
  desktop.store.database.all('pragma wal_checkpoint(RESTART)');
  for (const id of ids.slice(others)) await save(desktop, id);
  const state = desktop.store.database.get<{ log: number }>('pragma wal_checkpoint(PASSIVE)');
  if (!state || state.log <= 0) throw new Error('Nothing was written to the log');
  return Math.round((state.log * FRAME_BYTES) / SIZED);
}

type Saving = { readonly items: number; readonly bytes: number; readonly file: string };

async function saveAll(desktop: WindowlessDesktop, { items, bytes, file }: Saving) {
  const ids: ConversationId[] = [];
  for (let number = 0; number < items; number += 1) ids.push(await prepare(desktop, number));
  const [saveMs, fsyncMs]: [number[], number[]] = [[], []];
  const content = Buffer.alloc(bytes, 'x');
  const bare = openSync(file, 'w');
  for (const id of ids) {
    saveMs.push(await save(desktop, id));
    const startedAt = performance.now();
    writeSync(bare, content);
    fsyncSync(bare);
    fsyncMs.push(performance.now() - startedAt);
    // As between two callers: what a save leaves for later has its turn.
    await nextTurn();
  }
  closeSync(bare);
  return { saveMs, fsyncMs };
}

/** Delivers all that waits, over the register that is back. Gives how long it took, in ms. */
async function deliverAll({ bridge, services }: WindowlessDesktop): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const [first] = valueOf(await bridge.outbox.list({})).filter(({ state }) => state !== 'delivered');
    if (!first) return performance.now() - startedAt;
    if (first.state === 'refused') throw new Error('A contact was refused');
    valueOf(await bridge.outbox.retry({ id: first.id }));
    await services.outbox.flush();
  }
}

function valueOf<T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!reply.ok) throw new Error('Main refused');
  return reply.value;
}
