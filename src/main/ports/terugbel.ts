import type { Instant } from '../../shared/domain/datum';
import type { KlantcontactId, PartijId } from '../../shared/domain/ids';
import type { DigitaalAdres } from '../../shared/domain/klantcontact';
import type { AttemptOutcome } from '../../shared/domain/terugbel/attempts';
import type { NewBetrokkene } from './klantinteracties-write';
import type { Answer } from './ports';

/** Somebody, or a team, that works on a taak. `identificatie` is empty where the register does not tell it. */
export type TaakActor = {
  readonly id: string;
  readonly naam: string;
  readonly soort: 'afdeling' | 'groep' | 'medewerker' | 'overig';
  readonly identificatie: string;
};

/** A callback as its register has it. Source: Klantinteracties 0.9 `internetaken`. */
export type TerugbelTaak = {
  readonly id: string;
  readonly nummer: string;
  readonly klantcontactId: KlantcontactId | null;
  readonly toelichting: string;
  readonly isOpen: boolean;
  readonly toegewezenOp: Instant | null;
  readonly afgehandeldOp: Instant | null;
  readonly actoren: readonly TaakActor[];
};

/** A contact with who took part in it: the one that led to a callback, or one that followed it. */
export type TerugbelContact = {
  readonly id: KlantcontactId;
  readonly nummer: string;
  readonly kanaal: string;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly plaatsgevondenOp: Instant | null;
  readonly isGelukt: boolean | null;
  readonly medewerkers: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Who asked; empty when the register does not tell. */
  readonly naam: string;
  readonly betrokkene: NewBetrokkene | null;
  readonly partijId: PartijId | null;
  /** What was left to reach them with. */
  readonly digitaleAdressen: readonly DigitaalAdres[];
  /** Uuids of the zaken that it was about. */
  readonly zaken: readonly string[];
};

/** Callbacks and what belongs to them. Served by `klantinteracties`. */
export interface TerugbelPort {
  /** Open callbacks of these actoren, each once; null: of everybody. At most 500 of each. */
  listOpen(actorIds: readonly string[] | null): Answer<readonly TerugbelTaak[]>;
  /** Null when the register does not know it (any more). */
  getTaak(id: string): Answer<TerugbelTaak | null>;
  getContact(id: KlantcontactId): Answer<TerugbelContact | null>;
  /** Contacts that were about an earlier one, oldest first; at most 25. */
  listFollowUps(id: KlantcontactId): Answer<readonly TerugbelContact[]>;
  /** Every actor under which somebody or a team stands in the register. */
  findActoren(who: {
    readonly soort: 'afdeling' | 'groep' | 'medewerker';
    readonly identificatie: string;
  }): Answer<readonly TaakActor[]>;
}

/** What changes of a taak; what is left out stays as it is. */
export type TaakChange = {
  readonly actorIds?: readonly string[];
  readonly toelichting?: string;
  readonly isOpen?: boolean;
};

/** A contact that follows a callback: an attempt, or how it ended. */
export type NewFollowUp = {
  /** Set before the first attempt to write it, so that it is written once. */
  readonly referentienummer: string;
  readonly about: KlantcontactId;
  readonly kanaal: string;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly outcome: AttemptOutcome;
  readonly plaatsgevondenOp: Instant;
  readonly metadata: Readonly<Record<string, string>>;
  readonly betrokkene: NewBetrokkene | null;
};

/** Writing of callbacks. Never retried by itself. Served by `klantinteracties`. */
export interface TerugbelWritePort {
  /** The taak as it is afterwards. The API has no If-Match: whoever needs to know reads it again. */
  changeTaak(id: string, change: TaakChange): Answer<TerugbelTaak>;
  /** The contact's uuid; one that was written before under this number is not written again. */
  addFollowUp(followUp: NewFollowUp): Answer<KlantcontactId>;
}
