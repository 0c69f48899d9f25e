import { describe, expect, it } from 'vitest';
import { harderwijk } from '../../../../tests/support/builders';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { Kennisvraag } from '../../../shared/domain/kennisvraag';
import { groupVragen } from './cluster';

let made = 0;
const vraagOf = (woorden: string, changes: Partial<Kennisvraag> = {}): Kennisvraag => ({
  id: crypto.randomUUID(),
  aanleiding: 'zoeken',
  woorden,
  gemeente: harderwijk,
  gevraagdDoor: 'sanne',
  gevraagdOp: instantOf(Date.parse('2026-10-01T09:00:00Z') + made++ * 1000),
  artikel: null,
  passage: null,
  status: 'open',
  geslotenOp: null,
  geslotenDoor: null,
  antwoord: null,
  reden: null,
  ...changes,
});
const groups = (vragen: readonly Kennisvraag[]) =>
  groupVragen(vragen, datumOf('2026-11-02')).map((group) => group.vragen.map(({ woorden }) => woorden));

describe('questions that ask the same', () => {
  it.each([
    ['mag ik bijen houden in mijn tuin', 'bijen in de tuin toegestaan'],
    ['laadpaal aanvragen', 'aanvraag laadpalen voor de deur'],
    ['wanneer gaat het zwembad open', 'zwembad open'],
    ['drone boven het strand', 'mag een drone over strand vliegen'],
  ])('%s / %s', (one, other) => {
    expect(groups([vraagOf(one), vraagOf(other)])).toHaveLength(1);
  });

  it.each([
    ['laadpaal aanvragen', 'paspoort aanvragen'],
    ['hond kwijt in het bos', 'boom kappen in mijn tuin'],
    ['subsidie zonnepanelen', 'subsidie regenton'],
  ])('are not: %s / %s', (one, other) => {
    expect(groups([vraagOf(one), vraagOf(other)])).toHaveLength(2);
  });

  it('belong to the article that they speak of, whatever the words', () => {
    const artikel = { id: artikelIdSchema.parse('bz-01'), titel: 'Paspoort' };
    const remarks = [
      vraagOf('bedrag klopt niet', { aanleiding: 'fout', artikel }),
      vraagOf('te lang', { aanleiding: 'duim-omlaag', artikel }),
    ];

    expect(groups(remarks)).toHaveLength(1);
  });

  it('stay quick with thousands of them', () => {
    const words = [
      'bijen',
      'laadpaal',
      'drone',
      'regenton',
      'zwembad',
      'haven',
      'markt',
      'kermis',
      'strand',
      'fietspad',
    ];
    const many = Array.from({ length: 3000 }, (_, at) =>
      vraagOf(`${words[at % 10]} ${words[Math.floor(at / 10) % 10]} nummer ${at % 7}`),
    );

    expect(groupVragen(many, datumOf('2026-11-02')).flatMap(({ vragen }) => vragen)).toHaveLength(3000);
  });
});
