/** Fuses are switches inside an Electron binary: a known text, a version, a count, and one byte a switch. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ON = 0x31;
const OFF = 0x30;
const REMOVED = 0x72;

/** Position of the fuses that a development runtime needs. Source: Electron docs, tutorial/fuses, wire version 1. */
export const FUSE = /** @type {const} */ ({ nodeCliInspect: 3, browserProcessV8Snapshot: 6 });

/**
 * Sets fuses in place. A fuse that this binary does not have, or that was removed from it, is left as it is.
 *
 * @param {Buffer} binary
 * @param {readonly (readonly [position: number, isOn: boolean])[]} wanted
 */
export function setFuses(binary, wanted) {
  const at = binary.indexOf(SENTINEL);
  if (at < 0) throw new Error('the binary has no fuses: it is not an Electron');
  const count = binary[at + SENTINEL.length + 1] ?? 0;
  const first = at + SENTINEL.length + 2;
  for (const [position, isOn] of wanted) {
    if (position >= count || binary[first + position] === REMOVED) continue;
    binary[first + position] = isOn ? ON : OFF;
  }
}
