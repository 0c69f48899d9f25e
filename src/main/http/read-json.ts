import type { z } from 'zod';
import type { LineResult } from '../../shared/result';
import { answered, failed } from './answers';
import type { LineHttp } from './line-http';
import type { RawReply } from './transport';

/**
 * The JSON of an answer, checked by `schema`. What cannot be read as text in its charset, is no JSON or does not fit is `invalidResponse`,
 * with the paths of the fields and never their values.
 */
export function parseJson<S extends z.ZodType>(
  ids: Pick<LineHttp, 'lineId' | 'connectionId'>,
  reply: RawReply,
  schema: S,
): LineResult<z.infer<S>> {
  let body: unknown;
  try {
    const text = textOf(reply);
    body = text === '' ? null : JSON.parse(text);
  } catch {
    return failed(ids, { kind: 'invalidResponse', fields: ['body'] });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return answered(ids, parsed.data);
  const fields = parsed.error.issues.slice(0, 10).map((issue) => issue.path.join('.') || 'body');
  return failed(ids, { kind: 'invalidResponse', fields });
}

/** @throws when the bytes are not what the answer says, or the charset is unknown: names with broken letters are never shown. */
function textOf({ data, headers }: RawReply): string {
  const charset = /charset="?([\w-]+)/i.exec(String(headers['content-type'] ?? ''))?.[1] ?? 'utf-8';
  return new TextDecoder(charset, { fatal: true }).decode(data);
}
