import { expect, it } from 'vitest';
import { connectionIdSchema, type ConnectionId } from '../../shared/domain/ids';
import { lineConfigOf } from '../../../tests/support/line-config';
import { connectionOf } from '../../../tests/support/builders';
import type { CallContext, LinesPort } from '../ports/lines';
import { createLiveLines } from './live-lines';

const context: CallContext = {
  purpose: 'dienstverlening',
  userId: 'sanne',
  conversationId: null,
  traceId: 'a'.repeat(32),
  signal: new AbortController().signal,
  onRequest: () => undefined,
};

const lineWith = (id: string, url = 'http://127.0.0.1:9/v1') =>
  lineConfigOf({ id: `lijn-${id}`, connections: [{ id, kind: 'proef', url, auth: { kind: 'none' } }] });

/** Ports that tell which lines gave them. */
function connecting() {
  const opened: string[] = [];
  const connect = (lines: readonly ReturnType<typeof lineConfigOf>[]): LinesPort => {
    const connections = lines.flatMap((line) => line.connections);
    return {
      summaries: () => [],
      connections: () => connections.map(({ id }) => connectionOf(id)),
      open(id: ConnectionId) {
        const found = connections.find((connection) => connection.id === id);
        if (!found) throw new Error(`Unknown connection ${id}`);
        opened.push(found.url);
        return {};
      },
      circuit: () => ({ state: 'closed', pausedUntilMs: null }),
      probe: () => Promise.reject(new Error('not probed here')),
    };
  };
  return { opened, connect };
}

const idOf = (id: string) => connectionIdSchema.parse(id);

it('gives the connections of the new lines once they are replaced', () => {
  const live = createLiveLines([lineWith('oud')], connecting().connect);

  live.replace([lineWith('nieuw')]);

  expect(live.port.connections().map(({ id }) => id)).toEqual(['nieuw']);
  expect(live.lines().map(({ id }) => id)).toEqual(['lijn-nieuw']);
});

it('opens a connection of the same id at its new address', () => {
  const { opened, connect } = connecting();
  const live = createLiveLines([lineWith('zaken', 'http://127.0.0.1:9/oud')], connect);

  live.replace([lineWith('zaken', 'http://127.0.0.1:9/nieuw')]);
  live.port.open(idOf('zaken'), context);

  expect(opened).toEqual(['http://127.0.0.1:9/nieuw']);
});

it('still opens a connection that is gone, for what was begun with it', () => {
  const { opened, connect } = connecting();
  const live = createLiveLines([lineWith('zaken', 'http://127.0.0.1:9/oud')], connect);

  live.replace([lineWith('anders')]);
  live.port.open(idOf('zaken'), context);

  expect(opened).toEqual(['http://127.0.0.1:9/oud']);
  expect(() => live.port.open(idOf('nooit'), context)).toThrow('Unknown connection nooit');
});
