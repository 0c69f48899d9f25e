import { randomBytes } from 'node:crypto';

/** Crockford's digits and letters: none that sounds or looks like another when it is read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a zaak of ours, to read out: fifty random bits. No five digits can stand in a row with others, so it is never a BSN. */
export function newIdentificatie(bytes: Uint8Array = randomBytes(10)): string {
  const letters = [...bytes.slice(0, 10)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '0').join('');
  return `VK-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
