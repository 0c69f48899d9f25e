import type { Adres } from '../../shared/domain/adres';
import type { Datum } from '../../shared/domain/datum';

/** An address of the region: a real street and postcode pattern with a house number that does not exist. */
export type RegionAdres = Adres & {
  readonly id: string;
  readonly gemeente: GemeenteNaam;
  readonly gemeenteCode: string;
  readonly postcode: string;
  readonly nummeraanduidingIdentificatie: NonNullable<Adres['nummeraanduidingIdentificatie']>;
  readonly adresseerbaarObjectIdentificatie: NonNullable<Adres['adresseerbaarObjectIdentificatie']>;
  readonly wozObjectnummer: string;
  readonly bouwjaar: number;
  readonly oppervlakte: number;
  readonly gebruik: 'woonfunctie' | 'winkelfunctie' | 'kantoorfunctie' | 'industriefunctie';
};

export type GemeenteNaam = 'Harderwijk' | 'Ermelo' | 'Zeewolde';

/** A code with its description, as the BRP's own tables have them. */
export type Waarde = { readonly code: string; readonly omschrijving: string };

/**
 * A fictional resident. All dates are days; `bsn` lies in the range `9999`. Names are as registered: without title, and
 * without the name of a partner. A phone number is ten digits, national, without separators.
 */
export type Inwoner = {
  readonly bsn: string;
  readonly geslacht: 'V' | 'M';
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly geslachtsnaam: string;
  /** Which name this resident wants to be called by. Source: BRP `aanduidingNaamgebruik` (E own, P partner's, V partner's first, N own first). */
  readonly naamgebruik: 'E' | 'P' | 'V' | 'N';
  readonly geboortedatum: Datum;
  /** Code is null outside the Netherlands. */
  readonly geboorteplaats: string;
  readonly geboorteplaatsCode: string | null;
  readonly geboorteland: Waarde;
  readonly nationaliteiten: readonly Waarde[];
  /** Where this resident lives; for who died or left the country, where they lived last. */
  readonly huishoudenId: string;
  readonly rol: 'hoofd' | 'partner' | 'kind' | 'inwonend';
  /** The spouse or registered partner, also after that one died. */
  readonly partnerBsn: string | null;
  /** Parents who are residents themselves; mother first. Others are known by name only. */
  readonly ouderBsns: readonly string[];
  readonly overledenOp: Datum | null;
  /** Left the Netherlands; without `land` it is unknown where to (*vertrokken onbekend waarheen*). */
  readonly vertrokken: { readonly datum: Datum; readonly land: Waarde | null } | null;
  readonly isGeheim: boolean;
  readonly inOnderzoek: boolean;
  readonly onderCuratele: boolean;
  readonly telefoonnummer: string | null;
  readonly email: string | null;
  /** What this resident is in the stories of the other registers. */
  readonly kenmerken: readonly Kenmerk[];
};

/** Facts that decide which registers know a resident. */
export type Kenmerk =
  | 'huiseigenaar'
  | 'huurder'
  | 'hond'
  | 'auto'
  | 'bijstand'
  | 'wmo'
  | 'schuldhulp'
  | 'student'
  | 'zzp'
  | 'mantelzorger'
  | 'boot';

/**
 * People at one address. `leden` names who died or emigrated too, where they lived last: see their own record.
 * `vorigAdresId` when they moved here within the last years.
 */
export type Huishouden = {
  readonly id: string;
  readonly adresId: string;
  readonly vorigAdresId: string | null;
  readonly sinds: Datum;
  /** Only a postal address: whoever is registered here does not live here. Source: BRP `functieAdres` B. */
  readonly isBriefadres: boolean;
  readonly leden: readonly string[];
  /** Between `hoofd` and `partner`. */
  readonly verbintenis: { readonly soort: 'huwelijk' | 'geregistreerd partnerschap'; readonly datum: Datum } | null;
};

/** A fictional organisation. The trade register does not give the `rsin` of an eenmanszaak. */
export type RegionOrganisatie = {
  readonly kvkNummer: string;
  readonly rsin: string;
  readonly naam: string;
  readonly rechtsvorm: string;
  readonly activiteit: { readonly sbiCode: string; readonly omschrijving: string };
  readonly startdatum: Datum;
  /** The day it stopped, or null. */
  readonly einddatum: Datum | null;
  readonly vestigingen: readonly {
    readonly vestigingsnummer: string;
    readonly naam: string;
    readonly adresId: string;
    readonly isHoofdvestiging: boolean;
  }[];
  readonly eigenaarBsn: string | null;
  readonly telefoonnummer: string | null;
  readonly email: string | null;
};

/** Who lives and works in the region. Deterministic for a seed and a day. */
export type Region = {
  readonly seed: number;
  readonly today: Datum;
  readonly adressen: ReadonlyMap<string, RegionAdres>;
  readonly huishoudens: ReadonlyMap<string, Huishouden>;
  readonly inwoners: ReadonlyMap<string, Inwoner>;
  readonly organisaties: ReadonlyMap<string, RegionOrganisatie>;
};

/** A source of random choices; `fork` gives an independent one for a named part, so that parts do not shift each other. */
export interface Rng {
  /** In [0, 1). */
  next(): number;
  /** Whole number in [min, max]. */
  int(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  fork(name: string): Rng;
  /** A version 4 shaped uuid that follows from the seed. */
  uuid(): string;
}
