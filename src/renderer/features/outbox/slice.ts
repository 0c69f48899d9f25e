import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { OutboxItem } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { SetPart, SliceCreator } from '../../state/slice';
import { dayOf } from '../../ui';

/** Whom the user spoke with today. */
export type RecentCaller = {
  readonly outboxId: string;
  readonly naam: string;
  readonly onderwerp: string;
  readonly savedAt: string;
};

export type OutboxSlice = {
  readonly outbox: readonly OutboxItem[];
  /** Contacts that were saved in this session and whose number the employee still has to hear. */
  readonly awaited: readonly string[];
  readonly awaitDelivery: (ids: readonly string[]) => void;
  readonly stopAwaiting: (id: string) => void;
  readonly loadOutbox: () => Promise<void>;
  readonly retryOutbox: (id: string) => Promise<void>;
  /** A refused contact becomes a conversation again, to be mended; null when it cannot be opened. */
  readonly reopenOutbox: (id: string) => Promise<ConversationId | null>;
  /** Writes what waits to a file; its path, null when the user chose none, or why it failed. */
  readonly exportOutbox: () => Promise<{ readonly file: string | null } | { readonly error: IpcError }>;
  /** Callers of today, while the palette is open: personal data that goes with it. */
  readonly recentCallers: readonly RecentCaller[];
  readonly loadRecentCallers: () => Promise<void>;
  readonly forgetRecentCallers: () => void;
  /** Who such a caller is; null when that is no longer known. */
  readonly recentSubject: (outboxId: string) => Promise<Subject | null>;
  /** How many questions of today were only counted; null until main told. */
  readonly countedToday: number | null;
  readonly loadCounted: () => Promise<void>;
};

/** Saved contacts on their way to the register. */
export const createOutboxSlice =
  (bridge: Pick<Bridge, 'outbox' | 'registering' | 'wachtrij'>): SliceCreator<OutboxSlice> =>
  (set, get) => {
    bridge.outbox.changed((outbox) => set({ outbox }));
    return {
      outbox: [],
      awaited: [],
      awaitDelivery: (ids) => set({ awaited: [...get().awaited, ...ids] }),
      stopAwaiting: (id) => set({ awaited: get().awaited.filter((one) => one !== id) }),
      loadOutbox: async () => {
        const reply = await bridge.outbox.list({});
        if (reply.ok) set({ outbox: reply.value });
      },
      retryOutbox: async (id) => {
        await bridge.outbox.retry({ id });
      },
      reopenOutbox: async (id) => {
        const reply = await bridge.outbox.reopen({ id });
        return reply.ok ? reply.value.id : null;
      },
      exportOutbox: async () => {
        const reply = await bridge.wachtrij.export({});
        return reply.ok ? reply.value : { error: reply.error };
      },
      ...recentOf(bridge, set),
      countedToday: null,
      loadCounted: async () => {
        const reply = await bridge.registering.counts({ since: dayOf(new Date()) });
        if (reply.ok) set({ countedToday: reply.value.reduce((sum, { count }) => sum + count, 0) });
      },
    };
  };

function recentOf(bridge: Pick<Bridge, 'wachtrij'>, set: SetPart<OutboxSlice>) {
  let latest = 0;
  return {
    recentCallers: [],
    loadRecentCallers: async () => {
      latest += 1;
      const request = latest;
      const reply = await bridge.wachtrij.recent({});
      if (reply.ok && request === latest) set({ recentCallers: reply.value });
    },
    forgetRecentCallers: () => {
      latest += 1;
      set({ recentCallers: [] });
    },
    recentSubject: async (outboxId: string) => {
      const reply = await bridge.wachtrij.recentSubject({ outboxId });
      return reply.ok ? reply.value : null;
    },
  };
}

/** What the title bar says of the outbox. */
export type OutboxState = { readonly waiting: number; readonly refused: number };

/** How many contacts wait and how many the register refused. */
export const outboxState = (outbox: readonly OutboxItem[]): OutboxState => ({
  waiting: outbox.filter(({ state }) => state === 'waiting' || state === 'sending').length,
  refused: outbox.filter(({ state }) => state === 'refused').length,
});

/** Awaited contacts that the register has now. */
export const arrivedContacts = ({ outbox, awaited }: Pick<OutboxSlice, 'outbox' | 'awaited'>): readonly OutboxItem[] =>
  outbox.filter(({ id, state }) => state === 'delivered' && awaited.includes(id));
