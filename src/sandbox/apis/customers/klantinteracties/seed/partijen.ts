import type { SandboxContext } from '../../../../api';
import type { RegionAdres, RegionOrganisatie, Rng } from '../../../../region/model';
import { huisnummerText } from '../../../../../shared/domain/adres-text';
import { ageOn, callNameOf, initialsOf, residentsOf, type Resident } from '../../people';
import { putRecord } from '../../rest/resource';
import { nummerText } from '../context';
import {
  indexOf,
  type AdresGroep,
  type Contactnaam,
  type DigitaalAdresRecord,
  type PartijRecord,
  type Tables,
} from '../records';
import { mixedNotation } from './phones';

/** Somebody whom contacts can be with. */
export type SeededPartij = {
  readonly uuid: string;
  /** BSN or KVK number. */
  readonly number: string;
  readonly soort: 'persoon' | 'organisatie';
  readonly contactnaam: Contactnaam | null;
  readonly organisatienaam: string;
  readonly telefoonnummer: string | null;
  readonly email: string | null;
  readonly gemeente: RegionAdres['gemeente'] | null;
  readonly resident: Resident | null;
};

/** Shares of the region that the register knows. */
const RESIDENTS_KNOWN = 0.6;
const ORGANISATIONS_KNOWN = 0.5;

/** Makes partijen with their numbers and digitale adressen. Children are not known: their parents call. */
export function seedPartijen(context: SandboxContext, tables: Tables): readonly SeededPartij[] {
  const made: SeededPartij[] = [];
  for (const resident of residentsOf(context.region)) {
    const rng = context.rng.fork(`partij/${resident.bsn}`);
    const isAdult = ageOn(resident.geboortedatum, context.today) >= 16;
    if (isAdult && rng.chance(RESIDENTS_KNOWN / ADULT_SHARE))
      made.push(putPersoon({ tables, rng, nummer: made.length + 1 }, resident));
  }
  for (const organisation of context.region.organisaties.values()) {
    const rng = context.rng.fork(`partij/${organisation.kvkNummer}`);
    const adres = context.region.adressen.get(organisation.vestigingen[0]?.adresId ?? '') ?? null;
    const base = { tables, rng, nummer: made.length + 1 };
    if (rng.chance(ORGANISATIONS_KNOWN)) made.push(putOrganisatie(base, organisation, adres));
  }
  return made;
}

/** About how many residents are sixteen or older: the share is of all residents. */
const ADULT_SHARE = 0.83;

type Base = { readonly tables: Tables; readonly rng: Rng; readonly nummer: number };

const LANGUAGES = ['nld', 'nld', 'nld', 'nld', 'nld', 'nld', 'nld', 'nld', 'eng', 'tur', 'ara', 'pol'];

function putPersoon({ tables, rng, nummer }: Base, resident: Resident): SeededPartij {
  const uuid = rng.uuid();
  const contactnaam: Contactnaam = {
    voorletters: initialsOf(resident.voornamen).slice(0, 10),
    voornaam: callNameOf(resident.voornamen),
    voorvoegselAchternaam: (resident.voorvoegsel ?? '').slice(0, 10),
    achternaam: resident.geslachtsnaam,
  };
  const telefoonnummer = resident.telefoonnummer && mixedNotation(resident.telefoonnummer, rng);
  const preferred = putAddresses({ tables, rng }, uuid, { telefoonnummer, email: resident.email });
  putRecord<PartijRecord>(
    { collection: tables.partijen, index: indexOf.partijen },
    {
      ...partijOf(uuid, nummer),
      soortPartij: 'persoon',
      voorkeursDigitaalAdres: preferred,
      // Real life: now and then the register missed that somebody asked for secrecy.
      indicatieGeheimhouding: resident.isGeheim ? !rng.chance(0.2) : null,
      voorkeurstaal: rng.pick(LANGUAGES),
      indicatieActief: resident.overledenOp === null || rng.chance(0.4),
      bezoekadres: resident.isGeheim ? null : adresGroep(resident.adres),
      contactnaam,
    },
    true,
  );
  putNumber({ tables, rng }, uuid, { objectId: resident.bsn, code: 'bsn', parent: null });
  return {
    uuid,
    number: resident.bsn,
    soort: 'persoon',
    contactnaam,
    organisatienaam: '',
    telefoonnummer,
    email: resident.email,
    gemeente: resident.adres?.gemeente ?? null,
    resident,
  };
}

function putOrganisatie(
  { tables, rng, nummer }: Base,
  organisation: RegionOrganisatie,
  adres: RegionAdres | null,
): SeededPartij {
  const uuid = rng.uuid();
  const telefoonnummer = organisation.telefoonnummer && mixedNotation(organisation.telefoonnummer, rng);
  const preferred = putAddresses({ tables, rng }, uuid, { telefoonnummer, email: organisation.email });
  const record: PartijRecord = {
    ...partijOf(uuid, nummer),
    soortPartij: 'organisatie',
    voorkeursDigitaalAdres: preferred,
    bezoekadres: adresGroep(adres),
    naam: organisation.naam,
  };
  putRecord<PartijRecord>({ collection: tables.partijen, index: indexOf.partijen }, record, true);
  const parent = putNumber({ tables, rng }, uuid, {
    objectId: organisation.kvkNummer,
    code: 'kvk_nummer',
    parent: null,
  });
  const [vestiging] = organisation.vestigingen;
  if (vestiging)
    putNumber({ tables, rng }, uuid, { objectId: vestiging.vestigingsnummer, code: 'vestigingsnummer', parent });
  return {
    uuid,
    number: organisation.kvkNummer,
    soort: 'organisatie',
    contactnaam: null,
    organisatienaam: organisation.naam,
    telefoonnummer,
    email: organisation.email,
    gemeente: adres?.gemeente ?? null,
    resident: null,
  };
}

/** What every seeded partij has in common. */
const partijOf = (uuid: string, nummer: number): Omit<PartijRecord, 'soortPartij'> => ({
  uuid,
  nummer: nummerText(nummer),
  interneNotitie: '',
  voorkeursDigitaalAdres: null,
  indicatieGeheimhouding: null,
  voorkeurstaal: 'nld',
  indicatieActief: true,
  bezoekadres: null,
  correspondentieadres: null,
  contactnaam: null,
  naam: '',
  werkteVoorPartij: null,
});

function adresGroep(adres: RegionAdres | null): AdresGroep | null {
  if (!adres) return null;
  const postcode = `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}`;
  return {
    nummeraanduidingId: adres.nummeraanduidingIdentificatie,
    adresregel1: `${adres.straat} ${huisnummerText(adres)}`.slice(0, 80),
    adresregel2: `${postcode} ${adres.woonplaats}`.slice(0, 80),
    land: 'NL',
  };
}

type Given = { readonly telefoonnummer: string | null; readonly email: string | null };
type Target = Pick<Base, 'tables' | 'rng'>;

/** Stores what a partij gave, and tells which address it likes best. */
function putAddresses({ tables, rng }: Target, partij: string, given: Given): string | null {
  const put = (
    soortDigitaalAdres: DigitaalAdresRecord['soortDigitaalAdres'],
    adres: string,
    omschrijving: string,
  ): string => {
    const record: DigitaalAdresRecord = {
      uuid: rng.uuid(),
      verstrektDoorBetrokkene: null,
      verstrektDoorPartij: partij,
      adres,
      soortDigitaalAdres,
      isStandaardAdres: true,
      omschrijving,
      referentie: '',
      verificatieDatum: null,
    };
    putRecord({ collection: tables.digitaleAdressen, index: indexOf.digitaleAdressen }, record, true);
    return record.uuid;
  };
  const phone = given.telefoonnummer && put('telefoonnummer', given.telefoonnummer, 'telefoonnummer');
  const email = given.email && put('email', given.email, 'e-mailadres');
  return rng.chance(0.7) ? (phone ?? email) : email;
}

const CODES = {
  bsn: { codeObjecttype: 'natuurlijk_persoon', codeRegister: 'brp' },
  kvk_nummer: { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr' },
  vestigingsnummer: { codeObjecttype: 'vestiging', codeRegister: 'hr' },
} as const;

type Numbered = { readonly objectId: string; readonly code: keyof typeof CODES; readonly parent: string | null };

function putNumber({ tables, rng }: Target, partij: string, { objectId, code, parent }: Numbered): string {
  const uuid = rng.uuid();
  putRecord(
    { collection: tables.identificatoren, index: indexOf.identificatoren },
    {
      uuid,
      identificeerdePartij: partij,
      anderePartijIdentificator: '',
      partijIdentificator: { ...CODES[code], codeSoortObjectId: code, objectId },
      subIdentificatorVan: parent,
    },
    true,
  );
  return uuid;
}
