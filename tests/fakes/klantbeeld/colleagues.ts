import type { Medewerker, Team } from '../../../src/shared/domain/medewerker';

/** A colleague who works all week. */
export const medewerkerOf = (part: Partial<Medewerker> = {}): Medewerker => ({
  identificatie: 'ilse',
  volledigeNaam: 'Ilse Brouwer',
  functie: 'Vergunningverlener',
  emails: ['ilse@voorkant.example'],
  telefoonnummers: ['0341 411 000'],
  afdelingen: ['omgeving'],
  groepen: [],
  skills: [],
  aanwezigheid: (['ma', 'di', 'wo', 'do', 'vr'] as const).map((dag) => ({ dag, ochtend: true, middag: true })),
  vervanging: null,
  ...part,
});

export const teamOf = (part: Partial<Team> = {}): Team => ({
  soort: 'afdeling',
  identificatie: 'omgeving',
  naam: 'Omgeving',
  email: null,
  afdelingId: null,
  ...part,
});
