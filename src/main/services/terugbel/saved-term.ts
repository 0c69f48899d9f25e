import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { dutchInputMs, TERM_KEYS, TERM_LINE_MAX, withTermLine } from '../../../shared/domain/terugbel/term-line';
import type { SaveReply } from '../../../shared/ipc/schemas';
import { callbackText } from '../conversations/save';
import type { ContactJob } from '../outbox/job';
import type { DueTerm } from './terms';

type Problems = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'];

/** Limit of Klantinteracties 0.9, in characters. */
const TOELICHTING = 1000;

/** Agreed moments that are no moment or are over, and texts that leave no room for the line with the term. */
export const termProblems = ({ questions }: Pick<Conversation, 'questions'>, nowMs: number): Problems =>
  questions.flatMap(({ id, callback }) => {
    if (!callback) return [];
    const agreed = callback.uiterlijk ?? '';
    const agreedMs = dutchInputMs(agreed);
    const problem = (field: string, reason: string) => ({ questionId: id, field: `callback.${field}`, reason });
    const { length } = callbackText(callback);
    const isFull = length > TOELICHTING - TERM_LINE_MAX && length <= TOELICHTING;
    return [
      ...(agreed !== '' && agreedMs === null ? [problem('uiterlijk', 'format')] : []),
      ...(agreedMs !== null && agreedMs <= nowMs ? [problem('uiterlijk', 'past')] : []),
      ...(isFull ? [problem('toelichting', 'tooLong')] : []),
    ];
  });

/**
 * The job with until when to call back, in the two places where other programs find it: the first line of the
 * `toelichting` and the metadata of the contact. A job without a callback stays as it is.
 */
export function withTerm(
  job: ContactJob,
  { callback: draft }: Pick<QuestionDraft, 'callback'>,
  term: DueTerm,
): ContactJob {
  if (!job.callback || !draft) return job;
  const voorkeur = draft.dagdeel ?? null;
  return {
    ...job,
    metadata: {
      ...job.metadata,
      [TERM_KEYS.uiterlijk]: instantOf(term.dueMs),
      ...(voorkeur !== null && { [TERM_KEYS.voorkeur]: voorkeur }),
    },
    callback: {
      ...job.callback,
      toelichting: withTermLine(job.callback.toelichting, { dueMs: term.dueMs, voorkeur, pogingen: 0 }),
    },
  };
}
