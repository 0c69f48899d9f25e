import type { Partij } from '../../../shared/domain/klantcontact';
import { toDatum } from '../wire-values';
import type { WireDigitaalAdres, WirePartij } from './wire';

/** Begins the `referentie` of an address that is for one subject: the API has no field for that. */
const ABOUT = 'onderwerp-';
const FOR = 'Voor ';
const MOST_DESCRIPTION = 40;
const MOST_REFERENCE = 50;

/** How an address for one subject is written down: a tag for programs, and words for people. */
export const onderwerpFields = (onderwerp: string): { readonly referentie: string; readonly omschrijving: string } => ({
  referentie: `${ABOUT}${onderwerp.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, MOST_REFERENCE),
  omschrijving: `${FOR}${onderwerp}`.slice(0, MOST_DESCRIPTION),
});

/** The subject that an address is for; null for any. */
export function onderwerpOf({
  referentie,
  omschrijving,
}: Pick<WireDigitaalAdres, 'referentie' | 'omschrijving'>): string | null {
  if (!referentie?.startsWith(ABOUT)) return null;
  return omschrijving?.startsWith(FOR) ? omschrijving.slice(FOR.length) : referentie.slice(ABOUT.length);
}

/** The first line of the note of a partij that says until when its post goes elsewhere: the API has no field for that. */
const UNTIL = /^Postadres tot (\d{4}-\d{2}-\d{2})$/;

/** Until when post goes elsewhere, by the note. */
const untilIn = (note: string): string | undefined => UNTIL.exec(note.split('\n')[0] ?? '')?.[1];

/** A note in which this is until when post goes elsewhere; everything else in it stays. */
export function noteUntil(note: string, tot: string | null): string {
  const rest = untilIn(note) === undefined ? note : note.split('\n').slice(1).join('\n');
  return [tot && `Postadres tot ${tot}`, rest].filter(Boolean).join('\n');
}

/** Where post goes; null: to the address of the base registration. */
export function postadresOf({ correspondentieadres: adres, interneNotitie }: WirePartij): Partij['postadres'] {
  if (!adres) return null;
  const street = [adres.straatnaam, adres.huisnummer, adres.huisnummertoevoeging].filter(Boolean).join(' ');
  const lines = [street, [adres.postcode, adres.stad].filter(Boolean).join(' ')];
  const regels = [...lines, adres.adresregel1, adres.adresregel2, adres.adresregel3].flatMap((line) => line || []);
  return regels.length === 0 ? null : { regels, tot: toDatum(untilIn(interneNotitie ?? '')) };
}
