import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import type { Agent } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { ConnectionConfig } from '../../shared/domain/line';

type Tls = ConnectionConfig['tls'];
type Agents = { readonly httpAgent: http.Agent } | { readonly httpsAgent: https.Agent };

/** One gateway may carry all lines: sockets per host must never queue them. */
const SOCKETS = { keepAlive: true, maxSockets: 128 } as const;

const made = new Map<string, Agents>();

/**
 * The agent that carries requests to `url` over this proxy (null: none), with the certificates of this connection. Made once for each of
 * these: with it the sockets stay open. Certificates are read for an address over TLS only. @throws when a certificate file cannot be read
 */
export function agentsFor(url: string, proxy: string | null, own: Tls): Agents {
  const isSecure = url.startsWith('https:');
  const key = JSON.stringify([isSecure, proxy, own ?? null]);
  const known = made.get(key);
  if (known) return known;
  const agents = isSecure ? { httpsAgent: secureAgent(proxy, contextOf(own)) } : { httpAgent: plainAgent(proxy) };
  made.set(key, agents);
  return agents;
}

function plainAgent(proxy: string | null): http.Agent {
  if (proxy === null) return new http.Agent(SOCKETS);
  return proxy.startsWith('socks') ? new SocksProxyAgent(proxy, SOCKETS) : new HttpProxyAgent(proxy, SOCKETS);
}

function secureAgent(proxy: string | null, secureContext: tls.SecureContext): https.Agent {
  if (proxy === null) return new https.Agent({ ...SOCKETS, secureContext });
  const agent = proxy.startsWith('socks') ? new SocksProxyAgent(proxy, SOCKETS) : new HttpsProxyAgent(proxy, SOCKETS);
  return asHttps(withContext(agent, secureContext));
}

/** The same agent, with these certificates for what lies behind the proxy: it forgets those that it is made with. */
function withContext<A extends Agent>(agent: A, secureContext: tls.SecureContext): A {
  const connect = agent.connect.bind(agent);
  agent.connect = (request, options) => connect(request, { ...options, secureContext } as typeof options);
  return agent;
}

/** An agent of a proxy carries both; Node's types know that of its own only. */
const asHttps = (agent: http.Agent): https.Agent => agent as https.Agent;

/** What the system trusts, what comes with the runtime, and what this connection adds; with its client certificate. */
function contextOf(own: Tls): tls.SecureContext {
  const extra = own?.caFile === undefined ? [] : [readFileSync(own.caFile, 'utf8')];
  return tls.createSecureContext({
    ca: [...tls.rootCertificates, ...systemCertificates(), ...extra],
    minVersion: 'TLSv1.2',
    ...(own?.certFile === undefined ? {} : { cert: readFileSync(own.certFile, 'utf8') }),
    ...(own?.keyFile === undefined ? {} : { key: readFileSync(own.keyFile, 'utf8') }),
  });
}

/** Where Linux systems keep what they trust. */
const BUNDLES = [
  process.env['SSL_CERT_FILE'],
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
] as const;

/** The certificates that the operating system trusts. Newer runtimes give them; with an older one only Linux has them in a file. */
function systemCertificates(): readonly string[] {
  const { getCACertificates } = tls as { readonly getCACertificates?: (type: 'system') => readonly string[] };
  if (getCACertificates) return getCACertificates('system');
  for (const file of BUNDLES) {
    const text = file === undefined ? null : textOf(file);
    if (text !== null) return [text];
  }
  return [];
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
