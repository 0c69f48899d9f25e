import type { Bridge } from './ipc/contract';
import type { IpcError } from './ipc/define';
import type { Conversation } from './domain/conversation';
import type { ConversationId } from './domain/ids';
import type { Instant } from './domain/datum';

/** Whether main has what stands on screen. `at` is when it last kept something. */
export type Kept =
  | { readonly state: 'kept'; readonly at: Instant | null }
  | { readonly state: 'changed'; readonly at: Instant | null }
  | { readonly state: 'failed'; readonly at: Instant | null; readonly error: IpcError };

type KeeperOptions = {
  readonly keep: Bridge['conversations']['keep'];
  /** The newest copy on screen; null when the conversation ended. */
  readonly read: (id: ConversationId) => Conversation | null;
  readonly onChange: (id: ConversationId, kept: Kept) => void;
  /** Main held a newer copy than the one that was sent: the one on screen gets this revision. */
  readonly onRevision: (id: ConversationId, revision: number) => void;
};

/** From the first keystroke after a keep to the next one. A quarter of the promised second: the rest is for a machine that is busy. */
const KEEP_AFTER_MS = 250;
const RETRY_AFTER_MS = 3000;

type Entry = {
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<boolean> | null;
  keptRevision: number;
  at: Instant | null;
};

/** Brings drafts to main: at most one keep per conversation under way, the newest copy each time, and again after a failure. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #entries = new Map<ConversationId, Entry>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Something was typed. */
  touch(id: ConversationId): void {
    this.#options.onChange(id, { state: 'changed', at: this.#entryOf(id).at });
    this.#schedule(id, KEEP_AFTER_MS);
  }

  /** Keeps now, and once more when something was typed while it ran. False when main could not keep it. */
  async flush(id: ConversationId): Promise<boolean> {
    const entry = this.#entryOf(id);
    clearTimeout(entry.timer);
    entry.timer = undefined;
    if (entry.running) await entry.running;
    if (!this.#isBehind(id, entry)) return true;
    entry.running ??= this.#send(id, entry).finally(() => (entry.running = null));
    return entry.running;
  }

  /** Main itself gave this revision. */
  isKept(id: ConversationId, revision: number): void {
    this.#entryOf(id).keptRevision = revision;
  }

  /** The conversation ended here: nothing more is sent. */
  forget(id: ConversationId): void {
    clearTimeout(this.#entries.get(id)?.timer);
    this.#entries.delete(id);
  }

  async #send(id: ConversationId, entry: Entry): Promise<boolean> {
    const { keep, read, onChange, onRevision } = this.#options;
    const conversation = read(id);
    if (!conversation) return true;
    const { revision, kanaal, state, stateSince, questions, magHergebruiken } = conversation;
    const draft = { revision, kanaal, state, stateSince, questions, magHergebruiken };
    const reply = await keep({ conversationId: id, ...draft });
    if (this.#entries.get(id) !== entry) return true;
    if (!reply.ok) {
      onChange(id, { state: 'failed', at: entry.at, error: reply.error });
      this.#schedule(id, RETRY_AFTER_MS);
      return false;
    }
    if (reply.value.revision > revision) {
      // Main ignores a copy that is older than its own: number the one on screen above it and send that.
      onRevision(id, reply.value.revision + 1);
      this.touch(id);
      return false;
    }
    entry.keptRevision = revision;
    entry.at = reply.value.keptAt;
    onChange(id, { state: this.#isBehind(id, entry) ? 'changed' : 'kept', at: entry.at });
    return true;
  }

  #isBehind(id: ConversationId, entry: Entry): boolean {
    return (this.#options.read(id)?.revision ?? -1) > entry.keptRevision;
  }

  #schedule(id: ConversationId, afterMs: number): void {
    const entry = this.#entryOf(id);
    entry.timer ??= setTimeout(() => {
      entry.timer = undefined;
      void this.flush(id);
    }, afterMs);
  }

  #entryOf(id: ConversationId): Entry {
    const known = this.#entries.get(id);
    if (known) return known;
    const entry: Entry = { timer: undefined, running: null, keptRevision: -1, at: null };
    this.#entries.set(id, entry);
    return entry;
  }
}
