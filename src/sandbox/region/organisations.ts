import type { Datum } from '../../shared/domain/datum';
import { addDays } from '../../shared/domain/days';
import type { Plaats } from './facts';
import { achternaamOf } from './people';
import type { Inwoner, RegionAdres, RegionOrganisatie, Rng } from './model';
import { ageOn, isHere, latest, pickWeighted, shuffled, type World, yearsAfter } from './world';

/** Companies and foundations beside the eenmanszaken of self-employed residents. */
const COMPANY_COUNT = 68;
/** The last of these have stopped. */
const STOPPED_COUNT = 4;

/** Activity of the housing corporation, by which it is found. */
export const HOUSING_SBI = '68201';

const PLAATSEN: readonly { readonly plaats: Plaats; readonly gewicht: number }[] = [
  { plaats: 'Harderwijk', gewicht: 50 },
  { plaats: 'Ermelo', gewicht: 27 },
  { plaats: 'Zeewolde', gewicht: 23 },
];

const RECHTSVORMEN = [
  { naam: 'Besloten Vennootschap', gewicht: 60 },
  { naam: 'Vennootschap onder firma', gewicht: 22 },
  { naam: 'Eenmanszaak', gewicht: 15 },
  { naam: 'Coöperatie', gewicht: 3 },
];

/** Fills the world with organisations: one per self-employed resident, and companies of their own. */
export function addOrganisations(world: World): void {
  for (const inwoner of [...world.inwoners.values()].filter((one) => one.kenmerken.includes('zzp')))
    addEenmanszaak(world, inwoner);
  const owners = shuffled(
    [...world.inwoners.values()].filter((one) => isOwnerAge(one, world.today)),
    world.rng.fork('eigenaren'),
  );
  addHousingCorporation(world);
  for (let index = 0; index < COMPANY_COUNT; index += 1) addCompany(world, { index, owner: owners[index] });
}

const isOwnerAge = (inwoner: Inwoner, today: Datum): boolean => {
  const age = ageOn(inwoner.geboortedatum, today);
  return (
    isHere(inwoner) &&
    age >= 25 &&
    age <= 66 &&
    !inwoner.kenmerken.includes('zzp') &&
    !inwoner.kenmerken.includes('bijstand')
  );
};

function addEenmanszaak(world: World, owner: Inwoner): void {
  const rng = world.rng.fork(`eenmanszaak/${owner.bsn}`);
  const soort = rng.pick(world.facts.organisaties.zzp);
  const adresId = world.huishoudens.get(owner.huishoudenId)?.adresId ?? '';
  const naam = nameOf(world, { patterns: soort.namen, surname: surnameOf(owner) }, rng);
  const startdatum = latest(yearsAfter(owner.geboortedatum, 20, rng), addDays(world.today, -rng.int(60, 6000)));
  add(world, {
    naam,
    rechtsvorm: 'Eenmanszaak',
    activiteit: { sbiCode: soort.sbi, omschrijving: soort.activiteit },
    startdatum: startdatum < world.today ? startdatum : addDays(world.today, -30),
    einddatum: null,
    adressen: [adresId],
    eigenaarBsn: owner.bsn,
    telefoonnummer: owner.telefoonnummer,
    email: owner.email,
  });
}

/** Owns the rented dwellings. */
function addHousingCorporation(world: World): void {
  const rng = world.rng.fork('woningcorporatie');
  add(world, {
    naam: 'Woonstichting De Zandkuil',
    rechtsvorm: 'Stichting',
    activiteit: { sbiCode: HOUSING_SBI, omschrijving: 'Verhuur van woonruimte' },
    startdatum: addDays(world.today, -rng.int(18_000, 30_000)),
    einddatum: null,
    adressen: [world.addresses.take({ plaats: 'Harderwijk', gebruik: 'kantoorfunctie' }).id],
    eigenaarBsn: null,
    telefoonnummer: world.numbers.vast('0341'),
    email: 'info@woonstichtingdezandkuil.example',
  });
}

function addCompany(
  world: World,
  { index, owner }: { readonly index: number; readonly owner: Inwoner | undefined },
): void {
  const rng = world.rng.fork(`bedrijf/${index}`);
  const soort = rng.pick(world.facts.organisaties.bedrijven);
  const rechtsvorm = soort.rechtsvorm ?? pickWeighted(RECHTSVORMEN, rng).naam;
  const take = (): RegionAdres =>
    world.addresses.take({ plaats: pickWeighted(PLAATSEN, rng).plaats, gebruik: soort.soort });
  const adressen = [take(), ...(rng.chance(0.14) ? [take()] : [])];
  const surname = owner && rechtsvorm === 'Eenmanszaak' ? surnameOf(owner) : rng.pick(world.facts.namen.achternamen);
  const naam = nameOf(world, { patterns: soort.namen, surname }, rng);
  add(world, {
    naam:
      rechtsvorm === 'Besloten Vennootschap'
        ? `${naam} B.V.`
        : rechtsvorm === 'Vennootschap onder firma'
          ? `${naam} V.O.F.`
          : naam,
    rechtsvorm,
    activiteit: { sbiCode: soort.sbi, omschrijving: soort.activiteit },
    startdatum: addDays(world.today, -rng.int(900, 14_000)),
    einddatum: index >= COMPANY_COUNT - STOPPED_COUNT ? addDays(world.today, -rng.int(60, 800)) : null,
    adressen: adressen.map((adres) => adres.id),
    eigenaarBsn: rechtsvorm === 'Eenmanszaak' ? (owner?.bsn ?? null) : null,
    telefoonnummer: rng.chance(0.9)
      ? world.numbers.vast(adressen[0]?.gemeente === 'Zeewolde' ? '036' : '0341')
      : world.numbers.mobiel(),
    email: rng.chance(0.8) ? `info@${domainOf(naam)}.example` : null,
  });
}

type NewOrganisatie = Omit<RegionOrganisatie, 'kvkNummer' | 'rsin' | 'vestigingen'> & {
  readonly adressen: readonly string[];
};

function add(world: World, { adressen, ...made }: NewOrganisatie): void {
  const { numbers } = world;
  const vestigingen = adressen.map((adresId, index) => ({
    vestigingsnummer: numbers.vestigingsnummer(),
    naam: made.naam,
    adresId,
    isHoofdvestiging: index === 0,
  }));
  const organisatie: RegionOrganisatie = { kvkNummer: numbers.kvkNummer(), rsin: numbers.rsin(), ...made, vestigingen };
  world.organisaties.set(organisatie.kvkNummer, organisatie);
}

const surnameOf = (inwoner: Inwoner): string => capitalised(achternaamOf(inwoner));
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOf(
  world: World,
  { patterns, surname }: { readonly patterns: readonly string[]; readonly surname: string },
  rng: Rng,
): string {
  return rng
    .pick(patterns)
    .replace('{a}', capitalised(surname))
    .replace('{b}', rng.pick(world.facts.organisaties.fantasienamen));
}

const domainOf = (naam: string): string =>
  naam
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
