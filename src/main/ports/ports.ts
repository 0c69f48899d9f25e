import type { Datum } from '../../shared/domain/datum';
import type { Bsn } from '../../shared/domain/bsn';
import type { Adres, BagId } from '../../shared/domain/adres';
import type { Aanslagbiljet, WozObject } from '../../shared/domain/belasting';
import type { Artikel } from '../../shared/domain/kennis';
import type { PartijId, ZaakId } from '../../shared/domain/ids';
import type { DigitaalAdres, InterneTaak, Klantcontact, Partij } from '../../shared/domain/klantcontact';
import type { Medewerker, Team } from '../../shared/domain/medewerker';
import type { KvkNummer, Organisatie, OrganisatieHit, Vestigingsnummer } from '../../shared/domain/organisatie';
import type { Bewoner, Persoon, PersoonHit } from '../../shared/domain/persoon';
import type { OwnedProduct, Producttype, Taak } from '../../shared/domain/product';
import type { DocumentContent, Zaak, ZaakDetail, ZaakRevision } from '../../shared/domain/zaak';
import type { LineResult } from '../../shared/result';
import type { HandOverTransport } from './hand-over';
import type { KennisFeedPort } from './kennis-feed';
import type { KlantinteractiesWritePort } from './klantinteracties-write';
import type { RedactiePort, RedactieWritePort } from './redactie';
import type { ContactgegevensWritePort } from './contactgegevens';
import type { CorrectieWritePort } from './correctie';
import type { TerugbelPort, TerugbelWritePort } from './terugbel';
import type { ZakenWritePort } from './zaken-write';

/** Every answer of a port names its line and connection; it never throws for an expected failure. */
export type Answer<T> = Promise<LineResult<T>>;

/** How to search for a persoon. Wildcards as the BRP allows: a trailing `*` after at least three letters. */
export type PersonenQuery =
  | {
      readonly by: 'naam';
      readonly geslachtsnaam: string;
      readonly voornamen: string | null;
      readonly voorvoegsel: string | null;
      readonly geboortedatum: Datum;
    }
  | {
      readonly by: 'adres';
      readonly postcode: string;
      readonly huisnummer: number;
      readonly huisletter: string | null;
      readonly huisnummertoevoeging: string | null;
      readonly geslachtsnaam: string | null;
    };

/** Natural persons. Served by `brp-personen`. */
export interface PersonenPort {
  /** The persoon with relations, or null when the register does not know the number. */
  get(bsn: Bsn): Answer<Persoon | null>;
  /** List rows of at most 20 known persons in one request (household, partijen). */
  listByBsn(bsns: readonly Bsn[]): Answer<readonly PersoonHit[]>;
  /** `tooMany` names the fields that would narrow the search. */
  search(query: PersonenQuery): Answer<readonly PersoonHit[]>;
}

/** Who lives at an address. Served by `brp-bewoning`. */
export interface BewoningPort {
  /** Null: over a hundred, of whom the register names nobody. */
  listOn(adresseerbaarObject: BagId, peildatum: Datum): Answer<readonly Bewoner[] | null>;
}

/** Addresses. Served by `bag`. */
export interface AdressenPort {
  find(query: {
    readonly postcode: string;
    readonly huisnummer: number;
    readonly huisletter: string | null;
    readonly huisnummertoevoeging: string | null;
  }): Answer<readonly Adres[]>;
}

/** Organisations. Served by `kvk`. */
export interface OrganisatiesPort {
  /** Null when the register does not know the number. */
  get(kvkNummer: KvkNummer): Answer<Organisatie | null>;
  search(query: OrganisatieQuery): Answer<readonly OrganisatieHit[]>;
}
export type OrganisatieQuery =
  | { readonly by: 'naam'; readonly naam: string }
  | { readonly by: 'kvkNummer'; readonly kvkNummer: KvkNummer }
  | { readonly by: 'vestigingsnummer'; readonly vestigingsnummer: Vestigingsnummer }
  | { readonly by: 'adres'; readonly postcode: string; readonly huisnummer: number };

/** Property values. Served by `woz`. An object shows only to somebody who is a belanghebbende of it. */
export interface WozPort {
  listAt(
    nummeraanduiding: BagId,
    belanghebbende: { readonly bsn: Bsn } | { readonly kvkNummer: KvkNummer } | { readonly rsin: string },
  ): Answer<readonly WozObject[]>;
  /** What an organisation owns. */
  listOwnedBy(kvkNummer: KvkNummer): Answer<readonly WozObject[]>;
}

/** Somebody in whose name registers are asked. */
export type Belanghebbende =
  | { readonly soort: 'persoon'; readonly bsn: Bsn }
  | {
      readonly soort: 'organisatie';
      readonly kvkNummer: KvkNummer;
      readonly vestigingsnummer: Vestigingsnummer | null;
      readonly rsin: string | null;
    };

/** Municipal taxes with their money. Served by `belastingen`. */
export interface BelastingenPort {
  listFor(who: Belanghebbende, vanafBelastingjaar: number): Answer<readonly Aanslagbiljet[]>;
  findByNummer(aanslagbiljetnummer: string): Answer<readonly Aanslagbiljet[]>;
  /** Who has to pay the bill, so that its number leads to the caller; null when the bill does not say. */
  belastingplichtige(
    aanslagbiljetnummer: string,
  ): Answer<{ readonly bsn: Bsn | null; readonly kvkNummer: KvkNummer | null } | null>;
}

/** Cases. Served by `zgw`. */
export interface ZakenPort {
  /** Newest first, all pages. */
  listFor(who: Belanghebbende): Answer<readonly Zaak[]>;
  findByIdentificatie(identificatie: string): Answer<readonly Zaak[]>;
  get(id: ZaakId): Answer<ZaakDetail>;
  /** Whether the zaak changed since `known`, its ETag of before; null: only tells the ETag of now. */
  revision(id: ZaakId, known: string | null): Answer<ZaakRevision>;
  /** Content of one document, at most 20 MiB. */
  document(id: string): Answer<DocumentContent>;
  /** Who started the zaak, so that a zaaknummer leads to the caller; null when the zaak does not say. */
  initiator(id: ZaakId): Answer<{ readonly bsn: Bsn | null; readonly kvkNummer: KvkNummer | null } | null>;
}

/**
 * How a partij is found. By partij id where it is known: then no BSN goes into a URL. A new vestiging is filed under the
 * KVK number of its organisation: registers of today refuse it without.
 */
export type PartijQuery =
  | { readonly by: 'bsn'; readonly bsn: Bsn }
  | { readonly by: 'kvkNummer'; readonly kvkNummer: KvkNummer }
  | { readonly by: 'vestigingsnummer'; readonly vestigingsnummer: Vestigingsnummer; readonly kvkNummer?: KvkNummer };

/** Contacts and callbacks. Served by `klantinteracties`. */
export interface KlantinteractiesPort {
  findPartij(query: PartijQuery): Answer<Partij | null>;
  getPartij(id: PartijId): Answer<Partij | null>;
  /** Caller recognition: the partijen that gave one of these spellings of a phone number or e-mail address. */
  findByDigitaalAdres(
    spellings: readonly string[],
  ): Answer<readonly { readonly partij: Partij; readonly via: DigitaalAdres }[]>;
  /** Contacts of a partij, newest first, with their interne taken; at most 200. */
  listContacten(id: PartijId): Answer<readonly Klantcontact[]>;
  /** Open callbacks for one team or employee (their identificatie). */
  listOpenTaken(actor: {
    readonly soort: 'afdeling' | 'groep' | 'medewerker';
    readonly identificatie: string;
  }): Answer<readonly InterneTaak[]>;
}

/** Products that somebody owns, and product types with prices. Served by `open-product`. */
export interface ProductenPort {
  listFor(who: Belanghebbende): Answer<readonly OwnedProduct[]>;
  listTypes(): Answer<readonly Producttype[]>;
}

/** Open tasks and payment requests. Served by `taken`. */
export interface TakenPort {
  listFor(who: Belanghebbende): Answer<readonly Taak[]>;
}

/** Knowledge articles; `forMunicipality` is null for reference texts. Served by `objecten`, `sdg` and `sc`. */
export interface KennisPort {
  listArtikelen(): Answer<readonly Artikel[]>;
}

/** Colleagues and teams. Served by `objecten`. */
export interface AdresboekPort {
  listMedewerkers(): Answer<readonly Medewerker[]>;
  listTeams(): Answer<readonly Team[]>;
}

/** What one connection can do. An adapter fills in what its source has; absent means: this kind cannot. */
export interface Ports {
  readonly personen?: PersonenPort;
  readonly bewoning?: BewoningPort;
  readonly adressen?: AdressenPort;
  readonly organisaties?: OrganisatiesPort;
  readonly woz?: WozPort;
  readonly belastingen?: BelastingenPort;
  readonly zaken?: ZakenPort;
  readonly zakenWrite?: ZakenWritePort;
  readonly klantinteracties?: KlantinteractiesPort;
  readonly klantinteractiesWrite?: KlantinteractiesWritePort;
  readonly contactgegevensWrite?: ContactgegevensWritePort;
  readonly correctieWrite?: CorrectieWritePort;
  readonly terugbel?: TerugbelPort;
  readonly terugbelWrite?: TerugbelWritePort;
  readonly producten?: ProductenPort;
  readonly taken?: TakenPort;
  readonly kennis?: KennisPort;
  readonly kennisFeed?: KennisFeedPort;
  readonly adresboek?: AdresboekPort;
  readonly redactie?: RedactiePort;
  readonly redactieWrite?: RedactieWritePort;
  /** Both ways: nobody else writes what it reads. */
  readonly handOverWrite?: HandOverTransport;
}
export type PortName = keyof Ports;
