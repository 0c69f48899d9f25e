import { instantOf } from '../../../shared/domain/datum';
import { adviceAfter, ATTEMPT_OUTCOMES, type Attempt } from '../../../shared/domain/terugbel/attempts';
import type {
  Board,
  BoardDetail,
  BoardScope,
  FollowUp,
  OpenReply,
  TaakRef,
} from '../../../shared/domain/terugbel/board';
import { readToelichting } from '../../../shared/domain/terugbel/term-line';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { TerugbelContact, TerugbelTaak } from '../../ports/terugbel';
import { askingFor, type Asking } from './asking';
import { createContacts, type Contacts } from './contacts';
import { createMe, isMe, isMyUnit, type Me } from './me';
import { roomFor } from './remark';
import { byDue, toItem, type Eyes, type Read } from './rows';
import type { TerugbelDeps } from './deps';

/** So many contacts are read for one look at the board; the rest shows at the next one. */
const MOST_READ = 150;

/** Reading of the board. */
export type BoardReading = {
  readonly list: (user: User, scope: BoardScope) => Promise<Board>;
  readonly open: (user: User, ref: TaakRef) => Promise<OpenReply>;
  /** Reads one callback again, as this user may see it. `mayBeGone`: also when it went to others by what they did. */
  readonly find: (asking: Asking, ref: TaakRef, mayBeGone?: boolean) => Promise<Found>;
  readonly eyes: (asking: Asking) => Promise<Eyes>;
};

/** A callback that this user may work on, or why there is none. */
export type Found =
  | { readonly state: 'found'; readonly connection: Connection; readonly read: Read }
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly error: Extract<LineResult<never>, { ok: false }>['error'] };

/** The contact centre sees every callback of its municipalities; others those of their own team. */
export const seesAll = ({ roles }: User): boolean =>
  roles.some((role) => role === 'agent' || role === 'balie' || role === 'supervisor');

export function createBoard(deps: TerugbelDeps): BoardReading {
  const meOf = createMe(deps.nowMs);
  const contacts = createContacts(deps.nowMs);
  const eyes = async (asking: Asking): Promise<Eyes> => ({
    me: await meOf(asking),
    terms: deps.terms,
    nowMs: deps.nowMs(),
  });
  const find = (asking: Asking, ref: TaakRef, mayBeGone = false) =>
    findTaak({ asking, contacts, eyes }, ref, mayBeGone);
  return {
    eyes,
    find,
    list: (user, scope) => list({ asking: askingFor(deps.ask, user), contacts, eyes }, scope),
    async open(user, ref) {
      const asking = askingFor(deps.ask, user);
      const found = await find(asking, ref);
      return found.state === 'found' ? openFound({ asking, contacts, eyes }, found) : found;
    },
  };
}

type At = {
  readonly asking: Asking;
  readonly contacts: Contacts;
  readonly eyes: (asking: Asking) => Promise<Eyes>;
};

async function list({ asking, contacts, eyes }: At, scope: BoardScope): Promise<Board> {
  const seen = await eyes(asking);
  const answers = await Promise.all(
    asking.registers().map(async (connection) => ({
      connection,
      answer: await openTaken(asking, connection, { scope, me: seen.me }),
    })),
  );
  const taken = answers.flatMap(({ connection, answer }) =>
    answer.ok ? answer.value.map((taak) => ({ connection, taak })) : [],
  );
  const { reads, hasMore } = await withContacts({ asking, contacts }, taken);
  const rows = reads.filter(({ contact }) => isOfMine(asking.user, contact)).map((read) => toItem(read, seen));
  return {
    items: rows.sort(byDue),
    failed: answers.flatMap(({ connection: { id }, answer }) =>
      answer.ok ? [] : [{ connectionId: id, error: answer.error }],
    ),
    hasMore,
    readAt: instantOf(seen.nowMs),
  };
}

/** No row of another municipality's resident; where the register does not say whose it is, the list of the user's registers holds. */
export const isOfMine = ({ mandates }: User, contact: Pick<TerugbelContact, 'metadata'> | null): boolean => {
  const gemeente = contact?.metadata['gemeente'];
  return gemeente === undefined || mandates.some((one) => one === gemeente);
};

type Wanted = { readonly scope: BoardScope; readonly me: Me };

async function openTaken(
  asking: Asking,
  connection: Connection,
  { scope, me }: Wanted,
): Promise<LineResult<readonly TerugbelTaak[]>> {
  // The rows hold nothing of a person: their contacts are asked, and logged, one by one.
  const common = { connection, subjects: undefined };
  const operation = 'terugbel.listOpen';
  if (scope === 'all') return asking.ask({ ...common, operation, ask: ({ terugbel }) => terugbel?.listOpen(null) });
  const wanted =
    scope === 'unit'
      ? me.units
      : [...me.numbers].map((identificatie) => ({ soort: 'medewerker' as const, identificatie }));
  const actoren = await Promise.all(
    wanted.map(({ soort, identificatie }) =>
      asking.ask({
        ...common,
        operation: 'terugbel.findActoren',
        ask: ({ terugbel }) => terugbel?.findActoren({ soort, identificatie }),
      }),
    ),
  );
  const failed = actoren.find(({ ok }) => !ok);
  if (failed && !failed.ok) return { ...failed, lastGood: null };
  const ids = actoren.flatMap((answer) => (answer.ok ? answer.value.map(({ id }) => id) : []));
  return asking.ask({ ...common, operation, ask: ({ terugbel }) => terugbel?.listOpen(ids) });
}

type Taken = readonly { readonly connection: Connection; readonly taak: TerugbelTaak }[];

async function withContacts(
  { asking, contacts }: Pick<At, 'asking' | 'contacts'>,
  taken: Taken,
): Promise<{ readonly reads: readonly Read[]; readonly hasMore: boolean }> {
  const isKnown = ({ connection, taak }: Taken[number]): boolean => contacts.holds(asking, connection, taak);
  // The longest waiting first: their names show, whatever is still to come.
  const unknown = taken
    .filter((one) => !isKnown(one))
    .sort((one, other) => order(one.taak).localeCompare(order(other.taak)));
  const read = new Set(unknown.slice(0, MOST_READ).map(({ taak }) => taak.id));
  const reads = await Promise.all(
    taken.map(async (one) => ({
      connectionId: one.connection.id,
      taak: one.taak,
      contact: isKnown(one) || read.has(one.taak.id) ? await contacts.of(asking, one.connection, one.taak) : null,
    })),
  );
  return { reads, hasMore: unknown.length > MOST_READ };
}

const order = ({ toegewezenOp, nummer }: TerugbelTaak): string => `${toegewezenOp ?? ''} ${nummer}`;

async function findTaak(
  { asking, contacts, eyes }: At,
  { connectionId, id }: TaakRef,
  mayBeGone: boolean,
): Promise<Found> {
  const connection = asking.register(connectionId);
  if (!connection) return { state: 'gone' };
  const answer = await asking.ask<TerugbelTaak | null>({
    connection,
    operation: 'terugbel.getTaak',
    subjects: undefined,
    ask: ({ terugbel }) => terugbel?.getTaak(id),
  });
  if (!answer.ok) return { state: 'failed', error: answer.error };
  const taak = answer.value;
  if (!taak) return { state: 'gone' };
  const { me } = await eyes(asking);
  const isTheirs = taak.actoren.some((actor) => isMe(me, actor) || isMyUnit(me, actor));
  if (!isTheirs && !mayBeGone && !seesAll(asking.user)) return { state: 'gone' };
  const contact = await contacts.of(asking, connection, taak);
  if (!isOfMine(asking.user, contact)) return { state: 'gone' };
  return { state: 'found', connection, read: { connectionId, taak, contact } };
}

async function openFound(
  { asking, eyes }: At,
  { connection, read }: Extract<Found, { readonly state: 'found' }>,
): Promise<OpenReply> {
  const { taak, contact } = read;
  const history = await followUpsOf(asking, connection, contact);
  if (!history.ok) return { state: 'failed', error: history.error };
  const followUps = history.value.map(toFollowUp);
  const detail: BoardDetail = {
    item: toItem(read, await eyes(asking)),
    toelichting: readToelichting(taak.toelichting).text,
    gesprek: contact && {
      at: contact.plaatsgevondenOp,
      kanaal: contact.kanaal,
      onderwerp: contact.onderwerp,
      inhoud: contact.inhoud,
      medewerkers: contact.medewerkers,
    },
    digitaleAdressen: contact?.digitaleAdressen ?? [],
    klantcontactId: taak.klantcontactId,
    partijId: contact?.partijId ?? null,
    gemeente: asking.user.mandates.find((one) => one === contact?.metadata['gemeente']) ?? null,
    zaken: contact?.zaken ?? [],
    followUps,
    advice: adviceAfter(attemptsIn(followUps)),
    room: roomFor(taak.toelichting, asking.user),
  };
  return { state: 'ready', detail, draft: null };
}

async function followUpsOf(
  asking: Asking,
  connection: Connection,
  contact: TerugbelContact | null,
): Promise<LineResult<readonly TerugbelContact[]>> {
  return asking.ask<readonly TerugbelContact[]>({
    connection,
    operation: 'terugbel.listFollowUps',
    subjects: () => (contact?.partijId ? [`partij:${contact.partijId}`] : []),
    ask: ({ terugbel }) =>
      contact
        ? terugbel?.listFollowUps(contact.id)
        : Promise.resolve({
            lineId: connection.lineId,
            connectionId: connection.id,
            ok: true,
            value: [],
            fetchedAt: instantOf(Date.now()),
          }),
  });
}

const toFollowUp = (one: TerugbelContact): FollowUp => ({
  id: one.id,
  at: one.plaatsgevondenOp,
  kanaal: one.kanaal,
  onderwerp: one.onderwerp,
  inhoud: one.inhoud,
  medewerkers: one.medewerkers,
  outcome: ATTEMPT_OUTCOMES.find((outcome) => outcome === one.metadata['poging']) ?? null,
});

/** The attempts among what followed, oldest first. */
export const attemptsIn = (followUps: readonly FollowUp[]): readonly Attempt[] =>
  followUps.flatMap(({ at, outcome }) => (at && outcome ? [{ atMs: Date.parse(at), outcome }] : []));
