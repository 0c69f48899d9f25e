import { describe, expect, it } from 'vitest';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { Searchable } from '../../../main/services/kennis/searchable';
import { tokensOf } from '../../../main/services/kennis/text/tokens';
import { corpusOf } from './generate';

const artikel = (id: string, titel: string, tekst: string): Searchable => ({
  id: artikelIdSchema.parse(id),
  municipality: null,
  soort: 'product',
  titel,
  upn: null,
  trefwoorden: [],
  tekst,
  overig: '',
});
const OTHERS = Array.from({ length: 60 }, (_, at) =>
  artikel(`x-${at}`, `Onderwerp ${at}`, `U neemt dit mee: deel ${at}.`),
);
const REAL = [artikel('bz-01', 'Paspoort', 'U neemt dit mee: een paspoort.'), ...OTHERS];
const QUERIES = [{ id: 'q', query: 'mijn alpaca', type: 'vraag', expected: 'bz-01', acceptable: [] }];
const corpus = corpusOf(REAL, { size: 2000, queries: QUERIES });
const made = corpus.articles.slice(REAL.length);

describe('corpusOf', () => {
  it('puts generated articles around the real ones, each with an id and a subject of its own', () => {
    expect(corpus.articles.slice(0, REAL.length)).toEqual(REAL);
    expect(corpus.generated).toBe(2000 - REAL.length);
    expect(new Set(corpus.articles.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(made.map(({ titel }) => titel)).size).toBe(made.length);
  });

  it('gives the same corpus for the same size, and the smaller one within the larger', () => {
    expect(corpusOf(REAL, { size: 2000, queries: QUERIES })).toEqual(corpus);
    expect(corpusOf(REAL, { size: 500, queries: QUERIES }).articles).toEqual(corpus.articles.slice(0, 500));
  });

  it('keeps the common words of a text and none of its subject', () => {
    const ofPaspoort = made.filter((_, at) => at % REAL.length === 0).map(({ tekst }) => tokensOf(tekst));

    expect(ofPaspoort.every((words) => words.includes('neemt') && words.includes('mee'))).toBe(true);
    expect(ofPaspoort.some((words) => words.includes('paspoort'))).toBe(false);
  });

  it('makes no article about anything that a labelled question asks', () => {
    expect(made.filter(({ titel, tekst }) => /alpaca/i.test(`${titel} ${tekst}`))).toEqual([]);
  });

  it('makes nothing when there are enough real articles', () => {
    expect(corpusOf(REAL, { size: 10, queries: [] })).toEqual({ articles: REAL, generated: 0 });
  });
});
