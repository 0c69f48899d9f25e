import type { AnonymousCount, AnonymousQuestion } from '../../shared/domain/anonymous-count';
import type { ContactChangeEntry } from '../../shared/domain/contactgegevens';
import type { CorrectionEntry } from '../../shared/domain/correctie';
import type { CannedNote } from '../../shared/domain/canned-note';
import type { Conversation, OutboxItem } from '../../shared/domain/conversation';
import type { Datum } from '../../shared/domain/datum';
import type { ArtikelId, ConversationId, KlantcontactId, MunicipalityId, PartijId } from '../../shared/domain/ids';
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

/** What the outbox still has to do: the contact as it will be written with the steps that are done, or the object. */
export type OutboxRecord = {
  readonly item: OutboxItem;
  readonly userId: string;
  readonly traceId: string;
  /** JSON of `services/outbox/job.ts`; opaque to the store. */
  readonly job: string;
  readonly nextAttemptAtMs: number;
};

/** How an open record waits. One that cannot be read back names no connection, and holds up nobody. `objectId`: the object that it carries. */
export type OutboxTurn = Pick<OutboxItem, 'id' | 'state' | 'reason'> & {
  readonly nextAttemptAtMs: number;
  readonly connectionId: string | null;
  readonly objectId: string | null;
};

/** What comes of a conversation: a record per question that is kept, and those that are only counted. */
export type EndedConversation = {
  readonly conversationId: ConversationId;
  readonly records: readonly OutboxRecord[];
  readonly counted: readonly AnonymousQuestion[];
};

/** Saved contacts on their way to the register, in order. On a connection with `synchronous=FULL`. */
export interface OutboxStore {
  list(): readonly OutboxRecord[];
  /** Those that still wait or were left in the middle of sending, oldest first: whose turn it is, without what they carry. */
  listOpen(): readonly OutboxTurn[];
  /** What one user saved, oldest first. */
  listFor(userId: string): readonly OutboxItem[];
  get(id: string): OutboxRecord | null;
  put(record: OutboxRecord): void;
  /** Puts the records, counts the rest and removes the conversation in one transaction: after it the contact cannot be lost. */
  commit(ended: EndedConversation): void;
  remove(id: string): void;
  /** Puts the conversation and removes the record in one transaction: the opposite of `commit`. */
  reopen(id: string, conversation: StoredConversation): void;
}

/** How often questions were asked of which nothing else is kept. Names nobody. */
export interface AnonymousQuestionStore {
  /** Since this day, oldest first. */
  list(since: Datum): readonly AnonymousCount[];
}

/** One change of a contact detail: who, when, what; never from or to what. */
export type ContactChangeRecord = Pick<ContactChangeEntry, 'action' | 'veld'> & {
  readonly atMs: number;
  readonly userId: string;
  readonly userNaam: string;
  readonly partijId: PartijId;
};

/** What a user is typing about a callback. */
export type StoredCallbackDraft = {
  readonly userId: string;
  /** Which callback of which register. */
  readonly taak: string;
  /** JSON of `shared/domain/terugbel/board-draft.ts`; opaque to the store. */
  readonly body: string;
  readonly updatedAtMs: number;
};

/** What users are typing about callbacks. Encrypted; kept until it was sent, at most 30 days after the last change. */
export interface CallbackDraftStore {
  get(userId: string, taak: string): string | null;
  put(draft: StoredCallbackDraft): void;
  remove(userId: string, taak: string): void;
}

/** When users tried to change callbacks, by the id of the change. */
export interface CallbackTryStore {
  /** Ms since 1970, oldest first. */
  moments(userId: string, doneId: string): readonly number[];
  add(userId: string, doneId: string, atMs: number): void;
}

/** Who changed which contact details. Append-only. */
export interface ContactChangeStore {
  record(change: ContactChangeRecord): void;
  /** Newest first. */
  listFor(partijId: PartijId): readonly ContactChangeEntry[];
}

/** One correction of a contact: what it said, what it says, who, when and why. */
export type CorrectionRecord = Pick<CorrectionEntry, 'reden' | 'before' | 'after'> & {
  readonly atMs: number;
  readonly userId: string;
  readonly userNaam: string;
  readonly contactId: KlantcontactId;
};

/** What contacts said before they were corrected. Append-only. */
export interface CorrectionStore {
  record(correction: CorrectionRecord): void;
  /** Newest first. */
  listFor(contactId: KlantcontactId): readonly CorrectionEntry[];
}

/** Notes that users made for themselves, by name. */
export interface CannedNoteStore {
  list(userId: string): readonly CannedNote[];
  /** Also in the place of the user's own note with the same id. */
  put(userId: string, note: CannedNote): void;
  remove(userId: string, id: string): void;
}

/** Variants of processes that were saved, oldest first. */
export interface ProcessVariantStore {
  list(): readonly SavedVariant[];
  /** Also in the place of the one with the same id. */
  put(variant: SavedVariant): void;
  remove(id: string): void;
}

/** What a user did with an item that was shown to them. */
export type KennisMark = {
  readonly kind: 'melding' | 'nieuws';
  readonly itemId: string;
  readonly state: 'seen' | 'acknowledged';
};

/** A text that an editor is writing, as JSON of `services/kennisbeheer`; opaque to the store. */
export type StoredDraft = {
  readonly id: string;
  readonly userId: string;
  readonly updatedAtMs: number;
  readonly body: string;
};

/** What knowledge work keeps on this machine: marks, drafts, and how often articles answered. */
export interface KennisbeheerStore {
  marks(userId: string): readonly KennisMark[];
  mark(userId: string, mark: KennisMark, atMs: number): void;
  drafts(userId: string): readonly StoredDraft[];
  putDraft(draft: StoredDraft): void;
  removeDraft(userId: string, id: string): void;
  /** One question of this municipality was answered with this article on this day. */
  countAsked(asked: {
    readonly municipality: MunicipalityId;
    readonly day: Datum;
    readonly artikelId: ArtikelId;
  }): void;
  /** Articles by how often they answered since that day, most first. */
  mostAsked(municipality: MunicipalityId, since: Datum): readonly ArtikelId[];
}
