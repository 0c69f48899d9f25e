import { dialog, shell, type BrowserWindow } from 'electron';
import type { AppInfo, Settings } from '../shared/ipc/schemas';
import { diagnosticsOf, exportDiagnostics } from './app/diagnostics';
import { readLicences, readNotices } from './app/licences';
import { saveTextFile } from './app/save-text-file';
import type { SettingsFile } from './app/settings-file';
import type { HandlerDeps } from './ipc/handlers/deps';
import type { Log } from './log';
import { reply } from './services/desk/desk';
import { openDocumentWindow } from './window/document-window';
import type { Refusal } from './window/guards';
import { pdfOf } from './window/print-page';

type AppParts = {
  readonly info: AppInfo;
  readonly settings: SettingsFile;
  readonly services: Pick<HandlerDeps, 'statuses'>;
  readonly window: () => BrowserWindow | null;
  /** The folder of what was built. */
  readonly out: string;
  readonly log: Log;
};

/** What the application itself offers to the handlers. */
export function appOffers({ info, settings, services, window, out, log }: AppParts): HandlerDeps['app'] {
  const content = () =>
    diagnosticsOf({ info, settings: settings.get(), lines: services.statuses.list(), at: new Date() });
  const zoomed = (changed: Settings): Settings => {
    window()?.webContents.setZoomFactor(changed.zoom);
    return changed;
  };
  const report = (refusal: Refusal): void => log.warn(refusal, 'refused');
  const showDocument = (document: { readonly bytes: Uint8Array; readonly formaat: string }, titel: string): void => {
    const parent = window();
    if (parent) openDocumentWindow({ ...document, titel, parent, report });
  };
  return {
    info: () => info,
    licences: () => Promise.resolve(reply(readLicences(out))),
    showNotices: () => showDocument({ bytes: readNotices(out), formaat: 'text/plain' }, 'Licenties'),
    // Zoom is the window's own; everything else the page does itself.
    settings: { get: () => settings.get(), change: (changes) => zoomed(settings.change(changes)) },
    exportDiagnostics() {
      const parent = window();
      return parent ? exportDiagnostics({ dialog, window: parent, content }) : Promise.resolve(null);
    },
    saveText(file) {
      const parent = window();
      return parent ? saveTextFile({ ...file, dialog, window: parent }) : Promise.resolve(null);
    },
    print: async (page) => showDocument({ bytes: await pdfOf(page, report), formaat: 'application/pdf' }, 'Afdrukken'),
    openInBrowser: (address) => shell.openExternal(address),
    showDocument: (document) => showDocument(document, 'Document'),
  };
}
