import type { SliceCreator } from './slice';

/** What the middle of the window shows. */
export type Screen =
  | 'gesprek'
  | 'terugbel'
  | 'kennis'
  | 'kennisbeheer'
  | 'collegas'
  | 'lijnen'
  | 'toezicht'
  | 'lijsten'
  | 'instellingen'
  | 'over';

/** What lies over the window, at most one at a time. */
export type Overlay =
  'palette' | 'keys' | 'simulate' | 'channels' | 'user' | 'outbox' | 'export' | 'meldingen' | 'contactgegevens';

export type ShellSlice = {
  readonly screen: Screen;
  readonly overlay: Overlay | null;
  /** F9: all personal data is hidden. */
  readonly isCurtainDown: boolean;
  readonly show: (screen: Screen) => void;
  readonly openOverlay: (overlay: Overlay | null) => void;
  readonly setCurtain: (isDown: boolean) => void;
};

/** Where in the window the employee is. */
export const createShellSlice = (): SliceCreator<ShellSlice> => (set) => ({
  screen: 'gesprek',
  overlay: null,
  isCurtainDown: false,
  show: (screen) => set({ screen, overlay: null }),
  openOverlay: (overlay) => set({ overlay }),
  setCurtain: (isCurtainDown) => set({ isCurtainDown }),
});
