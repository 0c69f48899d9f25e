import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** The scheme of our own pages. */
export const APP_SCHEME = 'app';
/** Every URL of our own window starts with this. `new URL(…).origin` is 'null' for such a scheme in Node, so the text is compared. */
export const APP_ORIGIN = 'app://voorkant/';
/** The one page of the window. */
export const APP_PAGE = `${APP_ORIGIN}index.html`;

/** The scheme under which a window of its own sees one document, and what all its URLs start with. */
export const DOCUMENT_SCHEME = 'document';
export const DOCUMENT_ORIGIN = 'document://voorkant/';
/** The PDF viewer that Chromium brings along: a page that runs inside the window of the document. */
export const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Whether a request of the window comes from the main frame of our own window, showing our own page. */
export function createSenderCheck(
  ownWindow: () => WebContents | null,
): (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean {
  return ({ sender, senderFrame }) => {
    const own = ownWindow();
    // The frame is null when it went away or was navigated between asking and being heard.
    if (!own || !senderFrame || own.isDestroyed() || sender !== own) return false;
    return senderFrame === own.mainFrame && senderFrame.url.startsWith(APP_ORIGIN);
  };
}

/** Scheme and host of a URL, for the log: a path or a query may hold personal data. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'unreadable URL';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
