import { trimBlanks } from './blanks.mjs';

/**
 * Rewrites a list of words for flags of a byte. Words with a slash (`km/h`) are left out: Chromium parts them before it checks, and its
 * converter takes what follows the slash for flags.
 *
 * @param {string} text  a Hunspell word list, a character a byte: a number, then a word a line, its flags behind a slash
 * @param {{ group: (flags: string) => string }} flags
 * @returns {string[]}  a character a byte too
 */
export function convertWords(text, flags) {
  const [, ...rows] = text.split('\n');
  const words = rows
    .map((row) => trimBlanks(row.replace(/\t.*/su, '')))
    .filter((row) => row !== '' && !row.includes('\\/'))
    .map((row) => {
      const [word = '', group = ''] = row.split('/');
      const converted = flags.group(group);
      return converted === '' ? word : `${word}/${converted}`;
    });
  return [String(words.length), ...words];
}
