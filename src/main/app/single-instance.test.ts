import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import type { DeepLink } from './deep-link';
import { becomeOnlyInstance, claimDeepLinks, enableChromiumSandbox } from './single-instance';

function setUp(argv: readonly string[], { isFirst = true } = {}) {
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const seen = { starts: 0, links: new Array<DeepLink>(), refused: new Array<string>() };
  // Only these two members are used.
  const app = {
    requestSingleInstanceLock: () => isFirst,
    on: (name: string, listener: (...args: unknown[]) => void) => void listeners.set(name, listener),
  } as unknown as App;
  const isOnly = becomeOnlyInstance({
    app,
    argv,
    onSecondStart: () => void (seen.starts += 1),
    onDeepLink: (link) => void seen.links.push(link),
    onRefused: (reason) => void seen.refused.push(reason),
  });
  const startAgain = (...words: string[]) => listeners.get('second-instance')?.({}, words);
  return { isOnly, seen, startAgain, listeners };
}

describe('becomeOnlyInstance', () => {
  it('follows the link with which it was started', () => {
    const { isOnly, seen } = setUp(['voorkant', 'voorkant://call?number=112']);

    expect(isOnly).toBe(true);
    expect(seen.links).toEqual([{ kind: 'call', number: '112', municipality: null }]);
  });

  it('leaves the link to the one that runs already', () => {
    const { isOnly, seen, listeners } = setUp(['voorkant', 'voorkant://call?number=112'], { isFirst: false });

    expect(isOnly).toBe(false);
    expect(seen.links).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it('follows the link of a later start, and tells that there was one', () => {
    const { seen, startAgain } = setUp(['voorkant']);

    startAgain('voorkant', '--lang=nl', 'voorkant://call?number=0341411911&municipality=ermelo');
    startAgain('voorkant');

    expect(seen).toEqual({
      starts: 2,
      links: [{ kind: 'call', number: '0341411911', municipality: 'ermelo' }],
      refused: [],
    });
  });

  it('tells why it does not follow a link', () => {
    const { seen, startAgain } = setUp(['voorkant']);

    startAgain('voorkant', 'voorkant://call?number=1&bsn=999990019');

    expect(seen.links).toEqual([]);
    expect(seen.refused).toEqual(['it has an unknown parameter']);
  });
});

describe('claimDeepLinks', () => {
  it.each([true, false])('claims them in a packaged app only (packaged: %s)', (isPackaged) => {
    const claimed: string[] = [];

    claimDeepLinks({ isPackaged, setAsDefaultProtocolClient: (scheme) => claimed.push(scheme) > 0 });

    expect(claimed).toEqual(isPackaged ? ['voorkant'] : []);
  });
});

describe('enableChromiumSandbox', () => {
  it.each([true, false])('leaves --no-sandbox alone (given: %s)', (isGiven) => {
    let isEnabled = false;
    // Only `hasSwitch` is used.
    const commandLine = {
      hasSwitch: (name: string) => isGiven && name === 'no-sandbox',
    } as unknown as App['commandLine'];

    enableChromiumSandbox({ commandLine, enableSandbox: () => void (isEnabled = true) });

    expect(isEnabled).toBe(!isGiven);
  });
});
