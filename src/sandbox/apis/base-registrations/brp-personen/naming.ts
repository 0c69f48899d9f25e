import type { Inwoner } from '../../../region/model';
import type { BrpRecord } from './record';

type Named = Pick<Inwoner, 'voornamen' | 'voorvoegsel' | 'geslachtsnaam'>;

const NAAMGEBRUIK: Readonly<Record<Inwoner['naamgebruik'], string>> = {
  E: 'eigen geslachtsnaam',
  P: 'geslachtsnaam echtgenoot of geregistreerd partner',
  V: 'geslachtsnaam echtgenoot of geregistreerd partner voor eigen geslachtsnaam',
  N: 'geslachtsnaam echtgenoot of geregistreerd partner na eigen geslachtsnaam',
};

/** Initials: the first letter of each given name, `J.W.`. */
export const voorlettersOf = (voornamen: string): string =>
  voornamen
    .split(' ')
    .filter(Boolean)
    .map((name) => `${name.charAt(0)}.`)
    .join('');

const surnameOf = ({ voorvoegsel, geslachtsnaam }: Pick<Named, 'voorvoegsel' | 'geslachtsnaam'>): string =>
  voorvoegsel ? `${voorvoegsel} ${geslachtsnaam}` : geslachtsnaam;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Name fields of somebody who is named with another person (partner, child, parent). */
export const relatedName = (named: Named): BrpRecord => ({
  voornamen: named.voornamen,
  ...(named.voorvoegsel ? { voorvoegsel: named.voorvoegsel } : {}),
  geslachtsnaam: named.geslachtsnaam,
  voorletters: voorlettersOf(named.voornamen),
});

/** Name fields of the person. Source: BRP Personen 2.7 `NaamPersoon`. */
export const ownName = (inwoner: Inwoner): BrpRecord => ({
  ...relatedName(inwoner),
  volledigeNaam: `${inwoner.voornamen} ${surnameOf(inwoner)}`,
  aanduidingNaamgebruik: { code: inwoner.naamgebruik, omschrijving: NAAMGEBRUIK[inwoner.naamgebruik] },
});

/** The surname somebody is called by; `partner` is the one whose name may be used. */
function usedSurname(inwoner: Inwoner, partner: Inwoner | null): string {
  if (!partner || inwoner.naamgebruik === 'E') return surnameOf(inwoner);
  if (inwoner.naamgebruik === 'P') return surnameOf(partner);
  return inwoner.naamgebruik === 'V'
    ? `${surnameOf(partner)}-${surnameOf(inwoner)}`
    : `${surnameOf(inwoner)}-${surnameOf(partner)}`;
}

/** How to write to somebody and about them. Source: BRP Personen 2.7 `Adressering`, features aanhef and aanschrijfwijze. */
export function addressing(inwoner: Inwoner, partner: Inwoner | null): BrpRecord {
  const surname = usedSurname(inwoner, partner);
  const isWoman = inwoner.geslacht === 'V';
  return {
    aanhef: `Geachte ${isWoman ? 'mevrouw' : 'heer'} ${capitalised(surname)}`,
    aanschrijfwijze: { naam: `${voorlettersOf(inwoner.voornamen)} ${surname}` },
    gebruikInLopendeTekst: `${isWoman ? 'mevrouw' : 'de heer'} ${capitalised(surname)}`,
  };
}
