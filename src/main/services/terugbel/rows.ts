import { instantOf } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import type { BoardItem } from '../../../shared/domain/terugbel/board';
import { dutchMomentOf } from '../../../shared/domain/terugbel/dutch-time';
import { escalationOf } from '../../../shared/domain/terugbel/escalation';
import { readToelichting, TERM_KEYS, type CallbackTerm } from '../../../shared/domain/terugbel/term-line';
import { dueMsOf } from '../../../shared/domain/terugbel/working-time';
import type { TaakActor, TerugbelContact, TerugbelTaak } from '../../ports/terugbel';
import { isMe, type Me } from './me';
import { DEFAULT_NORM, type CallbackTerms } from './terms';

/** A callback with the contact that led to it; null: that could not be read (yet), or there is none. */
export type Read = {
  readonly connectionId: ConnectionId;
  readonly taak: TerugbelTaak;
  readonly contact: TerugbelContact | null;
};

/** From whose eyes and when a row is looked at. */
export type Eyes = { readonly me: Me; readonly terms: CallbackTerms; readonly nowMs: number };

/** The actor who took it, and the team that it waits for. */
export const holderOf = ({ actoren }: TerugbelTaak): TaakActor | null =>
  actoren.find(({ soort }) => soort === 'medewerker') ?? null;
export const unitsOf = ({ actoren }: TerugbelTaak): readonly TaakActor[] =>
  actoren.filter(({ soort }) => soort !== 'medewerker');

/** The term of a callback. `isReckoned`: nobody wrote it down, so that the norm of the municipality stands in. */
export type KnownTerm = CallbackTerm & { readonly sinceMs: number; readonly isReckoned: boolean };

/** What of a contact decides how a callback stands to its term. */
export type TermFacts = Pick<TerugbelContact, 'plaatsgevondenOp' | 'metadata'>;

/** The term as it was written down, else by the norm; null when not even is known when the callback was asked for. */
export function termOf(
  { taak, contact }: Pick<Read, 'taak'> & { readonly contact: TermFacts | null },
  { terms }: Pick<Eyes, 'terms'>,
): KnownTerm | null {
  const since = contact?.plaatsgevondenOp ?? taak.toegewezenOp;
  if (since === null) return null;
  const sinceMs = Date.parse(since);
  const written = readToelichting(taak.toelichting).term ?? inMetadata(contact);
  if (written) return { ...written, sinceMs: Math.min(sinceMs, written.dueMs), isReckoned: false };
  const dueMs = dueMsOf(sinceMs, DEFAULT_NORM, terms.hoursOf(contact?.metadata['gemeente'] ?? null));
  return { dueMs, voorkeur: null, pogingen: 0, sinceMs, isReckoned: true };
}

function inMetadata(contact: TermFacts | null): CallbackTerm | null {
  const dueMs = Date.parse(contact?.metadata[TERM_KEYS.uiterlijk] ?? '');
  return Number.isNaN(dueMs) ? null : { dueMs, voorkeur: null, pogingen: 0 };
}

/** One row of the board. */
export function toItem(read: Read, eyes: Eyes): BoardItem {
  const { connectionId, taak, contact } = read;
  const term = termOf(read, eyes);
  const holder = holderOf(taak);
  const hours = eyes.terms.hoursOf(contact?.metadata['gemeente'] ?? null);
  return {
    connectionId,
    id: taak.id,
    nummer: taak.nummer,
    naam: contact && contact.naam,
    onderwerp: contact?.onderwerp ?? '',
    unit: unitsOf(taak)
      .map(({ naam }) => naam)
      .filter(Boolean)
      .join(', '),
    holder: holder && { naam: holder.naam, isMe: isMe(eyes.me, holder) },
    registeredAt: contact?.plaatsgevondenOp ?? taak.toegewezenOp,
    dueAt: term && instantOf(term.dueMs),
    isDueReckoned: term?.isReckoned ?? false,
    escalation: term && taak.isOpen ? escalationOf(term, eyes.nowMs, hours) : 'onTime',
    isDueToday: term !== null && dutchMomentOf(term.dueMs).datum === dutchMomentOf(eyes.nowMs).datum,
    voorkeur: term?.voorkeur ?? null,
    pogingen: term?.pogingen ?? 0,
    isOpen: taak.isOpen,
  };
}

/** Most urgent first; what has no term comes last. */
export const byDue = (one: BoardItem, other: BoardItem): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.nummer.localeCompare(other.nummer);
