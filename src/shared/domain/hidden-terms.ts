import type { LineId } from './ids';
import type { LineConfig } from './line';
import { findAddress, findName, findNumber, type Found } from './find-term';
import { addressTerms, nameTerms, numberTerms, type Term } from './term-forms';
import { squeeze, type SqueezedText } from './squeezed-text';

/** Something in a text that a resident may not hear: where it stands, what it is and whose it is. */
export type HiddenTermHit = {
  readonly at: number;
  readonly length: number;
  /** As it stands in the text. */
  readonly text: string;
  readonly kind: 'name' | 'number' | 'address';
  readonly lineId: LineId;
};

/** What is known of a line here. */
export type HiddenLine = Pick<LineConfig, 'id' | 'front' | 'executor' | 'hidden'>;

/** Finds what a resident may not hear in a text, by its place. */
export type TermScanner = (text: string) => readonly HiddenTermHit[];

type Entry = Term & { readonly kind: HiddenTermHit['kind']; readonly lineId: LineId };

/** So many letters of a term lead to it; terms that are shorter are found by all of theirs. */
const KEY = 3;

/**
 * Makes a scanner for the executors of these lines: their names with Dutch inflections and in compounds, their telephone numbers in any
 * notation, their addresses. Words that a line allows are left. A line whose executor has a counter of its own hides nothing.
 */
export function createTermScanner(lines: readonly HiddenLine[]): TermScanner {
  const hiding = lines.filter(({ front }) => front === 'gemeente');
  const names = byBeginning(hiding.flatMap(entriesOf));
  const numbers = hiding.flatMap(({ id, hidden }) =>
    numberTerms(hidden?.numbers ?? []).map((digits) => ({ digits, lineId: id })),
  );
  const allowed = hiding.map(({ id, hidden }) => ({
    lineId: id,
    words: byBeginning(
      (hidden?.allowed ?? []).flatMap(({ word }) =>
        nameTerms(word).map((term) => ({ ...term, kind: 'name', lineId: id }) as const),
      ),
    ),
  }));
  return (text) => {
    const squeezed = squeeze(text);
    const hits = [
      ...findNames(squeezed, names).map(({ found, entry }) => hitOf(squeezed, found, entry)),
      ...numbers.flatMap(({ digits, lineId }) =>
        findNumber(squeezed, digits).map((found) => withLead(text, hitOf(squeezed, found, { kind: 'number', lineId }))),
      ),
    ];
    return hits.length === 0 ? hits : withoutRepeats(withoutAllowed(squeezed, hits, allowed));
  };
}

function entriesOf({ id, executor, hidden }: HiddenLine): readonly Entry[] {
  const names = [...(isMunicipality(executor.name) ? [] : [executor.name]), ...(hidden?.names ?? [])];
  return [
    ...names.flatMap((name) => nameTerms(name)).map((term) => ({ ...term, kind: 'name', lineId: id }) as const),
    ...(hidden?.addresses ?? [])
      .flatMap((address) => addressTerms(address))
      .map((term) => ({ ...term, kind: 'address', lineId: id }) as const),
  ];
}

/** A department of the municipality is no partner: of course its name may be heard. */
const isMunicipality = (name: string): boolean => /^(gemeente|gem\.)(\s|$)/i.test(name.trim());

/** The terms that are written with the same letters. */
type Alike = { readonly bare: string; readonly entries: Entry[] };

/** Terms by how they begin: as a number that is made of the codes of so many letters. */
type ByBeginning = readonly { readonly length: number; readonly terms: ReadonlyMap<number, readonly Alike[]> }[];

function byBeginning(entries: readonly Entry[]): ByBeginning {
  const letters = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = letters.get(entry.bare) ?? [];
    if (!known.some((other) => isSame(other, entry))) known.push(entry);
    letters.set(entry.bare, known);
  }
  const alike = [...letters].map(([bare, all]) => ({ bare, entries: all }));
  return Array.from({ length: KEY }, (_, at) => at + 1).flatMap((length) => {
    const terms = new Map<number, Alike[]>();
    for (const one of alike.filter(({ bare }) => Math.min(bare.length, KEY) === length)) {
      const key = keyAt(one.bare, 0, length);
      terms.set(key, [...(terms.get(key) ?? []), one]);
    }
    return terms.size > 0 ? [{ length, terms }] : [];
  });
}

const isSame = (one: Entry, other: Entry): boolean =>
  one.lineId === other.lineId && one.kind === other.kind && one.spelling === other.spelling;

function keyAt(chars: string, at: number, length: number): number {
  let key = 0;
  // Ten bits of each: a small integer. Two that share one cost a comparison, no more.
  for (let index = at; index < at + length; index += 1) key = (key << 10) | (chars.charCodeAt(index) & 0x3ff);
  return key;
}

type FoundEntry = { readonly found: Found; readonly entry: Entry };

function findNames(text: SqueezedText, index: ByBeginning): readonly FoundEntry[] {
  const all: FoundEntry[] = [];
  for (const { length, terms } of index) {
    for (let at = 0; at + length <= text.chars.length; at += 1) {
      for (const { bare, entries } of terms.get(keyAt(text.chars, at, length)) ?? NONE) {
        if (text.chars.startsWith(bare, at)) all.push(...foundAt(text, at, entries));
      }
    }
  }
  return all;
}

const foundAt = (text: SqueezedText, at: number, entries: readonly Entry[]): readonly FoundEntry[] =>
  entries.flatMap((entry) => {
    const found = entry.kind === 'address' ? findAddress(text, at, entry) : findName(text, at, entry);
    return found ? [{ found, entry }] : [];
  });

const NONE: readonly Alike[] = [];

const hitOf = (
  { source, starts, ends }: SqueezedText,
  { first, last }: Found,
  { kind, lineId }: Pick<Entry, 'kind' | 'lineId'>,
): HiddenTermHit => {
  const at = starts[first] ?? 0;
  const length = (ends[last] ?? at) - at;
  return { at, length, text: source.slice(at, at + length), kind, lineId };
};

/** The + or the bracket before a number belongs to it. */
function withLead(text: string, hit: HiddenTermHit): HiddenTermHit {
  const lead = /[+(]{1,2}$/.exec(text.slice(Math.max(0, hit.at - 2), hit.at))?.[0] ?? '';
  return { ...hit, at: hit.at - lead.length, length: hit.length + lead.length, text: lead + hit.text };
}

type Allowed = { readonly lineId: LineId; readonly words: ByBeginning };

/** A hit inside a word or phrase that its line allows is none. */
function withoutAllowed(
  text: SqueezedText,
  hits: readonly HiddenTermHit[],
  allowed: readonly Allowed[],
): readonly HiddenTermHit[] {
  const spans = allowed
    .flatMap(({ words }) => findNames(text, words))
    .map(({ found, entry }) => ({ hit: hitOf(text, found, entry), spelling: entry.spelling }))
    .filter(({ hit, spelling }) => isSpelled(hit, spelling));
  return hits.filter((hit) => !spans.some((span) => span.hit.lineId === hit.lineId && isWithin(hit, span.hit)));
}

/** `meer inzicht` allows these two words, not the name that is written as one. The last letter may change with the form (archief, archieven). */
const isSpelled = ({ text }: HiddenTermHit, spelling: string): boolean =>
  text.toLowerCase().replace(/\s+/g, ' ').startsWith(spelling.slice(0, -1));

const isWithin = (inner: HiddenTermHit, outer: HiddenTermHit): boolean =>
  inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length;

/** One hit per place: the longest, of the first line that hides it. */
function withoutRepeats(hits: readonly HiddenTermHit[]): readonly HiddenTermHit[] {
  const sorted = [...hits].sort((one, other) => one.at - other.at || other.length - one.length);
  return sorted.filter((hit, index) => !sorted.slice(0, index).some((before) => isWithin(hit, before)));
}
