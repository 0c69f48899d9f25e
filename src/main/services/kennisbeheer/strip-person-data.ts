import { passesElevenTest } from '../../../shared/domain/bsn';
import { fold } from '../kennis/text/tokens';

/** What is known of the people of a conversation, to find them in a text: names as they are written anywhere. */
export type KnownPeople = { readonly names: readonly string[] };

type Rule = { readonly pattern: RegExp; readonly replace: (found: string) => string };

const always = (mark: string) => (): string => mark;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec';
const STREETS =
  'straat|laan|weg|plein|hof|dijk|kade|singel|gracht|pad|steeg|dreef|park|ring|plantsoen|wal|kamp|burg|hoek|meent|dwarsstraat';

/** A number that may be a BSN: with leading zeros left out, with dots, spaces or dashes between. */
function isBsn(text: string): boolean {
  const digits = digitsOf(text);
  return passesElevenTest(digits.length === 8 ? `0${digits}` : digits);
}

/** In this order: what is longer or surer comes first. Source of what counts as personal data: domain.md §5. */
const RULES: readonly Rule[] = [
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, replace: always('[e-mail]') },
  { pattern: /\b[a-z]{2}\d{2}(?:[ .]?[a-z0-9]{4}){2,7}(?:[ .]?[a-z0-9]{1,4})?\b/gi, replace: ibanOr },
  // A zaak or bill, as `ZAAK-2026-0000123456`.
  { pattern: /(?<=\p{L}{2}-)\d[\d-]{6,}/gu, replace: always('[nummer]') },
  { pattern: /(?<![\d\p{L}])(?:\+|00)\d(?:[ .()-]?\d){7,13}(?!\d)/gu, replace: always('[telefoon]') },
  { pattern: /(?<![\d\p{L}])\d(?:[ .-]?\d){7,8}(?![\d\p{L}])/gu, replace: (found) => (isBsn(found) ? '[bsn]' : found) },
  {
    pattern: /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/g,
    replace: always('[datum]'),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])\\d{1,2}\\s+(?:${MONTHS})\\.?(?:\\s+(?:19|20)?\\d{2})?(?![\\p{L}\\d])`, 'giu'),
    replace: always('[datum]'),
  },
  {
    pattern:
      /(?<!\d)[1-9]\d{3}\s?[a-z]{2}(?![\p{L}\d])(?:[\s,]*(?:nr\.?|nummer|huisnummer)?\s*\d{1,5}(?:\s?-?[a-z0-9]{1,3})?(?!\p{L}))?/giu,
    replace: (found) => (isPostcode(found) ? '[adres]' : found),
  },
  {
    pattern: new RegExp(`\\p{L}+(?:${STREETS})\\s+(?:nr\\.?\\s*)?\\d{1,5}(?:\\s?-?[a-z]\\b|-\\d{1,4})?`, 'giu'),
    replace: always('[adres]'),
  },
  { pattern: /(?<![\d\p{L}])0\d(?:[ .()-]*\d){7,8}(?!\d)/gu, replace: always('[telefoon]') },
  {
    pattern: /(?<![\p{L}\d-])(?=[a-z\d-]*\d)(?=[a-z\d-]*[a-z])[a-z\d]{1,3}-[a-z\d]{1,3}-[a-z\d]{1,3}(?![\p{L}\d-])/giu,
    replace: always('[kenteken]'),
  },
  // Numbers of zaken, bills and organisations lead to a person as well.
  { pattern: /(?<!\d)\d(?:[ .-]?\d){6,}(?!\d)/g, replace: always('[nummer]') },
  {
    pattern:
      /((?:ik heet|mijn naam is|mevrouw|meneer|mevr\.?|dhr\.?|de heer|familie)\s+)((?:(?:van|de|der|den|ter|ten|te|het|'t|el|al)\s+)*\p{Lu}[\p{L}'-]+(?:\s+(?:(?:van|de|der|den|ter|ten|te|het|'t|el|al)\s+)*\p{Lu}[\p{L}'-]+)*)/gu,
    replace: (found) =>
      found.replace(/((?:ik heet|mijn naam is|mevrouw|meneer|mevr\.?|dhr\.?|de heer|familie)\s+).*/u, '$1[naam]'),
  },
];

function ibanOr(found: string): string {
  return digitsOf(found).length >= 8 ? '[rekening]' : found;
}

/** `2025 in` is a year and a word; `3844 AB` and `3844ab 12` are places where somebody lives. */
const isPostcode = (found: string): boolean =>
  /^\d{4}[a-z]{2}/i.test(found) || /^\d{4}\s[A-Z]{2}/.test(found) || /^\d{4}\s[a-z]{2}[\s,]*\D*\d/i.test(found);

/** Parts of names that are words as well. */
const PARTICLES = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ter',
  'ten',
  'te',
  'op',
  'in',
  'el',
  'al',
  'la',
  'le',
  'von',
  'bij',
]);

function nameWords(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => fold(name).match(/[\p{L}]+/gu) ?? []);
  return new Set(words.filter((word) => word.length > 1 && !PARTICLES.has(word)));
}

/**
 * The text without what leads to a person: BSN, account, address, telephone, e-mail, dates, plates, long numbers, and the names that are known.
 * What was taken out leaves a mark in its place. Rather too much than too little: the words are for editors.
 */
export function stripPersonData(text: string, { names }: KnownPeople): string {
  const withoutNumbers = RULES.reduce((left, { pattern, replace }) => left.replace(pattern, replace), text);
  const known = nameWords(names);
  const withoutNames = withoutNumbers.replace(/\[[\p{L}-]+\]|[\p{L}\p{M}]+/gu, (word) =>
    !word.startsWith('[') && known.has(fold(word)) ? '[naam]' : word,
  );
  return withoutNames
    .replace(/(\[naam\])(?:[\s,-]+(?:(?:van|de|der|den|het|ter|ten|te|[a-z]\.)\s+)*\[naam\])+/giu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
