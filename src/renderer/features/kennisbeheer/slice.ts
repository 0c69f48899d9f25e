import type { Backlog, Closing, Melding, Report } from '../../../shared/domain/kennisvraag';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Bridge } from '../../../shared/ipc/contract';
import { idle, loading, settled, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';

/** A report with the conversation it came from; null outside a conversation. */
export type NewReport = Report & { readonly conversationId: ConversationId | null };

/** The parts of the screen of the editors. */
export type BeheerTab = 'vragen' | 'voorstellen' | 'nieuws';

export type KennisbeheerSlice = {
  readonly beheerTab: BeheerTab;
  readonly showBeheer: (tab: BeheerTab) => void;
  /** What the signed-in user reported, newest first. */
  readonly meldingen: readonly Melding[];
  readonly backlog: Async<Backlog>;
  /** Whether the form to report an error in the open article shows. */
  readonly isReporting: boolean;
  readonly setReporting: (isReporting: boolean) => void;
  /** Hands a report in. False when nobody keeps it. */
  readonly reportKennis: (report: NewReport) => Promise<boolean>;
  readonly loadMeldingen: () => Promise<void>;
  /** Nothing is new any more. */
  readonly seeMeldingen: () => Promise<void>;
  readonly loadBacklog: () => Promise<void>;
  /** Closes questions; gives how many. */
  readonly closeVragen: (ids: readonly string[], closing: Closing) => Promise<number>;
  readonly forgetKennisbeheer: () => void;
};

type Context = {
  readonly api: Bridge['kennisbeheer'];
  readonly set: SetPart<KennisbeheerSlice>;
  readonly get: () => KennisbeheerSlice;
};

/** What agents report and what becomes of it. */
export const createKennisbeheerSlice =
  (bridge: Pick<Bridge, 'kennisbeheer'>): SliceCreator<KennisbeheerSlice> =>
  (set, get) => {
    const api = bridge.kennisbeheer;
    const { forget, loadMeldingen, loadBacklog } = loaders({ api, set, get });
    api.changed(({ soort }) => {
      if (soort !== 'kennisvraag') return;
      void loadMeldingen();
      if (get().backlog.state !== 'idle') void loadBacklog();
    });
    return {
      beheerTab: 'vragen',
      showBeheer: (beheerTab) => set({ beheerTab }),
      meldingen: [],
      backlog: idle,
      isReporting: false,
      setReporting: (isReporting) => set({ isReporting }),
      async reportKennis(report) {
        const reply = await api.report(report);
        if (reply.ok && reply.value.isKept) void loadMeldingen();
        return reply.ok && reply.value.isKept;
      },
      loadMeldingen,
      async seeMeldingen() {
        const ids = get().meldingen.flatMap(({ vraag, isNieuw }) => (isNieuw ? [vraag.id] : []));
        if (ids.length === 0) return;
        await api.seen({ ids });
        await loadMeldingen();
      },
      loadBacklog,
      async closeVragen(ids, closing) {
        const reply = await api.close({ ids, closing });
        await loadBacklog();
        return reply.ok ? reply.value.closed : 0;
      },
      forgetKennisbeheer() {
        forget();
        set({ meldingen: [], backlog: idle, isReporting: false, beheerTab: 'vragen' });
      },
    };
  };

/** Reads what is shown; answers for the user before, or older than what is shown, are dropped. */
function loaders({ api, set, get }: Context) {
  let latestMine = 0;
  let latestBacklog = 0;
  return {
    forget: () => {
      latestMine += 1;
      latestBacklog += 1;
    },
    loadMeldingen: async () => {
      const request = ++latestMine;
      const reply = await api.mine({});
      if (request === latestMine && reply.ok) set({ meldingen: reply.value });
    },
    loadBacklog: async () => {
      const request = ++latestBacklog;
      if (get().backlog.state !== 'ready') set({ backlog: loading });
      const reply = await api.backlog({});
      if (request === latestBacklog) set({ backlog: settled(reply) });
    },
  };
}
