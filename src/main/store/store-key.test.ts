import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storePlace, type Keychain } from './store-key';

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A keychain of one user: what another user encrypted does not open. */
const keychainOf = (user: string, isAvailable = true): Keychain => ({
  isAvailable: () => isAvailable,
  encrypt: (text) => Buffer.from(`${user}:${[...text].reverse().join('')}`),
  decrypt(bytes) {
    const [owner, text = ''] = bytes.toString().split(':');
    if (owner !== user) throw new Error('not yours');
    return [...text].reverse().join('');
  },
});

const keyOf = (options: Parameters<typeof storePlace>[0]): string | null => {
  const { place } = storePlace(options);
  return place.kind === 'file' ? place.keyHex : null;
};

describe('the key of the store', () => {
  it('lies in the keychain, and is the same at the next start', () => {
    const folder = newFolder();
    const options = { folder, isSandbox: false, keychain: keychainOf('sanne') };

    const first = keyOf(options);

    expect(keyOf(options)).toBe(first);
    expect(storePlace(options).storage).toBe('keychain');
    expect(readFileSync(path.join(folder, 'voorkant.key'), 'utf8')).not.toContain(first ?? '');
  });

  it('that the keychain does not open any more is set aside, and another one begins', () => {
    const folder = newFolder();
    const first = keyOf({ folder, isSandbox: false, keychain: keychainOf('sanne') });
    const kept = readFileSync(path.join(folder, 'voorkant.key'));

    const second = keyOf({ folder, isSandbox: false, keychain: keychainOf('mo') });

    expect(second).toMatch(/^[0-9a-f]{64}$/);
    expect(second).not.toBe(first);
    const aside = readdirSync(folder).find((name) => name.startsWith('voorkant.key.unreadable-'));
    expect(readFileSync(path.join(folder, aside ?? '')).equals(kept)).toBe(true);
  });

  it('is nowhere for real data without a keychain: those stay in memory', () => {
    const folder = newFolder();

    const kept = storePlace({ folder, isSandbox: false, keychain: keychainOf('sanne', false) });

    expect(kept).toEqual({ place: { kind: 'memory' }, storage: 'memory' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may lie in a file for the fictional people of the sandbox, which only its user reads', () => {
    const folder = newFolder();
    const options = { folder, isSandbox: true, keychain: keychainOf('sanne', false) };

    const key = keyOf(options);

    expect(keyOf(options)).toBe(key);
    expect(storePlace(options).storage).toBe('file');
    expect(statSync(path.join(folder, 'sandbox.plain-key')).mode & 0o077).toBe(0);
  });

  it('in a damaged file is set aside', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'sandbox.plain-key'), 'geen sleutel');

    const key = keyOf({ folder, isSandbox: true, keychain: keychainOf('sanne', false) });

    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder).some((name) => name.startsWith('sandbox.plain-key.unreadable-'))).toBe(true);
  });
});
