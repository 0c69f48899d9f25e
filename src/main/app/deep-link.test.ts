import { describe, expect, it } from 'vitest';
import { findDeepLink, parseDeepLink } from './deep-link';

describe('parseDeepLink', () => {
  it('reads the number and the municipality of a call', () => {
    expect(parseDeepLink('voorkant://call?number=0341411911&municipality=harderwijk')).toEqual({
      kind: 'call',
      number: '0341411911',
      municipality: 'harderwijk',
    });
  });

  it.each([
    ['voorkant://call?number=+31341411911', '+31341411911'],
    ['voorkant://call?number=%2B31%20341%20411911', '+31 341 411911'],
    ['voorkant://call/?number=(0341)%2041-19.11', '(0341) 41-19.11'],
    ['voorkant://call?number=', ''],
    ['VOORKANT://call?number=112', '112'],
  ])('reads the number of %s, for the municipality of the installation', (link, number) => {
    expect(parseDeepLink(link)).toEqual({ kind: 'call', number, municipality: null });
  });

  it.each([
    ['voorkant://zaak?number=1', 'asks for something unknown'],
    ['voorkant://call?number=1&bsn=999990019', 'unknown parameter'],
    ['voorkant://call?municipality=ermelo', 'no telephone number'],
    ['voorkant://call?number=alert(1)', 'no telephone number'],
    ['voorkant://call?number=1&number=2', 'parameter twice'],
    ['voorkant://call?number=1&municipality=../ermelo', 'municipality is no id'],
    ['voorkant://call/999990019?number=1', 'parts that do not belong'],
    ['voorkant://user:secret@call?number=1', 'parts that do not belong'],
    ['voorkant://call:80/?number=1', 'parts that do not belong'],
    ['voorkant://call?number=1#999990019', 'parts that do not belong'],
    ['voorkant:call?number=1', 'asks for something unknown'],
    ['voorkant://[', 'no URL'],
    [`voorkant://call?number=${'1'.repeat(300)}`, 'too long'],
  ])('refuses %s without repeating it', (link, reason) => {
    const found = parseDeepLink(link);

    expect(found).toMatchObject({ kind: 'refused' });
    expect(found.kind === 'refused' && found.reason).toContain(reason);
    expect(JSON.stringify(found)).not.toMatch(/999990019|secret/);
  });
});

describe('findDeepLink', () => {
  it('finds the link at any place between the switches of Chromium', () => {
    const argv = ['/opt/voorkant', '--no-sandbox', '--profile', 'anna', 'voorkant://call?number=112', '--lang=nl'];

    expect(findDeepLink(argv)).toEqual({ kind: 'call', number: '112', municipality: null });
  });

  it('finds nothing where there is no link', () => {
    expect(findDeepLink(['/opt/voorkant', '--profile', 'voorkant'])).toEqual({ kind: 'none' });
  });
});
