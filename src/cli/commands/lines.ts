import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CallContext, Connection, LinesPort } from '../../main/ports/lines';
import { guarded, type Command, type Io } from '../io';
import { openLines } from '../open-lines';

const options = { lines: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `lines list`: the lines with who takes part and their connections. */
export const linesListCommand: Command = {
  name: 'lines list',
  usage: 'lines list [--lines FILE] [--json]',
  run: (args, io) =>
    withLines(args, io, (lines, isJson) => {
      const summaries = lines.summaries();
      if (isJson)
        io.print({
          lines: summaries.map((line) => ({
            ...line,
            connections: line.connections.map(({ id, kind }) => ({ id, kind })),
          })),
        });
      else
        for (const line of summaries)
          io.text(`${line.id.padEnd(24)} ${line.name} (${line.connections.map(({ id }) => id).join(', ')})`);
      return Promise.resolve(0);
    }),
};

/** `lines check`: asks every connection for something small. Exit code 1 when one fails. */
export const linesCheckCommand: Command = {
  name: 'lines check',
  usage: 'lines check [--lines FILE] [--json]',
  run: (args, io) =>
    withLines(args, io, async (lines, isJson) => {
      const connections = await Promise.all(lines.connections().map((connection) => check(lines, connection)));
      if (isJson) io.print({ connections });
      else
        for (const { id, kind, ok, error, ms } of connections)
          io.text(
            `${ok ? 'ok  ' : 'FAIL'} ${id.padEnd(22)} ${kind.padEnd(18)} ${String(ms).padStart(6)} ms ${error ?? ''}`,
          );
      return connections.every(({ ok }) => ok) ? 0 : 1;
    }),
};

function withLines(
  args: readonly string[],
  io: Io,
  use: (lines: LinesPort, isJson: boolean) => Promise<number>,
): Promise<number> {
  return guarded(io, async () => {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const opened = await openLines(values.lines);
    try {
      return await use(opened.lines, values.json ?? false);
    } finally {
      opened.close();
    }
  });
}

async function check(lines: LinesPort, connection: Connection) {
  const context: CallContext = {
    purpose: connection.purpose,
    userId: 'cli',
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
    onRequest: () => undefined,
  };
  const started = performance.now();
  const result = await lines.probe(connection.id, context);
  const ms = Math.round(performance.now() - started);
  return {
    id: connection.id,
    kind: connection.kind,
    ok: result.ok,
    error: result.ok ? null : result.error.kind,
    ms,
    agreement: connection.agreement,
  };
}
