import os from 'node:os';
import type { BrowserWindow, Dialog } from 'electron';
import type { AppInfo, ConnectionStatus, Settings } from '../../shared/ipc/schemas';
import { writeAtomically } from './json-file';

export type DiagnosticsInput = {
  readonly info: AppInfo;
  readonly settings: Settings;
  readonly lines: readonly ConnectionStatus[];
  readonly at: Date;
};

/**
 * What a helpdesk needs to know, as JSON: versions, settings and line states. Fields are picked one by one, so that nothing personal
 * comes along later: no profile (people name it after themselves), no user, no host name, no path.
 */
export function diagnosticsOf({ info, settings, lines, at }: DiagnosticsInput): string {
  const { theme, density, zoom, isCounterMode } = settings;
  const report = {
    application: 'Voorkant',
    version: info.version,
    runtime: info.runtime,
    system: {
      platform: os.platform(),
      release: os.release(),
      arch: os.arch(),
      memoryMiB: Math.round(os.totalmem() / 2 ** 20),
    },
    isSandbox: info.isSandbox,
    storage: info.storage,
    isSpellcheckOn: info.isSpellcheckOn,
    settings: { theme, density, zoom, isCounterMode },
    lines: lines.map(({ connectionId, lineId, state, error, lastSuccessAt }) => ({
      lineId,
      connectionId,
      state,
      error,
      lastSuccessAt,
    })),
    at: at.toISOString(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export type ExportOptions = {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly window: BrowserWindow;
  /** Asked after the user chose a place. */
  readonly content: () => string;
};

/**
 * Writes the diagnostics where the user chooses. Gives the path, or null when cancelled. Throws when the file cannot be written.
 */
export async function exportDiagnostics({ dialog, window, content }: ExportOptions): Promise<string | null> {
  const choice = await dialog.showSaveDialog(window, {
    title: 'Diagnose opslaan',
    buttonLabel: 'Opslaan',
    defaultPath: 'voorkant-diagnose.json',
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (choice.canceled || choice.filePath === '') return null;
  writeAtomically(choice.filePath, content());
  return choice.filePath;
}
