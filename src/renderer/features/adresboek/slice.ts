import type { Bridge } from '../../../shared/ipc/contract';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import type { LineResult } from '../../../shared/result';
import { idle, loading, settled, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

/** Colleagues and teams as the lines gave them: a line that failed stands beside the others. */
export type Adresboek = {
  readonly medewerkers: readonly LineResult<readonly Medewerker[]>[];
  readonly teams: readonly LineResult<readonly Team[]>[];
};

export type AdresboekSlice = {
  readonly adresboek: Async<Adresboek>;
  /** Asks the address book; while it is asked again the list that is there stays. */
  readonly loadAdresboek: () => Promise<void>;
};

/** The address book of colleagues. */
export const createAdresboekSlice =
  (bridge: Pick<Bridge, 'adresboek'>): SliceCreator<AdresboekSlice> =>
  (set, get) => {
    let latest = 0;
    return {
      adresboek: idle,
      loadAdresboek: async () => {
        const request = ++latest;
        if (get().adresboek.state !== 'ready') set({ adresboek: loading });
        const reply = await bridge.adresboek.list({});
        if (request !== latest) return;
        set({ adresboek: settled(reply) });
      },
    };
  };
