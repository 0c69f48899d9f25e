import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { SaveReply } from '../../../shared/ipc/schemas';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { emptyQuestion } from '../../../shared/domain/empty-question';
import type { Identification } from '../../../shared/domain/identification';
import type { Instant } from '../../../shared/domain/datum';
import type { ConversationId, MunicipalityId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Kanaal } from '../../../shared/domain/klantcontact';
import { withEntry, withoutEntry } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';
import { firstShown, joinCopies, nextActive, replaced } from './drafts';
import { Keeper, type Kept } from '../../../shared/keeper';

export type SaveProblem = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'][number];

/** How saving went. `unkept`: main does not have the newest text, so nothing was saved. */
export type SaveOutcome =
  | {
      readonly state: 'saved';
      readonly conversation: Conversation;
      readonly outboxIds: readonly string[];
      /** So many questions were counted only. */
      readonly counted: number;
    }
  | { readonly state: 'incomplete'; readonly problems: readonly SaveProblem[] }
  | { readonly state: 'unkept' }
  | { readonly state: 'failed'; readonly error: IpcError };

type StartOptions = {
  readonly kanaal: Kanaal;
  readonly kanaalId?: string | undefined;
  readonly municipality: MunicipalityId;
  readonly callId: string | null;
};

export type ConversationsSlice = {
  readonly conversations: readonly Conversation[];
  readonly activeConversationId: ConversationId | null;
  /** The question on screen, per conversation. */
  readonly activeQuestions: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, Kept>>;
  readonly saving: ConversationId | null;
  readonly saveProblems: Readonly<Record<string, readonly SaveProblem[]>>;
  readonly conversationsError: IpcError | null;
  readonly loadConversations: () => Promise<void>;
  readonly startConversation: (options: StartOptions) => Promise<Conversation | null>;
  /** Puts a conversation on screen: the one that was there goes on hold. */
  readonly activateConversation: (id: ConversationId) => void;
  readonly changeConversation: (
    id: ConversationId,
    change: Partial<Pick<Conversation, 'kanaal' | 'state' | 'magHergebruiken'>>,
  ) => void;
  readonly changeQuestion: (id: ConversationId, questionId: string, change: Partial<QuestionDraft>) => void;
  readonly addQuestion: (id: ConversationId) => void;
  readonly removeQuestion: (id: ConversationId, questionId: string) => void;
  readonly chooseQuestion: (id: ConversationId, questionId: string) => void;
  /** Keeps what was typed at once: on blur, and before leaving. */
  readonly keepNow: (id: ConversationId) => Promise<boolean>;
  /** Main changed who this is about. */
  readonly takeConversation: (conversation: Conversation) => void;
  readonly chooseSubject: (id: ConversationId, subject: Subject | null) => Promise<boolean>;
  readonly setIdentification: (id: ConversationId, identification: Identification) => void;
  /** The base registration told who this is. */
  readonly nameCaller: (id: ConversationId, caller: Pick<Conversation['caller'], 'naam' | 'geboortedatum'>) => void;
  readonly discardConversation: (id: ConversationId) => Promise<boolean>;
  readonly restoreConversation: (id: ConversationId) => Promise<void>;
  /** Another user takes this seat: all is kept in main, nothing stays here. */
  readonly leaveConversations: () => Promise<void>;
  readonly saveConversation: (id: ConversationId) => Promise<SaveOutcome>;
};

type Api = Bridge['conversations'];
type Context = {
  readonly api: Api;
  readonly set: SetPart<ConversationsSlice>;
  readonly get: () => ConversationsSlice;
  readonly keeper: Keeper;
};

/** The running conversations and what is typed in them. */
export const createConversationsSlice =
  (bridge: Pick<Bridge, 'conversations'>): SliceCreator<ConversationsSlice> =>
  (set, get) => {
    const api = bridge.conversations;
    const keeper = new Keeper({
      keep: (input) => api.keep(input),
      read: (id) => find(get(), id),
      onChange: (id, kept) => set({ kept: withEntry(get().kept, id, kept) }),
      onRevision: (id, revision) => {
        const mine = find(get(), id);
        if (mine && revision > mine.revision)
          set({ conversations: replaced(get().conversations, { ...mine, revision }) });
      },
    });
    const context: Context = { api, set, get, keeper };
    return {
      conversations: [],
      activeConversationId: null,
      activeQuestions: {},
      kept: {},
      saving: null,
      saveProblems: {},
      conversationsError: null,
      takeConversation: (conversation) => void (find(get(), conversation.id) && takeIn(context, conversation)),
      ...lifeOf(context),
      ...editsOf(context),
      ...endsOf(context),
    };
  };

/** Loading, starting, switching, and what main decides about a conversation. */
function lifeOf(context: Context) {
  const { api, set, get } = context;
  const take = (conversation: Conversation) => takeIn(context, conversation);
  return {
    loadConversations: async () => {
      const reply = await api.list({});
      if (reply.ok) reply.value.forEach(take);
      const shown = reply.ok ? firstShown(reply.value) : null;
      set({ conversationsError: errorOf(reply), activeConversationId: get().activeConversationId ?? shown });
    },
    startConversation: async (options: StartOptions) => {
      const reply = await api.start(options);
      set({ conversationsError: errorOf(reply) });
      if (!reply.ok) return null;
      take(reply.value);
      activate(context, reply.value.id);
      if (reply.value.questions.length === 0) edit(context, reply.value.id, { questions: [newQuestion()] });
      return reply.value;
    },
    activateConversation: (id: ConversationId) => activate(context, id),
    chooseSubject: async (id: ConversationId, subject: Subject | null) => {
      const reply = await api.chooseSubject({ conversationId: id, subject });
      if (reply.ok && find(get(), id)) take(reply.value);
      set({ conversationsError: errorOf(reply) });
      return reply.ok;
    },
    setIdentification: (id: ConversationId, identification: Identification) => patch(context, id, { identification }),
    nameCaller: (id: ConversationId, caller: Pick<Conversation['caller'], 'naam' | 'geboortedatum'>) => {
      const mine = find(get(), id);
      if (mine) patch(context, id, { caller: { ...mine.caller, ...caller } });
    },
    restoreConversation: async (id: ConversationId) => {
      const reply = await api.restore({ conversationId: id });
      set({ conversationsError: errorOf(reply) });
      if (!reply.ok) return;
      take(reply.value);
      activate(context, id);
    },
  };
}

const newQuestion = () => emptyQuestion(crypto.randomUUID());

const errorOf = (reply: IpcReply<unknown>): IpcError | null => (reply.ok ? null : reply.error);

function activate(context: Context, id: ConversationId): void {
  const { set, get, keeper } = context;
  const { activeConversationId: leaving } = get();
  if (leaving === id) return;
  if (leaving && find(get(), leaving)?.state === 'active') edit(context, leaving, { state: 'held' });
  if (find(get(), id)?.state === 'held') edit(context, id, { state: 'active' });
  set({ activeConversationId: id });
  if (leaving) void keeper.flush(leaving);
}

function takeIn({ set, get, keeper }: Context, conversation: Conversation): void {
  const mine = find(get(), conversation.id);
  if (!mine) keeper.isKept(conversation.id, conversation.revision);
  set({
    conversations: mine
      ? replaced(get().conversations, joinCopies(mine, conversation))
      : [...get().conversations, conversation],
  });
}

/** What main decided: no new revision, nothing to keep. */
function patch({ set, get }: Context, id: ConversationId, part: Partial<Conversation>): void {
  const mine = find(get(), id);
  if (mine) set({ conversations: replaced(get().conversations, { ...mine, ...part }) });
}

/** What the employee types. Each change raises the revision and is kept within a second. */
function editsOf(context: Context) {
  const { set, get, keeper } = context;
  const change = (id: ConversationId, part: Partial<Conversation>) => edit(context, id, part);
  return {
    changeConversation: change,
    changeQuestion: (id: ConversationId, questionId: string, part: Partial<QuestionDraft>) => {
      const questions = find(get(), id)?.questions.map((question) =>
        question.id === questionId ? { ...question, ...part } : question,
      );
      if (questions) change(id, { questions });
      const problems = get().saveProblems[id]?.filter(
        (problem) => problem.questionId !== questionId || !touches(part, problem.field),
      );
      if (problems) set({ saveProblems: withEntry(get().saveProblems, id, problems) });
    },
    addQuestion: (id: ConversationId) => {
      const question = newQuestion();
      change(id, { questions: [...(find(get(), id)?.questions ?? []), question] });
      set({ activeQuestions: withEntry(get().activeQuestions, id, question.id) });
    },
    removeQuestion: (id: ConversationId, questionId: string) => {
      const questions = find(get(), id)?.questions.filter((question) => question.id !== questionId) ?? [];
      if (questions.length > 0) change(id, { questions });
    },
    chooseQuestion: (id: ConversationId, questionId: string) =>
      set({ activeQuestions: withEntry(get().activeQuestions, id, questionId) }),
    keepNow: (id: ConversationId) => keeper.flush(id),
  };
}

/** How a conversation ends. */
function endsOf(context: Context) {
  const { api, set, get, keeper } = context;
  return {
    discardConversation: async (id: ConversationId) => {
      await keeper.flush(id);
      const reply = await api.discard({ conversationId: id });
      set({ conversationsError: errorOf(reply) });
      if (reply.ok) end(context, id);
      return reply.ok;
    },
    leaveConversations: async () => {
      await Promise.all(get().conversations.map(({ id }) => keeper.flush(id)));
      get().conversations.forEach(({ id }) => keeper.forget(id));
      set({ conversations: [], activeConversationId: null, activeQuestions: {}, kept: {}, saveProblems: {} });
    },
    saveConversation: async (id: ConversationId): Promise<SaveOutcome> => {
      const conversation = find(get(), id);
      if (!conversation || get().saving === id) return { state: 'unkept' };
      set({ saving: id });
      try {
        return (await keeper.flush(id)) ? await save(context, conversation) : { state: 'unkept' };
      } finally {
        set({ saving: null });
      }
    },
  };
}

async function save(context: Context, conversation: Conversation): Promise<SaveOutcome> {
  const { api, set, get } = context;
  const { id } = conversation;
  const reply = await api.save({ conversationId: id });
  if (!reply.ok) return { state: 'failed', error: reply.error };
  if (reply.value.state === 'incomplete') {
    set({ saveProblems: withEntry(get().saveProblems, id, reply.value.problems) });
    return reply.value;
  }
  end(context, id);
  const { outboxIds, counted = 0 } = reply.value;
  return { state: 'saved', conversation, outboxIds, counted };
}

/** The conversation goes from the screen, and the next one takes its place. */
function end(context: Context, id: ConversationId): void {
  const { set, get, keeper } = context;
  keeper.forget(id);
  const { conversations, activeConversationId, activeQuestions, kept, saveProblems } = get();
  const next = activeConversationId === id ? nextActive(conversations, id) : activeConversationId;
  set({
    conversations: conversations.filter((conversation) => conversation.id !== id),
    activeConversationId: next,
    activeQuestions: withoutEntry(activeQuestions, id),
    kept: withoutEntry(kept, id),
    saveProblems: withoutEntry(saveProblems, id),
  });
  if (next && find(get(), next)?.state === 'held') edit(context, next, { state: 'active' });
}

const find = (state: Pick<ConversationsSlice, 'conversations'>, id: string): Conversation | null =>
  state.conversations.find((conversation) => conversation.id === id) ?? null;

/** Another state begins now. */
function sinceOf(mine: Conversation, { state }: Partial<Conversation>): Pick<Conversation, 'stateSince'> {
  const isSame = state === undefined || state === mine.state;
  // What a clock gives is a moment.
  return { stateSince: isSame ? mine.stateSince : (new Date().toISOString() as Instant) };
}

function edit({ set, get, keeper }: Context, id: ConversationId, part: Partial<Conversation>): void {
  const mine = find(get(), id);
  if (!mine) return;
  set({
    conversations: replaced(get().conversations, {
      ...mine,
      ...sinceOf(mine, part),
      ...part,
      revision: mine.revision + 1,
    }),
  });
  keeper.touch(id);
}

/** `callback.naam` is a problem of the field `callback`. */
const touches = (part: Partial<QuestionDraft>, field: string): boolean => (field.split('.')[0] ?? field) in part;
