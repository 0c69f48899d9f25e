import { createHash } from 'node:crypto';
import type { Revision } from './line-http';
import type { RawReply } from './transport';

const UNCHANGED = 304;

export const isGoodOrUnchanged = (status: number): boolean => (status >= 200 && status < 300) || status === UNCHANGED;

/** What an answer says of the resource: by 304, by its ETag, or else by its content. Source: RFC 9110 §13.1.2; ZGW, `If-None-Match`. */
export function revisionOf({ status, headers, data }: RawReply, known: string | null): Revision {
  if (status === UNCHANGED && known !== null) return { etag: known, isChanged: false };
  const given: unknown = headers['etag'];
  const etag =
    typeof given === 'string' && given !== '' ? given : `"${createHash('sha256').update(data).digest('hex')}"`;
  return { etag, isChanged: known !== null && etag !== known };
}
