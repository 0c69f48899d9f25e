import { cleanText, CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import { resultaatSchema } from '../../../shared/domain/conversation';
import type { CorrectionEntry, CorrectionReply, TypedCorrection } from '../../../shared/domain/correctie';
import { instantOf } from '../../../shared/domain/datum';
import type { Klantcontact } from '../../../shared/domain/klantcontact';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import type { Connection } from '../../ports/lines';
import type { CorrectionStore } from '../../ports/stores';
import { askLine, type AskDeps } from '../ask-line';
import type { Work } from '../desk/desk';
import { subjectKey } from '../klantbeeld/assemble';

export type CorrectieDeps = {
  readonly ask: AskDeps;
  readonly store: CorrectionStore;
  readonly nowMs: () => number;
};

/** A contact as the klantbeeld shows it, and over which connection it is changed. */
export type CorrectionTarget = { readonly at: Work; readonly connection: Connection; readonly contact: Klantcontact };

type Text = CorrectionEntry['before'];

/** Corrects a contact that was saved: what it said is kept here, a trace goes to the register. */
export async function correctContact(
  deps: CorrectieDeps,
  { at, connection, contact }: CorrectionTarget,
  typed: TypedCorrection,
): Promise<CorrectionReply> {
  const before = textOf(contact);
  const reden = cleanText(typed.reden).trim();
  const after: Text = {
    onderwerp: cleanText(typed.onderwerp).trim(),
    inhoud: cleanText(typed.inhoud),
    resultaat: typed.resultaat,
  };
  const problems = problemsOf(before, after, reden);
  if (problems.length > 0) return { state: 'incomplete', problems };
  const atMs = deps.nowMs();
  const { id: userId, naam: userNaam } = at.user;
  const { result } = await askLine(deps.ask, at.asker, {
    ...{ connection, operation: 'klantcontact.correct' },
    subjects: () => (at.conversation.subject ? [subjectKey(at.conversation.subject)] : []),
    ask: (ports) =>
      ports.correctieWrite?.correct({
        ...{ klantcontactId: contact.id, basedOn: before, text: after },
        ...{ at: instantOf(atMs), door: userNaam, reden },
      }),
  });
  if (!result.ok) return { state: 'failed', error: result.error };
  deps.store.record({ ...{ atMs, userId, userNaam, contactId: contact.id }, ...{ reden, before, after } });
  return { state: 'done', history: deps.store.listFor(contact.id) };
}

/** What a contact says, as far as it can be corrected. */
export const textOf = ({ onderwerp, inhoud, metadata }: Klantcontact): Text => ({
  ...{ onderwerp, inhoud },
  resultaat: resultaatSchema.safeParse(metadata['resultaat']).data ?? null,
});

const MOST_REASON = 255;

function problemsOf(
  before: Text,
  after: Text,
  reden: string,
): Extract<CorrectionReply, { state: 'incomplete' }>['problems'] {
  const problem = (field: string, reason: string, isSo: boolean) => (isSo ? [{ field, reason }] : []);
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return [
    ...problem('onderwerp', 'missing', after.onderwerp === ''),
    ...problem('onderwerp', 'tooLong', after.onderwerp.length > CONTACT_LIMITS.onderwerp),
    ...problem('onderwerp', 'personalNumber', findPersonalNumbers(after.onderwerp).length > 0),
    ...problem('inhoud', 'tooLong', after.inhoud.length > CONTACT_LIMITS.inhoud),
    ...problem('inhoud', 'personalNumber', findPersonalNumbers(after.inhoud).length > 0),
    ...problem('inhoud', 'same', isSame),
    ...problem('reden', 'missing', reden === ''),
    ...problem('reden', 'tooLong', reden.length > MOST_REASON),
  ];
}
