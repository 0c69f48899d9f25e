import { describe, expect, it } from 'vitest';
import type { Persoon } from '../../../shared/domain/persoon';
import { datumOf } from '../../../shared/domain/days';
import { otherBsn, persoonOf } from '../../../../tests/support/builders';
import { questionsFor } from './questions';

const married: Persoon = persoonOf({
  relaties: [
    {
      soort: 'partner',
      bsn: otherBsn,
      naam: 'Kees Bakker',
      geboortedatum: { datum: datumOf('1979-07-30'), text: '30 juli 1979' },
      soortVerbintenis: 'huwelijk',
      sinds: null,
    },
    { soort: 'kind', bsn: null, naam: 'Noor Bakker', geboortedatum: null, soortVerbintenis: null, sinds: null },
    { soort: 'kind', bsn: null, naam: 'Daan Bakker', geboortedatum: null, soortVerbintenis: null, sinds: null },
  ],
});

const asked = (id: string, persoon = married) => {
  const found = questionsFor(persoon, []).find(({ question }) => question.id === id);
  if (!found) throw new Error(`There is no question ${id}`);
  return found;
};
const isRight = (id: string, answer: string) => asked(id).isRight(answer, 2026);

describe('control questions', () => {
  it('show nothing of what the register knows', () => {
    const crossing = JSON.stringify(questionsFor(married, []).map(({ question }) => question));

    const facts = [
      'Harderwijk',
      '1980',
      '12 maart',
      '3842',
      '912',
      'Stationslaan',
      '1979',
      '30 juli',
      'Kees',
      'Anna',
      'Maria',
      '"2"',
    ];
    expect(facts.filter((fact) => crossing.includes(fact))).toEqual([]);
  });

  it.each([
    ['geboorteplaats', 'harderwijk', 'Ermelo'],
    ['geboortedatum', '12-03-1980', '13-03-1980'],
    ['adres', '3842 ab, nummer 912', '3842 AB 91'],
    ['partner', '30 juli 1979', '30 juli 1978'],
    ['kinderen', '2', '3'],
    ['voornamen', 'anna maria', 'Anna'],
  ])('on %s take %j and not %j', (id, right, wrong) => {
    expect(isRight(id, right)).toBe(true);
    expect(isRight(id, wrong)).toBe(false);
  });

  it.each(['geboorteplaats', 'geboortedatum', 'adres', 'partner', 'kinderen', 'voornamen'])(
    'on %s take no empty answer',
    (id) => {
      expect(isRight(id, '')).toBe(false);
      expect(isRight(id, '   ')).toBe(false);
    },
  );

  it('leave out what the caller said while being found', () => {
    const ids = questionsFor(married, ['geboortedatum', 'adres']).map(({ question }) => question.id);

    expect(ids).toEqual(['partner', 'kinderen', 'geboorteplaats', 'voornamen']);
  });

  it('ask nothing that the register does not know', () => {
    const unknown = persoonOf({ geboortedatum: null, geboorteplaats: null, verblijfplaats: null, relaties: [] });

    expect(questionsFor(unknown, []).map(({ question }) => question.id)).toEqual(['voornamen']);
  });
});
