import type { Datum } from '../../shared/domain/datum';
import { addDays, datumOf } from '../../shared/domain/days';
import type { AddressBook } from './addresses';
import type { RegionFacts } from './facts';
import type { Huishouden, Inwoner, RegionOrganisatie, Rng } from './model';
import type { Numbers } from './numbers';

/** The region while it is made. Each step adds records or replaces some by a changed copy. */
export type World = {
  readonly facts: RegionFacts;
  readonly today: Datum;
  readonly rng: Rng;
  readonly addresses: AddressBook;
  readonly numbers: Numbers;
  readonly inwoners: Map<string, Inwoner>;
  readonly huishoudens: Map<string, Huishouden>;
  readonly organisaties: Map<string, RegionOrganisatie>;
};

/** Replaces a resident by a copy with other fields. */
export function changeInwoner(world: World, bsn: string, change: Partial<Inwoner>): void {
  const inwoner = world.inwoners.get(bsn);
  if (!inwoner) throw new Error('No such resident');
  world.inwoners.set(bsn, { ...inwoner, ...change });
}

/** Replaces a household by a copy with other fields. */
export function changeHuishouden(world: World, id: string, change: Partial<Huishouden>): void {
  const huishouden = world.huishoudens.get(id);
  if (!huishouden) throw new Error('No such household');
  world.huishoudens.set(id, { ...huishouden, ...change });
}

/** The members of a household as residents. */
export const ledenOf = (world: Pick<World, 'inwoners'>, huishouden: Huishouden): readonly Inwoner[] =>
  huishouden.leden.flatMap((bsn) => world.inwoners.get(bsn) ?? []);

/** Somebody who is alive and has not left. */
export const isHere = (inwoner: Inwoner): boolean => inwoner.overledenOp === null && inwoner.vertrokken === null;

/** Age in whole years on a day. */
export function ageOn(geboortedatum: Datum, today: Datum): number {
  const years = Number(today.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return today.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}

/** A birth date of somebody of `age` on the first day of this year: ages do not shift from one day to the next. */
export function bornAt(world: Pick<World, 'today'>, age: number, rng: Rng): Datum {
  const newYear = datumOf(`${world.today.slice(0, 4)}-01-01`);
  return addDays(newYear, -Math.round(age * 365.25) - rng.int(1, 364));
}

/** `years` after a day, moved by at most a year so that not everything happens on birthdays. */
export const yearsAfter = (datum: Datum, years: number, rng: Rng): Datum =>
  addDays(datum, Math.round(years * 365.25) + rng.int(0, 364));

export const earliest = (a: Datum, b: Datum): Datum => (a < b ? a : b);
export const latest = (a: Datum, b: Datum): Datum => (a > b ? a : b);

/** All items in another order. */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  return items
    .map((item) => ({ item, at: rng.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** One of `items`, the heavier ones more often. */
export function pickWeighted<T extends { readonly gewicht: number }>(items: readonly T[], rng: Rng): T {
  let left = rng.next() * items.reduce((sum, item) => sum + item.gewicht, 0);
  for (const item of items) {
    left -= item.gewicht;
    if (left < 0) return item;
  }
  return rng.pick(items);
}
