import type { Rng } from '../../../src/sandbox/region/model';
import { startLoopbackServer, type Answer, type LoopbackServer, type Received } from '../../support/loopback-server';
import { findOperation } from './document';
import { listOf, objectOf, resolveRef, type JsonObject } from './json';
import { sampleOf } from './sample';
import { documentOf, fileFor } from './spec-files';

/**
 * A server at the paths of the sandbox that answers every request with something that the official file of that path
 * permits, made by chance: what a register may send, not what ours happens to send.
 */
export const startPermittedServer = (rng: Rng): Promise<LoopbackServer> =>
  startLoopbackServer((request) => answerTo(request, rng));

function answerTo(request: Received, rng: Rng): Answer {
  const { pathname } = new URL(request.url, 'http://localhost');
  const found = fileFor(pathname);
  if (!found) return { status: 404, body: '' };
  const document = documentOf(found.file);
  const operation = findOperation(document, request.method, pathname.replace(found.base, ''));
  if (!operation) return { status: 405, body: '' };
  const [code = '200', response] =
    Object.entries(operation.responses).find(([one]) => one.startsWith('2') || one === 'default') ?? [];
  const status = code === 'default' ? 200 : Number(code);
  const content = objectOf(resolveRef(document, response)['content']);
  const [media] = Object.keys(content).sort((one) => (one.includes('json') ? -1 : 1));
  if (media === undefined) return { status, body: '' };
  if (!media.includes('json')) return { status, body: 'iets', contentType: media };
  const schema = objectOf(content[media])['schema'];
  const value = sampleOf(document, schema, { rng, fixed: fixedFor(request, rng) });
  return { status, body: JSON.stringify(value), contentType: media };
}

/** What an answer must have in common with its question to be about the same thing. There is never a second page without end. */
function fixedFor(request: Received, rng: Rng): JsonObject {
  const asked = request.body === '' ? {} : objectOf(JSON.parse(request.body));
  const query = new URL(request.url, 'http://localhost').searchParams;
  const [bsn] = listOf(asked['burgerservicenummer']);
  const kvkNummer = query.get('kvkNummer') ?? /basisprofielen\/(\d{8})/.exec(request.url)?.[1];
  return {
    next: Number(query.get('page') ?? 1) < 2 && rng.chance(0.2) ? 'http://intern.example:8000/api?page=2' : null,
    ...(typeof bsn === 'string' ? { burgerservicenummer: bsn } : {}),
    ...(kvkNummer ? { kvkNummer } : {}),
  };
}
