import type { Datum } from '../../../../shared/domain/datum';
import type { Huishouden, Inwoner, Region, RegionAdres } from '../../../region/model';

/** A stretch of one year in which a household lived at an address. */
export type Residence = { readonly adres: RegionAdres; readonly van: Datum; readonly tot: Datum };

const day = (jaar: number, rest: string): Datum => `${jaar}-${rest}` as Datum; // Built from a year and a fixed day.

export const firstDay = (jaar: number): Datum => day(jaar, '01-01');
export const lastDay = (jaar: number): Datum => day(jaar, '12-31');

/** Where a household lived in a year, in order. Empty when it did not live in the region. */
export function residencesIn(region: Region, huishouden: Huishouden, jaar: number): readonly Residence[] {
  if (huishouden.isBriefadres) return [];
  const here = region.adressen.get(huishouden.adresId);
  const before = huishouden.vorigAdresId ? region.adressen.get(huishouden.vorigAdresId) : undefined;
  const [van, tot] = [firstDay(jaar), lastDay(jaar)];
  const stay = (adres: RegionAdres | undefined, from: Datum, to: Datum): Residence[] =>
    adres ? [{ adres, van: from, tot: to }] : [];
  if (huishouden.sinds <= van) return stay(here, van, tot);
  if (huishouden.sinds > tot) return stay(before, van, tot);
  return [...stay(before, van, huishouden.sinds), ...stay(here, huishouden.sinds, tot)];
}

export const membersOf = (region: Region, huishouden: Huishouden): readonly Inwoner[] =>
  huishouden.leden.flatMap((bsn) => region.inwoners.get(bsn) ?? []);

/** True when `inwoner` was born, alive and in the country on `datum`. */
const isHereOn = (inwoner: Inwoner, datum: string): boolean =>
  inwoner.geboortedatum <= datum &&
  (inwoner.overledenOp === null || inwoner.overledenOp > datum) &&
  (inwoner.vertrokken === null || inwoner.vertrokken.datum > datum);

/** How many people a household counted on a day. */
export const sizeOn = (region: Region, huishouden: Huishouden, datum: string): number =>
  membersOf(region, huishouden).filter((lid) => isHereOn(lid, datum)).length;

/**
 * Who gets the bill of a household for a year: the head, else the partner, as they were on 1 January. A house keeps its
 * owner for two years after a death: the bill then goes to the heirs, in the register still under the one who died.
 */
export function payerOf(region: Region, huishouden: Huishouden, jaar: number): Inwoner | null {
  const adults = membersOf(region, huishouden).filter((lid) => lid.rol === 'hoofd' || lid.rol === 'partner');
  const alive = adults.find((lid) => isHereOn(lid, firstDay(jaar)));
  if (alive) return alive;
  const owner = adults.find((lid) => lid.kenmerken.includes('huiseigenaar'));
  const end = owner?.overledenOp ?? owner?.vertrokken?.datum;
  return owner && end && Number(end.slice(0, 4)) + 2 > jaar ? owner : null;
}

export const isOwner = (region: Region, huishouden: Huishouden): boolean =>
  membersOf(region, huishouden).some((lid) => lid.kenmerken.includes('huiseigenaar'));

export const hasDog = (region: Region, huishouden: Huishouden): boolean =>
  membersOf(region, huishouden).some((lid) => lid.kenmerken.includes('hond'));
