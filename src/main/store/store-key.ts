import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A key that the keychain cannot open any more (another user, a restored profile) is left where it is: the store then shows as unreadable. */
function keychainKey(file: string, keychain: Keychain): string {
  if (existsSync(file)) return keychain.decrypt(readFileSync(file));
  const key = newKey();
  writeFileSync(file, keychain.encrypt(key), { mode: 0o600 });
  return key;
}

function plainKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, newKey(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
