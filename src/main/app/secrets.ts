import path from 'node:path';
import type { AuthSource } from '../http/auth';
import { openJsonFile } from './json-file';
import type { Keychain } from './keychain';

/** Secrets by name, each encrypted with the operating system's keychain. */
export type Secrets = {
  /** Null when there is none of that name, or when this keychain cannot read it. */
  readonly get: (name: string) => string | null;
  readonly set: (name: string, secret: string) => void;
};

/** Thrown when a secret cannot be kept: `message` is one clear English line, without the secret. */
export class SecretError extends Error {}

const NAME = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** The secrets of an installation, in `folder`. Without a keychain none is kept: a readable file is no place for a secret. */
export function openSecrets(folder: string, keychain: Keychain): Secrets {
  const file = openJsonFile<Readonly<Record<string, string>>>({
    file: path.join(folder, 'secrets.json'),
    parse: parseSecrets,
    fallback: {},
    onBroken: () => undefined,
  });
  return {
    get(name) {
      const kept = file.read()[name];
      if (kept === undefined || !keychain.isAvailable()) return null;
      try {
        return keychain.decrypt(Buffer.from(kept, 'base64'));
      } catch {
        return null;
      }
    },
    set(name, secret) {
      if (!NAME.test(name))
        throw new SecretError('--set-secret takes a name of letters, digits, hyphens, dots and underscores');
      if (secret === '') throw new SecretError(`no secret for ${name} came in on standard input`);
      if (!keychain.isAvailable())
        throw new SecretError('this system has no keychain: a secret cannot be kept safely here');
      file.write({ ...file.read(), [name]: keychain.encrypt(secret).toString('base64') });
    },
  };
}

/** Logins of the lines from the keychain (`secretRef`), and from `others` for what is not there. */
export const authFromSecrets = (secrets: Secrets, others: AuthSource): AuthSource => ({
  bearer: () => others.bearer(),
  secret: (reference) => {
    const found = reference.secretRef === undefined ? null : secrets.get(reference.secretRef);
    return found === null ? others.secret(reference) : Promise.resolve(found);
  },
});

/** A JSON object of texts; null for anything else. */
function parseSecrets(content: unknown): Readonly<Record<string, string>> | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(content);
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return texts.length === entries.length ? Object.fromEntries(texts) : null;
}
