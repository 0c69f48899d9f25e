import { readFileSync } from 'node:fs';
import { keychain } from './keychain';
import { openSecrets, SecretError } from './secrets';

/** Keeps the secret that comes in on standard input under `name`, and ends: what `--set-secret NAME` does. Call when the app is ready. */
export function setSecret(name: string, folder: string): { readonly line: string; readonly exitCode: number } {
  try {
    openSecrets(folder, keychain).set(name, readFileSync(0, 'utf8').replace(/\r?\n$/, ''));
    return { line: `kept a secret under the name ${name}`, exitCode: 0 };
  } catch (cause) {
    if (!(cause instanceof SecretError)) throw cause;
    return { line: cause.message, exitCode: 1 };
  }
}
