import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, expect, it } from 'vitest';
import { harderwijk } from '../../../tests/support/builders';
import { makeCertificates } from '../../../tests/support/certificates';
import { mailAccountSchema } from './mail-file';
import { smtpTransport } from './smtp';

type Got = {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  readonly isSecure: boolean;
};
const servers: SMTPServer[] = [];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-smtp-'));
const certificates = makeCertificates(folder);
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A real mail server that keeps what it got. */
async function mailServer(options: SMTPServerOptions = {}) {
  const got: Got[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        got.push({ from, to: rcptTo.map(({ address }) => address), source, isSecure: session.secure });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { got, port: (server.server.address() as AddressInfo).port };
}

const letter = {
  messageId: '<3f0f2b0e-0000-4000-8000-000000000001@harderwijk.example>',
  adres: 'anna@example.nl',
  onderwerp: 'Uw vraag aan de gemeente: één café',
  tekst: 'Beste Anna,\n\nDank u.',
  date: '2026-11-02T09:00:00.000Z',
};

function transportTo(smtp: object, password: string | null = null) {
  const account = mailAccountSchema.parse({
    gemeente: 'harderwijk',
    afzender: { naam: 'Gemeente Harderwijk', adres: 'gemeente@harderwijk.example' },
    smtp: { host: '127.0.0.1', tls: 'none', timeoutMs: 2000, ...smtp },
  });
  return smtpTransport({
    accounts: () => Promise.resolve([account]),
    auth: { secret: () => Promise.resolve(password) },
  });
}

it('hands a letter to the server in the name of the municipality, under the Message-ID that it was given', async () => {
  const { got, port } = await mailServer();

  expect(await transportTo({ port }).send(harderwijk, letter)).toBeNull();

  expect(got).toMatchObject([{ from: 'gemeente@harderwijk.example', to: ['anna@example.nl'] }]);
  expect(got[0]?.source).toContain(`Message-ID: ${letter.messageId}`);
  expect(got[0]?.source).toMatch(/From: "?Gemeente Harderwijk"? <gemeente@harderwijk\.example>/);
  expect(got[0]?.source).toContain('Beste Anna,');
});

it('lets no line break in a subject begin a header or name another reader', async () => {
  const { got, port } = await mailServer();
  const onderwerp = 'Dank\r\nBcc: boef@evil.example\r\n\r\nLees dit';

  await transportTo({ port }).send(harderwijk, { ...letter, onderwerp });

  expect(got[0]?.to).toEqual(['anna@example.nl']);
  expect(got[0]?.source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
});

it('says that the server is away, and sends nothing in the open where TLS is asked', async () => {
  const { got, port } = await mailServer();

  expect(await transportTo({ port: 1 }).send(harderwijk, letter)).toMatchObject({ kind: 'unavailable' });
  expect(await transportTo({ port, tls: 'starttls' }).send(harderwijk, letter)).toMatchObject({ kind: 'unavailable' });
  expect(got).toEqual([]);
});

it.runIf(certificates)('speaks TLS with a server whose authority it knows, and with no other', async () => {
  const read = (file: string | undefined) => fs.readFileSync(file ?? '', 'utf8');
  const { got, port } = await mailServer({
    disabledCommands: [],
    key: read(certificates?.serverKey),
    cert: read(certificates?.serverCert),
  });

  expect(await transportTo({ port, tls: 'starttls' }).send(harderwijk, letter)).toMatchObject({ kind: 'unavailable' });
  expect(
    await transportTo({ port, tls: 'starttls', ca: read(certificates?.caFile) }).send(harderwijk, letter),
  ).toBeNull();
  expect(got.map(({ isSecure }) => isSecure)).toEqual([true]);
});

it('tells a refused login, a refused reader and a server that is full apart', async () => {
  const locked = await mailServer({ authOptional: false, onAuth: (_auth, _session, done) => done(new Error('no')) });
  const picky = await mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
  });
  const full = await mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('try later'), { responseCode: 452 })),
  });
  const user = { user: 'voorkant', secretRef: 'mail' };

  expect(await transportTo({ port: locked.port, ...user }, 'wrong').send(harderwijk, letter)).toEqual({
    kind: 'unauthorised',
  });
  expect(await transportTo({ port: locked.port, ...user }, null).send(harderwijk, letter)).toEqual({
    kind: 'unauthorised',
  });
  expect(await transportTo({ port: picky.port }).send(harderwijk, letter)).toMatchObject({
    kind: 'rejected',
    httpStatus: 550,
  });
  expect(await transportTo({ port: full.port }).send(harderwijk, letter)).toEqual({
    kind: 'unavailable',
    httpStatus: null,
  });
});

it('refuses a mail server elsewhere without TLS when the file is read', () => {
  const smtp = { host: 'mail.harderwijk.example', port: 25, tls: 'none' };
  const account = { gemeente: 'harderwijk', afzender: { naam: 'x', adres: 'a@b.nl' }, smtp };

  expect(mailAccountSchema.safeParse(account).success).toBe(false);
});
