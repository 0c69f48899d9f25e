import { createHash } from 'node:crypto';
import type { LineError } from '../../../shared/result';
import type { ObjectData, RedactiePort, RedactieWritePort } from '../../ports/redactie';
import type { ObjectJob } from './job';

/** The name under which a refusal says that somebody else changed the object in the meantime. */
export const CONFLICT = 'conflict';

/** The same for the same data, whatever the order of their keys. */
export const fingerprintOf = (data: ObjectData): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(data)))
    .digest('base64url');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, own]) => [key, sorted(own)]));
}

type ObjectPorts = { readonly redactie: RedactiePort; readonly redactieWrite: RedactieWritePort };

/**
 * Writes an object, once: what stands in the register already is not written again, and what somebody else changed since it was read is not
 * written over. Null when it is there. The API knows no If-Match: a change that lands between our look and our writing is not seen (ADR 0019).
 */
export async function deliverObject(
  { redactie, redactieWrite }: ObjectPorts,
  job: ObjectJob,
): Promise<LineError | null> {
  const { soort, id, data, startAt, basedOn } = job;
  const versions = await redactie.history(id);
  if (!versions.ok) return versions.error;
  const newest = versions.value.at(-1);
  const object = { soort, id, data, startAt };
  if (!newest) return errorOf(await redactieWrite.create(object));
  const standing = fingerprintOf(newest.data);
  if (standing === fingerprintOf(data)) return null;
  if (standing !== basedOn) return conflict;
  return errorOf(await redactieWrite.replace(object));
}

const conflict: LineError = {
  kind: 'rejected',
  httpStatus: 409,
  fields: [{ name: CONFLICT, reason: 'somebody else changed it' }],
};

const errorOf = (
  answer: { readonly ok: true } | { readonly ok: false; readonly error: LineError },
): LineError | null => (answer.ok ? null : answer.error);
