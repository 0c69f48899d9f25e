import type { z } from 'zod';
import type { LineResult } from '../../shared/result';
import { answered, failed } from './answers';
import type { LineHttp } from './line-http';
import { isTooDeep } from './json-depth';
import { readText } from './read-text';
import type { RawReply } from './transport';

/**
 * The JSON of an answer, checked by `schema`. What cannot be read as text in its charset, is no JSON, is too deep or does not fit is
 * `invalidResponse`, with the paths of the fields and never their values.
 */
export function parseJson<S extends z.ZodType>(
  ids: Pick<LineHttp, 'lineId' | 'connectionId'>,
  { data, headers }: RawReply,
  schema: S,
): LineResult<z.infer<S>> {
  let body: unknown;
  try {
    const text = readText(data, String(headers['content-type'] ?? ''));
    if (isTooDeep(text)) return failed(ids, { kind: 'invalidResponse', fields: ['body'] });
    body = text === '' ? null : JSON.parse(text);
  } catch {
    return failed(ids, { kind: 'invalidResponse', fields: ['body'] });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return answered(ids, parsed.data);
  const fields = parsed.error.issues.slice(0, 10).map((issue) => issue.path.join('.') || 'body');
  return failed(ids, { kind: 'invalidResponse', fields });
}
