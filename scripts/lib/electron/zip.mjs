import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/**
 * A reader for zip archives below 4 GiB without encryption: enough for an Electron distribution, with Node's own modules only.
 *
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} method  0 stored, 8 deflated
 * @property {number} crc
 * @property {number} compressedSize
 * @property {number} mode  unix permission bits, 0 when the archive has none
 * @property {number} headerAt
 */

const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;

/**
 * @param {Buffer} archive
 * @returns {ZipEntry[]} every entry of the directory at the end of the archive
 */
export function readZipDirectory(archive) {
  const end = findEnd(archive);
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      compressedSize: archive.readUInt32LE(at + 20),
      mode: (archive.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerAt: archive.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks into a folder the entries for which `rename` gives a path; null leaves an entry out.
 *
 * @param {Buffer} archive
 * @param {string} folder
 * @param {(name: string) => string | null} rename
 */
export function unzip(archive, folder, rename) {
  const root = path.resolve(folder);
  for (const entry of readZipDirectory(archive)) {
    const relative = entry.name.endsWith('/') ? null : rename(entry.name);
    if (relative === null) continue;
    const target = path.resolve(root, relative);
    if (!target.startsWith(root + path.sep))
      throw new Error(`the zip archive holds a path outside its folder: ${entry.name}`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, contentOf(archive, entry), { mode: entry.mode || 0o644 });
  }
}

/**
 * @param {Buffer} archive
 * @param {ZipEntry} entry
 */
function contentOf(archive, entry) {
  const at = entry.headerAt;
  const start = at + LOCAL_HEADER_SIZE + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + entry.compressedSize);
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(`${entry.name} is packed in a way that is not known (${entry.method})`);
  const content = entry.method === 0 ? packed : zlib.inflateRawSync(packed);
  // zlib.crc32 came with Node 20.15 and 22.2.
  if (zlib.crc32(content) !== entry.crc) throw new Error(`${entry.name} is damaged: its checksum differs`);
  return content;
}

/**
 * The record that closes an archive; a comment of at most 64 kB may follow it.
 *
 * @param {Buffer} archive
 */
function findEnd(archive) {
  const lowest = Math.max(0, archive.length - END_SIZE - 0xffff);
  for (let at = archive.length - END_SIZE; at >= lowest; at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error('this is not a zip archive');
}
