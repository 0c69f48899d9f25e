import { adultsOf } from './events';
import type { Huishouden, Inwoner, Kenmerk, Rng } from './model';
import { ageOn, changeInwoner, isHere, ledenOf, shuffled, type World } from './world';

/** So many residents work for themselves; each has an eenmanszaak. */
const ZZP_COUNT = 30;
const STEP = { bijstand: 14, schuldhulp: 9 };

/** Gives everybody what the other registers know them by, and ways to reach them. */
export function addTraits(world: World): void {
  for (const huishouden of world.huishoudens.values()) addHouseholdTraits(world, huishouden);
  addSocialTraits(world);
  addSelfEmployed(world);
  for (const huishouden of world.huishoudens.values()) addContactDetails(world, huishouden);
}

const give = (world: World, bsn: string, ...kenmerken: readonly Kenmerk[]): void => {
  const had = world.inwoners.get(bsn)?.kenmerken ?? [];
  changeInwoner(world, bsn, { kenmerken: [...new Set([...had, ...kenmerken])] });
};

/** House, dog, car and boat belong to the head; a house to both partners. Who died or left keeps what they had: registers lag. */
function addHouseholdTraits(world: World, huishouden: Huishouden): void {
  const rng = world.rng.fork(`kenmerken/${huishouden.id}`);
  const leden = ledenOf(world, huishouden);
  const [head, partner] = [leden[0], leden.find((lid) => lid.rol === 'partner')];
  if (!head || huishouden.isBriefadres) return;
  const age = ageOn(head.geboortedatum, world.today);
  const isShared = leden.some((lid) => lid.rol === 'inwonend') && !partner;
  const isOwner = !isShared && rng.chance(partner ? (age < 30 ? 0.35 : 0.72) : age < 30 ? 0.12 : 0.42);
  for (const lid of [head, partner]) if (lid) give(world, lid.bsn, isOwner ? 'huiseigenaar' : 'huurder');
  if (!isShared && rng.chance(0.19)) give(world, head.bsn, 'hond');
  if (rng.chance(age > 84 ? 0.25 : isShared ? 0.1 : 0.76)) give(world, head.bsn, 'auto');
  if (isOwner && rng.chance(0.09)) give(world, head.bsn, 'boot');
  for (const lid of leden) addAgeTraits(world, lid, rng);
}

function addAgeTraits(world: World, lid: Inwoner, rng: Rng): void {
  const age = ageOn(lid.geboortedatum, world.today);
  if (age >= 17 && age <= 26 && rng.chance(lid.rol === 'inwonend' || lid.rol === 'kind' ? 0.7 : 0.25))
    give(world, lid.bsn, 'student');
  if (rng.chance(age >= 80 ? 0.5 : age >= 70 ? 0.22 : age >= 18 ? 0.03 : 0.01)) give(world, lid.bsn, 'wmo');
  if (age >= 30 && age <= 75 && rng.chance(0.07)) give(world, lid.bsn, 'mantelzorger');
}

/** Benefits and debts go with renting and a working age. A few benefits have not been stopped after somebody left. */
function addSocialTraits(world: World): void {
  const rng = world.rng.fork('sociaal');
  const heads = shuffled([...world.huishoudens.values()], rng).flatMap(
    (huishouden) => ledenOf(world, huishouden)[0] ?? [],
  );
  const working = heads.filter((head) => isBetween(world, head, [23, 66]));
  const tenants = working.filter((head) => isHere(head) && world.inwoners.get(head.bsn)?.kenmerken.includes('huurder'));
  for (const head of tenants.slice(0, STEP.bijstand)) give(world, head.bsn, 'bijstand');
  for (const head of tenants.slice(STEP.bijstand - 4, STEP.bijstand - 4 + STEP.schuldhulp))
    give(world, head.bsn, 'schuldhulp');
  const postal = working.find((head) => world.huishoudens.get(head.huishoudenId)?.isBriefadres);
  const gone = working.find((head) => head.vertrokken);
  for (const head of [postal, gone]) if (head) give(world, head.bsn, 'bijstand');
}

const isBetween = (world: World, inwoner: Inwoner, [from, to]: readonly [number, number]): boolean => {
  const age = ageOn(inwoner.geboortedatum, world.today);
  return age >= from && age <= to;
};

function addSelfEmployed(world: World): void {
  const able = shuffled([...world.inwoners.values()], world.rng.fork('zzp')).filter(
    (inwoner) =>
      isHere(inwoner) &&
      isBetween(world, inwoner, [21, 66]) &&
      !inwoner.kenmerken.includes('bijstand') &&
      !inwoner.onderCuratele,
  );
  for (const inwoner of able.slice(0, ZZP_COUNT)) give(world, inwoner.bsn, 'zzp');
}

/** Mobile for most, a shared fixed line with older people, e-mail for who is of age to have it. */
function addContactDetails(world: World, huishouden: Huishouden): void {
  const rng = world.rng.fork(`contact/${huishouden.id}`);
  const adres = world.addresses.all().find((one) => one.id === huishouden.adresId);
  const shared = world.numbers.vast(adres?.gemeente === 'Zeewolde' ? '036' : '0341');
  for (const lid of ledenOf(world, huishouden)) {
    const age = ageOn(lid.geboortedatum, world.today);
    if (age < 16) continue;
    const hasFixed = rng.chance(age >= 70 ? 0.6 : age >= 50 ? 0.15 : 0.02);
    const telefoonnummer = hasFixed ? shared : rng.chance(0.93) ? world.numbers.mobiel() : null;
    const email = rng.chance(age >= 75 ? 0.45 : 0.88) ? emailOf(lid, rng) : null;
    changeInwoner(world, lid.bsn, { telefoonnummer, email });
  }
  const eldest = adultsOf(world, huishouden)[0];
  if (eldest && !world.inwoners.get(eldest.bsn)?.telefoonnummer)
    changeInwoner(world, eldest.bsn, { telefoonnummer: world.numbers.mobiel() });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/ş/g, 's')
    .replace(/[^a-z]/g, '');

function emailOf(inwoner: Inwoner, rng: Rng): string {
  const [first = ''] = inwoner.voornamen.split(' ');
  const last = plain(`${inwoner.voorvoegsel ?? ''}${inwoner.geslachtsnaam}`);
  const name = rng.pick([
    `${plain(first)}.${last}`,
    `${plain(first).slice(0, 1)}.${last}`,
    `${last}${inwoner.geboortedatum.slice(2, 4)}`,
  ]);
  return `${name}${rng.int(1, 99)}@${rng.chance(0.6) ? 'example.nl' : 'voorbeeld.example'}`;
}
