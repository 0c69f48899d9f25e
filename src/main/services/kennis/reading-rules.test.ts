import { describe, expect, it } from 'vitest';
import { artikelIdOf, artikelOf, municipality } from '../../../../tests/fakes/klantbeeld/knowledge';
import { datumOf } from '../../../shared/domain/days';
import type { Afwijking, Artikel } from '../../../shared/domain/kennis';
import { mergeMunicipalTexts } from './municipal-texts';
import { afwijkingOn, readAsOf } from './reading-rules';

const id = artikelIdOf('paspoort');
const referenceOf = (changes: Partial<Artikel> = {}): Artikel =>
  artikelOf({
    id,
    municipality: null,
    lokaleVelden: [],
    ...changes,
    velden: { tekst: '<p>Referentie.</p>', kostenEnBetaalmethoden: '<p>€ 80.</p>', ...changes.velden },
  });
const localOf = (changes: Partial<Artikel> = {}): Artikel =>
  artikelOf({
    id,
    municipality: municipality('harderwijk'),
    lokaleVelden: ['kostenEnBetaalmethoden'],
    veldDatums: { kostenEnBetaalmethoden: datumOf('2026-03-01') },
    ...changes,
    velden: { tekst: '', kostenEnBetaalmethoden: '<p>€ 75.</p>', ...changes.velden },
  });
const changedOn = (day: string) => referenceOf({ veldDatums: { kostenEnBetaalmethoden: datumOf(day) } });

/** What a resident of Harderwijk is told on a day. */
function read(reference: Artikel, local: Artikel, today: string) {
  const [, merged] = mergeMunicipalTexts([reference, local]);
  if (!merged) throw new Error('nothing merged');
  const { velden, lokaleVelden } = readAsOf(merged, datumOf(today));
  return { kosten: velden.kostenEnBetaalmethoden, tekst: velden.tekst, lokaleVelden };
}

describe('a local text over a reference text', () => {
  it('holds in its own field only, as long as the reference stays as it was', () => {
    expect(read(referenceOf(), localOf(), '2026-11-02')).toEqual({
      kosten: '<p>€ 75.</p>',
      tekst: '<p>Referentie.</p>',
      lokaleVelden: ['kostenEnBetaalmethoden'],
    });
  });

  it.each([
    ['the 29th day', '2026-10-30', '<p>€ 75.</p>'],
    ['the 30th day', '2026-10-31', '<p>€ 80.</p>'],
    ['later', '2027-01-01', '<p>€ 80.</p>'],
  ])('gives way to a reference that changed, where that was chosen: %s', (_when, today, kosten) => {
    expect(read(changedOn('2026-10-01'), localOf({ isDoorgedrukt: true }), today).kosten).toBe(kosten);
  });

  it('never gives way by itself where that was not chosen', () => {
    expect(read(changedOn('2026-10-01'), localOf(), '2027-01-01').kosten).toBe('<p>€ 75.</p>');
  });

  it('holds again once its owner looked at it', () => {
    const looked = localOf({ isDoorgedrukt: true, veldDatums: { kostenEnBetaalmethoden: datumOf('2026-10-20') } });

    expect(read(changedOn('2026-10-01'), looked, '2027-01-01').kosten).toBe('<p>€ 75.</p>');
  });

  it('that was pushed through is no text of the municipality any more', () => {
    expect(read(changedOn('2026-10-01'), localOf({ isDoorgedrukt: true }), '2027-01-01').lokaleVelden).toEqual([]);
  });
});

describe('what its owner has to do', () => {
  const afwijkingOf = (changes: Partial<Afwijking> = {}): Afwijking => ({
    veld: 'kostenEnBetaalmethoden',
    sinds: datumOf('2026-03-01'),
    referentieGewijzigd: datumOf('2026-10-01'),
    referentie: null,
    isDoorgedrukt: true,
    ...changes,
  });

  it.each([
    ['nothing while the reference did not change', { referentieGewijzigd: null }, { state: 'current' }],
    ['nothing when they looked since', { sinds: datumOf('2026-10-01') }, { state: 'current' }],
    ['look, before a day', {}, { state: 'review', since: '2026-10-01', pushedOn: '2026-10-31' }],
    ['look, whenever', { isDoorgedrukt: false }, { state: 'review', since: '2026-10-01', pushedOn: null }],
    ['look, when nobody knows since when it is there', { sinds: null }, { state: 'review' }],
  ])('is: %s', (_what, changes, state) => {
    expect(afwijkingOn(afwijkingOf(changes), datumOf('2026-10-15'))).toMatchObject(state);
  });
});
