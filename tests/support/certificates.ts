import { execFileSync } from 'node:child_process';
import path from 'node:path';

export type Certificates = Readonly<Record<'caFile' | 'serverCert' | 'serverKey' | 'clientCert' | 'clientKey', string>>;

/** An authority of our own in `folder`, with a server at 127.0.0.1 and a client that it signed. Made by OpenSSL; null where that is not there. */
export function makeCertificates(folder: string): Certificates | null {
  const at = (name: string): string => path.join(folder, name);
  const run = (...args: readonly string[]): void =>
    void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const sign = (name: string, extension: string): void => {
    run(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
      '-addext',
      extension,
    );
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-copy_extensions',
      'copy',
    );
  };
  try {
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=proef-ca',
    );
    sign('server', 'subjectAltName=IP:127.0.0.1,DNS:gateway.proef');
    sign('client', 'extendedKeyUsage=clientAuth');
  } catch {
    return null;
  }
  return {
    caFile: at('ca.pem'),
    serverCert: at('server.pem'),
    serverKey: at('server.key'),
    clientCert: at('client.pem'),
    clientKey: at('client.key'),
  };
}
