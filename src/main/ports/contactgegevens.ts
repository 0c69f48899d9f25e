import type { Datum } from '../../shared/domain/datum';
import type { PartijId } from '../../shared/domain/ids';
import type { DigitaalAdres } from '../../shared/domain/klantcontact';
import type { Answer } from './ports';

/** An e-mail address or phone number as it is kept. Within the limits of Klantinteracties 0.9: adres 80, omschrijving 40. */
export type KeptAdres = Pick<DigitaalAdres, 'soort' | 'adres' | 'omschrijving' | 'isStandaardAdres' | 'onderwerp'>;

/** Where post goes for a while, or for good. */
export type Postadres = { readonly regels: readonly string[]; readonly tot: Datum | null };

/** Changing how a partij is reached. Served by `klantinteracties`. */
export interface ContactgegevensWritePort {
  /** Gives the id of the address. */
  addAdres(partijId: PartijId, adres: KeptAdres): Answer<string>;
  changeAdres(adresId: string, change: Partial<Omit<KeptAdres, 'onderwerp' | 'soort'>>): Answer<null>;
  removeAdres(adresId: string): Answer<null>;
  /** By which address the partij wants to be reached first; null: no preference. */
  prefer(partijId: PartijId, adresId: string | null): Answer<null>;
  /** Null: post goes to the address of the base registration again. */
  setPostadres(partijId: PartijId, postadres: Postadres | null): Answer<null>;
}
