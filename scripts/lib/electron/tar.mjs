const BLOCK = 512;

/**
 * The content of the first file in a tar archive (ustar, plain names, as npm packs them) whose name is wanted.
 *
 * @param {Buffer} archive  not compressed
 * @param {(name: string) => boolean} isWanted
 * @returns {Buffer}
 */
export function readTarEntry(archive, isWanted) {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const name = text(archive, at, 100);
    // Two empty blocks close an archive.
    if (name === '') break;
    const size = Number.parseInt(text(archive, at + 124, 12).trim() || '0', 8);
    const start = at + BLOCK;
    if (isWanted(name)) {
      if (start + size > archive.length) throw new Error(`the tar archive ends in the middle of ${name}`);
      return archive.subarray(start, start + size);
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('the tar archive does not hold the file that was looked for');
}

/**
 * A field of a header: text up to the first NUL.
 *
 * @param {Buffer} archive
 * @param {number} at
 * @param {number} length
 */
function text(archive, at, length) {
  const field = archive.toString('utf8', at, at + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}
