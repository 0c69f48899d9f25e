/**
 * Packs files into an asar archive, Electron's own format: four numbers, a JSON directory, then the files one after another.
 *
 * @param {Readonly<Record<string, string | Buffer>>} files  name without folders, content
 * @returns {Buffer}
 */
export function packAsar(files) {
  const bodies = Object.values(files).map((content) => Buffer.from(content));
  /** @type {Record<string, { size: number, offset: string }>} */
  const directory = {};
  let offset = 0;
  Object.keys(files).forEach((name, index) => {
    const size = bodies[index]?.length ?? 0;
    directory[name] = { size, offset: String(offset) };
    offset += size;
  });
  return Buffer.concat([header(JSON.stringify({ files: directory })), ...bodies]);
}

/**
 * The directory as Chromium's Pickle writes a string: each length counts what follows it, padded to four bytes.
 *
 * @param {string} json
 */
function header(json) {
  const length = Buffer.byteLength(json);
  const padded = Math.ceil(length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(length, 12);
  head.write(json, 16);
  return head;
}
