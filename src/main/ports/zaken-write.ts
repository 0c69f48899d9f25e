import type { Bsn } from '../../shared/domain/bsn';
import type { Datum, Instant } from '../../shared/domain/datum';
import type { ZaakId } from '../../shared/domain/ids';
import type { KvkNummer, Vestigingsnummer } from '../../shared/domain/organisatie';
import type { EigenschapVraag, ZaaktypeChoice } from '../../shared/domain/zaak-start';
import type { Answer } from './ports';

/** A zaak as it is written. Texts are within the limits of the Zaken API 1.5.1: omschrijving 80, toelichting 1000. */
export type NewZaak = {
  /** Set by us before the first attempt, so that a repeat finds what already exists. */
  readonly identificatie: string;
  /** Address of the zaaktype as its catalogue gives it. */
  readonly zaaktype: string;
  readonly omschrijving: string;
  readonly toelichting: string;
  readonly startdatum: Datum;
  readonly kanaal: string;
  readonly producten: readonly string[];
};

/** What is known of a zaak that was written (in part) before. */
export type WrittenZaak = {
  readonly id: ZaakId;
  readonly url: string;
  readonly zaaktype: string;
  /** Addresses of the eigenschappen that have a value. */
  readonly eigenschappen: readonly string[];
  readonly hasInitiator: boolean;
  readonly hasStatus: boolean;
};

/** Who started it. */
export type Initiator =
  | { readonly soort: 'persoon'; readonly bsn: Bsn }
  | { readonly soort: 'organisatie'; readonly kvkNummer: KvkNummer }
  | { readonly soort: 'vestiging'; readonly kvkNummer: KvkNummer; readonly vestigingsnummer: Vestigingsnummer }
  | { readonly soort: 'naam'; readonly naam: string; readonly telefoonnummer: string; readonly email: string };

/**
 * The steps in which a zaak is started. The Zaken API has no transaction over these and no idempotency key, so the outbox calls them one by
 * one, looks up what exists before it repeats one, and keeps a done-flag per step.
 */
export interface ZakenWritePort {
  /** Kinds of zaak that may be started here; none where the lines file does not say under which organisation. */
  listZaaktypen(): Answer<readonly ZaaktypeChoice[]>;
  eigenschappenOf(zaaktype: string): Answer<readonly EigenschapVraag[]>;
  /** Our zaak with this identificatie, or null. */
  findOwn(identificatie: string): Answer<WrittenZaak | null>;
  createZaak(zaak: NewZaak): Answer<WrittenZaak>;
  addEigenschap(zaak: ZaakRef, value: { readonly eigenschap: string; readonly waarde: string }): Answer<null>;
  addInitiator(zaak: ZaakRef, initiator: Initiator): Answer<null>;
  /** The first status of its zaaktype. */
  setFirstStatus(zaak: ZaakRef, at: Instant): Answer<null>;
  /** The contact stands with the zaak; nothing is written when it already does. */
  addContactmoment(zaak: ZaakRef, klantcontactUrl: string): Answer<null>;
}
export type ZaakRef = Pick<WrittenZaak, 'id' | 'url' | 'zaaktype'>;
