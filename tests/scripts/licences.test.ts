import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceIn, licencesOf, noticesText, packageFolderOf } from '../../scripts/lib/build/licences.mjs';
import { makeFolder } from './folder';

describe('the package of a module', () => {
  it.each([
    { module: '/app/node_modules/react/index.js', folder: ['/app/node_modules/react'] },
    { module: '/app/node_modules/@scope/part/dist/a.js', folder: ['/app/node_modules/@scope/part'] },
    {
      module: '/app/node_modules/outer/node_modules/inner/a.js',
      folder: ['/app/node_modules/outer/node_modules/inner'],
    },
    { module: '\0/app/node_modules/debug/index.js?commonjs-module', folder: ['/app/node_modules/debug'] },
    { module: 'C:\\app\\node_modules\\zod\\index.js', folder: ['C:/app/node_modules/zod'] },
    { module: '/app/src/main/index.ts', folder: [] },
    { module: '\0rolldown/runtime.js', folder: [] },
  ])('of $module is $folder', ({ module, folder }) => {
    expect(packageFolderOf(module)).toEqual(folder);
  });
});

describe('the licence of a package', () => {
  const about = { name: 'part', version: '1.2.3', license: 'MIT', author: { name: 'A. Maker' } };

  it('hands on every licence and notice that lies in its folder', () => {
    const folder = makeFolder({
      'package.json': JSON.stringify(about),
      LICENSE: 'Copyright A. Maker\n',
      'NOTICE.md': 'With parts of B.',
      'licensing.js': 'code',
    });

    expect(licenceIn(folder)).toEqual({
      name: 'part',
      version: '1.2.3',
      licence: 'MIT',
      notice: 'Copyright A. Maker\n\nWith parts of B.',
    });
  });

  it('has the standard text and the author where the package brings no text', () => {
    const { notice } = licenceIn(makeFolder({ 'package.json': JSON.stringify(about) }));

    expect(notice).toContain('Copyright (c) A. Maker');
    expect(notice).toContain('Permission is hereby granted, free of charge');
  });

  it('stops the build when nobody knows its text', () => {
    const folder = makeFolder({ 'package.json': JSON.stringify({ ...about, license: 'SEE ELSEWHERE' }) });

    expect(() => licenceIn(folder)).toThrow('SEE ELSEWHERE');
  });
});

describe('the notices', () => {
  it('name what is shipped beside the bundles, also when nothing was bundled', () => {
    const names = licencesOf([]).map(({ name }) => name);

    expect(names).toEqual(
      expect.arrayContaining(['@signalapp/sqlcipher', 'electron', expect.stringMatching('OpenTaal')]),
    );
  });

  it('name a package of a bundle once, with its own version', () => {
    const zod = path.resolve('node_modules/zod');
    const output = { output: [{ moduleIds: [`${zod}/index.js`, `${zod}/v4/core/core.js`] }] };

    expect(licencesOf([output]).filter(({ name }) => name === 'zod')).toEqual([licenceIn(zod)]);
  });

  it('hold each version of a package once, in order', () => {
    const one = { name: 'b', version: '1.0.0', licence: 'MIT', notice: 'first text' };
    const other = { ...one, version: '2.0.0', notice: 'second text' };
    const before = { name: 'a', version: '3.0.0', licence: 'ISC', notice: 'third text' };

    const text = noticesText([one, other, one, before]);

    expect(text.match(/^\w \d.*$/gm)).toEqual(['a 3.0.0: ISC', 'b 1.0.0: MIT', 'b 2.0.0: MIT']);
    expect(text.match(/first text/g)).toHaveLength(1);
  });
});
