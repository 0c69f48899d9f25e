import { readFileSync } from 'node:fs';
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

/** Who wants to know that a page got its program and its style. */
export type OnServed = (what: Served) => void;
export type Served = 'program' | 'style';
const SERVED: Readonly<Record<string, Served>> = { '.js': 'program', '.css': 'style' };

/**
 * Serves the built pages in `root` (also inside an asar) as `app://voorkant/…` to this session, with the policy of the window.
 *
 * By buffer, which newer runtimes call deprecated: `protocol.handle` reads the whole of `fetch` into main before its first answer, and
 * hands out a file piece by piece, both on the way to the first screen.
 */
export function serveApp(session: Session, root: string, onServed: OnServed = () => undefined): void {
  const headers = protectiveHeaders(WINDOW_CSP);
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => {
    const file = request.method === 'GET' ? fileOf(request.url, root) : null;
    const type = file && TYPES[path.extname(file)];
    const data = file && type ? contentOf(file) : null;
    if (!data || !type) {
      answer({ statusCode: 404, headers, mimeType: 'text/plain', data: Buffer.from('Not found') });
      return;
    }
    answer({ headers: { ...headers, 'content-type': type }, mimeType: type.split(';')[0] ?? type, data });
    const what = SERVED[path.extname(file)];
    if (what) setImmediate(() => onServed(what));
  });
}

/** Null when it is no file that can be read. */
function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
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
