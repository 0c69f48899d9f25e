import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardPages, guardSession, WINDOW_RULES, type Refusal } from './guards';

/** Stands in for what Electron emits, with the few methods that the guards call. */
function guarded() {
  const refusals: Refusal[] = [];
  const app = Object.assign(new EventEmitter(), {
    whenReady: () => Promise.resolve(),
    configureHostResolver: vi.fn(),
  });
  // The guards use no more of an app than that.
  guardPages(app as unknown as App, (refusal) => refusals.push(refusal));
  return { app, refusals };
}

const event = () => ({ preventDefault: vi.fn() });
const page = {} as WebContents;

describe('whoever asks a page to prove or to trust something', () => {
  it('gets no certificate trusted that the system does not trust', () => {
    const { app, refusals } = guarded();
    const asked = event();
    const decide = vi.fn();

    app.emit('certificate-error', asked, page, 'https://register.example/zaken?bsn=1', 'expired', {}, decide);

    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(refusals).toEqual([{ kind: 'certificate', target: 'https://register.example' }]);
  });

  it('gets no client certificate', () => {
    const { app, refusals } = guarded();
    const asked = event();
    const choose = vi.fn();

    app.emit('select-client-certificate', asked, page, 'https://register.example/', [{ issuerName: 'PKI' }], choose);

    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(choose).toHaveBeenCalledExactlyOnceWith();
    expect(refusals).toHaveLength(1);
  });

  it('gets no name and password', () => {
    const { app, refusals } = guarded();
    const asked = event();
    const answer = vi.fn();

    app.emit('login', asked, page, { url: 'http://proxy.example:8080/' }, {}, answer);

    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(answer).not.toHaveBeenCalled();
    expect(refusals).toEqual([{ kind: 'login', target: 'http://proxy.example:8080' }]);
  });
});

describe('a page', () => {
  function guardedPage(url: string) {
    const { app, refusals } = guarded();
    const own = Object.assign(new EventEmitter(), {
      getURL: () => url,
      setWebRTCIPHandlingPolicy: vi.fn(),
      setWindowOpenHandler: vi.fn(),
    });
    app.emit('web-contents-created', event(), own);
    return { own, refusals };
  }

  it.each(['will-navigate', 'will-redirect'])('is kept where it is by %s', (name) => {
    const { own, refusals } = guardedPage('app://voorkant/index.html');
    const asked = { ...event(), url: 'https://example.org/999990019' };

    own.emit(name, asked);

    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(refusals).toEqual([{ kind: 'navigate', target: 'https://example.org' }]);
  });

  it.each([
    ['app://voorkant/index.html', 'https://example.org/', true],
    ['app://voorkant/index.html', 'document://voorkant/x', true],
    ['document://voorkant/x', 'https://example.org/', true],
    ['document://voorkant/x', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false],
  ])('%s with a frame that goes to %s: refused %s', (from, to, isRefused) => {
    const { own } = guardedPage(from);
    const asked = { ...event(), url: to, isMainFrame: false };

    own.emit('will-frame-navigate', asked);

    expect(asked.preventDefault).toHaveBeenCalledTimes(isRefused ? 1 : 0);
  });
});

describe('a session', () => {
  function guardedSession() {
    const refusals: Refusal[] = [];
    const session = Object.assign(new EventEmitter(), {
      webRequest: {
        onBeforeRequest:
          vi.fn<(handler: (asked: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) => void>(),
      },
      setPermissionRequestHandler:
        vi.fn<(handler: (page: WebContents, name: string, decide: (isGranted: boolean) => void) => void) => void>(),
      setProxy: vi.fn(() => Promise.resolve()),
      setPermissionCheckHandler: vi.fn<(handler: (page: WebContents, name: string) => boolean) => void>(),
      setDevicePermissionHandler: vi.fn<(handler: (details: { deviceType: string }) => boolean) => void>(),
    });
    guardSession(session as unknown as Session, WINDOW_RULES, (refusal) => refusals.push(refusal));
    return { session, refusals };
  }

  it.each([
    ['app://voorkant/index.html', false],
    ['blob:app://voorkant/8f3c', false],
    ['data:image/png;base64,AA==', false],
    ['app://voorkant.example/index.html', true],
    ['data:text/html,x', true],
    ['http://127.0.0.1:4010/zaken?bsn=999990019', true],
    ['file:///etc/hostname', true],
    ['devtools://devtools/bundled/x.html', true],
  ])('asks %s: cancelled %s', (url, isCancelled) => {
    const { session, refusals } = guardedSession();
    const decide = vi.fn();

    session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, decide);

    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: isCancelled });
    expect(refusals).toHaveLength(isCancelled ? 1 : 0);
    expect(JSON.stringify(refusals)).not.toContain('999990019');
  });

  it('grants the copying of a text and no other permission or device', () => {
    const { session } = guardedSession();
    const answer = vi.fn();

    for (const permission of ['clipboard-sanitized-write', 'clipboard-read', 'fileSystem', 'openExternal', 'hid'])
      session.setPermissionRequestHandler.mock.calls[0]?.[0](page, permission, answer);

    expect(answer.mock.calls).toEqual([[true], [false], [false], [false], [false]]);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](page, 'usb')).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType: 'hid' })).toBe(false);
  });

  it('saves no download, and tells the place that it came from only', () => {
    const { session, refusals } = guardedSession();
    const asked = event();

    session.emit('will-download', asked, { getURL: () => 'blob:app://voorkant/999990019' });

    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(refusals.map(({ kind }) => kind)).toEqual(['download']);
    expect(JSON.stringify(refusals)).not.toContain('999990019');
  });
});
