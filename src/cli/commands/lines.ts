import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CallContext, Connection, LinesPort } from '../../main/ports/lines';
import { guarded, type Command, type Io } from '../io';
import type { openLines } from '../open-lines';

const options = { lines: { type: 'string' }, json: { type: 'boolean' } } as const;

/** What the commands stand on: how their lines are opened. */
export type LinesSurroundings = { readonly openLines: typeof openLines };

/** `lines list` and `lines check`. */
export const createLinesCommands = (surroundings: LinesSurroundings): readonly Command[] => [
  { name: 'lines list', usage: 'lines list [--lines FILE] [--json]', run: (args, io) => list(args, io, surroundings) },
  {
    name: 'lines check',
    usage: 'lines check [--lines FILE] [--json]',
    run: (args, io) => checkAll(args, io, surroundings),
  },
];

/** The lines with who takes part and their connections. */
const list = (args: readonly string[], io: Io, surroundings: LinesSurroundings) =>
  withLines({ args, io, ...surroundings }, (lines, isJson) => {
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
  });

/** Asks every connection for something small. Exit code 1 when one fails, or when there is none. */
const checkAll = (args: readonly string[], io: Io, surroundings: LinesSurroundings) =>
  withLines({ args, io, ...surroundings }, async (lines, isJson) => {
    const connections = await Promise.all(lines.connections().map((connection) => check(lines, connection)));
    if (isJson) io.print({ connections });
    else
      for (const { id, kind, ok, error, ms } of connections)
        io.text(
          `${ok ? 'ok  ' : 'FAIL'} ${id.padEnd(22)} ${kind.padEnd(18)} ${String(ms).padStart(6)} ms ${error ?? ''}`,
        );
    return connections.length > 0 && connections.every(({ ok }) => ok) ? 0 : 1;
  });

type Run = LinesSurroundings & { readonly args: readonly string[]; readonly io: Io };

function withLines(
  { args, io, openLines: open }: Run,
  use: (lines: LinesPort, isJson: boolean) => Promise<number>,
): Promise<number> {
  return guarded(io, async () => {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const opened = await open(values.lines, io.fail);
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
