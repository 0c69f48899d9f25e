import { randomUUID } from 'node:crypto';
import {
  BrowserWindow,
  dialog,
  Menu,
  session,
  type MenuItemConstructorOptions,
  type MessageBoxOptions,
  type Session,
} from 'electron';
import { policy, protectiveHeaders } from './csp';
import { guardSession, type ReportRefusal } from './guards';
import { DOCUMENT_ORIGIN, DOCUMENT_SCHEME, PDF_VIEWER } from './origin';

/** What can be looked at, by media type. Anything else (office files, web pages) would need a program outside our walls. */
const SHOWN: Readonly<Record<string, { readonly type: string; readonly name: string }>> = {
  'application/pdf': { type: 'application/pdf', name: 'document.pdf' },
  'image/png': { type: 'image/png', name: 'afbeelding.png' },
  'image/jpeg': { type: 'image/jpeg', name: 'afbeelding.jpg' },
  'image/gif': { type: 'image/gif', name: 'afbeelding.gif' },
  'image/webp': { type: 'image/webp', name: 'afbeelding.webp' },
  'text/plain': { type: 'text/plain; charset=utf-8', name: 'tekst.txt' },
};

/** The document itself loads nothing; the styles are those with which Chromium shows a bare image or text. */
const DOCUMENT_CSP = policy({
  'default-src': "'none'",
  'img-src': "'self'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/**
 * The viewer does not run in a session that lives in memory, so this one has a folder. It keeps no cache, and what it is given is served
 * from memory by a scheme of ours, which Chromium does not cache: no part of a document comes on disk.
 */
const PARTITION = 'persist:documenten';

export type DocumentToShow = {
  readonly bytes: Uint8Array;
  /** Media type, as the register gives it. */
  readonly formaat: string;
  /** Title of the window. It stands in the task bar: it may not name a person, so give the kind of document. */
  readonly titel: string;
  /** The window over which it opens. */
  readonly parent: BrowserWindow;
  readonly report: ReportRefusal;
};

type Served = { readonly type: string; readonly bytes: Uint8Array };

/** What each session of documents may show at this moment, by URL. */
const shownIn = new WeakMap<Session, Map<string, Served>>();

/** Whether a document of this media type can be shown in a window of its own. */
export const canShowDocument = (formaat: string): boolean => mediaTypeOf(formaat) in SHOWN;

/**
 * Shows a document in a window of its own: sandboxed, without preload, in a session apart from ours that reaches the shown documents and
 * nothing else. `Esc` closes it, and closing forgets it. Saving from the viewer is refused.
 * @returns the window, or null when documents of this type are not shown
 */
export function openDocumentWindow(document: DocumentToShow): BrowserWindow | null {
  const as = SHOWN[mediaTypeOf(document.formaat)];
  if (as === undefined) return null;
  const own = session.fromPartition(PARTITION, { cache: false });
  const shown = shownIn.get(own) ?? prepareSession(own, document.report);
  const url = `${DOCUMENT_ORIGIN}${randomUUID()}/${as.name}`;
  shown.set(url, { type: as.type, bytes: document.bytes });
  const window = createWindow(document, own);
  window.once('closed', () => shown.delete(url));
  void window.loadURL(url);
  return window;
}

/** Serves what is shown to this session, and nothing else; once per session. */
function prepareSession(own: Session, report: ReportRefusal): Map<string, Served> {
  const shown = new Map<string, Served>();
  shownIn.set(own, shown);
  const headers = protectiveHeaders(DOCUMENT_CSP);
  own.protocol.handle(DOCUMENT_SCHEME, (request) => {
    const served = shown.get(withoutHash(request.url));
    if (!served) return new Response('Not found', { status: 404, headers });
    return new Response(new Uint8Array(served.bytes), { headers: { ...headers, 'content-type': served.type } });
  });
  const mayRequest = (url: string): boolean =>
    shown.has(withoutHash(url)) || url.startsWith(PDF_VIEWER) || url.startsWith('chrome://resources/');
  guardSession(own, { mayRequest, permissions: [] }, (refusal) => {
    report(refusal);
    if (refusal.kind === 'download') void dialog.showMessageBox(SAVE_REFUSED);
  });
  return shown;
}

/** The viewer has a button for saving that cannot be taken away, so it answers. */
const SAVE_REFUSED: MessageBoxOptions = {
  type: 'info',
  title: 'Voorkant',
  message: 'U kunt dit document hier niet bewaren.',
  detail: 'Documenten blijven in het zaaksysteem. Zo komt er geen kopie op deze computer.',
  buttons: ['Sluiten'],
};

function createWindow({ parent, titel }: DocumentToShow, own: Session): BrowserWindow {
  const window = new BrowserWindow({
    parent,
    width: 900,
    height: 1000,
    title: titel,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      plugins: true,
    },
  });
  window.setMenu(menuOf(window));
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** A menu of its own: that of the main window acts on the conversation. Its keys also work while the viewer has the focus. */
function menuOf(window: BrowserWindow) {
  const close = (accelerator: string): MenuItemConstructorOptions => ({
    label: 'Sluiten',
    accelerator,
    click: () => window.close(),
  });
  return Menu.buildFromTemplate([
    { label: '&Document', submenu: [close('Escape'), { ...close('CommandOrControl+W'), visible: false }] },
  ]);
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? '';

const mediaTypeOf = (formaat: string): string => (formaat.split(';', 1)[0] ?? '').trim().toLowerCase();
