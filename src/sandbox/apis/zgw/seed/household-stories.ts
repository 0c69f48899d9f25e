import type { Datum } from '../../../../shared/domain/datum';
import { addDays, datumOf, daysBetween } from '../../../../shared/domain/days';
import type { Huishouden, Inwoner, Region, RegionAdres, Rng } from '../../../region/model';
import { zaaktypeOf } from '../catalogi/catalogus';
import { registers, type Register, type RegisterId } from '../registers';
import { personAs } from './betrokkenen';
import type { Story } from './build';

/** How far back zaken go. */
export const DAYS_BACK = 3 * 365;

/** How likely a household started a zaak of a type in these years, and who of it did. */
type Habit = {
  readonly zaaktype: string;
  readonly register: RegisterId | 'gemeente';
  readonly chance: (home: Home) => number;
  readonly who?: (home: Home) => readonly Inwoner[];
};

/** A household with what decides which zaken it has. */
type Home = {
  readonly huishouden: Huishouden;
  readonly leden: readonly Inwoner[];
  readonly adults: readonly Inwoner[];
  readonly hasChildren: boolean;
  has(kenmerk: Inwoner['kenmerken'][number]): boolean;
};

const withKenmerk =
  (kenmerk: Inwoner['kenmerken'][number]) =>
  (home: Home): readonly Inwoner[] =>
    home.leden.filter((lid) => lid.kenmerken.includes(kenmerk));

const isForeign = (inwoner: Inwoner): boolean =>
  inwoner.nationaliteiten.length > 0 &&
  inwoner.nationaliteiten.every(({ omschrijving }) => omschrijving !== 'Nederlandse');

const HABITS: readonly Habit[] = [
  { zaaktype: 'melding-openbare-ruimte', register: 'gemeente', chance: () => 0.42 },
  { zaaktype: 'melding-openbare-ruimte', register: 'gemeente', chance: () => 0.12 },
  { zaaktype: 'omgevingsvergunning', register: 'gemeente', chance: (home) => (home.has('huiseigenaar') ? 0.2 : 0.01) },
  { zaaktype: 'kapvergunning', register: 'gemeente', chance: (home) => (home.has('huiseigenaar') ? 0.06 : 0.005) },
  { zaaktype: 'uitwegvergunning', register: 'gemeente', chance: (home) => (home.has('huiseigenaar') ? 0.05 : 0) },
  { zaaktype: 'evenementenvergunning', register: 'gemeente', chance: () => 0.04 },
  {
    zaaktype: 'parkeervergunning',
    register: 'parkeren',
    chance: (home) => (home.has('auto') ? 0.4 : 0),
    who: withKenmerk('auto'),
  },
  {
    zaaktype: 'gehandicaptenparkeerkaart',
    register: 'parkeren',
    chance: (home) => (home.has('wmo') ? 0.3 : 0.01),
    who: withKenmerk('wmo'),
  },
  {
    zaaktype: 'naturalisatie',
    register: 'gemeente',
    chance: (home) => (home.adults.some(isForeign) ? 0.6 : 0),
    who: (home) => home.adults.filter(isForeign),
  },
  { zaaktype: 'vog', register: 'gemeente', chance: () => 0.12 },
  { zaaktype: 'klacht', register: 'gemeente', chance: () => 0.06 },
  { zaaktype: 'woo-verzoek', register: 'gemeente', chance: () => 0.015 },
  { zaaktype: 'milieuklacht', register: 'odnv', chance: () => 0.08 },
  { zaaktype: 'sloopmelding-asbest', register: 'odnv-bodem', chance: (home) => (home.has('huiseigenaar') ? 0.04 : 0) },
  {
    zaaktype: 'wmo-melding',
    register: 'wmo',
    chance: (home) => (home.has('wmo') ? 1 : 0.01),
    who: withKenmerk('wmo'),
  },
  {
    zaaktype: 'wmo-melding',
    register: 'wmo',
    chance: (home) => (home.has('wmo') ? 0.25 : 0),
    who: withKenmerk('wmo'),
  },
  {
    zaaktype: 'bijstandsuitkering',
    register: 'sociaal',
    chance: (home) => (home.has('bijstand') ? 0.85 : 0.01),
    who: withKenmerk('bijstand'),
  },
  {
    zaaktype: 'bijzondere-bijstand',
    register: 'sociaal',
    chance: (home) => (home.has('bijstand') ? 0.8 : 0.01),
    who: withKenmerk('bijstand'),
  },
  {
    zaaktype: 'inkomenstoeslag',
    register: 'sociaal',
    chance: (home) => (home.has('bijstand') ? 0.6 : 0),
    who: withKenmerk('bijstand'),
  },
  {
    zaaktype: 'schuldhulpverlening',
    register: 'schuldhulp',
    chance: (home) => (home.has('schuldhulp') ? 1 : 0.02),
    who: withKenmerk('schuldhulp'),
  },
  { zaaktype: 'jeugdhulp', register: 'jeugd', chance: (home) => (home.hasChildren ? 0.14 : 0) },
  { zaaktype: 'leerlingenvervoer', register: 'leerlingenvervoer', chance: (home) => (home.hasChildren ? 0.2 : 0) },
  // New ones at the end: the place of a habit is part of the choices that its zaken follow from.
  { zaaktype: 'leerplichtvrijstelling', register: 'leerplicht', chance: (home) => (home.hasChildren ? 0.2 : 0) },
  { zaaktype: 'afvalcontainer', register: 'afval', chance: () => 0.14 },
  { zaaktype: 'grofvuil', register: 'afval', chance: () => 0.1 },
  { zaaktype: 'inzage-bouwdossier', register: 'archief', chance: (home) => (home.has('huiseigenaar') ? 0.14 : 0.01) },
  { zaaktype: 'urgentie', register: 'wonen', chance: (home) => (home.has('huiseigenaar') ? 0.01 : 0.1) },
  { zaaktype: 'brandveiligheid-advies', register: 'veiligheid', chance: () => 0.03 },
  { zaaktype: 'bodeminformatie', register: 'odnv-bodem', chance: (home) => (home.has('huiseigenaar') ? 0.1 : 0) },
];

/** Every zaak that the households of the region started, apart from taxes. */
export function householdStories(region: Region, rng: Rng): readonly Story[] {
  return [...region.huishoudens.values()].flatMap((huishouden) => {
    const home = homeOf(region, huishouden);
    if (home.adults.length === 0) return [];
    const own = rng.fork(huishouden.id);
    const stories = HABITS.flatMap((habit, index) =>
      storyOf(region, home, { habit, index, rng: own.fork(`${habit.zaaktype}/${index}`) }),
    );
    return [...stories, ...wedding(region, home, own.fork('huwelijk'))];
  });
}

const ageOn = (inwoner: Inwoner, day: string): number =>
  Math.floor(daysBetween(inwoner.geboortedatum, datumOf(day)) / 365.25);

function homeOf(region: Region, huishouden: Huishouden): Home {
  const leden = huishouden.leden.flatMap((bsn) => region.inwoners.get(bsn) ?? []);
  const adults = leden.filter((lid) => ageOn(lid, region.today) >= 18);
  return {
    huishouden,
    leden,
    adults,
    hasChildren: leden.some((lid) => ageOn(lid, region.today) < 18),
    has: (kenmerk) => leden.some((lid) => lid.kenmerken.includes(kenmerk)),
  };
}

type Told = { readonly habit: Habit; readonly index: number; readonly rng: Rng };

function storyOf(region: Region, home: Home, { habit, index, rng }: Told): Story[] {
  if (!rng.chance(habit.chance(home))) return [];
  const able = habit.who?.(home) ?? [];
  const inwoner = rng.pick(able.length > 0 ? able : home.adults);
  const start = startOf(region.today, inwoner, rng);
  const adres = addressOn(region, home.huishouden, start);
  const register = habit.register === 'gemeente' ? municipalRegister(adres) : registerOf(habit.register);
  if (!register || start < addDays(region.today, -DAYS_BACK)) return [];
  const type = zaaktypeOf(register, habit.zaaktype);
  const base = rng.pick(type.verhalen);
  const eigenschappen = base.eigenschappen.map((waarde, place) =>
    waarde === '' ? filledIn(type.eigenschappen[place] ?? '', start, rng) : waarde,
  );
  return [
    {
      // Not by its day, which moves along with today: a contact that was written yesterday keeps its zaak.
      id: `${home.huishouden.id}/${habit.zaaktype}/${index}`,
      register,
      zaaktype: habit.zaaktype,
      initiator: personAs(inwoner, inwoner.isGeheim ? null : adres),
      ...(inwoner.telefoonnummer && rng.chance(0.3) ? { contactpersoon: contactOf(inwoner) } : {}),
      adres: inwoner.isGeheim ? null : adres,
      start,
      verhaal: { ...base, eigenschappen },
    },
  ];
}

/** More zaken of late than of long ago; none after somebody died or left. */
function startOf(today: Datum, inwoner: Inwoner, rng: Rng): Datum {
  const latest = inwoner.overledenOp ?? inwoner.vertrokken?.datum ?? today;
  const roll = rng.next();
  return addDays(latest, -Math.floor(roll * roll * DAYS_BACK) - 1);
}

/** Where a household lived on a day. Registers keep the address of the day on which the zaak came. */
function addressOn(region: Region, huishouden: Huishouden, day: string): RegionAdres | null {
  const id = day < huishouden.sinds && huishouden.vorigAdresId ? huishouden.vorigAdresId : huishouden.adresId;
  return region.adressen.get(id) ?? null;
}

export const municipalRegister = (adres: RegionAdres | null): Register | null =>
  registers.find((register) => register.gemeente !== null && register.gemeente === adres?.gemeente) ?? null;

export const registerOf = (id: RegisterId): Register | null => registers.find((register) => register.id === id) ?? null;

/** Values that differ per zaak. The plate starts with letters that are not given out. */
function filledIn(name: string, start: Datum, rng: Rng): string {
  const year = Number(start.slice(0, 4));
  switch (name) {
    case 'Kenteken':
      return `ZZ-${rng.int(100, 999)}-${rng.pick(['B', 'D', 'F', 'G', 'H'])}`;
    case 'Jaar':
      return String(year);
    case 'Schooljaar':
      return `${year}-${year + 1}`;
    default:
      return '';
  }
}

const contactOf = (inwoner: Inwoner): NonNullable<Story['contactpersoon']> => ({
  naam: [inwoner.voornamen.split(' ')[0], inwoner.voorvoegsel, inwoner.geslachtsnaam].filter(Boolean).join(' '),
  ...(inwoner.email ? { emailadres: inwoner.email } : {}),
  ...(inwoner.telefoonnummer ? { telefoonnummer: inwoner.telefoonnummer } : {}),
});

/** Who married in these years announced it some months before, together. */
function wedding(region: Region, home: Home, rng: Rng): Story[] {
  const { verbintenis, leden } = home.huishouden;
  const [head, partner] = [leden[0], home.leden.find((lid) => lid.rol === 'partner')];
  const first = head === undefined ? undefined : region.inwoners.get(head);
  if (!verbintenis || !first || !partner) return [];
  const start = addDays(verbintenis.datum, -rng.int(30, 120));
  if (start < addDays(region.today, -DAYS_BACK) || start >= region.today) return [];
  const adres = addressOn(region, home.huishouden, start);
  const register = municipalRegister(adres);
  const base = register && zaaktypeOf(register, 'huwelijk').verhalen[0];
  if (!base) return [];
  return [
    {
      id: `${home.huishouden.id}/huwelijk`,
      register,
      zaaktype: 'huwelijk',
      initiator: personAs(first, first.isGeheim ? null : adres),
      belanghebbenden: [personAs(partner, partner.isGeheim ? null : adres)],
      adres: null,
      start,
      verhaal: { ...base, eigenschappen: [verbintenis.datum, base.eigenschappen[1] ?? ''] },
      fixed: {
        identificatie: null,
        days: Math.max(1, daysBetween(start, verbintenis.datum)),
        uiterlijk: null,
        resultaat: 0,
      },
    },
  ];
}
