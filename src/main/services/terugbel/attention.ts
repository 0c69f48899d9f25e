import type { ConnectionId } from '../../../shared/domain/ids';
import type { Attention } from '../../../shared/domain/terugbel/board';
import { escalationOf, type Escalation } from '../../../shared/domain/terugbel/escalation';
import type { User } from '../../../shared/domain/user';
import type { Connection } from '../../ports/lines';
import type { TerugbelTaak } from '../../ports/terugbel';
import { askingFor, type Asking } from './asking';
import { isOfMine, type BoardReading } from './board';
import { readContact } from './contacts';
import type { TerugbelDeps } from './deps';
import { termOf, type Eyes, type TermFacts } from './rows';

/** Under which numbers somebody and their teams stand in a register changes seldom. */
const ACTORS_FRESH_MS = 30 * 60_000;
/** So many contacts are read for one look; the rest counts by what the callback itself says. */
const MOST_READ = 50;
const RANK: Readonly<Record<Escalation, number>> = { onTime: 0, soon: 1, late: 2 };

/** Looks how many callbacks of a user and their teams ask for attention. Null: a register did not answer, so that nobody knows. */
export type AttentionReading = (user: User) => Promise<Attention | null>;

/** What was seen before, of one user only: what another saw is forgotten when the user changes. */
type Memory = {
  readonly userId: string;
  /** False until the first look: what was late before it is counted, and not told one by one. */
  hasLooked: boolean;
  readonly told: Map<string, Escalation>;
  /** When a callback was asked for and of which municipality it is does not change. */
  readonly facts: Map<string, TermFacts>;
  readonly actors: Map<ConnectionId, { readonly atMs: number; readonly ids: readonly string[] }>;
};

/** One list of callbacks per actor and look; a contact is read once, and only of a callback that asks for attention. */
export function createAttention(deps: TerugbelDeps, board: Pick<BoardReading, 'eyes'>): AttentionReading {
  let memory: Memory = emptyMemory('');
  return async (user) => {
    if (memory.userId !== user.id) memory = emptyMemory(user.id);
    const remembered = memory;
    const asking = askingFor(deps.ask, user);
    const eyes = await board.eyes(asking);
    const lists = await Promise.all(
      asking.registers().map(async (connection) => {
        const own = await ownTaken({ asking, connection, eyes }, remembered);
        return own && own.map((taak) => ({ connection, taak }));
      }),
    );
    const taken = lists.flatMap((list) => list ?? []);
    if (lists.includes(null)) return null;
    return countedAndTold(remembered, await urgentOf({ asking, eyes }, remembered, taken));
  };
}

const emptyMemory = (userId: string): Memory => ({
  ...{ userId, hasLooked: false },
  ...{ told: new Map(), facts: new Map(), actors: new Map() },
});

type Place = { readonly asking: Asking; readonly connection: Connection; readonly eyes: Eyes };

/** Open callbacks of the user and their teams in one register; null: it did not answer. They name nobody, so nothing is logged. */
async function ownTaken(place: Place, { actors }: Memory): Promise<readonly TerugbelTaak[] | null> {
  const { asking, connection, eyes } = place;
  const known = actors.get(connection.id);
  const isFresh = known !== undefined && eyes.nowMs - known.atMs < ACTORS_FRESH_MS;
  const ids = isFresh ? known.ids : await actorIds(place);
  if (ids === null) return null;
  if (!isFresh) actors.set(connection.id, { atMs: eyes.nowMs, ids });
  const answer = await asking.ask({
    connection,
    operation: 'terugbel.listOpen',
    subjects: undefined,
    ask: ({ terugbel }) => terugbel?.listOpen(ids),
  });
  return answer.ok ? answer.value : null;
}

async function actorIds({ asking, connection, eyes }: Place): Promise<readonly string[] | null> {
  const { units, numbers } = eyes.me;
  const mine = [...numbers].map((identificatie) => ({ soort: 'medewerker', identificatie }) as const);
  const answers = await Promise.all(
    [...units, ...mine].map((who) =>
      asking.ask({
        connection,
        operation: 'terugbel.findActoren',
        subjects: undefined,
        ask: ({ terugbel }) => terugbel?.findActoren(who),
      }),
    ),
  );
  if (answers.some(({ ok }) => !ok)) return null;
  return answers.flatMap((answer) => (answer.ok ? answer.value.map(({ id }) => id) : []));
}

type Taken = { readonly connection: Connection; readonly taak: TerugbelTaak };
type Urgent = { readonly key: string; readonly nummer: string; readonly escalation: 'soon' | 'late' };
type Looking = { readonly asking: Asking; readonly eyes: Eyes };

/** The callbacks of the user's municipalities that are late, or nearly. */
async function urgentOf(
  { asking, eyes }: Looking,
  { facts }: Memory,
  taken: readonly Taken[],
): Promise<readonly Urgent[]> {
  const assumed: TermFacts = { plaatsgevondenOp: null, metadata: { gemeente: asking.user.municipality } };
  const pressing = taken.filter(({ taak }) => levelOf(taak, assumed, eyes) !== 'onTime');
  // What has no contact would take the place of what has one, at every look.
  const unknown = pressing
    .filter((one) => one.taak.klantcontactId !== null && !facts.has(keyOf(one)))
    .slice(0, MOST_READ);
  await Promise.all(
    unknown.map(async (one) => {
      const found = await factsOf(asking, one);
      if (found) facts.set(keyOf(one), found);
    }),
  );
  return pressing.flatMap((one) => {
    const known = facts.get(keyOf(one)) ?? null;
    const escalation = levelOf(one.taak, known ?? assumed, eyes);
    if (escalation === 'onTime' || !isOfMine(asking.user, known)) return [];
    return [{ key: keyOf(one), nummer: one.taak.nummer, escalation }];
  });
}

const keyOf = ({ connection, taak }: Taken): string => `${connection.id} ${taak.id}`;

function levelOf(taak: TerugbelTaak, contact: TermFacts, eyes: Eyes): Escalation {
  const term = termOf({ taak, contact }, eyes);
  return term ? escalationOf(term, eyes.nowMs, eyes.terms.hoursOf(contact.metadata['gemeente'] ?? null)) : 'onTime';
}

/** What of its contact decides how a callback stands to its term; null: it has none, or that could not be read. */
async function factsOf(asking: Asking, { connection, taak }: Taken): Promise<TermFacts | null> {
  const contact = await readContact(asking, connection, taak);
  return contact && { plaatsgevondenOp: contact.plaatsgevondenOp, metadata: contact.metadata };
}

/** The counts, with what rose since it was told before; each step of each callback is told once. */
function countedAndTold(memory: Memory, urgent: readonly Urgent[]): Attention {
  const { told, hasLooked } = memory;
  const rose = urgent.filter(({ key, escalation }) => RANK[escalation] > RANK[told.get(key) ?? 'onTime']);
  rose.forEach(({ key, escalation }) => told.set(key, escalation));
  memory.hasLooked = true;
  return {
    soon: urgent.filter(({ escalation }) => escalation === 'soon').length,
    late: urgent.filter(({ escalation }) => escalation === 'late').length,
    passed: hasLooked ? rose.map(({ nummer, escalation }) => ({ nummer, escalation })) : [],
  };
}
