import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Session } from 'electron';
import { protectiveHeaders, WINDOW_CSP } from './csp';
import { APP_ORIGIN, APP_SCHEME, DOCUMENT_SCHEME } from './origin';

/** For `protocol.registerSchemesAsPrivileged`, which may be called once and only before the app is ready. */
export const PRIVILEGED_SCHEMES: readonly CustomScheme[] = [
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
  { scheme: DOCUMENT_SCHEME, privileges: { standard: true, secure: true, stream: true } },
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built pages in `root` (also inside an asar) as `app://voorkant/…` to this session, with the policy of the window.
 * @returns resolves when a page has got its program, and so has work of its own for a while
 */
export function serveApp(session: Session, root: string): Promise<void> {
  const headers = protectiveHeaders(WINDOW_CSP);
  let tellServed: () => void = () => undefined;
  const served = new Promise<void>((resolve) => (tellServed = resolve));
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileOf(request.url, root) : null;
    const type = file && TYPES[path.extname(file)];
    const content = file && type ? await readFile(file).catch(() => null) : null;
    if (!content || !type) return new Response('Not found', { status: 404, headers });
    // The last bytes go out in a later turn than this one.
    if (type === TYPES['.js']) setImmediate(() => setImmediate(tellServed));
    return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': type } });
  });
  return served;
}

/** The file below `root` that a URL of our scheme names, or null when it names nothing there. */
export function fileOf(url: string, root: string): string | null {
  if (!url.startsWith(APP_ORIGIN)) return null;
  const { pathname } = new URL(url);
  const name = decoded(pathname);
  // A NUL or a backslash has no place in our own names; both are ways around the check below on some system.
  if (name === null || /[\0\\]/.test(name)) return null;
  const file = path.join(root, name === '/' ? 'index.html' : name);
  return file.startsWith(path.resolve(root) + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
