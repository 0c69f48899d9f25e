import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kennisHitSchema } from '../../src/shared/domain/kennis';
import { artikelIdSchema } from '../../src/shared/domain/ids';
import { buildKennisIndex } from '../../src/main/services/kennis/build-index';
import { NO_TEXTS, withoutPhrasings } from '../../src/main/services/kennis/knowledge-texts';
import { mergeMunicipalTexts } from '../../src/main/services/kennis/municipal-texts';
import { rankArtikelen } from '../../src/main/services/kennis/rank';
import { searchableOf } from '../../src/main/services/kennis/searchable';
import { openDatabase } from '../../src/main/store/database';
import { createKennisIndex } from '../../src/main/store/kennis-index';
import { ermelo, harderwijk } from '../support/builders';
import { ARTIKELEN, artikelOf, indexOf, localOf, realTexts } from './kennis-fixtures';

const REFERENCE = { limit: 10, municipality: null };
const index = indexOf();
const first = (text: string): string | undefined => rankArtikelen(index, text, REFERENCE)[0]?.id;

describe('rankArtikelen', () => {
  it.each([
    ['a word of the title', 'rijbewijs', 'bz-02'],
    ['another inflection', 'ik heb mijn honden afgemeld', 'bel-09'],
    ['a typing error', 'parkeervergnuning', 'pk-01'],
    ['a sound-alike spelling', 'reibewijs', 'bz-02'],
    ['a compound in two words', 'parkeer vergunning', 'pk-01'],
    ['a compound that no article has', 'restafvalcontainers', 'afv-03'],
    ['a synonym', 'kliko', 'afv-03'],
    ['a keyword', 'roze pasje', 'bz-02'],
    ['the words of somebody who does not know the product', 'ik ga scheiden van mijn man', 'bz-24'],
    ['courtesy around it', 'goedemorgen ik bel omdat ik graag wil weten hoe het zit met een scootmobiel', 'sd-09'],
    ['a word of the internal memo', 'chihuahuasysteem', 'bel-09'],
  ])('finds by %s', (_what, text, id) => {
    expect(first(text)).toBe(id);
  });

  it.each([
    ['the beginning of a word', 'verh', 'bz-01'],
    ['the beginning of a compound', 'parkeerver', 'pk-01'],
    ['whole words and the beginning of one', 'nieuw rijb', 'bz-02'],
  ])('finds by %s, while it is typed', (_what, text, id) => {
    const typed = indexOf([
      ...ARTIKELEN,
      artikelOf('bz-01', { titel: 'Verhuizing doorgeven', velden: { tekst: '<p>Geef uw verhuizing door.</p>' } }),
      artikelOf('afv-07', { titel: 'Klein chemisch afval', velden: { tekst: '<p>Breng verf en accu’s weg.</p>' } }),
    ]);

    expect(rankArtikelen(typed, text, REFERENCE)[0]?.id).toBe(id);
  });

  it('takes a word with something after it as whole', () => {
    expect(rankArtikelen(indexOf(ARTIKELEN, NO_TEXTS), 'scoot', REFERENCE)[0]?.id).toBe('sd-09');
    expect(rankArtikelen(indexOf(ARTIKELEN, NO_TEXTS), 'scoot.', REFERENCE)).toEqual([]);
  });

  it('shows once what several sources tell under the same title, as the best of them', () => {
    const told = { titel: 'Toverlantaarn lenen', velden: { tekst: '<p>Leen een toverlantaarn.</p>' } };
    const better = { ...told, velden: { ...told.velden, trefwoorden: '<p>toverlantaarn</p>' } };
    const twice = indexOf([...ARTIKELEN, artikelOf('sdg-1', told), artikelOf('zz-9', better), artikelOf('sc-1', told)]);

    const hits = rankArtikelen(twice, 'toverlantaarn', REFERENCE);

    expect(hits.map(({ titel }) => titel)).toEqual(['Toverlantaarn lenen']);
  });

  it('gives hits in the shape of the contract, the best first, no more than asked', () => {
    const hits = rankArtikelen(index, 'rijbewijs of parkeervergunning aanvragen', { limit: 2, municipality: null });

    expect(hits.map((hit) => kennisHitSchema.safeParse(hit).success)).toEqual([true, true]);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('says of every hit which word was found in which field', () => {
    const [hit] = rankArtikelen(indexOf(ARTIKELEN, NO_TEXTS), 'pasfoto voor mijn rijbewijs', REFERENCE);

    expect(hit?.found).toEqual([
      { veld: 'tekst', woord: 'pasfoto' },
      { veld: 'titel', woord: 'rijbewijs' },
    ]);
    expect(hit?.fragment).toBe('Een nieuw rijbewijs vraagt u aan bij de gemeente waar u woont.');
  });

  it('never shows the internal memo in a fragment', () => {
    const [hit] = rankArtikelen(index, 'chihuahuasysteem', REFERENCE);

    expect(hit?.fragment).not.toContain('Chihuahua');
  });

  it.each([
    'kinderbijslag aanvragen',
    'mijn zorgtoeslag klopt niet',
    'zwaartekrachtgolven',
    'hoe laat gaat de trein naar Utrecht',
  ])('gives nothing for %s', (text) => {
    expect(rankArtikelen(index, text, REFERENCE)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['punctuation only', '?!.,;:-()[]{}'],
    ['FTS5 syntax', '"rijbewijs" AND NOT (titel : x*) NEAR(a b, 2) ^x + -y'],
    ['an open quotation mark', '"'],
    ['a NUL character', 'rij\u0000bewijs"\u0000'],
    ['regular expression syntax', '(a+)+$ [\\ .*? \\p{L}'],
    ['SQL', "'; drop table kennis_index; --"],
    ['emoji', '🐕💩 hond 👩‍👩‍👧'],
    ['right-to-left text', 'رخصة القيادة \u202Ehond'],
    ['combining marks', `z${'\u0301'.repeat(500)}a`],
    ['a lone surrogate', '\uD83D hond \uDC00'],
    ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
    ['ten thousand letters without a blank', 'a'.repeat(10_000)],
    ['ten thousand characters of words', 'hondenbelasting parkeren '.repeat(400)],
    ['ten thousand different words', Array.from({ length: 1400 }, (_, at) => `woord${at}`).join(' ')],
  ])('survives %s', (_what, text) => {
    expect(Array.isArray(rankArtikelen(index, text, REFERENCE))).toBe(true);
    expect(first('rijbewijs')).toBe('bz-02');
  });

  it('finds the same in an encrypted file as in memory', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kennis-'));
    const db = openDatabase({ kind: 'file', file: path.join(folder, 'store.db'), keyHex: 'ab'.repeat(32) });
    const onDisk = buildKennisIndex(ARTIKELEN.map(searchableOf), { port: createKennisIndex(db), texts: realTexts() });

    const hits = rankArtikelen(onDisk, 'ik wil een parkeervergunning', REFERENCE);

    expect(hits).toEqual(rankArtikelen(index, 'ik wil een parkeervergunning', REFERENCE));
    db.close();
    rmSync(folder, { recursive: true });
  });
});

describe('municipalities', () => {
  const reference = artikelOf('ag-05', {
    titel: 'Subsidie voor vereniging',
    velden: { tekst: '<p>Vraag subsidie aan.</p>', notice: '<p>Toverlantaarnfonds</p>' },
  });
  const local = localOf('ag-05', ermelo, { notice: '<p>Heidefeestfonds</p>' });
  const merged = indexOf(mergeMunicipalTexts([reference, local]));

  it('finds words of its own text for its own callers', () => {
    expect(rankArtikelen(merged, 'heidefeestfonds', { limit: 5, municipality: ermelo }).map(({ id }) => id)).toEqual([
      'ag-05',
    ]);
  });

  it('never finds the text of another municipality', () => {
    expect(rankArtikelen(merged, 'heidefeestfonds', { limit: 5, municipality: harderwijk })).toEqual([]);
  });

  it('does not find a reference text that its own text has replaced', () => {
    expect(rankArtikelen(merged, 'toverlantaarnfonds', { limit: 5, municipality: ermelo })).toEqual([]);
    expect(rankArtikelen(merged, 'toverlantaarnfonds', { limit: 5, municipality: harderwijk })).toHaveLength(1);
  });

  it('shows an article once', () => {
    expect(rankArtikelen(merged, 'subsidie vereniging', { limit: 5, municipality: ermelo })).toHaveLength(1);
  });
});

describe('the texts of residents', () => {
  it('let an article be found by what residents say, and not without those texts', () => {
    const without = indexOf(ARTIKELEN, withoutPhrasings(realTexts()));

    expect(first('mijn vriend is geslaagd voor zijn rijexamen')).toBe('bz-02');
    expect(rankArtikelen(without, 'geslaagd rijexamen', REFERENCE)).toEqual([]);
  });

  it('find an article of another municipality by its product, whatever its id', () => {
    const elsewhere = indexOf(
      ARTIKELEN.map((artikel) => ({ ...artikel, id: artikelIdSchema.parse(`nunspeet-${artikel.id}-2`) })),
    );

    for (const said of ['mijn vriend is geslaagd voor zijn rijexamen', 'ik ga scheiden', 'kliko', 'scootmobiel'])
      expect(rankArtikelen(elsewhere, said, REFERENCE)[0]?.id).toBe(`nunspeet-${first(said) ?? ''}-2`);
  });
});
