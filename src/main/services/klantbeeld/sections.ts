import type { Adres } from '../../../shared/domain/adres';
import { adresLine } from '../../../shared/domain/adres-text';
import type { Aanslagbiljet, WozObject } from '../../../shared/domain/belasting';
import type { HouseholdMember, KlantbeeldSections, SectionName } from '../../../shared/domain/klantbeeld';
import type { InterneTaak, Klantcontact } from '../../../shared/domain/klantcontact';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Bewoner, Persoon, Relatie } from '../../../shared/domain/persoon';

/** What a section's answers hold. */
export type SectionValue<S extends SectionName> = Extract<
  KlantbeeldSections[S][number],
  { readonly ok: true }
>['value'];

/** The sections that one answer fills. */
export type SectionValues = { readonly [S in SectionName]?: SectionValue<S> };

/** Every section, in the order of the screen. */
export const sectionNames = [
  'identity',
  'addresses',
  'contactDetails',
  'household',
  'products',
  'zaken',
  'belastingen',
  'contacts',
  'tasks',
  'timeline',
] as const satisfies readonly SectionName[];

export const emptySections = (): KlantbeeldSections => ({
  identity: [],
  addresses: [],
  contactDetails: [],
  household: [],
  products: [],
  zaken: [],
  belastingen: [],
  contacts: [],
  tasks: [],
  timeline: [],
});

type Addresses = SectionValue<'addresses'>;

/** The address of a persoon as the BRP has it. A briefadres is named as such: nobody lives there. */
export function addressesOfPersoon(persoon: Persoon | null): Addresses {
  const plaats = persoon?.verblijfplaats;
  if (!plaats) return [];
  if (plaats.type === 'Adres')
    return [
      { soort: plaats.isBriefadres ? 'briefadres' : 'woonadres', adres: plaats.adres, text: adresLine(plaats.adres) },
    ];
  if (plaats.type === 'Locatie') return [{ soort: 'locatie', adres: null, text: plaats.omschrijving }];
  if (plaats.type === 'VerblijfplaatsBuitenland')
    return [{ soort: 'buitenland', adres: null, text: [...plaats.regels, plaats.land].filter(Boolean).join(', ') }];
  return [{ soort: 'onbekend', adres: null, text: '' }];
}

/** Addresses that may be read out: a shielded one (KVK `indAfgeschermd`) is left out. */
export const addressesOfOrganisatie = (organisatie: Organisatie | null): Addresses =>
  (organisatie?.hoofdvestiging?.adressen ?? [])
    .filter((adres) => !adres.isAfgeschermd)
    .map((adres) => ({ soort: adres.soort, adres: null, text: adres.volledigAdres }));

export const addressesOfBag = (adressen: readonly Adres[]): Addresses =>
  adressen.map((adres) => ({ soort: 'bag', adres, text: adresLine(adres) }));

const toMember = (relatie: Relatie): HouseholdMember => ({
  bsn: relatie.bsn,
  naam: relatie.naam,
  geboortedatum: relatie.geboortedatum?.datum ?? relatie.geboortedatum?.text ?? null,
  relatie: relatie.soort,
  isMogelijk: false,
  isGeheim: false,
});

/** Relations as the BRP gives them; whether they live together is another question. */
export const relationsOf = (persoon: Persoon | null): readonly HouseholdMember[] =>
  (persoon?.relaties ?? []).map(toMember);

const MANY_RESIDENTS: HouseholdMember = {
  bsn: null,
  naam: '',
  geboortedatum: null,
  relatie: 'veel bewoners',
  isMogelijk: true,
  isGeheim: false,
};

/**
 * Who else lives at the address: named only when the BRP names them as a relation of this persoon. A shared address is
 * not a relation, and the names of fellow residents are nobody's business until a task asks for them.
 */
export function fellowResidents(persoon: Persoon, bewoners: readonly Bewoner[] | null): readonly HouseholdMember[] {
  if (bewoners === null) return [MANY_RESIDENTS];
  const relaties = new Map(persoon.relaties.map((relatie) => [relatie.bsn, relatie]));
  return bewoners
    .filter((bewoner) => bewoner.bsn !== persoon.bsn)
    .map((bewoner) => {
      const relatie = relaties.get(bewoner.bsn);
      const member = relatie
        ? toMember(relatie)
        : { bsn: null, naam: '', geboortedatum: null, relatie: 'zelfde adres' as const };
      return { ...member, isMogelijk: bewoner.isMogelijk, isGeheim: bewoner.isGeheim };
    });
}

export const belastingenOf = (
  biljetten: readonly Aanslagbiljet[],
  wozObjecten: readonly WozObject[],
): SectionValue<'belastingen'> => ({ biljetten, wozObjecten });

/** Contacts with the callbacks that still wait, oldest first: those come up first in a talk. */
export function contactsOf(contacten: readonly Klantcontact[]): SectionValue<'contacts'> {
  const openTaken: readonly InterneTaak[] = contacten.flatMap((contact) =>
    contact.interneTaken.filter((taak) => taak.status === 'te_verwerken'),
  );
  return {
    contacten,
    openTaken: [...openTaken].sort((a, b) => ((a.toegewezenOp ?? '') < (b.toegewezenOp ?? '') ? -1 : 1)),
  };
}

/** How many things an answer brought, for `items` in the CLI: the largest of its sections, timeline apart. */
export function countItems(values: SectionValues): number {
  const counts = Object.entries(values).map(([name, value]) => (name === 'timeline' ? 0 : countOf(value)));
  return Math.max(0, ...counts);
}

function countOf(value: SectionValues[SectionName]): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.length;
  if ('biljetten' in value) return value.biljetten.length + value.wozObjecten.length;
  if ('contacten' in value) return value.contacten.length;
  return 1;
}
