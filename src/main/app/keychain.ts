import { safeStorage } from 'electron';

/** The operating system's keychain, as far as it is needed. */
export type Keychain = {
  readonly isAvailable: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
};

/**
 * The operating system's keychain. Electron's plain-text stand-in is no keychain. Newer runtimes deprecate these synchronous calls;
 * the oldest one that Voorkant runs in has no others.
 */
/* oxlint-disable typescript/no-deprecated */
export const keychain: Keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text: string) => safeStorage.encryptString(text),
  decrypt: (bytes: Buffer) => safeStorage.decryptString(bytes),
};
/* oxlint-enable typescript/no-deprecated */
