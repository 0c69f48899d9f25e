import type { PartijId, KlantcontactId } from '../../shared/domain/ids';
import type { Onderwerpobject } from '../../shared/domain/klantcontact';
import type { PartijQuery, Answer } from './ports';

/** A contact as it is written. Texts are within the limits of Klantinteracties 0.9: onderwerp 200, inhoud 1000. */
export type NewKlantcontact = {
  /** Set by us before the first attempt, so that a repeat finds what already exists. */
  readonly referentienummer: string;
  readonly kanaal: string;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly plaatsgevondenOp: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly betrokkene: NewBetrokkene | null;
  /** In which role that betrokkene began the contact. */
  readonly rol: BetrokkeneRol;
  readonly onderwerpobject: Onderwerpobject | null;
  /** The contact of which this one carries on the text; null for a contact of its own. */
  readonly vervolgVan: KlantcontactId | null;
};

export type BetrokkeneRol = 'klant' | 'vertegenwoordiger';

/** Who called. `partijId` null: not known in the register, only the name that was given. */
export type NewBetrokkene = {
  readonly partijId: PartijId | null;
  readonly voornaam: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly organisatienaam: string;
};

/** Who works on it: the signed-in employee, or a team or colleague from the address book. Codes as in specs/calls.md §2. */
export type ActorRef = {
  readonly soort: 'gebruiker' | 'afdeling' | 'groep' | 'medewerker';
  readonly identificatie: string;
  readonly naam: string;
};

export type NewDigitaalAdres = { readonly soort: 'email' | 'telefoonnummer'; readonly adres: string };

/** What is known of a contact that was written (in part) before. */
export type WrittenKlantcontact = {
  readonly id: KlantcontactId;
  /** Address at the source: a zaak names the contact by it. Absent: the source does not say. */
  readonly url?: string;
  readonly nummer: string;
  /** Who began it. */
  readonly betrokkeneId: string | null;
  /** For whom that one spoke; null for nobody. */
  readonly vertegenwoordigdeId: string | null;
  readonly actorIds: readonly string[];
  readonly onderwerpobjecten: readonly Onderwerpobject[];
  readonly interneTaken: readonly { readonly id: string; readonly nummer: string }[];
  /** E-mail addresses and phone numbers that its betrokkene left with this contact. */
  readonly digitaleAdressen: readonly string[];
};

/**
 * The steps in which a contact is registered. Klantinteracties has no transaction and no idempotency key over these, so
 * the outbox calls them one by one, looks up what exists before it repeats one, and keeps a done-flag per step.
 */
export interface KlantinteractiesWritePort {
  /** The contact with this referentienummer, or null. */
  findByReferentienummer(referentienummer: string): Answer<WrittenKlantcontact | null>;
  /** The contact with this id, or null. */
  findById(id: KlantcontactId): Answer<WrittenKlantcontact | null>;
  createKlantcontact(contact: NewKlantcontact): Answer<WrittenKlantcontact>;
  /** Whom somebody else spoke for. Its uuid. */
  addVertegenwoordigde(klantcontactId: KlantcontactId, betrokkene: NewBetrokkene): Answer<string>;
  addOnderwerpobject(klantcontactId: KlantcontactId, object: Onderwerpobject): Answer<null>;
  /** The actor's uuid; made when the register does not know it yet. */
  ensureActor(actor: ActorRef): Answer<string>;
  linkActor(klantcontactId: KlantcontactId, actorId: string): Answer<null>;
  /**
   * The partij; made when the register does not know it yet (on a duplicate it is read again). Without `naam` an empty one, that only has its
   * number; with it an empty one that is there gets the name.
   */
  ensurePartij(query: PartijQuery, naam: NewBetrokkene | null): Answer<PartijId>;
  /** A contact detail that the partij keeps for a next time; nothing when it has it already. */
  ensurePartijAdres(partijId: PartijId, adres: NewDigitaalAdres): Answer<null>;
  addDigitaalAdres(betrokkeneId: string, adres: NewDigitaalAdres): Answer<null>;
  createInterneTaak(taak: {
    readonly klantcontactId: KlantcontactId;
    readonly gevraagdeHandeling: string;
    readonly toelichting: string;
    readonly actorIds: readonly string[];
  }): Answer<{ readonly id: string; readonly nummer: string }>;
}
