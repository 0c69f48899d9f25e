import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertAffixes } from '../../scripts/lib/dictionary/affixes.mjs';
import { createFlags } from '../../scripts/lib/dictionary/flags.mjs';
import { convertWords } from '../../scripts/lib/dictionary/words.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** A text as the scripts read it: a character a byte. */
const bytes = (text: string) => Buffer.from(text).toString('latin1');

const converted = (...lines: string[]) => convertAffixes(bytes(lines.join('\n'))).lines;

describe('the flags of a dictionary', () => {
  it('become one byte each, sorted and once in a group', () => {
    const flags = createFlags(['Za', 'Zb', 'Za']);

    expect(flags.group('ZbZaZb')).toBe(flags.of('Za') + flags.of('Zb'));
    expect(flags.of('Za')).toHaveLength(1);
  });

  it('are left out of a group when no rule names them', () => {
    const flags = createFlags(['Za']);

    expect(flags.group('Q9ZaTl')).toBe(flags.of('Za'));
  });

  it('never become a character that the converter reads as something else', () => {
    const many = Array.from(
      { length: 150 },
      (_unused, index) => `${String.fromCharCode(0x41 + (index % 26))}${Math.floor(index / 26)}`,
    );
    const all = createFlags(many).group(many.join(''));

    expect(new Set(all).size).toBe(150);
    expect(all).toMatch(/^[^\s\d#/\\,.()*?\u0080-\u00a0]+$/);
    expect(Buffer.from(all, 'latin1').toString('latin1')).toBe(all);
  });

  it('stop the work when there are more than bytes, or when a row of them is cut', () => {
    const tooMany = Array.from({ length: 300 }, (_unused, index) => `${String.fromCharCode(0x100 + index)}a`);

    expect(() => createFlags(tooMany)).toThrow('more flags than there are bytes');
    expect(() => createFlags(['Za']).group('ZaZ')).toThrow('not a row of two-character flags: ZaZ');
  });
});

describe('an affix file', () => {
  it('keeps each rule, with a condition and single spaces, and loses what is said about grammar', () => {
    const lines = converted(
      'FLAG long',
      'SFX Ya Y 2',
      'SFX Ya 0 tje .\t\tts:NN1r',
      'SFX Ya  g  kje/Cp\t',
      'COMPOUNDPERMITFLAG Cp',
    );

    const { flags } = convertAffixes('SFX Ya Y 0\nCOMPOUNDPERMITFLAG Cp');
    const [ya, cp] = [flags.of('Ya'), flags.of('Cp')];
    expect(lines).toEqual([
      `SFX ${ya} Y 2`,
      `SFX ${ya} 0 tje .`,
      `SFX ${ya} g kje/${cp} .`,
      `COMPOUNDPERMITFLAG ${cp}`,
    ]);
  });

  it('keeps an affix that adds nothing but flags', () => {
    const [, rule = ''] = converted('SFX CA Y 1', 'SFX CA 0 /Cp', 'COMPOUNDPERMITFLAG Cp');

    expect(rule).toMatch(/^SFX \S 0 \/\S \.$/);
  });

  it('drops a flag behind an affix that no rule names', () => {
    expect(converted('SFX Zb Y 1', 'SFX Zb 0 en/Xx [^e]')[1]).toMatch(/^SFX \S 0 en \[\^e\]$/);
  });

  it('rewrites the flags of compound rules and patterns', () => {
    const lines = converted('COMPOUNDRULE 1', 'COMPOUNDRULE (N1)(n2) # eenenzestig', 'CHECKCOMPOUNDPATTERN /Ch N1/Xc');
    const { flags } = convertAffixes('COMPOUNDRULE (N1)(n2)\nCHECKCOMPOUNDPATTERN /Ch N1/Xc');

    expect(lines).toEqual([
      'COMPOUNDRULE 1',
      `COMPOUNDRULE ${flags.of('N1')}${flags.of('n2')}`,
      `CHECKCOMPOUNDPATTERN /${flags.of('Ch')} N1/${flags.of('Xc')}`,
    ]);
  });

  it('leaves all letters as they are, also those that end in the byte of a fixed space', () => {
    expect(converted('SET UTF-8', 'REP a\tà  # voila', 'ICONV ij ĳ')).toEqual(
      ['SET UTF-8', 'REP a à', 'ICONV ij ĳ'].map(bytes),
    );
  });
});

describe('a list of words', () => {
  const flags = createFlags(['Za', 'Zb']);
  const [za, zb] = [flags.of('Za'), flags.of('Zb')];

  it('keeps each word with the flags that mean something, and counts them', () => {
    const list = bytes('4\nrĳbewĳs/ZbQ1Za\nvoilà\nCO/\tCw\nab initio/Q1\n');

    expect(convertWords(list, flags)).toEqual(['4', `rĳbewĳs/${za}${zb}`, 'voilà', 'CO', 'ab initio'].map(bytes));
  });

  it('leaves out words with a slash, which Chromium parts before it checks', () => {
    expect(convertWords('2\nkm\\/h\nuur/Za', flags)).toEqual(['1', `uur/${za}`]);
  });
});

describe('the dictionary that we ship', () => {
  const folder = path.join(ROOT, 'resources/dictionaries');

  it('is the one that its README describes', () => {
    const hash = createHash('sha256')
      .update(fs.readFileSync(path.join(folder, 'nl-NL-3-0.bdic')))
      .digest('hex');

    expect(fs.readFileSync(path.join(folder, 'README.md'), 'utf8')).toContain(hash);
  });
});
