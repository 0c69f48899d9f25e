import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../../shared/domain/datum';
import type { ConnectionId, MunicipalityId } from '../../../shared/domain/ids';
import type { User } from '../../../shared/domain/user';
import type { LineError, LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { ObjectVersion, RedactieObject, RedactieSoort } from '../../ports/redactie';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import { connectionsFor } from '../klantbeeld/access';
import type { ObjectJob } from '../outbox/job';
import type { OutboxService } from '../outbox/outbox-service';

/** One object with the connection that keeps it. `isPending`: it is on its way there. */
export type KeptObject = RedactieObject & { readonly connectionId: ConnectionId; readonly isPending: boolean };

export type FailedSource = { readonly connectionId: ConnectionId; readonly error: LineError };
export type KeptObjects = { readonly objects: readonly KeptObject[]; readonly failed: readonly FailedSource[] };

/** What is written of an object. `basedOn`: fingerprint of the version that was changed; null when it is new. */
export type ObjectChange = Omit<ObjectJob, 'kind'> & { readonly title: string };

/** The objects of knowledge work: read from their registers, with what the outbox still has to bring there laid over them. */
export type ObjectsDesk = {
  readonly list: (user: User, soort: RedactieSoort) => Promise<KeptObjects>;
  readonly history: (
    user: User,
    connectionId: ConnectionId,
    id: string,
  ) => Promise<LineResult<readonly ObjectVersion[]>>;
  /** What was refused because somebody else changed it first. */
  readonly conflicts: (soort: RedactieSoort) => readonly RedactieObject[];
  /** Where objects of this municipality are kept; null when no line of it keeps any. */
  readonly homeOf: (municipality: MunicipalityId) => ConnectionId | null;
  readonly write: (user: User, change: ObjectChange) => void;
};

export type ObjectsDeskDeps = {
  readonly ask: AskDeps;
  readonly outbox: Pick<OutboxService, 'add' | 'pendingObjects'>;
  readonly now: () => Instant;
};

/** Opens the desk over the lines and the outbox. Objects name no resident: reading them leaves no verwerkingsactie. */
export const createObjectsDesk = (deps: ObjectsDeskDeps): ObjectsDesk => ({
  list: (user, soort) => listObjects(deps, user, soort),
  async history(user, connectionId, id) {
    const connection = deps.ask.lines.connections().find((one) => one.id === connectionId);
    if (!connection) throw new Error(`Unknown connection ${connectionId}`);
    return ask(deps, user, { connection, operation: 'redactie.history', ask: (port) => port.history(id) });
  },
  conflicts: (soort) => deps.outbox.pendingObjects().filter((one) => one.soort === soort && one.isConflict),
  homeOf: (municipality) =>
    connectionsFor(deps.ask.lines.connections(), municipality).find(({ ports }) => ports.includes('redactieWrite'))
      ?.id ?? null,
  write(user, { title, ...change }) {
    const job: ObjectJob = { kind: 'object', ...change };
    deps.outbox.add({
      item: {
        id: randomUUID(),
        conversationId: null,
        onderwerp: title,
        savedAt: deps.now(),
        state: 'waiting',
        attempts: 0,
        reason: null,
        nummer: null,
        taakNummer: null,
      },
      userId: user.id,
      traceId: randomBytes(16).toString('hex'),
      job: JSON.stringify(job),
      nextAttemptAtMs: 0,
    });
  },
});

type Asking<T> = {
  readonly connection: Connection;
  readonly operation: string;
  readonly ask: (
    port: NonNullable<Parameters<Parameters<typeof askLine<T>>[2]['ask']>[0]['redactie']>,
  ) => Promise<LineResult<T>>;
};

async function ask<T>(deps: ObjectsDeskDeps, user: User, { connection, operation, ask: put }: Asking<T>) {
  const asker: Asker = {
    userId: user.id,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const { result } = await askLine(deps.ask, asker, {
    connection,
    operation,
    ask: ({ redactie }) => redactie && put(redactie),
    subjects: undefined,
  });
  return result;
}

async function listObjects(deps: ObjectsDeskDeps, user: User, soort: RedactieSoort): Promise<KeptObjects> {
  const all = deps.ask.lines.connections();
  const connections = [...new Set(user.mandates.flatMap((municipality) => connectionsFor(all, municipality)))].filter(
    ({ ports }) => ports.includes('redactie'),
  );
  // Before the registers are asked: what lands there in the meantime must not be missed in both.
  const pending = deps.outbox.pendingObjects().filter((one) => one.soort === soort && !one.isRefused);
  const answers = await Promise.all(
    connections.map((connection) =>
      ask(deps, user, { connection, operation: 'redactie.list', ask: (port) => port.list(soort) }),
    ),
  );
  const objects = new Map<string, KeptObject>();
  for (const answer of answers)
    for (const object of answer.ok ? answer.value : [])
      objects.set(object.id, { ...object, connectionId: answer.connectionId, isPending: false });
  for (const { id, data, connectionId } of pending) objects.set(id, { id, data, connectionId, isPending: true });
  return {
    objects: [...objects.values()],
    failed: answers.flatMap((answer) =>
      answer.ok ? [] : [{ connectionId: answer.connectionId, error: answer.error }],
    ),
  };
}

/** A uuid that follows from `key`: the same key gives the same object, so that one thing is never reported twice. */
export function uuidFor(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
