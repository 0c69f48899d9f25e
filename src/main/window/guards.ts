import type { App, ConfigureHostResolverOptions, Session, WebContents } from 'electron';
import { APP_ORIGIN, DOCUMENT_ORIGIN, PDF_VIEWER, placeOf } from './origin';

/** Something that a page tried and was refused. `target` is a scheme and host, or the name of a permission: no personal data. */
export type Refusal = {
  readonly kind:
    'openWindow' | 'navigate' | 'webview' | 'permission' | 'request' | 'download' | 'certificate' | 'login';
  readonly target: string;
};

export type ReportRefusal = (refusal: Refusal) => void;

/** Nothing listens there. */
const NOWHERE = '127.0.0.1:1';

/**
 * Names that a page looks up ahead, and its peer connections, ask no session: they would be found by a server over HTTPS only, which is not
 * there. The resolver of the system stays for what the runtime itself needs, the automatic configuration of proxies; main has that of Node.
 */
const FINDS_NOBODY: ConfigureHostResolverOptions = {
  enableBuiltInResolver: true,
  secureDnsMode: 'secure',
  secureDnsServers: [`https://${NOWHERE}/dns-query`],
};

/** Connections that a page prepares ask no guard either: they end at a proxy that is not there, those to this machine too. */
const LEADS_NOWHERE = { mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' } as const;

/**
 * Every page that this app will ever hold stays where it was put: it opens no window, goes nowhere, embeds nothing, finds no other host,
 * and gets no answer to a question for a password or a client certificate. Call before the app is ready.
 */
export function guardPages(app: App, report: ReportRefusal): void {
  void app.whenReady().then(() => app.configureHostResolver(FINDS_NOBODY));
  app.on('web-contents-created', (_event, page) => guardPage(page, report));
  app.on('certificate-error', (...[event, , url, , , decide]) => {
    event.preventDefault();
    report({ kind: 'certificate', target: placeOf(url) });
    decide(false);
  });
  app.on('select-client-certificate', (...[event, , url, , choose]) => {
    event.preventDefault();
    report({ kind: 'certificate', target: placeOf(url) });
    choose();
  });
  app.on('login', (event, _page, details) => {
    event.preventDefault();
    report({ kind: 'login', target: placeOf(details.url) });
  });
}

function guardPage(page: WebContents, report: ReportRefusal): void {
  // Peer connections pass by the policy of the page and by the guard of its session. UDP only through a proxy is: no UDP.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.setWindowOpenHandler(({ url }) => {
    report({ kind: 'openWindow', target: placeOf(url) });
    return { action: 'deny' };
  });
  const stay = (event: { readonly url: string; preventDefault: () => void }): void => {
    event.preventDefault();
    report({ kind: 'navigate', target: placeOf(event.url) });
  };
  page.on('will-navigate', stay);
  page.on('will-redirect', stay);
  page.on('will-frame-navigate', (event) => {
    // The main frame has had its own event.
    if (!event.isMainFrame && !isPdfViewer(page.getURL(), event.url)) stay(event);
  });
  page.on('will-attach-webview', (event) => {
    event.preventDefault();
    report({ kind: 'webview', target: 'webview' });
  });
}

/** Inside the window of a document, Chromium loads its PDF viewer and hands it the document, each in a frame. */
function isPdfViewer(pageUrl: string, frameUrl: string): boolean {
  const own = [DOCUMENT_ORIGIN, PDF_VIEWER];
  return [pageUrl, frameUrl].every((url) => own.some((start) => url.startsWith(start)));
}

export type SessionRules = {
  /** Whether a URL may be asked; everything else is cancelled before it leaves. */
  readonly mayRequest: (url: string) => boolean;
  /** Permissions that pages in this session have. Nothing beyond this list. */
  readonly permissions: readonly string[];
};

/** Rules for the session of our own window: its own files, and copying a text that the user chose to copy. */
export const WINDOW_RULES: SessionRules = {
  mayRequest: (url) =>
    url.startsWith(APP_ORIGIN) || url.startsWith(`blob:${APP_ORIGIN}`) || url.startsWith('data:image/'),
  permissions: ['clipboard-sanitized-write'],
};

/** The same, with the developer tools, which load their own pages. Never in a packaged app. */
export const DEVELOPER_RULES: SessionRules = {
  ...WINDOW_RULES,
  mayRequest: (url) => WINDOW_RULES.mayRequest(url) || url.startsWith('devtools://'),
};

/** Denies a session everything that `rules` do not name: requests, permissions, devices, screen capture and downloads. */
export function guardSession(session: Session, rules: SessionRules, report: ReportRefusal): void {
  const isGranted = (permission: string): boolean => rules.permissions.includes(permission);
  void session.setProxy(LEADS_NOWHERE);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isAllowed = rules.mayRequest(url);
    if (!isAllowed) report({ kind: 'request', target: placeOf(url) });
    decide({ cancel: !isAllowed });
  });
  session.setPermissionRequestHandler((_page, permission, decide) => {
    if (!isGranted(permission)) report({ kind: 'permission', target: permission });
    decide(isGranted(permission));
  });
  session.setPermissionCheckHandler((_page, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    report({ kind: 'download', target: placeOf(item.getURL()) });
  });
}
