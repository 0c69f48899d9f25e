import { connectionIdSchema, lineIdSchema } from '../../src/shared/domain/ids';
import { connectionConfigSchema, type ConnectionConfig } from '../../src/shared/domain/line';
import { createLineHttp } from '../../src/main/http/http-client';
import { createPolicyRegistry, type PolicyRegistry } from '../../src/main/http/policies';
import { environmentRoutes, type Routes } from '../../src/main/http/routes';
import type { LineHttp } from '../../src/main/http/line-http';
import type { CallContext } from '../../src/main/ports/lines';

export type LoggedRequest = {
  readonly connectionId: string;
  readonly method: string;
  readonly path: string;
  readonly outcome: string;
};

/** What the connections of one installation share, and who asks. */
export type Around = { readonly policies: PolicyRegistry; readonly routes: Routes; readonly userId: string };

/** The real HTTP client of a connection at `url`, with what it logs. */
export function lineAt(
  url: string,
  config: Partial<Omit<ConnectionConfig, 'id'>> & { readonly id?: string } = {},
  { policies = createPolicyRegistry(), routes = environmentRoutes, userId = 'tester' }: Partial<Around> = {},
): { readonly http: LineHttp; readonly log: readonly LoggedRequest[]; readonly abort: () => void } {
  const log: LoggedRequest[] = [];
  const abort = new AbortController();
  const connection = connectionConfigSchema.parse({
    id: 'proef',
    kind: 'proef',
    url,
    auth: { kind: 'none' },
    timeoutMs: 2000,
    ...config,
  });
  const context: CallContext = {
    purpose: 'dienstverlening',
    userId,
    conversationId: null,
    traceId: 'a'.repeat(32),
    signal: abort.signal,
    onRequest: () => undefined,
  };
  const auth = { bearer: () => Promise.resolve('bearer-of-test'), secret: () => Promise.resolve('secret-of-test') };
  const http = createLineHttp(
    { auth, log: (entry) => log.push(entry), policies, routes },
    { lineId: lineIdSchema.parse('proeflijn'), config: connection },
    context,
  );
  return { http, log, abort: () => abort.abort() };
}

export const proefConnectionId = connectionIdSchema.parse('proef');
