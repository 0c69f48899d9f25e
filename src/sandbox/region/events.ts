import type { Datum } from '../../shared/domain/datum';
import { addDays } from '../../shared/domain/days';
import type { HouseholdKind } from './households';
import type { Huishouden, Inwoner, Waarde } from './model';
import { ageOn, changeHuishouden, changeInwoner, earliest, isHere, ledenOf, shuffled, type World } from './world';

/** Where people who leave go to; null for who left without saying where. */
const LANDEN: readonly (Waarde | null)[] = [
  { code: '6037', omschrijving: 'Spanje' },
  null,
  { code: '5010', omschrijving: 'België' },
  { code: '5001', omschrijving: 'Canada' },
];

/** How many days ago somebody of a household died: some just now, so that bills and provisions still run. */
const DIED_DAYS_AGO = [6, 19, 41, 74, 120, 210, 330, 520, 790, 33, 95, 180, 400];

const SECRET_HOUSEHOLDS = 9;
const MOVED_HOUSEHOLDS = 30;

/** Deaths, departures, moves, secrecy, investigations and guardianship. */
export function addEvents(world: World, kinds: readonly HouseholdKind[]): void {
  addDeaths(world, kinds);
  addDepartures(world, kinds);
  addMoves(world, kinds);
  addPostalAddresses(world, kinds);
  addSecrecy(world);
  addInvestigations(world);
}

const householdsOf = (
  world: World,
  kinds: readonly HouseholdKind[],
  soort: HouseholdKind['soort'],
): readonly Huishouden[] =>
  kinds.filter((kind) => kind.soort === soort).flatMap(({ id }) => world.huishoudens.get(id) ?? []);

function addDeaths(world: World, kinds: readonly HouseholdKind[]): void {
  const houses = [...householdsOf(world, kinds, 'weduwe-recent'), ...householdsOf(world, kinds, 'alleen-overleden')];
  houses.forEach((huishouden, index) => {
    const rng = world.rng.fork(`overleden/${huishouden.id}`);
    const overledenOp = addDays(world.today, -(DIED_DAYS_AGO[index % DIED_DAYS_AGO.length] ?? 30) - rng.int(0, 4));
    changeInwoner(world, rng.pick(huishouden.leden), { overledenOp });
    if (huishouden.sinds > overledenOp) changeHuishouden(world, huishouden.id, { sinds: addDays(overledenOp, -2000) });
  });
}

function addDepartures(world: World, kinds: readonly HouseholdKind[]): void {
  householdsOf(world, kinds, 'vertrokken').forEach((huishouden, index) => {
    const rng = world.rng.fork(`vertrokken/${huishouden.id}`);
    const datum = addDays(world.today, -rng.int(70, 800));
    for (const bsn of huishouden.leden)
      changeInwoner(world, bsn, { vertrokken: { datum, land: LANDEN[index % LANDEN.length] ?? null } });
    if (huishouden.sinds > datum) changeHuishouden(world, huishouden.id, { sinds: addDays(datum, -1500) });
  });
}

/** Half of the movers left a house that stands empty, half one where another household lives now. */
function addMoves(world: World, kinds: readonly HouseholdKind[]): void {
  const rng = world.rng.fork('verhuizingen');
  const movable = new Set<HouseholdKind['soort']>([
    'gezin',
    'paar-jong',
    'alleen-jong',
    'alleen-midden',
    'eenoudergezin',
    'paar-ouder',
    'studentenhuis',
  ]);
  const homes = kinds.filter(({ soort }) => movable.has(soort)).flatMap(({ id }) => world.huishoudens.get(id) ?? []);
  const [movers, others] = split(shuffled(homes, rng), MOVED_HOUSEHOLDS);
  movers.forEach((mover, index) => {
    const sinds = addDays(world.today, -rng.int(12, 900));
    const successor = index % 2 === 0 ? others[index] : undefined;
    const old = world.addresses.all().find((adres) => adres.id === mover.adresId);
    const plaats =
      old?.woonplaats === 'Ermelo' || old?.woonplaats === 'Zeewolde' || old?.woonplaats === 'Hierden'
        ? old.woonplaats
        : 'Harderwijk';
    const vorigAdresId = successor ? successor.adresId : world.addresses.take({ plaats, gebruik: 'woonfunctie' }).id;
    changeHuishouden(world, mover.id, { sinds, vorigAdresId });
    if (successor)
      changeHuishouden(world, successor.id, {
        sinds: earliest(addDays(sinds, rng.int(5, 40)), addDays(world.today, -2)),
      });
  });
}

const split = <T>(items: readonly T[], at: number): readonly [readonly T[], readonly T[]] => [
  items.slice(0, at),
  items.slice(at),
];

/** A postal address lies with somebody else: two households at one address. */
function addPostalAddresses(world: World, kinds: readonly HouseholdKind[]): void {
  const hosts = householdsOf(world, kinds, 'paar-ouder');
  householdsOf(world, kinds, 'briefadres').forEach((huishouden, index) => {
    const rng = world.rng.fork(`briefadres/${huishouden.id}`);
    const host = hosts[index];
    if (host)
      changeHuishouden(world, huishouden.id, {
        adresId: host.adresId,
        vorigAdresId: huishouden.adresId,
        sinds: addDays(world.today, -rng.int(40, 400)),
      });
  });
}

/** Secrecy holds for a whole household here: whoever lives with somebody in hiding would give the address away. */
function addSecrecy(world: World): void {
  const homes = shuffled([...world.huishoudens.values()], world.rng.fork('geheim'));
  for (const huishouden of homes.slice(0, SECRET_HOUSEHOLDS)) {
    for (const bsn of huishouden.leden) changeInwoner(world, bsn, { isGeheim: true });
  }
}

function addInvestigations(world: World): void {
  const rng = world.rng.fork('onderzoek');
  const here = shuffled([...world.inwoners.values()].filter(isHere), rng);
  for (const inwoner of here.slice(0, 12)) changeInwoner(world, inwoner.bsn, { inOnderzoek: true });
  const adults = here.slice(12).filter((inwoner) => isAdult(inwoner, world.today));
  for (const inwoner of adults.slice(0, 5)) changeInwoner(world, inwoner.bsn, { onderCuratele: true });
}

const isAdult = (inwoner: Inwoner, today: Datum): boolean => ageOn(inwoner.geboortedatum, today) >= 18;

/** Adults of a household who are alive and here, the head first. */
export const adultsOf = (world: World, huishouden: Huishouden): readonly Inwoner[] =>
  ledenOf(world, huishouden).filter((lid) => isHere(lid) && isAdult(lid, world.today));
