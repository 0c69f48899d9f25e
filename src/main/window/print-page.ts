import { BrowserWindow, session, type Session } from 'electron';
import type { PrintedPage } from '../../shared/domain/outgoing';
import { pageHtml } from './page-html';
import { guardSession, type ReportRefusal } from './guards';

/** In memory: nothing of what is printed comes on disk. */
const PARTITION = 'afdrukken';
const prepared = new WeakSet<Session>();

/**
 * A page as PDF, made in a window that is never shown: without scripts, in a session of its own that reaches nothing but the page.
 * @throws when Chromium cannot make a PDF
 */
export async function pdfOf(page: PrintedPage, report: ReportRefusal): Promise<Uint8Array> {
  const own = session.fromPartition(PARTITION);
  if (!prepared.has(own)) {
    guardSession(own, { mayRequest: (url) => url.startsWith('data:text/html'), permissions: [] }, report);
    prepared.add(own);
  }
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      webviewTag: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(pageHtml(page)).toString('base64')}`);
    return await window.webContents.printToPDF({ pageSize: 'A4', displayHeaderFooter: false });
  } finally {
    window.destroy();
  }
}
