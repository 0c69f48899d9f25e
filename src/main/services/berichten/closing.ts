import { randomBytes } from 'node:crypto';
import { cleanText } from '../../../shared/domain/contact-text';
import { instantOf } from '../../../shared/domain/datum';
import type { TermScanner } from '../../../shared/domain/hidden-terms';
import type { Subject } from '../../../shared/domain/klantbeeld';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { Municipality, User } from '../../../shared/domain/user';
import type { OutboxRecord } from '../../ports/stores';
import type { BerichtJob } from '../outbox/bericht-job';

/** What a resident is written when a callback ends without a talk. `id` names it, so that it leaves once. */
export type ClosingLetter = {
  readonly id: string;
  /** Id of the municipality; null when nobody wrote it down. */
  readonly gemeente: string | null;
  readonly adres: string;
  /** Empty when nobody wrote it down. */
  readonly naam: string;
  /** Number of the callback, as the resident heard it. */
  readonly nummer: string;
  readonly told: string;
  readonly subject: Subject | null;
};

/** From whom and when. `domain`: of the address from which it leaves; `hidden`: what of a text a resident may not read. */
export type ClosingFrom = {
  readonly municipality: Municipality;
  readonly domain: string;
  readonly hidden: TermScanner;
  readonly nowMs: number;
};

/** The letter as it will leave, in the name of the municipality. */
export function closingRecord(
  user: User,
  { id, ...letter }: ClosingLetter,
  { municipality, domain, hidden, nowMs }: ClosingFrom,
): OutboxRecord {
  const onderwerp = `Uw terugbelverzoek ${letter.nummer}`;
  const job: BerichtJob = {
    ...{ kind: 'bericht', connectionId: `mail-${municipality.id}`, gemeente: municipality.id },
    ...{ messageId: `<${id}@${domain}>`, adres: letter.adres.trim(), onderwerp },
    tekst: textOf({ ...letter, naam: greetedAs(letter.naam, hidden) }, municipality),
    ...{ date: instantOf(nowMs), subject: letter.subject },
  };
  return {
    item: {
      ...{ id, onderwerp, conversationId: null, savedAt: instantOf(nowMs) },
      ...{ state: 'waiting', attempts: 0, reason: null, nummer: null, taakNummer: null },
    },
    userId: user.id,
    traceId: randomBytes(16).toString('hex'),
    job: JSON.stringify(job),
    nextAttemptAtMs: 0,
  };
}

const textOf = (
  { naam, told, nummer }: Pick<ClosingLetter, 'naam' | 'told' | 'nummer'>,
  municipality: Municipality,
): string =>
  [
    `Beste ${naam},`,
    told.trim(),
    `Het nummer van uw verzoek is ${nummer}.`,
    ['Met vriendelijke groet,', `Gemeente ${municipality.naam}`, municipality.telefoon].filter(Boolean).join('\n'),
  ].join('\n\n');

/** The name as a register has it, unless something stands in it that a resident may not get by mail. */
function greetedAs(naam: string, hidden: TermScanner): string {
  const line = cleanText(naam).replace(/\s+/g, ' ').trim();
  return line === '' || findPersonalNumbers(line).length > 0 || hidden(line).length > 0 ? 'inwoner' : line;
}
