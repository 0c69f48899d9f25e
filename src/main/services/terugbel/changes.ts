import type { ChangeReply, TaakRef, Unit } from '../../../shared/domain/terugbel/board';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { Connection } from '../../ports/lines';
import type { TaakActor, TaakChange, TerugbelTaak } from '../../ports/terugbel';
import { askingFor, type Asking } from './asking';
import { seesAll, type BoardReading } from './board';
import type { TerugbelDeps } from './deps';
import { addressBookOf, isMe, isMyUnit, unitIn, type Me } from './me';
import { onceUnder, type Once } from './once';
import { withRemark } from './remark';
import { holderOf, termOf, toItem, unitsOf, type Read } from './rows';

/** The team to which a callback goes back that was routed wrongly. */
const KCC = { soort: 'afdeling', identificatie: 'klantcontact' } as const;

/** `doneId`: of one change, however often it is tried. */
type Reason = { readonly reason: string; readonly doneId: string };

/** What the resident said when they called again. `nummersGelaten`: numbers in it that the agent left, knowing of them. */
type Addition = {
  readonly doneId: string;
  readonly text: string;
  readonly nummersGelaten?: readonly string[] | undefined;
};

/** Who works on a callback. */
export type BoardChanges = {
  readonly claim: (user: User, ref: TaakRef) => Promise<ChangeReply>;
  readonly release: (user: User, ref: TaakRef) => Promise<ChangeReply>;
  readonly forward: (user: User, ref: TaakRef & Reason & { readonly to: Unit }) => Promise<ChangeReply>;
  readonly sendBack: (user: User, ref: TaakRef & Reason) => Promise<ChangeReply>;
  readonly add: (user: User, ref: TaakRef & Addition) => Promise<ChangeReply>;
};

/** One change at work: the callback as it was just read, and who changes it. */
export type At = { readonly asking: Asking; readonly connection: Connection; readonly read: Read; readonly me: Me };

export function createChanges(deps: TerugbelDeps, board: BoardReading): BoardChanges {
  const during = (user: User, ref: TaakRef, use: (at: At) => Promise<ChangeReply>) =>
    whileOpen(askingFor(deps.ask, user), board, { ref, use });
  /** Writes a remark, once under its id. */
  const remarking = (user: User, { doneId, ...ref }: Doing, use: (work: Remarking) => Promise<ChangeReply>) => {
    const once = onceUnder(deps.tries, user, doneId);
    // Who sent it on may not see it any more, and has to hear that it went.
    const asked = { ref, mayBeGone: once.isTriedBefore };
    const asking = askingFor(deps.ask, user);
    return whileOpen(asking, board, { ...asked, use: (at) => use({ at, deps, change, itemOf, once }) });
  };
  const itemOf = async (at: At, taak: TerugbelTaak): Promise<ChangeReply> => ({
    state: 'done',
    item: toItem({ ...at.read, taak }, await board.eyes(at.asking)),
  });
  const change = async (at: At, changes: TaakChange): Promise<ChangeReply> => {
    const answer = await changeTaak(at, changes);
    return answer.ok ? itemOf(at, answer.value) : { state: 'failed', error: answer.error };
  };
  return {
    claim: (user, ref) => claim({ deps, board, itemOf }, user, ref),
    release: (user, ref) => during(user, ref, (at) => release({ at, change, itemOf })),
    add: (user, { text, doneId, nummersGelaten: _left, ...ref }) =>
      remarking(user, { ...ref, doneId: `${doneId}/aangevuld` }, (work) => addTo(work, text)),
    forward: (user, { to, reason, doneId, ...ref }) =>
      remarking(user, { ...ref, doneId: `${doneId}/doorgestuurd` }, (work) =>
        move(work, { to, reason, what: (naam) => `Doorgestuurd naar ${naam}` }),
      ),
    sendBack: (user, { reason, doneId, ...ref }) =>
      remarking(user, { ...ref, doneId: `${doneId}/terug` }, (work) =>
        move(work, { to: { ...KCC, naam: 'Klantcontact' }, reason, what: () => 'Terug naar Klantcontact' }),
      ),
  };
}

type Doing = TaakRef & { readonly doneId: string };
/** A remark at work. */
type Remarking = {
  readonly at: At;
  readonly deps: TerugbelDeps;
  readonly change: (at: At, changes: TaakChange) => Promise<ChangeReply>;
  readonly itemOf: (at: At, taak: TerugbelTaak) => Promise<ChangeReply>;
  readonly once: Once;
};

/** Back to its team: only by who has it. */
async function release({ at, change, itemOf }: Pick<Remarking, 'at' | 'change' | 'itemOf'>): Promise<ChangeReply> {
  const { taak } = at.read;
  const holder = holderOf(taak);
  if (!holder) return itemOf(at, taak);
  if (!isMe(at.me, holder) && !isSupervisor(at.asking.user)) return { state: 'taken', by: holder.naam };
  const units = unitsOf(taak).map(idOf);
  if (units.length > 0) return change(at, { actorIds: units });
  const own = await ownUnit(at);
  return own.ok ? change(at, { actorIds: [own.value] }) : { state: 'failed', error: own.error };
}

const isSupervisor = ({ roles }: User): boolean => roles.includes('supervisor');

type Use = {
  readonly ref: TaakRef;
  readonly use: (at: At) => Promise<ChangeReply>;
  /** It may have gone to others by what the user did. */
  readonly mayBeGone?: boolean;
};

/** Reads the callback anew and changes it while it is open; else tells why not. */
export async function whileOpen(
  asking: Asking,
  board: BoardReading,
  { ref, use, mayBeGone = false }: Use,
): Promise<ChangeReply> {
  const found = await board.find(asking, ref, mayBeGone);
  if (found.state !== 'found') return found;
  if (!found.read.taak.isOpen) return { state: 'closed', at: found.read.taak.afgehandeldOp };
  const { me } = await board.eyes(asking);
  return use({ asking, connection: found.connection, read: found.read, me });
}

export const changeTaak = ({ asking, connection, read }: At, change: TaakChange): Promise<LineResult<TerugbelTaak>> =>
  asking.ask({
    connection,
    operation: 'terugbel.changeTaak',
    subjects: () => subjectsOf(read),
    ask: ({ terugbelWrite }) => terugbelWrite?.changeTaak(read.taak.id, change),
  });

/** Whose data a change is about. */
export const subjectsOf = ({ contact }: Read): readonly string[] =>
  contact?.partijId ? [`partij:${contact.partijId}`] : [];

type Ref = { readonly soort: 'gebruiker' | Unit['soort']; readonly identificatie: string; readonly naam: string };

/** The actor of somebody in this register; made when it has none. */
export const ensureActor = (asking: Asking, connection: Connection, actor: Ref): Promise<LineResult<string>> =>
  asking.ask({
    connection,
    operation: 'klantinteracties.ensureActor',
    subjects: undefined,
    ask: ({ klantinteractiesWrite }) => klantinteractiesWrite?.ensureActor(actor),
  });

export const asActor = ({ email, naam }: User): Ref => ({ soort: 'gebruiker', identificatie: email, naam });

type Claiming = {
  readonly deps: TerugbelDeps;
  readonly board: BoardReading;
  readonly itemOf: (at: At, taak: TerugbelTaak) => Promise<ChangeReply>;
};

/**
 * Takes a callback. The API has no If-Match: it is read, written, and after a pause read again, so that of two who take
 * it at the same moment one finds the other's name. Nothing is asked between the reading and the writing.
 */
async function claim({ deps, board, itemOf }: Claiming, user: User, ref: TaakRef): Promise<ChangeReply> {
  const asking = askingFor(deps.ask, user);
  const connection = asking.register(ref.connectionId);
  if (!connection) return { state: 'gone' };
  const own = await ensureActor(asking, connection, asActor(user));
  if (!own.ok) return { state: 'failed', error: own.error };
  return whileOpen(asking, board, {
    ref,
    use: async (at) => {
      const holder = holderOf(at.read.taak);
      if (holder && isMe(at.me, holder)) return itemOf(at, at.read.taak);
      if (holder) return { state: 'taken', by: holder.naam };
      const written = await changeTaak(at, { actorIds: [...unitsOf(at.read.taak).map(idOf), own.value] });
      if (!written.ok) return { state: 'failed', error: written.error };
      await deps.settle();
      return asItStands({ board, itemOf }, at, ref);
    },
  });
}

const idOf = ({ id }: TaakActor): string => id;

async function asItStands(
  { board, itemOf }: Pick<Claiming, 'board' | 'itemOf'>,
  at: At,
  ref: TaakRef,
): Promise<ChangeReply> {
  const again = await board.find(at.asking, ref);
  if (again.state !== 'found') return again;
  const { taak } = again.read;
  if (!taak.isOpen) return { state: 'closed', at: taak.afgehandeldOp };
  const holder = holderOf(taak);
  if (holder && isMe(at.me, holder)) return itemOf({ ...at, read: again.read }, taak);
  return { state: 'taken', by: holder?.naam ?? unitsOf(taak)[0]?.naam ?? '' };
}

/** The team of who gives a callback back that waits for no team: it went to a colleague straight away. */
async function ownUnit({ asking, connection }: At): Promise<LineResult<string>> {
  const identificatie = asking.user.afdeling ?? KCC.identificatie;
  const unit = unitIn(await addressBookOf(asking), { soort: 'afdeling', identificatie });
  return ensureActor(asking, connection, unit ?? { ...KCC, identificatie, naam: identificatie });
}

/** What the resident said, at the end of what is written already. */
async function addTo({ at, deps, change, itemOf, once }: Remarking, text: string): Promise<ChangeReply> {
  const { taak } = at.read;
  const remark = { what: 'Aangevuld', user: at.asking.user, reason: text, atMs: deps.nowMs() };
  if (once.isWritten(taak.toelichting, remark)) return itemOf(at, taak);
  const { toelichting, left } = withRemark(taak.toelichting, termOf(at.read, deps), remark);
  if (left < 0) return { state: 'tooLong', left };
  once.begin(remark.atMs);
  return change(at, { toelichting });
}

/** `what`: the words for it, by the name of the team as the address book has it. */
type Move = Pick<Reason, 'reason'> & { readonly to: Unit; readonly what: (naam: string) => string };

/** To another team or colleague, with why at the end of its text. The term of before stays, also where nobody had written it down. */
async function move(work: Remarking, { to, reason, what }: Move): Promise<ChangeReply> {
  const { at, deps, change, itemOf, once } = work;
  const { asking, read } = at;
  const taken = { state: 'taken', by: holderOf(read.taak)?.naam ?? '' } as const;
  const mayMove = isTheirs(at) || isSupervisor(asking.user);
  if (!mayMove && !once.isTriedBefore) return taken;
  const unit = unitIn(await addressBookOf(asking), to);
  if (!unit) return { state: 'unknownUnit', naam: to.naam };
  const remark = { what: what(unit.naam), user: asking.user, reason, atMs: deps.nowMs() };
  // One request wrote the remark and where it went: nothing is left to do.
  if (once.isWritten(read.taak.toelichting, remark)) return itemOf(at, read.taak);
  if (!mayMove) return taken;
  const { toelichting, left } = withRemark(read.taak.toelichting, termOf(read, deps), remark);
  if (left < 0) return { state: 'tooLong', left };
  const actor = await ensureActor(asking, at.connection, unit);
  if (!actor.ok) return { state: 'failed', error: actor.error };
  once.begin(remark.atMs);
  return change(at, { actorIds: [actor.value], toelichting });
}

function isTheirs({ asking, read: { taak }, me }: At): boolean {
  const holder = holderOf(taak);
  return holder ? isMe(me, holder) : seesAll(asking.user) || taak.actoren.some((one) => isMyUnit(me, one));
}
