import { connectionIdSchema, lineIdSchema } from '../../src/shared/domain/ids';
import { answered, failed } from '../../src/main/http/answers';
import type { LineHttp } from '../../src/main/http/line-http';
import { parseJson } from '../../src/main/http/read-json';
import { revisionOf } from '../../src/main/http/revision';
import type { RawReply } from '../../src/main/http/transport';

/** What a source in memory says to a request; null for a path that it does not have. */
export type Say = (method: string, path: string) => { readonly text: string; readonly contentType: string } | null;

/** An HTTP client over a source in memory: nothing goes over a wire, and what comes of it is read as the real client reads it. */
export function memoryHttp(baseUrl: string, say: Say): LineHttp {
  const ids = { lineId: lineIdSchema.parse('proeflijn'), connectionId: connectionIdSchema.parse('proef') };
  const ask = (method: string, path: string) => {
    const answer = say(method, path.startsWith(baseUrl) ? path.slice(baseUrl.length) : path || '/');
    if (!answer) return null;
    // Reading an answer takes its bytes and its content type only.
    return {
      data: Buffer.from(answer.text),
      headers: { 'content-type': answer.contentType },
      status: 200,
    } as unknown as RawReply;
  };
  const json =
    (method: string): LineHttp['get'] =>
    (path, schema) => {
      const reply = ask(method, path);
      return Promise.resolve(reply ? parseJson(ids, reply, schema) : failed(ids, { kind: 'notFound' }));
    };
  return {
    ...ids,
    baseUrl,
    get: json('GET'),
    post: json('POST'),
    put: json('PUT'),
    patch: json('PATCH'),
    remove: (path) => Promise.resolve(ask('DELETE', path) ? answered(ids, null) : failed(ids, { kind: 'notFound' })),
    revision(path, known) {
      const reply = ask('GET', path);
      return Promise.resolve(reply ? answered(ids, revisionOf(reply, known)) : failed(ids, { kind: 'notFound' }));
    },
    bytes(path) {
      const reply = ask('GET', path);
      if (!reply) return Promise.resolve(failed(ids, { kind: 'notFound' }));
      const contentType = String(reply.headers['content-type']);
      return Promise.resolve(answered(ids, { bytes: new Uint8Array(reply.data), contentType }));
    },
  };
}
