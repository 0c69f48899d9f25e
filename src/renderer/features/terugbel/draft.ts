import type { BoardDetail } from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';
import { nl } from '../../text/nl';

/** What can be done with a callback. */
export type Action = 'claim' | 'release' | 'forward' | 'sendBack' | 'attempt' | 'close';

/** What needs words first. */
export const hasForm = (action: Action): boolean => action !== 'claim' && action !== 'release';

export const emptyDraft = (): BoardDraft => ({
  doneId: crypto.randomUUID(),
  to: { soort: 'afdeling', identificatie: '', naam: '' },
  reason: '',
  outcome: 'niet_bereikt',
  note: '',
  how: 'gesproken',
  told: '',
});

/** Whether anything was typed that was not sent. */
export const hasText = ({ reason, note, told }: BoardDraft): boolean => `${reason}${note}${told}`.trim() !== '';

/** Limit of the register, in characters. */
const NOTE = 1000;

/** What is wrong with a draft, by its field; empty: it can go. */
export type DraftProblems = Readonly<Partial<Record<'to' | 'reason' | 'note' | 'told', string>>>;

/** Looks before anything is asked: main looks again. */
export function problemsIn(action: Action, draft: BoardDraft, { room }: Pick<BoardDetail, 'room'>): DraftProblems {
  const text = nl.terugbel.form;
  const wrong = (typed: string, most: number) => {
    if (findPersonalNumbers(typed).length > 0) return text.personalNumber;
    const left = most - typed.trim().length;
    return left < 0 ? text.left(left) : undefined;
  };
  const all: Readonly<Record<Action, DraftProblems>> = {
    claim: {},
    release: {},
    forward: only({
      to: draft.to.identificatie === '' ? text.toMissing : undefined,
      reason: wrong(draft.reason, room),
    }),
    sendBack: only({ reason: draft.reason.trim() === '' ? text.reasonMissing : wrong(draft.reason, room) }),
    attempt: only({ note: wrong(draft.note, NOTE) }),
    close: only({ told: draft.told.trim() === '' ? text.toldMissing : wrong(draft.told, NOTE) }),
  };
  return all[action];
}

const only = (problems: Readonly<Record<string, string | undefined>>): DraftProblems =>
  Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
