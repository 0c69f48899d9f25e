import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthSource } from '../http/auth';
import { authFromSecrets, openSecrets, SecretError } from './secrets';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-secrets-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A keychain that turns texts around, as far as its owner's mark is on them. */
const keychain = (owner = 'sanne', isAvailable = true) => ({
  isAvailable: () => isAvailable,
  encrypt: (text: string) => Buffer.from(`${owner}:${[...text].reverse().join('')}`),
  decrypt(bytes: Buffer) {
    const [whose, text = ''] = bytes.toString('utf8').split(':');
    if (whose !== owner) throw new Error('not yours');
    return [...text].reverse().join('');
  },
});
const nobody: AuthSource = { bearer: () => Promise.resolve('b'), secret: () => Promise.resolve('of the environment') };

describe('the secrets of an installation', () => {
  it('are read back by name, and lie encrypted in a file of this user only', async () => {
    openSecrets(folder, keychain()).set('gateway', 's3cret-of-the-gateway');

    const secrets = openSecrets(folder, keychain());

    expect(secrets.get('gateway')).toBe('s3cret-of-the-gateway');
    expect(await authFromSecrets(secrets, nobody).secret({ secretRef: 'gateway' })).toBe('s3cret-of-the-gateway');
    const file = path.join(folder, 'secrets.json');
    expect(readFileSync(file, 'utf8')).not.toContain('s3cret');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('are not there for another name or another keychain: then the others are asked', async () => {
    openSecrets(folder, keychain()).set('gateway', 'x');

    expect(openSecrets(folder, keychain()).get('other')).toBeNull();
    expect(openSecrets(folder, keychain('mo')).get('gateway')).toBeNull();
    const auth = authFromSecrets(openSecrets(folder, keychain('mo')), nobody);
    expect(await auth.secret({ secretRef: 'gateway', secretEnv: 'X' })).toBe('of the environment');
    expect(await auth.bearer()).toBe('b');
  });

  it('are refused without a keychain, without a name that can be used, and when nothing came in', () => {
    expect(() => openSecrets(folder, keychain('sanne', false)).set('gateway', 'x')).toThrow(SecretError);
    expect(() => openSecrets(folder, keychain()).set('../gateway', 'x')).toThrow(SecretError);
    expect(() => openSecrets(folder, keychain()).set('gateway', '')).toThrow(SecretError);
  });
});
