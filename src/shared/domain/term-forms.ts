import { formsOf } from './dutch-forms';
import { squeeze } from './squeezed-text';

/** A term as it is looked for: its bare letters and digits, and where parts begin in it. */
export type Term = {
  /** Small letters and digits without accents. */
  readonly bare: string;
  /** Places in `bare` where the term has a blank or mark of its own, so that any may stand in a text. */
  readonly seams: ReadonlySet<number>;
  /** Places where only a capital begins a part (`MeerInzicht`): parted by a blank it is that name only with its capitals. */
  readonly humps: ReadonlySet<number>;
  /** Written in capitals only: `ODNV`, also as `O.D.N.V.` */
  readonly isInitials: boolean;
  /** Long enough to be no other word, so that it is found within a longer one too. */
  readonly isLong: boolean;
  /** How it is written, small and with single blanks. */
  readonly spelling: string;
};

/** From so many letters on no other word has a name in it by chance. */
const LONG = 8;

type Part = { readonly word: string; readonly joint: 'seam' | 'hump' };

/** Every form of a name: as it is, in the plural, its adjectives with -e. */
export function nameTerms(name: string): readonly Term[] {
  const parts = partsOf(name);
  const last = parts.at(-1);
  if (!last) return [];
  const before = parts.slice(0, -1);
  const inflected = before.map((part) => ({ ...part, word: adjective(part.word) }));
  const beginnings = before.some(({ word }, at) => inflected[at]?.word !== word) ? [before, inflected] : [before];
  const isInitials = parts.length === 1 && /^[A-Z0-9]{2,6}$/.test(name.trim());
  const more = { isInitials, isLong: termOf(parts).bare.length >= LONG, spelling: spellingOf(name) };
  const endings = isInitials ? [last.word] : formsOf(last.word);
  return beginnings.flatMap((beginning) =>
    endings.map((word) => ({ ...termOf([...beginning, { ...last, word }]), ...more })),
  );
}

/** `regionaal` before a plural is `regionale`. */
const adjective = (word: string): string =>
  /aal$/.test(word) ? `${word.slice(0, -3)}ale` : /(ijk|isch)$/.test(word) ? `${word}e` : word;

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/straat$/, 'str'],
  [/laan$/, 'ln'],
  [/plein$/, 'pln'],
  [/weg$/, 'wg'],
];

/** An address by its street and number, also with the street shortened; a postcode behind it is not needed to know it. */
export function addressTerms(address: string): readonly Term[] {
  const [street = ''] = address.split(',');
  const parts = partsOf(/\d/.test(street) ? street : address);
  const shortened = parts.map((part) => ({
    ...part,
    word: ABBREVIATIONS.reduce((word, [long, short]) => word.replace(long, short), part.word),
  }));
  const all = parts.some(({ word }, at) => shortened[at]?.word !== word) ? [parts, shortened] : [parts];
  return all.map((one) => ({ ...termOf(one), isInitials: false, isLong: false, spelling: spellingOf(address) }));
}

/** Telephone numbers as digits without the 0 or the country before the area code. */
export const numberTerms = (numbers: readonly string[]): readonly string[] =>
  numbers
    .map((number) => number.replace(/\D/g, '').replace(/^(?:0031|31(?=\d{9})|0)0?/, ''))
    .filter((digits) => digits.length > 2);

function termOf(parts: readonly Part[]): Pick<Term, 'bare' | 'seams' | 'humps'> {
  const seams = new Set<number>();
  const humps = new Set<number>();
  let bare = '';
  for (const { word, joint } of parts) {
    (joint === 'seam' ? seams : humps).add(bare.length);
    bare += word;
  }
  return { bare, seams, humps };
}

/** The parts of a term: between blanks and marks, and where a capital follows a small letter. */
const partsOf = (term: string): readonly Part[] =>
  term
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=\p{Ll})(?=\p{Lu})/u)
        .map((piece, at): Part => ({ word: squeeze(piece).chars, joint: at === 0 ? 'seam' : 'hump' })),
    );

const spellingOf = (term: string): string => term.trim().toLowerCase().replace(/\s+/g, ' ');
