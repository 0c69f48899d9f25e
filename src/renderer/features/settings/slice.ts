import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { licenceSchema, Settings } from '../../../shared/ipc/schemas';
import type { z } from 'zod';
import { idle, loading, settled, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

export type Licence = z.infer<typeof licenceSchema>;

export type SettingsSlice = {
  readonly settings: Settings;
  readonly settingsError: IpcError | null;
  readonly licences: Async<readonly Licence[]>;
  /** The file that was written, null when cancelled. */
  readonly diagnostics: Async<string | null>;
  readonly loadSettings: () => Promise<void>;
  /** Shows the change at once; takes it back when main could not keep it. */
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  readonly loadLicences: () => Promise<void>;
  /** Opens a window with the words of the licences. */
  readonly showNotices: () => Promise<void>;
  readonly exportDiagnostics: () => Promise<void>;
};

/** Until main answered. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'compact',
  zoom: 1,
  isCounterMode: false,
  lastKanaal: 'telefoon',
};

/** The user's own settings. */
export const createSettingsSlice =
  (bridge: Pick<Bridge, 'app'>): SliceCreator<SettingsSlice> =>
  (set, get) => ({
    settings: DEFAULT_SETTINGS,
    settingsError: null,
    licences: idle,
    diagnostics: idle,
    loadSettings: async () => {
      const reply = await bridge.app.settings({});
      set(reply.ok ? { settings: reply.value, settingsError: null } : { settingsError: reply.error });
    },
    changeSettings: async (change) => {
      const before = get().settings;
      set({ settings: { ...before, ...change }, settingsError: null });
      const reply = await bridge.app.changeSettings(change);
      if (!reply.ok) set({ settings: before, settingsError: reply.error });
    },
    loadLicences: async () => {
      if (get().licences.state === 'ready') return;
      set({ licences: loading });
      set({ licences: settled(await bridge.app.licences({})) });
    },
    showNotices: async () => {
      const reply = await bridge.app.showNotices({});
      if (!reply.ok) set({ licences: { state: 'failed', error: reply.error } });
    },
    exportDiagnostics: async () => {
      set({ diagnostics: loading });
      const reply = await bridge.app.exportDiagnostics({});
      set({
        diagnostics: reply.ok ? { state: 'ready', value: reply.value.file } : { state: 'failed', error: reply.error },
      });
    },
  });
