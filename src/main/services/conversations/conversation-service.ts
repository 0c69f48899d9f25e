import { randomBytes, randomUUID } from 'node:crypto';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { emptyQuestion } from '../../../shared/domain/empty-question';
import { conversationIdSchema, type ConversationId, type MunicipalityId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Kanaal } from '../../../shared/domain/klantcontact';
import type { GivenFact, Identification } from '../../../shared/domain/identification';
import type { ConversationStore, StoredConversation } from '../../ports/stores';
import { named, notIdentified } from '../identification/identify';
import { representing } from './namens';

const RESTORE_MS = 10 * 60_000;

export type NewConversation = {
  readonly kanaal: Kanaal;
  readonly kanaalId?: string | undefined;
  readonly municipality: MunicipalityId;
  readonly telefoonnummer: string | null;
};

/** What comes with a caller from a colleague. */
export type ReceivedConversation = Pick<
  Conversation,
  'kanaal' | 'municipality' | 'caller' | 'subject' | 'identification' | 'startedAt'
> & { readonly telefoonnummer: string | null; readonly question: Partial<QuestionDraft> };

/** What the window may change of a conversation: never its subject or its identification. */
export type KeptDraft = Pick<
  Conversation,
  'revision' | 'kanaal' | 'state' | 'stateSince' | 'questions' | 'magHergebruiken'
>;

export type ConversationService = {
  readonly list: (userId: string) => readonly Conversation[];
  /** The user's own running conversation, or null: nobody reaches another user's. */
  readonly get: (userId: string, id: ConversationId) => StoredConversation | null;
  readonly start: (userId: string, start: NewConversation) => Conversation;
  /** A caller who comes from a colleague, with everything that was written there. */
  readonly receive: (userId: string, received: ReceivedConversation) => Conversation;
  /** Keeps what was typed. An older revision than the stored one is ignored. */
  readonly keep: (userId: string, id: ConversationId, draft: KeptDraft) => Conversation | null;
  /** Remembers what the caller gave in the latest search, until somebody is chosen on it. */
  readonly searched: (id: ConversationId, given: readonly GivenFact[]) => void;
  readonly choose: (userId: string, id: ConversationId, choice: Chosen) => Conversation | null;
  readonly identify: (userId: string, id: ConversationId, identification: Identification) => Conversation | null;
  /** Changes who speaks for whom. */
  readonly represent: (
    userId: string,
    id: ConversationId,
    to: (before: Conversation) => Conversation,
  ) => Conversation | null;
  readonly discard: (userId: string, id: ConversationId) => boolean;
  /** Saved: nothing about its caller is remembered here. */
  readonly ended: (id: ConversationId) => void;
  readonly restore: (userId: string, id: ConversationId) => Conversation | null;
};

/** Whom the agent chose. The name is for the bar and the rail; null when it is not known yet. */
export type Chosen = {
  readonly subject: Subject | null;
  readonly caller: { readonly naam: string | null; readonly geboortedatum: string | null };
};

/** Running conversations of the signed-in user. Every change is in the store before it is answered. */
export function createConversationService(store: ConversationStore, nowMs: () => number): ConversationService {
  const { own, running, change } = createAccess(store);
  const searches = new Map<ConversationId, readonly GivenFact[]>();
  return {
    list: (userId) => store.listFor(userId).map(({ conversation }) => conversation),
    get: running,
    start(userId, start) {
      const conversation = newConversation(start, nowMs());
      store.put({ conversation, userId, traceId: randomBytes(16).toString('hex'), discardedAtMs: null });
      return conversation;
    },
    receive: (userId, received) => receive(store, userId, { ...received, nowMs: nowMs() }),
    keep: (userId, id, draft) =>
      change(userId, id, (before) => (draft.revision <= before.revision ? before : { ...before, ...draft })),
    searched: (id, given) => void searches.set(id, given),
    choose(userId, id, choice) {
      const before = running(userId, id)?.conversation;
      // Learning the name of the caller on screen is no choice: what was given to find another one still counts for them.
      const given = before && isSameSubject(before, choice) ? [] : take(searches, id);
      return change(userId, id, (current) => chosen(current, choice, given));
    },
    identify: (userId, id, identification) => change(userId, id, (before) => ({ ...before, identification })),
    represent: change,
    discard(userId, id) {
      const stored = running(userId, id);
      if (stored) {
        searches.delete(id);
        store.put({ ...stored, discardedAtMs: nowMs() });
      }
      return stored !== null;
    },
    ended: (id) => void searches.delete(id),
    restore(userId, id) {
      const stored = own(userId, id);
      if (!stored || stored.discardedAtMs === null || nowMs() - stored.discardedAtMs > RESTORE_MS) return null;
      store.put({ ...stored, discardedAtMs: null });
      return stored.conversation;
    },
  };
}

/** A conversation that goes on here; it has a trace of its own, since another desk keeps the one before. */
function receive(
  store: ConversationStore,
  userId: string,
  { question, nowMs, ...given }: ReceivedConversation & { readonly nowMs: number },
): Conversation {
  const { telefoonnummer: _in, ...kept } = given;
  const conversation = { ...newConversation(given, nowMs), ...kept, questions: [{ ...newQuestion(), ...question }] };
  store.put({ conversation, userId, traceId: randomBytes(16).toString('hex'), discardedAtMs: null });
  return conversation;
}

/** What stands under this key, which is then forgotten. */
function take<K, V>(from: Map<K, readonly V[]>, key: K): readonly V[] {
  const taken = from.get(key) ?? [];
  from.delete(key);
  return taken;
}

/** The store as one user may reach it: nobody else's conversations. */
function createAccess(store: ConversationStore) {
  const own = (userId: string, id: ConversationId): StoredConversation | null => {
    const stored = store.get(id);
    return stored?.userId === userId ? stored : null;
  };
  const running = (userId: string, id: ConversationId): StoredConversation | null => {
    const stored = own(userId, id);
    return stored?.discardedAtMs === null ? stored : null;
  };
  const change = (
    userId: string,
    id: ConversationId,
    to: (before: Conversation) => Conversation,
  ): Conversation | null => {
    const stored = running(userId, id);
    if (!stored) return null;
    const conversation = to(stored.conversation);
    if (conversation !== stored.conversation) store.put({ ...stored, conversation });
    return conversation;
  };
  return { own, running, change };
}

/** Choosing the same subject again (to learn the name) keeps the level that was reached; another one starts at "named". */
function chosen(before: Conversation, choice: Chosen, given: readonly GivenFact[]): Conversation {
  if (before.namens) return representing(before, before.namens, choice);
  const { subject, caller } = choice;
  // What one caller agreed to says nothing of another.
  const magHergebruiken = isSameSubject(before, choice) ? before.magHergebruiken : undefined;
  const identification = isSameSubject(before, choice)
    ? before.identification
    : subject
      ? { ...named, given }
      : notIdentified;
  return { ...before, subject, identification, magHergebruiken, caller: { ...before.caller, ...caller } };
}

const isSameSubject = (before: Conversation, { subject }: Chosen): boolean =>
  JSON.stringify(subject) === JSON.stringify(before.subject);

function newConversation(
  { kanaal, kanaalId, municipality, telefoonnummer }: NewConversation,
  nowMs: number,
): Conversation {
  return {
    id: conversationIdSchema.parse(randomUUID()),
    revision: 0,
    municipality,
    kanaal,
    ...(kanaalId === undefined ? {} : { kanaalId }),
    startedAt: instantOf(nowMs),
    state: 'active',
    caller: { telefoonnummer, naam: null, geboortedatum: null },
    subject: null,
    identification: notIdentified,
    questions: [newQuestion()],
  };
}

const newQuestion = (): QuestionDraft => emptyQuestion(randomUUID());
