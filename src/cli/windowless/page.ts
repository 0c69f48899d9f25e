import type { BridgeOf } from '../../shared/ipc/define';
import type { contract } from '../../shared/ipc/contract';
import type { Conversation, QuestionDraft } from '../../shared/domain/conversation';
import type { Subject } from '../../shared/domain/klantbeeld';
import { Keeper } from '../../shared/keeper';
import { municipalityIdSchema } from '../../shared/domain/ids';
import type { DeskState, Place, Started } from '../chaos/desk';

/** The part of the contract that a desktop without a window answers. */
export type HostBridge = Pick<
  BridgeOf<typeof contract>,
  | 'contactgegevens'
  | 'conversations'
  | 'correctie'
  | 'identification'
  | 'klantbeeld'
  | 'namens'
  | 'outbox'
  | 'registering'
>;

/** What the page of a desktop without a window does: it holds what was typed, and brings it to main as the real page does. */
export type Page = {
  readonly load: () => Promise<void>;
  readonly start: () => Promise<Started>;
  readonly edit: (place: Place, part: Partial<QuestionDraft>) => void;
  /** Whom the conversation is about: somebody at the counter, whose passport the user sees. */
  readonly choose: (conversationId: string, subject: Subject | null) => Promise<void>;
  /** Brings to main what was typed. */
  readonly flush: (place: Pick<Place, 'conversationId'>) => Promise<boolean>;
  /** All that was typed is kept first; then the contact is saved. True when it is. */
  readonly save: (place: Pick<Place, 'conversationId'>) => Promise<boolean>;
  readonly read: () => Promise<DeskState>;
  readonly retryAll: () => Promise<void>;
};

const MUNICIPALITY = municipalityIdSchema.parse('harderwijk');

type Copies = {
  readonly get: (id: string) => Conversation;
  readonly put: (conversation: Conversation) => void;
  readonly drop: (id: string) => void;
  readonly keeper: Keeper;
};

/** The page over a bridge. Drafts go to main by the very module of the window. @throws when main refuses what it may not refuse */
export function createPage(bridge: HostBridge): Page {
  const shown = new Map<string, Conversation>();
  const put = (conversation: Conversation): void => void shown.set(conversation.id, conversation);
  const keeper = new Keeper({
    keep: (input) => bridge.conversations.keep(input),
    read: (id) => shown.get(id) ?? null,
    onChange: () => undefined,
    onRevision: (id, revision) => put({ ...found(shown, id), revision }),
  });
  const copies: Copies = {
    ...{ put, keeper },
    get: (id) => found(shown, id),
    drop: (id) => void shown.delete(id),
  };
  return { ...readingOf(bridge, copies), ...workOf(bridge, copies) };
}

function takeIn({ put, keeper }: Copies, conversation: Conversation): void {
  put(conversation);
  keeper.isKept(conversation.id, conversation.revision);
}

/** What is there, and what waits. */
const readingOf = (
  { conversations, outbox }: HostBridge,
  copies: Copies,
): Pick<Page, 'load' | 'read' | 'retryAll'> => ({
  load: async () => valueOf(await conversations.list({})).forEach((one) => takeIn(copies, one)),
  read: async () => ({ drafts: valueOf(await conversations.list({})), outbox: valueOf(await outbox.list({})) }),
  async retryAll() {
    const waiting = valueOf(await outbox.list({})).filter(({ state }) => state === 'waiting');
    for (const { id } of waiting) valueOf(await outbox.retry({ id }));
  },
});

/** What the user does. */
const workOf = (
  { conversations, identification }: HostBridge,
  copies: Copies,
): Omit<Page, 'load' | 'read' | 'retryAll'> => ({
  async start() {
    const begin = { kanaal: 'balie', municipality: MUNICIPALITY, callId: null } as const;
    const conversation = valueOf(await conversations.start(begin));
    takeIn(copies, conversation);
    return { conversationId: conversation.id, questionId: conversation.questions[0]?.id ?? '' };
  },
  edit({ conversationId, questionId }, part) {
    const before = copies.get(conversationId);
    const questions = before.questions.map((one) => (one.id === questionId ? { ...one, ...part } : one));
    copies.put({ ...before, questions, revision: before.revision + 1 });
    copies.keeper.touch(before.id);
  },
  async choose(conversationId, subject) {
    const { id } = copies.get(conversationId);
    const chosen = valueOf(await conversations.chooseSubject({ conversationId: id, subject }));
    if (subject) valueOf(await identification.document({ conversationId: id, documentSoort: 'paspoort' }));
    const { revision, questions } = copies.get(id);
    copies.put({ ...chosen, revision, questions });
  },
  flush: ({ conversationId }) => copies.keeper.flush(copies.get(conversationId).id),
  async save({ conversationId }) {
    const { id } = copies.get(conversationId);
    if (!(await copies.keeper.flush(id))) return false;
    if (valueOf(await conversations.save({ conversationId: id })).state !== 'saved') return false;
    copies.keeper.forget(id);
    copies.drop(id);
    return true;
  },
});

function found(shown: ReadonlyMap<string, Conversation>, id: string): Conversation {
  const conversation = shown.get(id);
  if (!conversation) throw new Error('There is no such conversation on screen');
  return conversation;
}

function valueOf<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!reply.ok) throw new Error(`Main refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
