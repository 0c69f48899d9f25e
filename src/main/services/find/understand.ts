import { readBsn } from '../../../shared/domain/bsn';
import type { Datum } from '../../../shared/domain/datum';
import type { Understood } from '../../../shared/domain/find';
import { kvkNummerSchema, vestigingsnummerSchema } from '../../../shared/domain/organisatie';
import { findDate } from './dates';
import { readPhone } from './phone';

const VOORVOEGSELS = new Set(
  "'s,'t,a,aan,af,al,am,an,au,aus,ben,bij,bin,boven,da,dal,dal',dalla,das,de,degli,dei,del,della,den,der,des,di,die,do,don,dos,du,el,het,i,im,in,l',la,las,le,les,lo,los,of,onder,op,over,te,ten,ter,tho,thoe,to,toe,tot,uijt,uit,unter,van,ver,vom,von,voor,vor,zu,zum,zur".split(
    ',',
  ),
);

/** What the one search box understands. Pure: nothing is asked of anybody. `today` resolves two-digit years; nobody is born after it. */
export function understand(typed: string, today: Datum): Understood {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'empty' };
  if (text.includes('@')) return { kind: 'email', email: text.toLowerCase() };
  return fromNumber(text) ?? fromAdres(text) ?? fromNaam(text, today);
}

/** Numbers by their length; a phone number last, because most other numbers could be dialled too. */
function fromNumber(text: string): Understood | null {
  if (/^[a-z]{2,10}[-. ]?\d{4}[-. ]\d{3,}$/i.test(text))
    return { kind: 'zaak', identificatie: text.toUpperCase().replace(/ /g, '-') };
  if (!/^[+(]?[\d\s().+-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (/^(?!0031)\d{13}(-?\d{2})?$/.test(text.replace(/\s/g, '')))
    return { kind: 'aanslagbiljet', nummer: text.replace(/\s/g, '') };
  if (digits.length === 12 && text.startsWith('0000'))
    return { kind: 'vestiging', vestigingsnummer: vestigingsnummerSchema.parse(digits) };
  if (digits.length === 9 && !text.startsWith('+')) {
    const bsn = readBsn(text);
    return bsn ? { kind: 'bsn', bsn } : { kind: 'invalid', field: 'bsn', reason: 'elevenTest' };
  }
  if (digits.length === 8 && !findDateLike(text)) return { kind: 'kvk', kvkNummer: kvkNummerSchema.parse(digits) };
  const phone = readPhone(text);
  if (phone) return { kind: 'telefoonnummer', ...phone };
  return findDateLike(text) ? null : { kind: 'invalid', field: 'telefoonnummer', reason: 'unknownNumber' };
}

const findDateLike = (text: string): boolean => /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}$/.test(text);

/** Postcode and house number, with letter, addition and a name behind it: `3841 AB 12a-2 Jansen`. */
function fromAdres(text: string): Understood | null {
  const match =
    /^(\d{4})\s?([a-z]{2})(?:[ ,]+(\d{1,5})(?:\s?([a-z])(?![a-z]))?(?:[-\s]([a-z0-9]{1,4})(?=$|\s))?(?:[ ,]+([\p{L}*' -]{2,}))?)?$/iu.exec(
      text,
    );
  if (!match) return looksLikePostcode(text) ? { kind: 'invalid', field: 'postcode', reason: 'format' } : null;
  const [, cijfers = '', letters = '', huisnummer, huisletter, toevoeging, naam] = match;
  if (cijfers.startsWith('0')) return { kind: 'invalid', field: 'postcode', reason: 'startsWithZero' };
  if (!huisnummer) return { kind: 'invalid', field: 'postcode', reason: 'houseNumberMissing' };
  const isAddition = toevoeging === undefined || /\d/.test(toevoeging) || ADDITIONS.has(toevoeging.toLowerCase());
  const who = (isAddition ? naam : [toevoeging, naam].filter(Boolean).join(' '))?.trim();
  return {
    kind: 'adres',
    postcode: cijfers + letters.toUpperCase(),
    huisnummer: Number(huisnummer),
    huisletter: huisletter?.toUpperCase() ?? null,
    huisnummertoevoeging: isAddition ? (toevoeging ?? null) : null,
    geslachtsnaam: who ? splitNaam(who).geslachtsnaam : null,
  };
}

/** Words behind a house number that are no name. Any other short word may be one: Bos, Kok, Smit. */
const ADDITIONS = new Set(
  'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,bis,bg,bov,boven,hs,huis,ii,iii,iv,rd,zw,to'.split(','),
);

/**
 * Four digits and one letter, or three digits and two letters, with a number behind: a postcode with a typing error. Also a digit that
 * was read as a letter or the other way round: `3841 0B 12`, `384l AB 12`.
 */
const looksLikePostcode = (text: string): boolean =>
  /^(\d{4}\s?[a-z]|\d{3,5}\s?[a-z]{2}|\d{4}\s?[a-z]{3}|\d{4}\s?(\d[a-z]|[a-z]\d)|\d[\dilo]{3}\s?[a-z]{2})\s+\d/i.test(
    text,
  );

function fromNaam(text: string, today: Datum): Understood {
  const date = findDate(text, Number(today.slice(0, 4)));
  if (!date) return { kind: 'naam', naam: text };
  if (!date.datum) return { kind: 'invalid', field: 'geboortedatum', reason: 'noSuchDay' };
  if (date.datum > today) return { kind: 'invalid', field: 'geboortedatum', reason: 'inFuture' };
  const naam = text
    .replace(date.matched, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;]+|[,;]+$/g, '')
    .trim();
  if (naam === '') return { kind: 'invalid', field: 'naam', reason: 'nameMissing' };
  const parts = splitNaam(naam);
  if (!isWildcardFit(parts.geslachtsnaam)) return { kind: 'invalid', field: 'naam', reason: 'wildcard' };
  return {
    kind: 'naam-geboortedatum',
    ...parts,
    voornamen: initialsAsWildcard(parts.voornamen),
    geboortedatum: date.datum,
  };
}

/** A wildcard stands at the end, behind three letters at least. Source: BRP Personen 2.7, `geslachtsnaam`. */
const isWildcardFit = (geslachtsnaam: string): boolean => /^[^*]*$|^[^*]{3,}\*$/.test(geslachtsnaam);

/** `J.W.` says of the first name only how it begins. */
const initialsAsWildcard = (voornamen: string | null): string | null =>
  voornamen !== null && /^(\p{L}\.?\s*)+$/u.test(voornamen) && /\./.test(voornamen)
    ? `${voornamen.charAt(0)}*`
    : voornamen;

/** First names, prefix and surname. `Vries, Jan de` and `Jan de Vries` give the same. */
function splitNaam(naam: string): {
  readonly geslachtsnaam: string;
  readonly voornamen: string | null;
  readonly voorvoegsel: string | null;
} {
  const [before = '', after] = naam.split(/\s*,\s*/, 2);
  const words = (after === undefined ? before : `${after} ${before}`).split(' ');
  const isPrefix = (word: string): boolean => VOORVOEGSELS.has(word.toLowerCase());
  const first = words.findIndex((word, index) => isPrefix(word) && index < words.length - 1);
  if (first < 0)
    return { geslachtsnaam: words.at(-1) ?? '', voornamen: words.slice(0, -1).join(' ') || null, voorvoegsel: null };
  const surnameAt = words.findIndex((word, index) => index > first && !isPrefix(word));
  const last = surnameAt < 0 ? words.length - 1 : surnameAt;
  return {
    geslachtsnaam: words.slice(last).join(' '),
    voornamen: words.slice(0, first).join(' ') || null,
    voorvoegsel: words.slice(first, last).join(' ').toLowerCase(),
  };
}
