import type { CallbackDraft, Conversation, OutboxItem, QuestionDraft } from '../../shared/domain/conversation';

/** What the agent fills in beside the note. */
export type Form = {
  readonly vraag: string;
  readonly resultaat: NonNullable<QuestionDraft['resultaat']>;
  readonly isBeantwoord: NonNullable<QuestionDraft['isBeantwoord']>;
  readonly zaak: QuestionDraft['zaak'];
  readonly callback: CallbackDraft | null;
  /** The text is kept also of somebody who is not known. */
  readonly tekstKeuze?: QuestionDraft['tekstKeuze'];
};

/** What the program knows after a start: what it would show its user. */
export type DeskState = {
  readonly drafts: readonly Pick<Conversation, 'id' | 'questions'>[];
  readonly outbox: readonly OutboxItem[];
};

export type Started = { readonly conversationId: string; readonly questionId: string };

/** One question of one conversation. */
export type Place = { readonly conversationId: string; readonly questionId: string };

/** The program was killed while it was asked something. */
export class DeskGoneError extends Error {
  override readonly name = 'DeskGoneError';
}

/** A running Voorkant as its user drives it. What is asked of one that was killed rejects with `DeskGoneError`. */
export interface Desk {
  start(): Promise<Started>;
  /** Brings a conversation of before on screen. */
  show(place: Place): Promise<void>;
  /** A key was pressed: from here on the note reads like this. Nobody waits for it. */
  type(place: Place, note: string): void;
  /** Whom the conversation is about, by BSN; null: nobody. */
  choose(conversationId: string, bsn: string | null): Promise<void>;
  fill(place: Place, form: Form): Promise<void>;
  /** Resolves once the user reads that the contact is saved. */
  save(place: Place): Promise<void>;
  read(): Promise<DeskState>;
  /** Sends everything that waits once more, now. */
  retryAll(): Promise<void>;
  /** SIGKILL: nothing gets the chance to tidy up. Resolves once it is gone. */
  kill(): Promise<void>;
}
