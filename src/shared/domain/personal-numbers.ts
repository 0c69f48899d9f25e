import { passesElevenTest } from './eleven-test';

/** A number in a text that says who somebody is, or lets others use their money. */
export type PersonalNumber = {
  readonly kind: 'bsn' | 'iban' | 'card';
  /** Where it stands in the text, and as how many characters. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
};

/**
 * The BSNs (eleven test), account numbers (IBAN with its check digits) and card numbers (Luhn) in a text, with or without spaces, dots or dashes,
 * in the order of the text. Numbers of a zaak or a bill that are glued to letters, a dash or a slash are left; so is the account of a public
 * body, which everybody may know.
 */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const accounts = findAccounts(text);
  const isInAccount = ({ at }: PersonalNumber): boolean =>
    accounts.some((account) => at >= account.at && at < account.at + account.length);
  const numbers = runsOf(text).flatMap((run) => findInRun(text, run));
  const personal = accounts.filter(({ text: iban }) => !isOfPublicBody(iban));
  return [...personal, ...numbers.filter((number) => !isInAccount(number))].sort((a, b) => a.at - b.at);
}

/** The text with each of these numbers replaced. */
export function withoutPersonalNumbers(
  text: string,
  numbers: readonly PersonalNumber[],
  wordsFor: (kind: PersonalNumber['kind']) => string,
): string {
  return numbers.reduceRight(
    (rest, { at, length, kind }) => rest.slice(0, at) + wordsFor(kind) + rest.slice(at + length),
    text,
  );
}

/** The same number however it is written. */
export const digitsOf = ({ text }: Pick<PersonalNumber, 'text'>): string =>
  text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const ACCOUNT_START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ .-]?[A-Z0-9])/giu;

function findAccounts(text: string): readonly PersonalNumber[] {
  return [...text.matchAll(ACCOUNT_START)].flatMap(({ index: at }) => {
    const wanted = IBAN_LENGTHS[text.slice(at, at + 2).toUpperCase()] ?? 0;
    const length = lengthOf(text, at, wanted);
    const found = text.slice(at, at + length);
    const isWhole = length > 0 && !/^[\p{L}\p{N}]/u.test(text.slice(at + length, at + length + 1));
    return isWhole && passesIbanCheck(digitsOf({ text: found }))
      ? [{ kind: 'iban' as const, at, length, text: found }]
      : [];
  });
}

/** How long an account number is in the countries that residents have accounts in. Source: ISO 13616, the IBAN registry of SWIFT. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22 },
  ...{ GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MA: 28, MC: 27, MT: 31, NL: 18 },
  ...{ NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26, UA: 29 },
};

/** The check of ISO 13616: with the first four characters at the end and letters as 10 to 35 the rest after 97 is 1. */
function passesIbanCheck(iban: string): boolean {
  const turned = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...turned].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** How many characters of the text hold `wanted` letters and digits, single separators between them; 0 when there are not that many. */
function lengthOf(text: string, at: number, wanted: number): number {
  let counted = 0;
  for (let place = at; place < text.length && counted < wanted; place += 1) {
    if (/[a-z0-9]/i.test(text.charAt(place))) counted += 1;
    else if (!/[ \u00a0.-]/.test(text.charAt(place)) || !/[a-z0-9]/i.test(text.charAt(place - 1))) return 0;
    if (counted === wanted) return place - at + 1;
  }
  return 0;
}

/** The Bank Nederlandse Gemeenten has public bodies as its customers, and nobody else. */
const isOfPublicBody = (iban: string): boolean => digitsOf({ text: iban }).slice(4, 8) === 'BNGH';

type Group = { readonly at: number; readonly digits: string };
/** Groups of digits with one and the same single separator between them. */
type Run = readonly Group[];

const RUN = /\d+(?:([ \u00a0.-])\d+(?:\1\d+)*)?/g;

const runsOf = (text: string): readonly Run[] =>
  [...text.matchAll(RUN)].map(({ index, 0: run }) =>
    [...run.matchAll(/\d+/g)].map((group) => ({ at: index + group.index, digits: group[0] })),
  );

function findInRun(text: string, run: Run): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (let from = 0; from < run.length; from += 1)
    for (let to = from + 1; to <= Math.min(run.length, from + MOST_PARTS); to += 1) {
      const groups = run.slice(from, to);
      const kind = kindOf(groups);
      const [first, last] = [groups[0], groups.at(-1)];
      if (!kind || !first || !last) continue;
      const length = last.at + last.digits.length - first.at;
      if (isGlued(text, first.at, length)) continue;
      found.push({ kind, at: first.at, length, text: text.slice(first.at, first.at + length) });
      from = to - 1;
      break;
    }
  return found;
}

/** Of no number are there more digits than these, and no part is empty. */
const MOST_PARTS = 16;
/** Nobody writes a BSN or a card number in larger parts than these. */
const LARGEST_PART = 4;
const CARD = /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|6\d{15}|3[47]\d{13})$/;

function kindOf(groups: Run): 'bsn' | 'card' | null {
  const isApart = groups.length === 1 || groups.every(({ digits }) => digits.length <= LARGEST_PART);
  const isAmex = groups.length === 3 && groups[1]?.digits.length === 6;
  const digits = groups.map((group) => group.digits).join('');
  if (isApart && passesElevenTest(digits)) return 'bsn';
  return (isApart || isAmex) && CARD.test(digits) && passesLuhn(digits) ? 'card' : null;
}

/** Letters, or a dash or slash with more behind it, make it the number of something else: `Z-123456782`, `2026/123456782`. */
function isGlued(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + length, at + length + 2);
  return /(?:[\p{L}\p{N}]|[\p{L}\p{N}][-/_])$/u.test(before) || /^(?:[\p{L}\p{N}]|[-/_][\p{L}\p{N}])/u.test(after);
}

/** The check of card numbers: every second digit from the right counts double. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
