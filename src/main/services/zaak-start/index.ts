import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { Datum } from '../../../shared/domain/datum';
import type {
  EigenschapVraag,
  StartedZaak,
  ZaakStart,
  ZaakStartReply,
  ZaaktypeChoice,
} from '../../../shared/domain/zaak-start';
import type { LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { OutboxRecord, OutboxStore } from '../../ports/stores';
import type { ZakenWritePort } from '../../ports/zaken-write';
import { askLine, type AskDeps } from '../ask-line';
import type { Work } from '../desk/desk';
import { closedBecause, connectionsFor } from '../klantbeeld/access';
import type { OutboxService } from '../outbox/outbox-service';
import { zaakcontactJobSchema, zaakJobSchema, type ZaakcontactJob, type ZaakJob } from '../outbox/zaak-job';
import { newRecord } from '../outbox/new-record';
import { problemsOfStart } from './check';
import { toZaakJob } from './to-job';

export type ZaakStartDeps = {
  readonly ask: AskDeps;
  readonly outbox: Pick<OutboxService, 'add' | 'flush'>;
  readonly store: Pick<OutboxStore, 'get' | 'list'>;
  readonly today: () => Datum;
  readonly nowMs: () => number;
  /** Resolves when the window has waited long enough for the register. */
  readonly patience: () => Promise<void>;
};

export type ZaakStarts = {
  /** Kinds of zaak that may be started for the municipality of this conversation, per register. */
  readonly zaaktypen: (work: Work) => Promise<readonly LineResult<readonly ZaaktypeChoice[]>[]>;
  /** What a zaak of this kind has to tell. Null: no such register. */
  readonly eigenschappen: (
    work: Work,
    zaaktype: ZaakStart['zaaktype'],
  ) => Promise<LineResult<readonly EigenschapVraag[]> | null>;
  /** Into the outbox and on its way. Sending the same `startId` again starts nothing twice. Null: no such register or kind. */
  readonly start: (work: Work, start: ZaakStart) => Promise<ZaakStartReply | null>;
  /** What was started in a conversation, oldest first. */
  readonly startedIn: (userId: string, conversation: Place) => readonly StartedZaak[];
  /** The bonds that a saved contact needs with what was started in its conversation. One that was saved before and opened again has them. */
  readonly bondsOf: (work: Work) => readonly OutboxRecord[];
};

/** Zaken that are started while somebody is on the line. */
export function createZaakStarts(deps: ZaakStartDeps): ZaakStarts {
  const known = createKnown(deps);
  return {
    zaaktypen: (work) => Promise.all(writable(deps, work).map((connection) => zaaktypenOf(deps, work, connection))),
    eigenschappen: async (work, zaaktype) => vragenFor(deps, work, zaaktype),
    start: (work, start) => startZaak(deps, known, { work, start }),
    startedIn: (userId, conversation) =>
      known.of(conversation).flatMap((record) => (record.userId === userId ? (startedOf(record) ?? []) : [])),
    bondsOf(work) {
      const contacts = contactsOf(deps, work);
      const zaken = known.of(work.conversation);
      if (contacts === null || zaken.length === 0) return [];
      const isBound = boundIn(deps.store.list());
      return zaken
        .filter(({ item }) => !isBound.has(item.id))
        .flatMap((record) => bondOf(deps, { work, contacts, record }));
    },
  };
}

/** Where something is started: a question that is opened again may stand in another conversation than before. */
type Place = Pick<Conversation, 'id' | 'questions'>;

type Known = {
  readonly of: (place: Place) => readonly OutboxRecord[];
  readonly add: (record: OutboxRecord) => void;
};

/** Which records of the outbox are zaken, by conversation and question. Read from the store once: a conversation outlives a restart. */
function createKnown({ store }: Pick<ZaakStartDeps, 'store'>): Known {
  let ids: Map<string, Set<string>> | null = null;
  const note = (all: Map<string, Set<string>>, record: OutboxRecord): void => {
    const job = jobOf(record);
    if (!job) return;
    for (const place of [record.item.conversationId ?? '', job.questionId])
      all.set(place, (all.get(place) ?? new Set()).add(record.item.id));
  };
  const read = (): Map<string, Set<string>> => {
    const all = new Map<string, Set<string>>();
    for (const record of store.list()) note(all, record);
    return all;
  };
  return {
    of(place) {
      const all = (ids ??= read());
      const here = [place.id, ...place.questions.map(({ id }) => id)].flatMap((key) => [...(all.get(key) ?? [])]);
      return [...new Set(here)].flatMap((one) => store.get(one) ?? []);
    },
    add: (record) => note((ids ??= read()), record),
  };
}

/** The zaken that have their bond with the contact in which they were started, or get it as soon as that is there. */
function boundIn(records: readonly OutboxRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ item, job }) => {
      if (item.state === 'refused' || !job.startsWith('{"kind":"zaakcontact"')) return [];
      const bond = zaakcontactJobSchema.safeParse(JSON.parse(job));
      return bond.success && 'referentienummer' in bond.data.contact ? [bond.data.zaak.outboxId] : [];
    }),
  );
}

/** The zaak in a record of the outbox; null for anything else. */
function jobOf({ job }: OutboxRecord): ZaakJob | null {
  if (!job.startsWith('{"kind":"zaak"')) return null;
  const read = zaakJobSchema.safeParse(JSON.parse(job));
  return read.success ? read.data : null;
}

/** How a zaak in the outbox stands; null for anything else. */
export function startedOf(record: OutboxRecord): StartedZaak | null {
  const job = jobOf(record);
  if (!job) return null;
  const { connectionId, questionId, identificatie, omschrijving, done } = job;
  const { state } = record.item;
  return {
    startId: record.item.id,
    ...{ questionId, connectionId, identificatie, omschrijving },
    zaak: done.zaak && { id: done.zaak.id, url: done.zaak.url },
    state: state === 'sending' ? 'waiting' : state,
  };
}

/** Registers of this conversation's municipality in which this user's role may start something. Nobody has to be known for it. */
const writable = ({ ask: { lines } }: ZaakStartDeps, { conversation, access }: Work): readonly Connection[] =>
  connectionsFor(lines.connections(), conversation.municipality).filter(
    (connection) => connection.ports.includes('zakenWrite') && closedBecause(access, connection) !== 'purpose',
  );

type Asking<T> = {
  readonly connection: Connection;
  readonly operation: string;
  readonly put: (port: ZakenWritePort) => Promise<LineResult<T>>;
};

/** Catalogues name nobody: nothing for the access log. */
const ask = async <T>(deps: ZaakStartDeps, { asker }: Work, { connection, operation, put }: Asking<T>) =>
  (
    await askLine<T>(deps.ask, asker, {
      connection,
      operation,
      ask: ({ zakenWrite }) => zakenWrite && put(zakenWrite),
      subjects: undefined,
    })
  ).result;

const zaaktypenOf = (deps: ZaakStartDeps, work: Work, connection: Connection) =>
  ask(deps, work, { connection, operation: 'zaken.zaaktypen', put: (port) => port.listZaaktypen() });

async function vragenFor(
  deps: ZaakStartDeps,
  work: Work,
  { connectionId, url }: ZaakStart['zaaktype'],
): Promise<LineResult<readonly EigenschapVraag[]> | null> {
  const connection = writable(deps, work).find(({ id }) => id === connectionId);
  if (!connection) return null;
  return ask(deps, work, { connection, operation: 'zaken.eigenschappen', put: (port) => port.eigenschappenOf(url) });
}

async function startZaak(
  deps: ZaakStartDeps,
  known: Known,
  { work, start }: { readonly work: Work; readonly start: ZaakStart },
): Promise<ZaakStartReply | null> {
  const earlier = deps.store.get(start.startId);
  if (earlier && (earlier.userId !== work.user.id || earlier.item.state !== 'refused')) return replyOf(earlier);
  const connection = writable(deps, work).find(({ id }) => id === start.zaaktype.connectionId);
  if (!connection) return null;
  const types = await zaaktypenOf(deps, work, connection);
  const vragen = await vragenFor(deps, work, start.zaaktype);
  const type = types.ok ? types.value.find(({ url }) => url === start.zaaktype.url) : undefined;
  if (!type || !vragen?.ok) return null;
  const problems = problemsOfStart(start, vragen.value);
  if (problems.length > 0) return { state: 'incomplete', problems };
  // The same form may have been sent once more while the catalogue answered.
  const meanwhile = deps.store.get(start.startId);
  if (meanwhile && meanwhile.item.state !== 'refused') return replyOf(meanwhile);
  const before = earlier && jobOf(earlier);
  const job = toZaakJob(deps, { work, start, type, vragen: vragen.value, before });
  const record = toRecord(deps, work, {
    id: start.startId,
    onderwerp: `${job.omschrijving} (${job.identificatie})`,
    job,
  });
  known.add(record);
  deps.outbox.add(record);
  const contacts = contactsOf(deps, work);
  if (start.klantcontactId && contacts && !earlier)
    deps.outbox.add(bondRecord(deps, { work, contacts, record }, { id: start.klantcontactId }));
  await Promise.race([tried(deps, start.startId), deps.patience()]);
  return replyOf(deps.store.get(start.startId) ?? record);
}

/** Until the outbox has tried it once: a round that was running already may have begun without it. */
async function tried({ outbox, store }: ZaakStartDeps, id: string): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await outbox.flush();
    if ((store.get(id)?.item.attempts ?? 1) > 0) return;
  }
}

function replyOf(record: OutboxRecord): ZaakStartReply | null {
  const started = startedOf(record);
  return started && { state: 'started', started };
}

type Content = { readonly id: string; readonly onderwerp: string; readonly job: ZaakJob | ZaakcontactJob };

const toRecord = ({ nowMs }: ZaakStartDeps, work: Work, content: Content): OutboxRecord =>
  newRecord(work, { ...content, savedAtMs: nowMs() });

type Bond = { readonly work: Work; readonly contacts: ConnectionId; readonly record: OutboxRecord };

/** The question whose contact tells of a zaak. One that was taken away leaves its zaak with the first that is there. */
export const contactFor = ({ questions }: Pick<Conversation, 'questions'>, questionId: string): string | undefined =>
  (questions.find(({ id }) => id === questionId) ?? questions[0])?.id;

/** The bond of a zaak with the contact in which it was started. */
function bondOf(deps: ZaakStartDeps, { work, contacts, record }: Bond): readonly OutboxRecord[] {
  const job = jobOf(record);
  const referentienummer = job ? contactFor(work.conversation, job.questionId) : undefined;
  if (!job || record.userId !== work.user.id || referentienummer === undefined) return [];
  return [bondRecord(deps, { work, contacts, record }, { referentienummer })];
}

function bondRecord(
  deps: ZaakStartDeps,
  { work, contacts, record }: Bond,
  contact: ZaakcontactJob['contact'],
): OutboxRecord {
  const { connectionId, identificatie, subject } = zaakJobSchema.parse(JSON.parse(record.job));
  const job: ZaakcontactJob = {
    kind: 'zaakcontact',
    connectionId: contacts,
    contact,
    zaak: { outboxId: record.item.id, connectionId, identificatie },
    subject,
    done: { isOnderwerpobject: false, isContactmoment: false },
  };
  return toRecord(deps, work, { id: randomUUID(), onderwerp: record.item.onderwerp, job });
}

/** The register of contacts of this conversation's municipality. */
const contactsOf = ({ ask: { lines } }: ZaakStartDeps, { conversation }: Work): ConnectionId | null =>
  connectionsFor(lines.connections(), conversation.municipality).find(({ ports }) =>
    ports.includes('klantinteractiesWrite'),
  )?.id ?? null;
