import { randomBytes } from 'node:crypto';
import { cleanText } from '../../../shared/domain/contact-text';
import { instantOf } from '../../../shared/domain/datum';
import type { Subject } from '../../../shared/domain/klantbeeld';
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

/** The letter as it will leave, in the name of the municipality. `domain`: of the address from which it leaves. */
export function closingRecord(
  user: User,
  { id, ...letter }: ClosingLetter,
  {
    municipality,
    domain,
    nowMs,
  }: { readonly municipality: Municipality; readonly domain: string; readonly nowMs: number },
): OutboxRecord {
  const onderwerp = `Uw terugbelverzoek ${letter.nummer}`;
  const job: BerichtJob = {
    ...{ kind: 'bericht', connectionId: `mail-${municipality.id}`, gemeente: municipality.id },
    ...{ messageId: `<${id}@${domain}>`, adres: letter.adres, onderwerp, tekst: textOf(letter, municipality) },
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
    `Beste ${cleanText(naam).trim() || 'inwoner'},`,
    told.trim(),
    `Het nummer van uw verzoek is ${nummer}.`,
    ['Met vriendelijke groet,', `Gemeente ${municipality.naam}`, municipality.telefoon].filter(Boolean).join('\n'),
  ].join('\n\n');
