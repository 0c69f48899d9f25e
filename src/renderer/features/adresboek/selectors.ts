import Fuse from 'fuse.js';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import type { Municipality } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { Adresboek } from './slice';

/** Everything that answered, last good answers included, each record once, by name. */
function listOf<T>(
  results: readonly LineResult<readonly T[]>[],
  keyOf: (item: T) => string,
  nameOf: (item: T) => string,
): readonly T[] {
  const items = results.flatMap((result) => (result.ok ? result.value : (result.lastGood?.value ?? [])));
  const unique = new Map(items.map((item) => [keyOf(item), item]));
  return [...unique.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'));
}

/** All colleagues by name. */
export const medewerkersOf = (adresboek: Adresboek): readonly Medewerker[] =>
  listOf(
    adresboek.medewerkers,
    (medewerker) => medewerker.identificatie,
    (medewerker) => medewerker.volledigeNaam,
  );

/** All departments and groups by name. */
export const teamsOf = (adresboek: Adresboek): readonly Team[] =>
  listOf(
    adresboek.teams,
    (team) => `${team.soort}:${team.identificatie}`,
    (team) => team.naam,
  );

/** Lines of the address book that gave no answer, each once. */
export function failedLines(adresboek: Adresboek) {
  const failed = [...adresboek.medewerkers, ...adresboek.teams].flatMap((result) => (result.ok ? [] : [result]));
  return [...new Map(failed.map((result) => [result.connectionId, result])).values()];
}

/** Name of a department or group that a colleague refers to by identification or by name. */
export const teamName = (teams: readonly Team[], ref: string): string =>
  teams.find((team) => team.identificatie === ref)?.naam ?? ref;

/** The colleague who replaces: the address book gives an identification or a name. */
export const replacementOf = (medewerker: Medewerker, all: readonly Medewerker[]): Medewerker | string | null =>
  medewerker.vervanging === null
    ? null
    : (all.find(
        (other) => other.identificatie === medewerker.vervanging || other.volledigeNaam === medewerker.vervanging,
      ) ?? medewerker.vervanging);

/** Colleagues of a team. */
export const membersOf = (team: Team, all: readonly Medewerker[]): readonly Medewerker[] => {
  const refs = [team.identificatie, team.naam];
  return all.filter((medewerker) =>
    [...medewerker.afdelingen, ...medewerker.groepen].some((ref) => refs.includes(ref)),
  );
};

const options = { threshold: 0.33, ignoreLocation: true, ignoreDiacritics: true } as const;

/** A search over colleagues: name, work, department, skills; typing errors are forgiven. Empty text gives all. */
export function medewerkerSearch(all: readonly Medewerker[], teams: readonly Team[]) {
  const rows = all.map((medewerker) => ({
    medewerker,
    naam: medewerker.volledigeNaam,
    functie: medewerker.functie,
    teams: [...medewerker.afdelingen, ...medewerker.groepen].map((ref) => teamName(teams, ref)),
    skills: medewerker.skills,
    telefoon: medewerker.telefoonnummers.map((nummer) => nummer.replace(/\D/g, '')),
  }));
  const fuse = new Fuse(rows, {
    ...options,
    keys: [
      { name: 'naam', weight: 3 },
      { name: 'functie', weight: 1.5 },
      { name: 'teams', weight: 1.5 },
      'skills',
      'telefoon',
    ],
  });
  return (text: string): readonly Medewerker[] =>
    text.trim() === '' ? all : fuse.search(text.trim()).map(({ item }) => item.medewerker);
}

/** A search over departments and groups by name. */
export function teamSearch(all: readonly Team[]) {
  const fuse = new Fuse(all, { ...options, keys: ['naam'] });
  return (text: string): readonly Team[] =>
    text.trim() === '' ? all : fuse.search(text.trim()).map(({ item }) => item);
}

/** Locations whose name, address or municipality holds the text. */
export function locationsMatching(municipalities: readonly Municipality[], text: string): readonly Municipality[] {
  const wanted = text.trim().toLowerCase();
  const holds = (words: string) => words.toLowerCase().includes(wanted);
  return municipalities
    .map((municipality) =>
      holds(municipality.naam)
        ? municipality
        : { ...municipality, locaties: municipality.locaties.filter(({ naam, adres }) => holds(`${naam} ${adres}`)) },
    )
    .filter((municipality) => holds(municipality.naam) || municipality.locaties.length > 0);
}
