import type { Nieuws, NieuwsLijst } from '../../../../shared/domain/kennisnieuws';
import type { Bridge } from '../../../../shared/ipc/contract';
import { idle, loading, settled, type Async } from '../../../state/async';
import type { SliceCreator } from '../../../state/slice';

export type NieuwsSlice = {
  /** What the signed-in user has to know today. */
  readonly nieuws: Async<NieuwsLijst>;
  /** For editors: also what does not show today. */
  readonly alleNieuws: Async<NieuwsLijst>;
  readonly loadNieuws: () => Promise<void>;
  readonly loadAlleNieuws: () => Promise<void>;
  readonly markNieuws: (id: string, state: 'seen' | 'acknowledged') => Promise<void>;
  readonly saveNieuws: (nieuws: Nieuws) => Promise<boolean>;
  readonly forgetNieuws: () => void;
};

/** News and work instructions. */
export const createNieuwsSlice =
  (bridge: Pick<Bridge, 'kennisbeheer'>): SliceCreator<NieuwsSlice> =>
  (set, get) => {
    const api = bridge.kennisbeheer;
    // An answer for the user before is dropped.
    let latest = 0;
    const loadNieuws = async () => {
      const request = ++latest;
      if (get().nieuws.state !== 'ready') set({ nieuws: loading });
      const reply = await api.nieuws({});
      if (request === latest) set({ nieuws: settled(reply) });
    };
    const loadAlleNieuws = async () => {
      if (get().alleNieuws.state !== 'ready') set({ alleNieuws: loading });
      set({ alleNieuws: settled(await api.alleNieuws({})) });
    };
    api.changed(({ soort }) => {
      if (soort === 'kennisnieuws') void loadNieuws();
    });
    return {
      nieuws: idle,
      alleNieuws: idle,
      loadNieuws,
      loadAlleNieuws,
      async markNieuws(id, state) {
        const reply = await api.markNieuws({ id, state });
        if (reply.ok) await loadNieuws();
      },
      async saveNieuws(nieuws) {
        const reply = await api.saveNieuws(nieuws);
        if (reply.ok) await Promise.all([loadAlleNieuws(), loadNieuws()]);
        return reply.ok;
      },
      forgetNieuws() {
        latest += 1;
        set({ nieuws: idle, alleNieuws: idle });
      },
    };
  };
