import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { SandboxStore } from '../../store';

/** A letter that came in by SMTP. */
export type PostItem = {
  readonly id: string;
  readonly ontvangenOp: string;
  readonly van: string;
  readonly aan: readonly string[];
  /** As it came over the line: headers, a blank line, text. */
  readonly bron: string;
};

export const postvakOf = (store: SandboxStore) => store.collection<PostItem>('post');

const MOST_BYTES = 1024 * 1024;

/** A mail server on loopback that sends nothing on: what comes in lies in the mailbox of the practice municipality. */
export async function startSmtp(
  store: SandboxStore,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MOST_BYTES,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const item: PostItem = {
          id: randomUUID(),
          ontvangenOp: new Date().toISOString(),
          van: mailFrom === false ? '' : mailFrom.address,
          aan: rcptTo.map(({ address }) => address),
          bron: Buffer.concat(chunks).toString('utf8'),
        };
        postvakOf(store).put(item.id, item, { sortKey: item.ontvangenOp });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address with one.
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
