import { createHash } from 'node:crypto';

/** How many numbers may be tried for one contact before we give up: each is taken with a chance of one in many thousands. */
export const REFERENCE_TRIES = 4;

/** Under this key the contact keeps our own reference, so that a number that two contacts share is noticed. */
export const REFERENCE_KEY = 'referentie';

/**
 * The number under which a contact of ours stands in the register. The register takes at most ten digits, unique over
 * all contacts, while our reference may be any text: it becomes a number of ten digits that follows from it. The first
 * digit is 5 or higher, out of reach of the numbers that the register hands out itself. `attempt` gives another one.
 */
export function referenceNumber(reference: string, attempt = 0): string {
  if (/^\d{1,10}$/.test(reference) && attempt === 0) return reference;
  const hash = createHash('sha256').update(`${reference}/${attempt}`).digest();
  return String(5_000_000_000n + (hash.readBigUInt64BE(0) % 5_000_000_000n));
}
