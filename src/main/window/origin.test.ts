import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { createSenderCheck, placeOf } from './origin';

// Only these members are looked at.
const frameAt = (url: string) => ({ url }) as unknown as WebFrameMain;
const pageWith = (mainFrame: WebFrameMain) => ({ mainFrame, isDestroyed: () => false }) as unknown as WebContents;

describe('createSenderCheck', () => {
  const mainFrame = frameAt('app://voorkant/index.html');
  const own = pageWith(mainFrame);
  const isTrusted = createSenderCheck(() => own);

  it('trusts the main frame of our own window on our own page', () => {
    expect(isTrusted({ sender: own, senderFrame: mainFrame })).toBe(true);
  });

  it.each([
    ['another frame of our window', { sender: own, senderFrame: frameAt('app://voorkant/index.html') }],
    ['another window', { sender: pageWith(mainFrame), senderFrame: mainFrame }],
    ['a frame that went away', { sender: own, senderFrame: null }],
  ])('does not trust %s', (_what, event) => {
    expect(isTrusted(event)).toBe(false);
  });

  it.each(['https://voorkant/', 'app://voorkant.example/', 'app://other/', 'document://voorkant/x', 'about:blank'])(
    'does not trust our window when it shows %s',
    (url) => {
      const frame = frameAt(url);
      const page = pageWith(frame);

      expect(createSenderCheck(() => page)({ sender: page, senderFrame: frame })).toBe(false);
    },
  );

  it('trusts nobody while there is no window', () => {
    expect(createSenderCheck(() => null)({ sender: own, senderFrame: mainFrame })).toBe(false);
  });
});

describe('placeOf', () => {
  it('keeps scheme and host only', () => {
    expect(placeOf('https://user:pw@example.org:8443/personen/999990019?q=1#x')).toBe('https://example.org:8443');
    expect(placeOf('999990019')).toBe('unreadable URL');
  });
});
