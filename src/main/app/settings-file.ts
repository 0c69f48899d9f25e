import path from 'node:path';
import { settingsSchema, type Settings } from '../../shared/ipc/schemas';
import { openJsonFile } from './json-file';

/** What a new user finds. */
export const FIRST_SETTINGS: Settings = {
  theme: 'system',
  density: 'compact',
  zoom: 1,
  isCounterMode: false,
  lastKanaal: 'telefoon',
};

/** The user's own settings, in `settings.json` of the profile. No personal data. */
export interface SettingsFile {
  get(): Settings;
  /** Changes the fields that are given, on disk before it returns. Throws when the disk refuses. */
  change(changes: SettingsChange): Settings;
}

/** Some of the settings, as `app.changeSettings` gives them. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Reads the settings of the profile in `folder`. A file that cannot be used is kept as `settings.broken.json`. */
export function openSettingsFile(folder: string, onBroken: (keptAs: string) => void): SettingsFile {
  const file = openJsonFile({
    file: path.join(folder, 'settings.json'),
    parse: (content) => settingsSchema.safeParse(content).data ?? null,
    fallback: FIRST_SETTINGS,
    onBroken,
  });
  let settings = file.read();
  return {
    get: () => settings,
    change(changes) {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const next = settingsSchema.parse({ ...settings, ...given });
      file.write(next);
      settings = next;
      return next;
    },
  };
}
