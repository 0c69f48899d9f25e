import type { Datum } from '../../../shared/domain/datum';
import { daysBetween } from '../../../shared/domain/days';
import type { Huishouden, Inwoner, Region, RegionAdres } from '../../region/model';

/** A resident with the household and address that the other registers tell about. */
export type Resident = Inwoner & { readonly huishouden: Huishouden | null; readonly adres: RegionAdres | null };

/** Every resident with where they live. */
export function residentsOf(region: Region): readonly Resident[] {
  return [...region.inwoners.values()].map((inwoner) => {
    const huishouden = region.huishoudens.get(inwoner.huishoudenId) ?? null;
    return { ...inwoner, huishouden, adres: (huishouden && region.adressen.get(huishouden.adresId)) ?? null };
  });
}

/** Whole years of age on a day. */
export const ageOn = (geboortedatum: Datum, day: Datum): number =>
  Math.floor(daysBetween(geboortedatum, day) / 365.2425);

/** Names of a resident as a contact register keeps them. */
export const initialsOf = (voornamen: string): string =>
  voornamen
    .split(/\s+/)
    .map((naam) => `${naam.charAt(0)}.`)
    .join('');

/** What a resident is called. */
export const callNameOf = (voornamen: string): string => voornamen.split(/\s+/)[0] ?? voornamen;
