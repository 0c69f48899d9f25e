import type { TermScanner } from '../../../shared/domain/hidden-terms';
import type { Keuring, Voorstel } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';
import { plainText } from '../kennis/text/tokens';
import { DIFFICULT_WORDS } from './difficult-words';

/** Sentences with more words than this are hard to follow at level B1. Source: Gebruiker Centraal, schrijfwijzer. */
export const LONGEST_SENTENCE = 18;
const MOST_NOTES = 50;

/** Hosts that a municipality may lead a resident to, with everything below them. */
const KNOWN_HOSTS = [
  'overheid.nl',
  'rijksoverheid.nl',
  'digid.nl',
  'eherkenning.nl',
  'rdw.nl',
  'belastingdienst.nl',
  'svb.nl',
  'uwv.nl',
  'kvk.nl',
  'kadaster.nl',
  'politie.nl',
  'juridischloket.nl',
];

export type KeuringDeps = {
  readonly hidden: TermScanner;
  /** Hosts of this region: the sites of the municipalities and what published articles lead to. */
  readonly hosts: readonly string[];
};

/** What an editor should look at in a text: long sentences, hard words, links, and names that a resident may not hear. No network. */
export function keur({ titel, velden }: Pick<Voorstel, 'titel' | 'velden'>, { hidden, hosts }: KeuringDeps): Keuring {
  // What is internal may name anybody, and nobody reads it out.
  const said = VELDEN.filter((veld) => veld !== 'deskMemo').map((veld) => velden[veld] ?? '');
  const plain = [titel, ...said.map(sentencesApart)].filter((part) => part.trim() !== '');
  const sentences = plain.flatMap((part) => part.split(/(?<=[.!?:])\s+|\n+/u));
  return {
    zinnen: sentences
      .flatMap((zin) => {
        const count = zin.trim().split(/\s+/).filter(Boolean).length;
        return count > LONGEST_SENTENCE ? [{ zin: zin.trim().slice(0, 300), woorden: count }] : [];
      })
      .slice(0, MOST_NOTES),
    woorden: difficultIn(plain.join('\n')).slice(0, MOST_NOTES),
    links: said.flatMap((html) => linksIn(html, hosts)).slice(0, MOST_NOTES),
    namen: hidden(plain.map(plainText).join('\n')),
  };
}

/** Items of a list and paragraphs end as sentences do. */
const sentencesApart = (html: string): string =>
  html
    .split(/<\/(?:p|li|h\d|td|th)>|<br\s*\/?>/i)
    .map(plainText)
    .filter(Boolean)
    .join('\n');

function difficultIn(text: string): Keuring['woorden'] {
  const lower = text.toLowerCase();
  return DIFFICULT_WORDS.flatMap(([woord, beter]) =>
    new RegExp(`(?<![\\p{L}])${woord}(?![\\p{L}])`, 'u').test(lower) ? [{ woord, beter }] : [],
  );
}

function linksIn(html: string, hosts: readonly string[]): Keuring['links'] {
  const found = [...html.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  return [...new Set(found)].flatMap((url) => {
    const waarom = linkProblem(url, hosts);
    return waarom ? [{ url: url.slice(0, 500), waarom }] : [];
  });
}

function linkProblem(url: string, hosts: readonly string[]): Keuring['links'][number]['waarom'] | null {
  const filled = url.replaceAll('{gemeente}', 'gemeente');
  if (!URL.canParse(filled)) return 'vorm';
  const { protocol, hostname } = new URL(filled);
  if (protocol !== 'https:') return 'onveilig';
  const isKnown = [...KNOWN_HOSTS, ...hosts].some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isKnown || url.includes('{gemeente}') ? null : 'onbekend';
}
