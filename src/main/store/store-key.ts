import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './database';

/** The part of Electron's `safeStorage` that is needed: the operating system's keychain. */
export type Keychain = {
  readonly isAvailable: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
};

/** Where the store lies, and how its key is kept: `memory` means that nothing personal outlives the program. */
export type StorePlace = { readonly place: Place; readonly storage: 'keychain' | 'file' | 'memory' };

/**
 * The store of a profile. Its key lies in the OS keychain; where there is none, real data stays in memory only. Only with
 * the sandbox, whose people are fictional, may the key lie in a file beside the store. Source: design.md §6.
 */
export function storePlace(options: {
  readonly folder: string;
  readonly isSandbox: boolean;
  readonly keychain: Keychain;
}): StorePlace {
  const { folder, isSandbox, keychain } = options;
  const name = isSandbox ? 'sandbox' : 'voorkant';
  const file = path.join(folder, `${name}.db`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (keychain.isAvailable())
    return {
      place: { kind: 'file', file, keyHex: keychainKey(path.join(folder, `${name}.key`), keychain) },
      storage: 'keychain',
    };
  if (isSandbox)
    return { place: { kind: 'file', file, keyHex: plainKey(path.join(folder, 'sandbox.plain-key')) }, storage: 'file' };
  return { place: { kind: 'memory' }, storage: 'memory' };
}

const newKey = (): string => randomBytes(32).toString('hex');

const isKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const keychainKey = (file: string, keychain: Keychain): string =>
  keyIn(file, { read: (bytes) => keychain.decrypt(bytes), write: (key) => keychain.encrypt(key) });

const plainKey = (file: string): string =>
  keyIn(file, { read: (bytes) => bytes.toString('utf8').trim(), write: (key) => Buffer.from(key) });

type Coding = { readonly read: (bytes: Buffer) => string; readonly write: (key: string) => Buffer };

/**
 * The key in `file`, made when there is none. One that cannot be read any more (another user's keychain, a restored profile, a damaged
 * file) is set aside, never overwritten: the store of that key is then set aside too, and a new one begins.
 */
function keyIn(file: string, { read, write }: Coding): string {
  if (existsSync(file)) {
    const known = keyOrNull(() => read(readFileSync(file)));
    if (known !== null) return known;
    renameSync(file, `${file}.unreadable-${Date.now()}`);
  }
  const key = newKey();
  writeFileSync(file, write(key), { mode: 0o600 });
  return key;
}

function keyOrNull(read: () => string): string | null {
  try {
    const key = read();
    return isKey(key) ? key : null;
  } catch {
    // The keychain does not open it: what it says may hold a secret.
    return null;
  }
}
