import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ControlQuestion, Identification } from '../../../shared/domain/identification';
import type { ConversationId } from '../../../shared/domain/ids';
import { loading, settled, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

/** Checking who one caller is. Answers are never kept here: they go to main and are forgotten. */
export type Check = {
  /** Whom the questions are about: never shown with anybody else. */
  readonly subjectKey: string;
  readonly questions: Async<readonly ControlQuestion[]>;
  readonly isBusy: boolean;
  /** The employee asked for a question where none would be put by itself. */
  readonly isAsking: boolean;
  readonly outcome: 'right' | 'wrong' | null;
  readonly error: IpcError | null;
};

export type DocumentSoort = NonNullable<Identification['documentSoort']>;

export type IdentifySlice = {
  readonly checks: Readonly<Record<string, Check>>;
  /** Asks for questions about the subject of the conversation; `subjectKey` is any text that differs per subject. */
  readonly loadControlQuestions: (conversationId: ConversationId, subjectKey: string) => Promise<void>;
  /** Each of these gives the new identification, or null when main did not answer. */
  readonly answerControlQuestion: (
    conversationId: ConversationId,
    questionId: string,
    answer: string,
  ) => Promise<Identification | null>;
  readonly skipControlQuestion: (conversationId: ConversationId, questionId: string) => Promise<Identification | null>;
  readonly documentSeen: (
    conversationId: ConversationId,
    documentSoort: DocumentSoort,
  ) => Promise<Identification | null>;
  /** Puts a question although none would be put by itself. */
  readonly askControlQuestion: (conversationId: ConversationId) => void;
  readonly forgetCheck: (conversationId: ConversationId) => void;
};

const NEW_CHECK: Omit<Check, 'subjectKey'> = {
  questions: loading,
  isBusy: false,
  isAsking: false,
  outcome: null,
  error: null,
};

/** Control questions per conversation. */
export const createIdentifySlice =
  (bridge: Pick<Bridge, 'identification'>): SliceCreator<IdentifySlice> =>
  (set, get) => {
    const api = bridge.identification;
    const latest = new Map<string, number>();
    const change = (id: ConversationId, part: Partial<Check>) => {
      const check = get().checks[id];
      if (check) set({ checks: withEntry(get().checks, id, { ...check, ...part }) });
    };
    /** Tells main how a question went; the new identification, or null when main did not answer. */
    const tell = async <T>(id: ConversationId, send: () => Promise<IpcReply<T>>): Promise<T | null> => {
      change(id, { isBusy: true, outcome: null, error: null });
      const reply = await send();
      change(id, { isBusy: false, error: reply.ok ? null : reply.error });
      return reply.ok ? reply.value : null;
    };
    return {
      checks: {},
      loadControlQuestions: async (conversationId, subjectKey) => {
        const request = (latest.get(conversationId) ?? 0) + 1;
        latest.set(conversationId, request);
        // Asking again for the same person, because more is known of them now, makes no flicker.
        const isAgain = get().checks[conversationId]?.subjectKey === subjectKey;
        if (!isAgain) set({ checks: withEntry(get().checks, conversationId, { subjectKey, ...NEW_CHECK }) });
        const reply = await api.questions({ conversationId });
        // Another person may have been chosen meanwhile: their questions must not be put to this caller.
        if (latest.get(conversationId) === request) change(conversationId, { questions: settled(reply) });
      },
      answerControlQuestion: async (conversationId, questionId, answer) => {
        const value = await tell(conversationId, () => api.answer({ conversationId, questionId, answer }));
        if (value) change(conversationId, { outcome: value.outcome });
        return value?.identification ?? null;
      },
      skipControlQuestion: (conversationId, questionId) =>
        tell(conversationId, () => api.skip({ conversationId, questionId })),
      documentSeen: (conversationId, documentSoort) =>
        tell(conversationId, () => api.document({ conversationId, documentSoort })),
      askControlQuestion: (conversationId) => change(conversationId, { isAsking: true }),
      forgetCheck: (conversationId) => {
        latest.delete(conversationId);
        set({ checks: withoutEntry(get().checks, conversationId) });
      },
    };
  };

/** Whom a check is about, as text. */
export const checkKey = ({ subject }: Pick<Conversation, 'subject'>): string | null =>
  subject && JSON.stringify(subject);

/** So many wrong answers, and no right one helps any more: general information only. */
export const MOST_WRONG = 3;

/** Why no question is put by itself: nobody answers a letter, at the counter a document comes first, or it is enough. */
export function restsBecause({
  kanaal,
  identification,
}: Conversation): 'written' | 'counter' | 'checked' | 'wrong' | null {
  if (identification.level >= 2) return 'checked';
  if (identification.asked.filter(({ outcome }) => outcome === 'wrong').length >= MOST_WRONG) return 'wrong';
  if (kanaal === 'balie') return 'counter';
  return kanaal === 'e-mail' || kanaal === 'brief' || kanaal === 'app' ? 'written' : null;
}

/** Id of the question that stands open: what it asks must be nowhere on screen. Null when none is put. */
export function selectAskedFact(state: Pick<IdentifySlice, 'checks'>, conversation: Conversation): string | null {
  const check = state.checks[conversation.id];
  if (!check || check.subjectKey !== checkKey(conversation) || check.questions.state !== 'ready') return null;
  if (restsBecause(conversation) !== null && !check.isAsking) return null;
  return nextQuestion(check.questions.value, conversation.identification)?.id ?? null;
}

/** The first question that was not yet put; null when all were. */
export const nextQuestion = (
  questions: readonly ControlQuestion[],
  identification: Identification,
): ControlQuestion | null =>
  questions.find(({ id }) => !identification.asked.some((asked) => asked.questionId === id)) ?? null;
