import type { Conversation, OutboxItem } from '../../shared/domain/conversation';
import type { ConversationId } from '../../shared/domain/ids';
import type { SavedVariant } from '../../shared/domain/proces';

/** A conversation with what only main may know of it. */
export type StoredConversation = {
  readonly conversation: Conversation;
  readonly userId: string;
  readonly traceId: string;
  /** When it was discarded, in ms since the epoch; null while it runs. */
  readonly discardedAtMs: number | null;
};

/** Running conversations with their drafts. Encrypted; kept until saved or ten minutes after being discarded. */
export interface ConversationStore {
  listFor(userId: string): readonly StoredConversation[];
  get(id: ConversationId): StoredConversation | null;
  put(stored: StoredConversation): void;
  remove(id: ConversationId): void;
}

/** What the outbox still has to do for one contact: the contact as it will be written, and which steps are done. */
export type OutboxRecord = {
  readonly item: OutboxItem;
  readonly userId: string;
  readonly traceId: string;
  /** JSON of `services/outbox/job.ts`; opaque to the store. */
  readonly job: string;
  readonly nextAttemptAtMs: number;
};

/** Saved contacts on their way to the register, in order. On a connection with `synchronous=FULL`. */
export interface OutboxStore {
  list(): readonly OutboxRecord[];
  get(id: string): OutboxRecord | null;
  put(record: OutboxRecord): void;
  /** Puts the records and removes the conversation in one transaction: after it the contact cannot be lost. */
  commit(records: readonly OutboxRecord[], conversationId: ConversationId): void;
  remove(id: string): void;
}

/** Variants of processes that were saved, oldest first. */
export interface ProcessVariantStore {
  list(): readonly SavedVariant[];
  /** Also in the place of the one with the same id. */
  put(variant: SavedVariant): void;
  remove(id: string): void;
}
