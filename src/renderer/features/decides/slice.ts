import type { SliceCreator } from '../../state/slice';
import type { DecisionsAbout } from '../lines';

/** Something of which can be asked who decides what: a zaak, a bill, a product. */
export type DecidesItem = { readonly label: string; readonly about: DecisionsAbout };

export type DecidesSlice = {
  /** What the pane shows: one of these; null while it is closed. None: nothing on screen has a line. */
  readonly decides: { readonly items: readonly DecidesItem[]; readonly at: number } | null;
  readonly openDecides: (items: readonly DecidesItem[]) => void;
  readonly chooseDecides: (at: number) => void;
  readonly closeDecides: () => void;
};

/** The pane that says who decides what. */
export const createDecidesSlice = (): SliceCreator<DecidesSlice> => (set, get) => ({
  decides: null,
  openDecides: (items) => set({ decides: { items, at: 0 } }),
  chooseDecides: (at) => {
    const { decides } = get();
    if (decides) set({ decides: { ...decides, at } });
  },
  closeDecides: () => set({ decides: null }),
});
