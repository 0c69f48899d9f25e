/** Bytes that mean something else in an affix file, in a list of words or to the converter: `#`, `/`, `\`, `,`, `.`, `(`, `)`, `*`, `?`. */
const SPECIAL = new Set('#/\\,.()*?');
const DIGIT = /\d/;

/**
 * Every character that can stand for a flag: one byte of Latin-1 each, no space, no digit (those would be numbers of groups).
 *
 * @returns {string[]}
 */
function alphabet() {
  const bytes = [...range(0x21, 0x7e), ...range(0xa1, 0xff)].map((code) => String.fromCharCode(code));
  return bytes.filter((byte) => !SPECIAL.has(byte) && !DIGIT.test(byte));
}

/**
 * The flags of a group as it stands behind a word under `FLAG long`: two characters each.
 *
 * @param {string} group
 * @returns {string[]}
 */
function splitFlags(group) {
  if (group.length % 2 !== 0) throw new Error(`not a row of two-character flags: ${group}`);
  return group.match(/../gsu) ?? [];
}

/**
 * Gives each flag that an affix file names one byte of its own. Other flags mean nothing to a spell checker and are left out.
 *
 * @param {Iterable<string>} named
 * @returns {{ of: (flag: string) => string, group: (flags: string) => string }}  `of` is for a flag that is known to be named; `group`
 *   turns a whole row of them, sorted, each once
 */
export function createFlags(named) {
  const free = alphabet();
  /** @type {Map<string, string>} */
  const bytes = new Map();
  for (const flag of new Set(named)) {
    const byte = free.shift();
    if (byte === undefined) throw new Error('more flags than there are bytes for them');
    bytes.set(flag, byte);
  }
  return {
    of(flag) {
      const byte = bytes.get(flag);
      if (byte === undefined) throw new Error(`no such flag: ${flag}`);
      return byte;
    },
    group(flags) {
      const known = splitFlags(flags).flatMap((flag) => bytes.get(flag) ?? []);
      return [...new Set(known)].sort().join('');
    },
  };
}

/** @param {number} first @param {number} last @returns {number[]} */
const range = (first, last) => Array.from({ length: last - first + 1 }, (_unused, index) => first + index);
