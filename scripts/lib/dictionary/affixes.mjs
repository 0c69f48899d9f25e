import { trimBlanks } from './blanks.mjs';
import { createFlags } from './flags.mjs';

/** Commands whose only value is a flag. */
const FLAG_COMMANDS = new Set([
  'COMPOUNDBEGIN',
  'COMPOUNDEND',
  'COMPOUNDFLAG',
  'COMPOUNDFORBIDFLAG',
  'COMPOUNDMIDDLE',
  'COMPOUNDPERMITFLAG',
  'COMPOUNDROOT',
  'CIRCUMFIX',
  'FORBIDDENWORD',
  'FORCEUCASE',
  'KEEPCASE',
  'NEEDAFFIX',
  'NOSUGGEST',
  'ONLYINCOMPOUND',
  'SUBSTANDARD',
  'WARN',
]);

const RULE_FLAG = /\((..)\)/gsu;

/** @typedef {ReturnType<typeof createFlags>} Flags */

/**
 * Rewrites an affix file with two-character flags (`FLAG long`) into one with flags of a byte. The rules stay what they are; comments and
 * what is said about grammar go.
 *
 * @param {string} text  a Hunspell affix file, a character a byte
 * @returns {{ lines: string[], flags: Flags }}  a character a byte too
 */
export function convertAffixes(text) {
  const rows = text
    .split('\n')
    .map((line) => trimBlanks(line.replace(/#.*/su, '')).split(/[ \t]+/u))
    .filter(([command]) => command !== '' && command !== 'FLAG');
  const flags = createFlags(rows.flatMap(namedFlags));
  return { lines: rows.map((row) => convertRow(row, flags)), flags };
}

/** @param {readonly string[]} row @returns {string[]}  the flags to which this row gives a meaning */
function namedFlags(row) {
  const [command = '', ...values] = row;
  if (isAffix(command)) return values.slice(0, 1);
  if (FLAG_COMMANDS.has(command)) return values;
  if (command === 'COMPOUNDRULE')
    return values.flatMap((value) => [...value.matchAll(RULE_FLAG)].map(([, flag = '']) => flag));
  if (command === 'CHECKCOMPOUNDPATTERN') return values.flatMap((value) => value.split('/')[1] ?? []);
  return [];
}

/** @param {readonly string[]} row @param {Flags} flags @returns {string} */
function convertRow(row, flags) {
  const [command = '', ...values] = row;
  if (isAffix(command)) return convertAffix(row, flags);
  if (FLAG_COMMANDS.has(command)) return [command, ...values.map(flags.of)].join(' ');
  if (command === 'COMPOUNDRULE')
    return row.map((value) => value.replace(RULE_FLAG, (_all, flag) => flags.of(flag))).join(' ');
  if (command === 'CHECKCOMPOUNDPATTERN') return row.map((value) => convertPattern(value, flags)).join(' ');
  return row.join(' ');
}

/**
 * `SFX Zb Y 4` or `SFX Zb 0 en/CaCb [^eo] ts:NN2`. The converter of Chromium wants a condition, and splits at spaces only.
 *
 * @param {readonly string[]} row @param {Flags} flags @returns {string}
 */
function convertAffix(row, flags) {
  const [command = '', flag = '', third = '', fourth = '', condition = '.'] = row;
  if (/^\d+$/u.test(fourth) && /^[YN]$/u.test(third)) return [command, flags.of(flag), third, fourth].join(' ');
  return [command, flags.of(flag), third, convertPart(fourth, flags), condition].join(' ');
}

/** `en/CaCb`: what is added, and the flags of the word that comes out. @param {string} value @param {Flags} flags @returns {string} */
function convertPart(value, flags) {
  const [added = '', group = ''] = value.split('/');
  const converted = flags.group(group);
  return converted === '' ? added : `${added}/${converted}`;
}

/** `aag` or `aag/Xa`: letters at a border of a compound, and a flag. @param {string} value @param {Flags} flags @returns {string} */
function convertPattern(value, flags) {
  const [letters = '', flag] = value.split('/');
  return flag === undefined ? letters : `${letters}/${flags.of(flag)}`;
}

/** @param {string} command */
const isAffix = (command) => command === 'SFX' || command === 'PFX';
