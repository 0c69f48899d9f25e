import { createPolicyRegistry } from '../../../src/main/http/policies';
import { environmentRoutes } from '../../../src/main/http/routes';
import { connectLines } from '../../../src/main/compose';
import { patientLines } from '../../support/patient-lines';
import type { CallContext, Connection, LinesPort } from '../../../src/main/ports/lines';
import type { Ports } from '../../../src/main/ports/ports';
import type { LineResult } from '../../../src/shared/result';
import { adapterCalls } from './adapter-calls';
import type { Practice } from './practice';

/** The lines of the practice municipality over real HTTP, through the recording proxy. */
export function linesOf(practice: Practice, token: string = practice.token): LinesPort {
  const auth = { bearer: () => Promise.resolve(token), secret: () => Promise.resolve(token) };
  return connectLines(
    patientLines(practice.resources, practice.url),
    { auth, log: () => undefined, policies: createPolicyRegistry(), routes: environmentRoutes },
    () => practice.today,
  );
}

/** What one method of one adapter answered. */
export type Tried = { readonly what: string; readonly answers: readonly LineResult<unknown>[] };

/** Tries every method of every port of one connection. */
export async function tryConnection(
  lines: LinesPort,
  connection: Connection,
  practice: Pick<Practice, 'region'>,
): Promise<readonly Tried[]> {
  const ports: Ports = lines.open(connection.id, contextOf(connection));
  const tried: Tried[] = [];
  for (const name of connection.ports) {
    const port = ports[name];
    if (!port) throw new Error(`${connection.id} says that it has ${name}, and has not`);
    for (const [method, call] of Object.entries<
      (port: never, region: Practice['region']) => Promise<readonly LineResult<unknown>[]>
    >(adapterCalls[name])) {
      // `adapterCalls[name]` takes the port of that name; the compiler sees only that it is one of them.
      tried.push({ what: `${connection.id} ${name}.${method}`, answers: await call(port as never, practice.region) });
    }
  }
  return tried;
}

/** Asks a connection for something small, as `lines check` does. */
export const probe = (lines: LinesPort, connection: Connection): Promise<LineResult<null>> =>
  lines.probe(connection.id, contextOf(connection));

const contextOf = ({ purpose }: Connection): CallContext => ({
  purpose,
  userId: 'tester',
  conversationId: null,
  traceId: 'a'.repeat(32),
  signal: new AbortController().signal,
  onRequest: () => undefined,
});

/** What went wrong, in one line per method; empty when every answer was good. */
export const failuresOf = (tried: readonly Tried[]): readonly string[] =>
  tried.flatMap(({ what, answers }) => [
    ...new Set(answers.flatMap((answer) => (answer.ok ? [] : [`${what}: ${JSON.stringify(answer.error)}`]))),
  ]);
