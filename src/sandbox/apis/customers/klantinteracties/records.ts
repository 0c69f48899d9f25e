import type { SandboxStore, Collection, Terms } from '../../../store';

/** What identifies an actor, a subject or a document in another register. Source: Klantinteracties 0.9. */
export type Identificator = {
  readonly objectId: string;
  readonly codeObjecttype: string;
  readonly codeRegister: string;
  readonly codeSoortObjectId: string;
};

/** Stored form of an actor. */
export type ActorRecord = {
  readonly uuid: string;
  readonly naam: string;
  readonly soortActor: 'medewerker' | 'organisatorische_eenheid' | 'geautomatiseerde_actor';
  readonly indicatieActief: boolean;
  readonly actoridentificator: Identificator | null;
  readonly actorIdentificatie?: Readonly<Record<string, string | undefined>> | undefined;
};

/** Address of a partij or betrokkene; texts that are not known are left out. */
export type AdresGroep = Readonly<Record<string, string | number | null | undefined>>;

/** Name parts within the limits of the API. */
export type Contactnaam = {
  readonly voorletters: string;
  readonly voornaam: string;
  readonly voorvoegselAchternaam: string;
  readonly achternaam: string;
};

/** Stored form of a partij; what refers to it is looked up when it is shown. */
export type PartijRecord = {
  readonly uuid: string;
  readonly nummer: string;
  readonly interneNotitie: string;
  readonly voorkeursDigitaalAdres: string | null;
  readonly soortPartij: 'persoon' | 'organisatie' | 'contactpersoon';
  readonly indicatieGeheimhouding: boolean | null;
  readonly voorkeurstaal: string;
  readonly indicatieActief: boolean;
  readonly bezoekadres: AdresGroep | null;
  readonly correspondentieadres: AdresGroep | null;
  readonly contactnaam: Contactnaam | null;
  /** Name of an organisation. */
  readonly naam: string;
  /** Partij for which a contactpersoon works. */
  readonly werkteVoorPartij: string | null;
};

/** Stored form of a partij-identificator. */
export type PartijIdentificatorRecord = {
  readonly uuid: string;
  readonly identificeerdePartij: string | null;
  readonly anderePartijIdentificator: string;
  readonly partijIdentificator: Identificator;
  readonly subIdentificatorVan: string | null;
};

/** Stored form of a digitaal adres. */
export type DigitaalAdresRecord = {
  readonly uuid: string;
  readonly verstrektDoorBetrokkene: string | null;
  readonly verstrektDoorPartij: string | null;
  readonly adres: string;
  readonly soortDigitaalAdres: 'email' | 'telefoonnummer' | 'overig';
  readonly isStandaardAdres: boolean;
  readonly omschrijving: string;
  readonly referentie: string;
  readonly verificatieDatum: string | null;
};

/** Stored form of a klantcontact. */
export type KlantcontactRecord = {
  readonly uuid: string;
  readonly nummer: string;
  readonly referentienummer: string;
  readonly kanaal: string;
  readonly onderwerp: string;
  readonly inhoud: string;
  readonly reactie: string;
  readonly indicatieContactGelukt: boolean | null;
  readonly hoofdOnderwerpType: string;
  readonly verdereActieOndernomen: boolean;
  readonly taal: string;
  readonly vertrouwelijk: boolean;
  readonly plaatsgevondenOp: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** Stored form of a betrokkene. */
export type BetrokkeneRecord = {
  readonly uuid: string;
  readonly wasPartij: string | null;
  readonly hadKlantcontact: string;
  readonly bezoekadres: AdresGroep | null;
  readonly correspondentieadres: AdresGroep | null;
  readonly contactnaam: Contactnaam | null;
  readonly rol: 'klant' | 'vertegenwoordiger';
  readonly organisatienaam: string;
  readonly initiator: boolean;
};

/** Stored form of an onderwerpobject. */
export type OnderwerpobjectRecord = {
  readonly uuid: string;
  readonly klantcontact: string | null;
  readonly wasKlantcontact: string | null;
  readonly onderwerpobjectidentificator: Identificator | null;
};

/** Stored link between an actor and a klantcontact. */
export type ActorKlantcontactRecord = { readonly uuid: string; readonly actor: string; readonly klantcontact: string };

/** Stored form of an interne taak. */
export type InterneTaakRecord = {
  readonly uuid: string;
  readonly nummer: string;
  readonly referentienummer: string;
  readonly gevraagdeHandeling: string;
  readonly aanleidinggevendKlantcontact: string;
  readonly toegewezenAanActoren: readonly string[];
  readonly toelichting: string;
  readonly status: 'te_verwerken' | 'verwerkt';
  readonly toegewezenOp: string;
  readonly afgehandeldOp: string | null;
};

/** The collections of this API. */
export type Tables = {
  readonly actoren: Collection<ActorRecord>;
  readonly partijen: Collection<PartijRecord>;
  readonly identificatoren: Collection<PartijIdentificatorRecord>;
  readonly digitaleAdressen: Collection<DigitaalAdresRecord>;
  readonly klantcontacten: Collection<KlantcontactRecord>;
  readonly betrokkenen: Collection<BetrokkeneRecord>;
  readonly onderwerpobjecten: Collection<OnderwerpobjectRecord>;
  readonly actorKlantcontacten: Collection<ActorKlantcontactRecord>;
  readonly interneTaken: Collection<InterneTaakRecord>;
  readonly counters: Collection<{ readonly next: number }>;
};

/** Opens the collections of this API. */
export const openTables = (store: SandboxStore): Tables => ({
  actoren: store.collection('ki-actoren'),
  partijen: store.collection('ki-partijen'),
  identificatoren: store.collection('ki-partij-identificatoren'),
  digitaleAdressen: store.collection('ki-digitaleadressen'),
  klantcontacten: store.collection('ki-klantcontacten'),
  betrokkenen: store.collection('ki-betrokkenen'),
  onderwerpobjecten: store.collection('ki-onderwerpobjecten'),
  actorKlantcontacten: store.collection('ki-actorklantcontacten'),
  interneTaken: store.collection('ki-internetaken'),
  counters: store.collection('ki-counters'),
});

type Index = { readonly terms: Terms; readonly sortKey?: string };

/** Both numbers under one term: nearly always they are the same. */
const numbersOf = ({
  nummer,
  referentienummer,
}: {
  readonly nummer: string;
  readonly referentienummer: string;
}): readonly string[] => [...new Set([nummer, referentienummer])];

/** By which terms each kind of record is found again. Only what searches ask for: every term costs a row per record. */
export const indexOf = {
  actoren: (record: ActorRecord): Index => ({ terms: { objectId: record.actoridentificator?.objectId ?? null } }),
  partijen: (record: PartijRecord): Index => ({
    terms: { uuid: record.uuid, nummer: record.nummer },
    sortKey: record.nummer,
  }),
  identificatoren: (record: PartijIdentificatorRecord): Index => ({
    terms: {
      partij: record.identificeerdePartij,
      objectId: record.partijIdentificator.objectId,
      subVan: record.subIdentificatorVan,
    },
  }),
  digitaleAdressen: (record: DigitaalAdresRecord): Index => ({
    terms: { adres: record.adres, partij: record.verstrektDoorPartij, betrokkene: record.verstrektDoorBetrokkene },
  }),
  klantcontacten: (record: KlantcontactRecord): Index => ({
    terms: { uuid: record.uuid, nummer: numbersOf(record) },
    sortKey: record.plaatsgevondenOp,
  }),
  betrokkenen: (record: BetrokkeneRecord): Index => ({
    terms: { klantcontact: record.hadKlantcontact, partij: record.wasPartij },
  }),
  onderwerpobjecten: (record: OnderwerpobjectRecord): Index => ({
    terms: {
      klantcontact: record.klantcontact,
      wasKlantcontact: record.wasKlantcontact,
      objectId: record.onderwerpobjectidentificator?.objectId ?? null,
    },
  }),
  actorKlantcontacten: (record: ActorKlantcontactRecord): Index => ({
    terms: { klantcontact: record.klantcontact },
  }),
  interneTaken: (record: InterneTaakRecord): Index => ({
    terms: {
      nummer: numbersOf(record),
      klantcontact: record.aanleidinggevendKlantcontact,
      actor: record.toegewezenAanActoren,
      status: record.status,
    },
    sortKey: record.toegewezenOp,
  }),
} as const;
