import type { Bridge } from '../../../shared/ipc/contract';
import type { FindReply, Understood } from '../../../shared/domain/find';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { IpcReply } from '../../../shared/ipc/define';
import { idle, loading, settled, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';
import type { Target } from './hits';

/** The search for one caller. `isOpen`: the hits lie over the klantbeeld. */
export type Find = {
  readonly text: string;
  readonly understood: Understood | null;
  readonly reply: Async<FindReply>;
  /** What was searched for the reply that is shown; differs from `text` while the employee types on. */
  readonly searched: string;
  readonly isOpen: boolean;
};

export type FindSlice = {
  readonly finds: Readonly<Record<string, Find>>;
  /** Keeps what is typed and, after a pause of 120 ms, asks what it means. */
  readonly typeFind: (conversationId: ConversationId, text: string) => void;
  readonly searchFind: (conversationId: ConversationId) => Promise<void>;
  /** Whom a hit is about; null when the source does not say. */
  readonly findSubject: (conversationId: ConversationId, target: Target) => Promise<IpcReply<Subject | null>>;
  readonly setFindOpen: (conversationId: ConversationId, isOpen: boolean) => void;
  readonly forgetFind: (conversationId: ConversationId) => void;
};

const PAUSE_MS = 120;

/** Before anything was typed. */
export const EMPTY_FIND: Find = { text: '', understood: null, reply: idle, searched: '', isOpen: false };

/** Searching for callers, per conversation. A late answer never replaces that of a later question. */
export const createFindSlice =
  (bridge: Pick<Bridge, 'find'>): SliceCreator<FindSlice> =>
  (set, get) => {
    const of = (id: ConversationId): Find => get().finds[id] ?? EMPTY_FIND;
    const change = (id: ConversationId, part: Partial<Find>) =>
      set({ finds: withEntry(get().finds, id, { ...of(id), ...part }) });
    const typing = understanding(bridge, change, (id) => get().finds[id]?.text ?? null);
    const searching = searches(bridge, of, change);
    return {
      finds: {},
      typeFind: typing.type,
      searchFind: searching.search,
      findSubject: async (conversationId, target) => {
        if (target.kind === 'subject') return { ok: true, value: target.subject };
        const reply = await bridge.find.subjectOf({ conversationId, of: target });
        // A contact that is in no base registration can still be the subject: as itself.
        return reply.ok && reply.value === null && target.kind === 'partij' ? { ok: true, value: target } : reply;
      },
      setFindOpen: (id, isOpen) => change(id, { isOpen }),
      forgetFind: (id) => {
        typing.forget(id);
        searching.forget(id);
        set({ finds: withoutEntry(get().finds, id) });
      },
    };
  };

type Change = (id: ConversationId, part: Partial<Find>) => void;

/** What is typed, and after a pause what it means. */
function understanding(bridge: Pick<Bridge, 'find'>, change: Change, textOf: (id: ConversationId) => string | null) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const understand = async (id: ConversationId, text: string) => {
    const reply = await bridge.find.understand({ text });
    if (reply.ok && textOf(id) === text) change(id, { understood: reply.value });
  };
  const forget = (id: ConversationId) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  return {
    forget,
    type: (id: ConversationId, text: string) => {
      forget(id);
      change(id, text.trim() === '' ? { text, understood: null } : { text });
      if (text.trim() !== '')
        timers.set(
          id,
          setTimeout(() => void understand(id, text), PAUSE_MS),
        );
    },
  };
}

/** Searches; only the answer to the latest one of a conversation counts. */
function searches(bridge: Pick<Bridge, 'find'>, of: (id: ConversationId) => Find, change: Change) {
  const latest = new Map<string, number>();
  let count = 0;
  return {
    forget: (id: ConversationId) => void latest.delete(id),
    search: async (id: ConversationId) => {
      const { text } = of(id);
      if (text.trim() === '') return;
      const request = ++count;
      latest.set(id, request);
      change(id, { reply: loading, searched: text, isOpen: true });
      const reply = await bridge.find.search({ conversationId: id, text });
      if (latest.get(id) !== request) return;
      const isUnchanged = reply.ok && of(id).text === text;
      change(id, { reply: settled(reply), ...(isUnchanged ? { understood: reply.value.understood } : {}) });
    },
  };
}
