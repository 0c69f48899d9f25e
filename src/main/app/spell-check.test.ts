import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Session } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDictionary, placeDictionary, teachWords, wordsOf } from './spell-check';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-spelling-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('placeDictionary', () => {
  const NAME = 'nl-NL-3-0.bdic';
  const folders = () => ({ dictionaries: path.join(folder, 'resources'), userData: path.join(folder, 'user') });
  const ship = (content: string) => {
    fs.mkdirSync(folders().dictionaries, { recursive: true });
    fs.writeFileSync(path.join(folders().dictionaries, NAME), content);
  };
  const placed = () => fs.readFileSync(path.join(folders().userData, 'Dictionaries', NAME), 'utf8');

  it('puts the dictionary where Chromium looks for it', () => {
    ship('words');

    placeDictionary(folders());

    expect(placed()).toBe('words');
  });

  it('replaces the dictionary of an earlier version', () => {
    ship('words');
    placeDictionary(folders());
    ship('more words');

    placeDictionary(folders());

    expect(placed()).toBe('more words');
  });
});

describe('hasDictionary', () => {
  it('says whether this installation has one', () => {
    expect(hasDictionary({ dictionaries: folder })).toBe(false);

    fs.writeFileSync(path.join(folder, 'nl-NL-3-0.bdic'), 'words');

    expect(hasDictionary({ dictionaries: folder })).toBe(true);
  });
});

describe('teachWords', () => {
  it('adds only words that are not known yet', async () => {
    const added: string[] = [];
    // Only these two members are used.
    const session = {
      listWordsInSpellCheckerDictionary: async () => ['leges'],
      addWordToSpellCheckerDictionary: (word: string) => added.push(word) > 0,
    } as unknown as Session;

    await teachWords(session, ['leges', 'kliko']);

    expect(added).toEqual(['kliko']);
  });
});

describe('wordsOf', () => {
  it('takes the words of three letters or more, each once, without numbers and signs', () => {
    expect(wordsOf(['Aanslag OZB 2026 (woning) op', 'woning, re-integratie', 'één zzp’er'])).toEqual([
      'Aanslag',
      'OZB',
      're-integratie',
      'woning',
      'zzp’er',
      'één',
    ]);
  });
});
