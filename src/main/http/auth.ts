import { createHmac } from 'node:crypto';
import type { Auth } from '../../shared/domain/line';

/** Where tokens and secrets come from. `secret` reads the OS keychain or, for CLI and tests, the environment; null when it is not there. */
export interface AuthSource {
  /** The signed-in user's access token for the gateway. */
  bearer(): Promise<string | null>;
  secret(reference: {
    readonly secretRef?: string | undefined;
    readonly secretEnv?: string | undefined;
  }): Promise<string | null>;
}

const base64Url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** A fresh ZGW JWT: HS256, `iat` in seconds. Source: specs/calls.md §0. */
export function zgwJwt(
  clientId: string,
  secret: string,
  user: { readonly id: string; readonly nowMs: number },
): string {
  const claims = {
    iss: clientId,
    iat: Math.floor(user.nowMs / 1000),
    client_id: clientId,
    user_id: user.id,
    user_representation: user.id,
  };
  const unsigned = `${base64Url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))}.${base64Url(JSON.stringify(claims))}`;
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}

/** The headers that authenticate one request; empty when the secret is not there, so that the source answers 401 and the line shows it. */
export async function authHeaders(source: AuthSource, auth: Auth, userId: string): Promise<Record<string, string>> {
  if (auth.kind === 'none') return {};
  const secret = auth.kind === 'bearer' ? await source.bearer() : await source.secret(auth);
  if (!secret) return {};
  switch (auth.kind) {
    case 'bearer':
      return { Authorization: `Bearer ${secret}` };
    case 'zgw-jwt':
      return { Authorization: `Bearer ${zgwJwt(auth.clientId, secret, { id: userId, nowMs: Date.now() })}` };
    case 'token':
      return { Authorization: `Token ${secret}` };
    case 'apikey':
      return { [auth.header]: secret };
  }
}

/** A bearer token and secrets from the environment: where nobody is signed in (CLI), and to try a lines file outside an installed app. */
export const fromEnvironment = (environment: NodeJS.ProcessEnv): AuthSource => ({
  bearer: () => Promise.resolve(environment['VOORKANT_BEARER'] ?? null),
  secret: ({ secretEnv }) => Promise.resolve(secretEnv === undefined ? null : (environment[secretEnv] ?? null)),
});

/** Until real sign-in is there an installed app has no token, and no secret but those of the keychain: other sources answer 401, and show so. */
export const noSecrets: AuthSource = { bearer: () => Promise.resolve(null), secret: () => Promise.resolve(null) };
