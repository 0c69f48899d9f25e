import { describe, expect, it } from 'vitest';
import { toMedewerkers, toTeams } from './map-adresboek';
import type { WireObject } from './wire';

const objectOf = (uuid: string, data: Record<string, unknown>): WireObject => ({ url: null, uuid, record: { data } });
const medewerker = (data: Record<string, unknown>) =>
  toMedewerkers([objectOf('1', { identificatie: 'tproef01', ...data })])[0];

describe('toMedewerkers', () => {
  it('puts a name together from its parts when there is no full one', () => {
    expect(medewerker({ voornaam: 'Test', voorvoegselAchternaam: 'de', achternaam: 'Proef' })?.volledigeNaam).toBe(
      'Test de Proef',
    );
  });

  it('shows presence for the days that the address book knows', () => {
    const beschikbaarheid = { maandag: { ochtend: true, middag: false }, vrijdag: { ochtend: false, middag: false } };

    expect(medewerker({ beschikbaarheid })?.aanwezigheid).toEqual([
      { dag: 'ma', ochtend: true, middag: false },
      { dag: 'vr', ochtend: false, middag: false },
    ]);
  });

  it.each([
    ['bouwen; kappen', ['bouwen', 'kappen']],
    ['bouwen, kappen', ['bouwen', 'kappen']],
    ['Weet alles van bomen, ook oude. Werkt sinds 2010.', ['Weet alles van bomen, ook oude. Werkt sinds 2010.']],
    [['bouwen'], ['bouwen']],
    [null, []],
  ])('reads skills %j', (skills, expected) => {
    expect(medewerker({ skills })?.skills).toEqual(expected);
  });

  it('sorts by name and leaves out what is no colleague', () => {
    const objects = [
      objectOf('1', { identificatie: 'b', volledigeNaam: 'Bo' }),
      objectOf('2', { naam: 'lantaarnpaal' }),
      objectOf('3', { identificatie: 'a', volledigeNaam: 'An' }),
    ];

    expect(toMedewerkers(objects).map(({ volledigeNaam }) => volledigeNaam)).toEqual(['An', 'Bo']);
  });
});

describe('toTeams', () => {
  it('names the department of a group by its identificatie', () => {
    const afdeling = objectOf('uuid-1', { identificatie: 'burgerzaken', naam: 'Burgerzaken' });
    const groepen = [
      objectOf('uuid-2', { identificatie: 'akten', naam: 'Akten', afdelingId: 'uuid-1' }),
      objectOf('uuid-3', { identificatie: 'balie', naam: 'Balie', afdelingId: 'elders' }),
    ];

    expect(toTeams([afdeling], groepen)).toMatchObject([
      { soort: 'afdeling', identificatie: 'burgerzaken', afdelingId: null },
      { soort: 'groep', identificatie: 'akten', afdelingId: 'burgerzaken' },
      { soort: 'groep', identificatie: 'balie', afdelingId: 'elders' },
    ]);
  });
});
