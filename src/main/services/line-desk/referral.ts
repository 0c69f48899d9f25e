import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Datum } from '../../../shared/domain/datum';
import type { LineConfig } from '../../../shared/domain/line';
import type { SaveReply } from '../../../shared/ipc/schemas';
import type { LineRegister } from '../../ports/line-register';

type Problems = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'];

/**
 * Questions that may not end with a referral: where the municipality is the front the resident stays with the municipality, by a warm
 * hand-over or a callback. Where no line is known nothing is refused.
 */
export const referralProblems = (
  { questions, municipality }: Pick<Conversation, 'questions' | 'municipality'>,
  register: LineRegister,
  on: Datum,
): Problems =>
  questions
    .filter(({ resultaat }) => resultaat === 'verwezen_naar_andere_instantie')
    .filter((question) => lineOfQuestion(question, register, { municipality, on })?.front === 'gemeente')
    .map(({ id }) => ({ questionId: id, field: 'resultaat', reason: 'municipalityIsFront' }));

/** Whether a line's work goes on to a colleague while the caller waits. Where no line is known nothing is refused. */
export const isWarmOffered = (line: Pick<LineConfig, 'handover'> | null): boolean =>
  line === null || line.handover === 'warm' || line.handover === 'self';

/** Questions that may not end as handed over warmly: their line takes a callback only. */
export const warmProblems = (
  { questions, municipality }: Pick<Conversation, 'questions' | 'municipality'>,
  register: LineRegister,
  on: Datum,
): Problems =>
  questions
    .filter(({ resultaat }) => resultaat === 'warm_overgedragen')
    .filter((question) => !isWarmOffered(lineOfQuestion(question, register, { municipality, on })))
    .map(({ id }) => ({ questionId: id, field: 'resultaat', reason: 'notWarm' }));

type When = { readonly municipality: Conversation['municipality']; readonly on: Datum };

/** The line that a question is about: that of its zaak, else that of its product; null when none is known. */
export function lineOfQuestion(
  { zaak, product }: Pick<QuestionDraft, 'zaak' | 'product'>,
  register: LineRegister,
  when: When,
): LineConfig | null {
  const ofZaak = zaak?.connectionId === undefined ? null : register.byConnection(zaak.connectionId);
  return ofZaak ?? (product === null ? null : register.resolve({ product, ...when }));
}
