import { instantOf } from '../../../shared/domain/datum';
import type { KlantcontactId } from '../../../shared/domain/ids';
import type { AttemptOutcome } from '../../../shared/domain/terugbel/attempts';
import type { ChangeReply, ClosingMessage, TaakRef } from '../../../shared/domain/terugbel/board';
import { withTermLine } from '../../../shared/domain/terugbel/term-line';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { NewFollowUp, TaakChange } from '../../ports/terugbel';
import { askingFor } from './asking';
import type { BoardReading } from './board';
import { asActor, changeTaak, ensureActor, subjectsOf, whileOpen, type At } from './changes';
import type { TerugbelDeps } from './deps';
import { isMe } from './me';
import { onceUnder } from './once';
import { TOELICHTING as MOST_TEXT, withRemark, type Remark } from './remark';
import { holderOf, termOf, toItem } from './rows';

type Attempt = TaakRef & { readonly doneId: string; readonly outcome: AttemptOutcome; readonly note: string };
type Closing = TaakRef & {
  readonly doneId: string;
  readonly how: 'gesproken' | 'bericht';
  readonly outcome: string;
};

/** What came of a callback. Each is a contact of its own about the one that led to it. */
export type BoardOutcomes = {
  readonly attempt: (user: User, attempt: Attempt) => Promise<ChangeReply>;
  readonly close: (user: User, closing: Closing) => Promise<ChangeReply>;
};

const ONDERWERP: Readonly<Record<AttemptOutcome, string>> = {
  bereikt: 'Teruggebeld',
  niet_bereikt: 'Terugbelpoging: niet bereikt',
  voicemail: 'Terugbelpoging: voicemail ingesproken',
};

export function createOutcomes(deps: TerugbelDeps, board: BoardReading): BoardOutcomes {
  const mine = (user: User, ref: TaakRef, use: (at: At) => Promise<ChangeReply>) =>
    whileOpen(askingFor(deps.ask, user), board, {
      ref,
      use: async (at) => {
        const holder = holderOf(at.read.taak);
        if (!holder) return { state: 'notMine' };
        return isMe(at.me, holder) ? use(at) : { state: 'taken', by: holder.naam };
      },
    });
  const afterwards = changing(board);
  return {
    attempt: (user, { doneId, outcome, note, ...ref }) =>
      mine(user, ref, async (at) => {
        if (isAlone(at)) return afterwards(at, remarked(deps, at, { doneId, what: ONDERWERP[outcome], reason: note }));
        const written = await writeDown(deps, at, { doneId, outcome, inhoud: note, onderwerp: ONDERWERP[outcome] });
        if (!written.ok) return { state: 'failed', error: written.error };
        return afterwards(at, counted(deps, at, doneId));
      }),
    async close(user, { doneId, how, outcome: inhoud, ...ref }) {
      const hits = deps.hidden(inhoud);
      if (hits.length > 0) return { state: 'refused', hits };
      return mine(user, ref, async (at) => {
        const isSpoken = how === 'gesproken';
        const onderwerp = isSpoken ? 'Teruggebeld en afgehandeld' : 'Afgesloten met een bericht';
        const closed = async (change: TaakChange): Promise<ChangeReply> => {
          const letter = isSpoken ? null : await written(deps, at, { doneId, told: inhoud });
          const answer = await afterwards(at, { ...change, isOpen: false });
          return answer.state === 'done' && letter !== null ? { ...answer, bericht: letter } : answer;
        };
        if (isAlone(at)) return closed(remarked(deps, at, { doneId, what: onderwerp, reason: inhoud }));
        const outcome = isSpoken ? 'bereikt' : null;
        const closing: Written = { doneId: closingId(doneId), inhoud, how, outcome, onderwerp };
        const noted = await writeDown(deps, at, closing);
        return noted.ok ? closed({}) : { state: 'failed', error: noted.error };
      });
    },
  };
}

/** A message to the resident, by e-mail where they left an address. It leaves once, also when the callback is closed again. */
async function written(
  deps: TerugbelDeps,
  { read: { taak, contact }, asking: { user } }: At,
  { doneId, told }: { readonly doneId: string; readonly told: string },
): Promise<ClosingMessage> {
  const adres = contact?.digitaleAdressen.find(({ soort }) => soort === 'email')?.adres;
  if (!contact || adres === undefined) return 'noAddress';
  const { naam, partijId } = contact;
  return deps.send(user, {
    ...{ id: doneId, gemeente: contact.metadata['gemeente'] ?? null, adres, naam, nummer: taak.nummer, told },
    subject: partijId === null ? null : { kind: 'partij', partijId },
  });
}

/** A form holds one id: an attempt whose answer got lost is not the closing that is written after it. */
const closingId = (doneId: string): string => `${doneId}/afgehandeld`;

/** Changes a callback after what came of it was written. */
const changing =
  (board: BoardReading) =>
  async (at: At, change: TaakChange): Promise<ChangeReply> => {
    const left = MOST_TEXT - (change.toelichting ?? '').length;
    if (left < 0) return { state: 'tooLong', left };
    const answer = await changeTaak(at, change);
    if (!answer.ok) return { state: 'failed', error: answer.error };
    return { state: 'done', item: toItem({ ...at.read, taak: answer.value }, await board.eyes(at.asking)) };
  };

/** A callback of another program may have no contact: what came of it is written at the end of its own text. */
const isAlone = ({ read }: At): boolean => read.taak.klantcontactId === null;

/** One attempt more in the line with the term, once per attempt. Nothing changes where no term is known. */
function counted(deps: TerugbelDeps, { read, asking: { user } }: At, doneId: string): TaakChange {
  const term = termOf(read, deps);
  if (!term) return {};
  const countTo = (pogingen: number) => onceUnder(deps.tries, user, `${doneId}/poging ${pogingen}`);
  // An earlier try of this attempt made it what it is.
  if (countTo(term.pogingen).isTriedBefore) return {};
  const pogingen = term.pogingen + 1;
  countTo(pogingen).begin(deps.nowMs());
  return { toelichting: withTermLine(read.taak.toelichting, { ...term, pogingen }) };
}

type Told = Pick<Remark, 'what' | 'reason'> & { readonly doneId: string };

/** What came of it at the end of the text of the callback itself, where no earlier try wrote it there. */
function remarked(deps: TerugbelDeps, { read, asking: { user } }: At, { doneId, ...told }: Told): TaakChange {
  const { toelichting } = read.taak;
  const once = onceUnder(deps.tries, user, `${doneId}/${told.what}`);
  const remark = { ...told, user, atMs: deps.nowMs() };
  if (once.isWritten(toelichting, remark)) return {};
  once.begin(remark.atMs);
  return { toelichting: withRemark(toelichting, termOf(read, deps), remark).toelichting };
}

type Written = {
  readonly doneId: string;
  readonly outcome: AttemptOutcome | null;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly how?: Closing['how'];
};

/** Writes the contact and who made it. Done again under the same id, what is there already is left. */
async function writeDown(deps: TerugbelDeps, at: At, written: Written): Promise<LineResult<unknown>> {
  const { asking, connection, read } = at;
  const own = await ensureActor(asking, connection, asActor(asking.user));
  if (!own.ok) return own;
  const about = read.taak.klantcontactId;
  if (about === null) return own;
  const subjects = () => subjectsOf(read);
  const made = await asking.ask<KlantcontactId>({
    connection,
    operation: 'terugbel.addFollowUp',
    subjects,
    ask: ({ terugbelWrite }) => terugbelWrite?.addFollowUp(followUpOf(deps, at, { ...written, about })),
  });
  if (!made.ok) return made;
  const before = await asking.ask({
    connection,
    operation: 'klantinteracties.findByReferentienummer',
    subjects,
    ask: ({ klantinteractiesWrite }) => klantinteractiesWrite?.findByReferentienummer(written.doneId),
  });
  if (before.ok && before.value?.actorIds.includes(own.value)) return made;
  return asking.ask({
    connection,
    operation: 'klantinteracties.linkActor',
    subjects: undefined,
    ask: ({ klantinteractiesWrite }) => klantinteractiesWrite?.linkActor(made.value, own.value),
  });
}

function followUpOf(
  { nowMs }: TerugbelDeps,
  { read: { taak, contact } }: At,
  { doneId, outcome, onderwerp, inhoud, how, about }: Written & { readonly about: KlantcontactId },
): NewFollowUp {
  const gemeente = contact?.metadata['gemeente'];
  const hasMail = contact?.digitaleAdressen.some(({ soort }) => soort === 'email') ?? false;
  return {
    referentienummer: doneId,
    about,
    kanaal: outcome === null ? (hasMail ? 'e-mail' : 'brief') : 'telefoon',
    onderwerp,
    inhoud,
    outcome: outcome ?? 'niet_bereikt',
    plaatsgevondenOp: instantOf(nowMs()),
    metadata: {
      interneTaak: taak.nummer,
      ...(gemeente !== undefined && { gemeente }),
      ...(outcome !== null && { poging: outcome }),
      ...(how && { afgesloten: how }),
    },
    betrokkene: contact?.betrokkene ?? null,
  };
}
