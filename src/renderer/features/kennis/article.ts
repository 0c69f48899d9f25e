import type { Artikel, KennisHit } from '../../../shared/domain/kennis';
import { SPOKEN_VELDEN } from '../../../shared/domain/velden';
import type { QuotedArtikel } from './slice';
import type { PrintedPage } from '../../../shared/domain/outgoing';
import { nl } from '../../text/nl';
import { htmlToPlainText } from '../../ui';

/** A part of an article that may be said or sent. */
export type ArticlePart = {
  readonly field: SpokenField;
  readonly title: string;
  readonly html: string;
  readonly isLocal: boolean;
};

export type SpokenField = (typeof SPOKEN_VELDEN)[number];

/** The filled parts of an article in the order of a talk: answer, costs, what to bring, term, how to apply, objection, special cases, contact. */
export const partsOf = (artikel: Artikel): readonly ArticlePart[] =>
  SPOKEN_VELDEN.flatMap((field) => {
    const html = artikel.velden[field];
    if (html === null || html.trim() === '') return [];
    return [{ field, title: nl.kennis.parts[field], html, isLocal: artikel.lokaleVelden.includes(field) }];
  });

/** An article as plain text, to paste into a mail or chat. The internal memo is never in it. */
export function articleText(artikel: Artikel): string {
  const { title, parts } = articlePage(artikel);
  return [title, ...parts.map((part) => `${part.title}\n${part.text}`)].join('\n\n');
}

/** An article as a page on paper, for the resident: as {@link articleText}. */
export const articlePage = (artikel: Artikel): PrintedPage => ({
  title: artikel.titel,
  parts: [
    ...partsOf(artikel).map(({ title, html }) => ({ title, text: htmlToPlainText(html) })),
    ...(artikel.aanvraag ? [{ title: nl.kennis.online, text: onlineText(artikel.aanvraag) }] : []),
  ],
});

const onlineText = ({ url, loginmiddel }: NonNullable<Artikel['aanvraag']>): string =>
  `${url} (${loginText(loginmiddel)})`;

/** Longest piece of an article that is put in a note, in characters. */
const QUOTE_LENGTH = 300;

/** What an article says to a question, in a few lines: the passage that answers it, else how its answer begins. */
export function quoteOf({ artikel, passage }: QuotedArtikel): string {
  const text = (passage?.tekst ?? htmlToPlainText(artikel.velden.tekst)).replace(/\s+/g, ' ').trim();
  if (text.length <= QUOTE_LENGTH) return text;
  const sentences = text.slice(0, QUOTE_LENGTH).replace(/[^.!?]*$/, '');
  return sentences.trim() || `${text.slice(0, QUOTE_LENGTH).replace(/\s+\S*$/, '')} …`;
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
