import { describe, expect, it } from 'vitest';
import { day, TODAY, zaakDetailOf, zaakIdOf, zaakOf } from '../../../../tests/fakes/klantbeeld/builders';
import { closedZaken, openZaken, rollenOf, stepsOf, zaakTerm } from './selectors';

describe('the term of a zaak', () => {
  it.each([
    ['due', zaakOf({ uiterlijkeEinddatumAfdoening: day('2026-03-12') }), { days: 10, isPlanned: false }],
    ['due', zaakOf({ uiterlijkeEinddatumAfdoening: TODAY }), { days: 0 }],
    ['late', zaakOf({ uiterlijkeEinddatumAfdoening: day('2026-03-01') }), { days: 1 }],
    [
      'due',
      zaakOf({ uiterlijkeEinddatumAfdoening: null, einddatumGepland: day('2026-03-05') }),
      { days: 3, isPlanned: true },
    ],
    ['none', zaakOf({ uiterlijkeEinddatumAfdoening: null }), {}],
    ['suspended', zaakOf({ isOpgeschort: true, uiterlijkeEinddatumAfdoening: day('2026-01-01') }), {}],
    ['closed', zaakOf({ einddatum: day('2026-02-01'), isOpgeschort: true }), { on: '2026-02-01' }],
  ])('is %s', (kind, zaak, rest) => {
    expect(zaakTerm(zaak, TODAY)).toMatchObject({ kind, ...rest });
  });
});

it('puts the open zaak with the least time first and the last closed one first', () => {
  const late = zaakOf({ id: zaakIdOf(1), uiterlijkeEinddatumAfdoening: day('2026-02-01') });
  const later = zaakOf({ id: zaakIdOf(2), uiterlijkeEinddatumAfdoening: day('2026-06-01') });
  const endless = zaakOf({ id: zaakIdOf(3), uiterlijkeEinddatumAfdoening: null });
  const old = zaakOf({ id: zaakIdOf(4), einddatum: day('2024-01-01') });
  const recent = zaakOf({ id: zaakIdOf(5), einddatum: day('2026-01-01') });
  const all = [endless, old, later, recent, late];

  expect(openZaken(all)).toEqual([late, later, endless]);
  expect(closedZaken(all)).toEqual([recent, old]);
});

describe('the steps of a zaak', () => {
  it('are done, current and to come', () => {
    expect(stepsOf(zaakDetailOf()).map(({ omschrijving, state }) => [omschrijving, state])).toEqual([
      ['Ontvangen', 'done'],
      ['In behandeling', 'current'],
      ['Besloten', 'todo'],
    ]);
  });

  it('promise nothing more once the zaak is closed', () => {
    const closed = zaakDetailOf({ zaak: zaakOf({ einddatum: day('2026-02-20') }) });

    expect(stepsOf(closed).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('are all to come while no status was set', () => {
    expect(stepsOf(zaakDetailOf({ statussen: [] })).every(({ state }) => state === 'todo')).toBe(true);
  });
});

describe('who has a rol', () => {
  const detail = zaakDetailOf();
  const named = detail.rollen.map((rol) => (rol.rol === 'Initiator' ? { ...rol, naam: 'Bakkerij De Korst' } : rol));

  it('keeps handlers apart from the others', () => {
    const { handlers, parties } = rollenOf({ ...detail, rollen: named });

    expect(handlers.map(({ naam }) => naam)).toEqual(['M. Bakker']);
    expect(parties.map(({ rol }) => rol)).toEqual(['Initiator']);
  });

  it('leaves out a rol of which the name was left out', () => {
    expect(rollenOf(detail).parties).toEqual([]);
  });
});
