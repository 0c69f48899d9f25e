import type { Artikel, ArtikelField, KennisHit } from '../../../shared/domain/kennis';
import { nl } from '../../text/nl';
import { htmlToPlainText } from '../../ui';

/** A part of an article that may be said or sent. */
export type ArticlePart = {
  readonly field: SpokenField;
  readonly title: string;
  readonly html: string;
  readonly isLocal: boolean;
};

/** Every field but the internal memo, in the order in which a talk needs them. */
const ORDER = [
  'tekst',
  'kostenEnBetaalmethoden',
  'bewijs',
  'vereisten',
  'uitersteTermijn',
  'wtdBijGeenReactie',
  'procedureBeschrijving',
  'bezwaarEnBeroep',
  'notice',
  'contact',
] as const satisfies readonly ArtikelField[];

export type SpokenField = (typeof ORDER)[number];

/** The filled parts of an article in the order of a talk: answer, costs, what to bring, term, how to apply, objection, special cases, contact. */
export const partsOf = (artikel: Artikel): readonly ArticlePart[] =>
  ORDER.flatMap((field) => {
    const html = artikel.velden[field];
    if (html === null || html.trim() === '') return [];
    return [{ field, title: nl.kennis.parts[field], html, isLocal: artikel.lokaleVelden.includes(field) }];
  });

/** An article as plain text, to paste into a mail or chat. The internal memo is never in it. */
export function articleText(artikel: Artikel): string {
  const parts = partsOf(artikel).map(({ title, html }) => `${title}\n${htmlToPlainText(html)}`);
  const online = artikel.aanvraag
    ? [`${nl.kennis.online}\n${artikel.aanvraag.url} (${loginText(artikel.aanvraag.loginmiddel)})`]
    : [];
  return [artikel.titel, ...parts, ...online].join('\n\n');
}

/** How one logs in to apply, in words. */
export function loginText(loginmiddel: string): string {
  const text = nl.kennis.login;
  const known: Readonly<Record<string, string>> = {
    digid: text.digid,
    eherkenning: text.eherkenning,
    geen: text.geen,
    '': text.geen,
  };
  return known[loginmiddel.toLowerCase()] ?? text.other(loginmiddel);
}

/** Why a hit was found: each word once with the fields that hold it. Null when the search gave no reason. */
export function foundText(found: KennisHit['found']): string | null {
  const fields: Readonly<Record<string, string>> = nl.kennis.fields;
  const byWord = new Map<string, string[]>();
  for (const { veld, woord } of found) {
    const names = byWord.get(woord) ?? [];
    const name = fields[veld] ?? veld;
    if (!names.includes(name)) byWord.set(woord, [...names, name]);
  }
  if (byWord.size === 0) return null;
  return nl.kennis.found([...byWord].map(([word, names]) => nl.kennis.foundPart(word, names)));
}
