import type {
  ActorKlantcontactRecord,
  ActorRecord,
  BetrokkeneRecord,
  Contactnaam,
  DigitaalAdresRecord,
  InterneTaakRecord,
  KlantcontactRecord,
  OnderwerpobjectRecord,
  PartijIdentificatorRecord,
  PartijRecord,
  Tables,
} from './records';

type Expand = ReadonlySet<string>;
type Json = Record<string, unknown>;

/** What showing a record takes: the records that it refers to, and the absolute URL of a resource. */
export type View = { readonly tables: Tables; readonly url: (path: string, uuid: string) => string };

const NOTHING: Expand = new Set();

const self = (view: View, path: string, uuid: string) => ({ uuid, url: view.url(path, uuid) });
const linkTo = (view: View, path: string, uuid: string | null) => (uuid === null ? null : self(view, path, uuid));
const linksTo = (view: View, path: string, records: readonly { readonly uuid: string }[]) =>
  records.map((record) => self(view, path, record.uuid));

/** What is asked below `name`: of `hadBetrokkenen.wasPartij` that is `wasPartij`. */
const below = (expand: Expand, name: string): Expand =>
  new Set([...expand].flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [])));

/** `_expand` with the parts that were asked; absent when none was. */
function withExpand(record: Json, expand: Expand, parts: Readonly<Record<string, (inner: Expand) => unknown>>): Json {
  const asked = Object.entries(parts).filter(([name]) => expand.has(name));
  if (asked.length === 0) return record;
  return { ...record, _expand: Object.fromEntries(asked.map(([name, part]) => [name, part(below(expand, name))])) };
}

const fullName = (naam: Contactnaam | null): string =>
  [naam?.voornaam || naam?.voorletters, naam?.voorvoegselAchternaam, naam?.achternaam].filter(Boolean).join(' ');

/** An actor as the API shows it. */
export const renderActor = (view: View, record: ActorRecord): Json => ({
  ...self(view, 'actoren', record.uuid),
  naam: record.naam,
  soortActor: record.soortActor,
  indicatieActief: record.indicatieActief,
  actoridentificator: record.actoridentificator,
  ...(record.actorIdentificatie && { actorIdentificatie: record.actorIdentificatie }),
});

/** The link between an actor and a klantcontact. */
export const renderActorKlantcontact = (view: View, record: ActorKlantcontactRecord): Json => ({
  ...self(view, 'actorklantcontacten', record.uuid),
  actor: linkTo(view, 'actoren', record.actor),
  klantcontact: linkTo(view, 'klantcontacten', record.klantcontact),
});

/** A partij-identificator as the API shows it. */
export const renderIdentificator = (view: View, record: PartijIdentificatorRecord): Json => ({
  ...self(view, 'partij-identificatoren', record.uuid),
  identificeerdePartij: linkTo(view, 'partijen', record.identificeerdePartij),
  anderePartijIdentificator: record.anderePartijIdentificator,
  partijIdentificator: record.partijIdentificator,
  subIdentificatorVan: linkTo(view, 'partij-identificatoren', record.subIdentificatorVan),
});

/** An onderwerpobject as the API shows it. */
export const renderOnderwerpobject = (view: View, record: OnderwerpobjectRecord): Json => ({
  ...self(view, 'onderwerpobjecten', record.uuid),
  klantcontact: linkTo(view, 'klantcontacten', record.klantcontact),
  wasKlantcontact: linkTo(view, 'klantcontacten', record.wasKlantcontact),
  onderwerpobjectidentificator: record.onderwerpobjectidentificator,
});

/** An interne taak as the API shows it; `toegewezenAanActor` is the first of its actoren. */
export function renderInterneTaak(view: View, record: InterneTaakRecord): Json {
  const [first] = record.toegewezenAanActoren;
  return {
    ...self(view, 'internetaken', record.uuid),
    nummer: record.nummer,
    referentienummer: record.referentienummer,
    gevraagdeHandeling: record.gevraagdeHandeling,
    aanleidinggevendKlantcontact: linkTo(view, 'klantcontacten', record.aanleidinggevendKlantcontact),
    ...(first && { toegewezenAanActor: linkTo(view, 'actoren', first) }),
    toegewezenAanActoren: record.toegewezenAanActoren.map((uuid) => linkTo(view, 'actoren', uuid)),
    toelichting: record.toelichting,
    status: record.status,
    toegewezenOp: record.toegewezenOp,
    afgehandeldOp: record.afgehandeldOp,
  };
}

/** A digitaal adres as the API shows it. */
export function renderDigitaalAdres(view: View, record: DigitaalAdresRecord, expand: Expand = NOTHING): Json {
  const shown = {
    ...self(view, 'digitaleadressen', record.uuid),
    verstrektDoorBetrokkene: linkTo(view, 'betrokkenen', record.verstrektDoorBetrokkene),
    verstrektDoorPartij: linkTo(view, 'partijen', record.verstrektDoorPartij),
    adres: record.adres,
    soortDigitaalAdres: record.soortDigitaalAdres,
    isStandaardAdres: record.isStandaardAdres,
    omschrijving: record.omschrijving,
    ...(record.referentie && { referentie: record.referentie }),
    verificatieDatum: record.verificatieDatum,
  };
  return withExpand(shown, expand, {
    verstrektDoorBetrokkene(inner) {
      const betrokkene = view.tables.betrokkenen.get(record.verstrektDoorBetrokkene ?? '');
      return betrokkene && renderBetrokkene(view, betrokkene, inner);
    },
  });
}

/** A betrokkene as the API shows it. */
export function renderBetrokkene(view: View, record: BetrokkeneRecord, expand: Expand = NOTHING): Json {
  const { tables } = view;
  const adressen = tables.digitaleAdressen.find({ where: { betrokkene: record.uuid } }).items;
  const shown = {
    ...self(view, 'betrokkenen', record.uuid),
    wasPartij: linkTo(view, 'partijen', record.wasPartij),
    hadKlantcontact: linkTo(view, 'klantcontacten', record.hadKlantcontact),
    digitaleAdressen: linksTo(view, 'digitaleadressen', adressen),
    bezoekadres: record.bezoekadres,
    correspondentieadres: record.correspondentieadres,
    contactnaam: record.contactnaam,
    volledigeNaam: fullName(record.contactnaam),
    rol: record.rol,
    organisatienaam: record.organisatienaam,
    initiator: record.initiator,
  };
  return withExpand(shown, expand, {
    digitaleAdressen: () => adressen.map((adres) => renderDigitaalAdres(view, adres)),
    wasPartij() {
      const partij = tables.partijen.get(record.wasPartij ?? '');
      return partij && renderPartij(view, partij);
    },
    hadKlantcontact(inner) {
      const klantcontact = tables.klantcontacten.get(record.hadKlantcontact);
      return klantcontact && renderKlantcontact(view, klantcontact, inner);
    },
  });
}

function renderPartijIdentificatie(view: View, record: PartijRecord): Json {
  if (record.soortPartij === 'organisatie') return { naam: record.naam };
  const naam = { contactnaam: record.contactnaam, volledigeNaam: fullName(record.contactnaam) };
  if (record.soortPartij === 'persoon') return naam;
  return { ...naam, werkteVoorPartij: linkTo(view, 'partijen', record.werkteVoorPartij) };
}

/** A partij as the API shows it, with links to everything that names it. */
export function renderPartij(view: View, record: PartijRecord, expand: Expand = NOTHING): Json {
  const where = { partij: record.uuid };
  const betrokkenen = view.tables.betrokkenen.find({ where }).items;
  const adressen = view.tables.digitaleAdressen.find({ where }).items;
  const identificatoren = view.tables.identificatoren.find({ where }).items;
  const shown = {
    ...self(view, 'partijen', record.uuid),
    nummer: record.nummer,
    interneNotitie: record.interneNotitie,
    betrokkenen: linksTo(view, 'betrokkenen', betrokkenen),
    categorieRelaties: [],
    digitaleAdressen: linksTo(view, 'digitaleadressen', adressen),
    voorkeursDigitaalAdres: linkTo(view, 'digitaleadressen', record.voorkeursDigitaalAdres),
    vertegenwoordigden: [],
    rekeningnummers: [],
    voorkeursRekeningnummer: null,
    partijIdentificatoren: identificatoren.map((one) => renderIdentificator(view, one)),
    soortPartij: record.soortPartij,
    indicatieGeheimhouding: record.indicatieGeheimhouding,
    voorkeurstaal: record.voorkeurstaal,
    indicatieActief: record.indicatieActief,
    bezoekadres: record.bezoekadres,
    correspondentieadres: record.correspondentieadres,
    partijIdentificatie: renderPartijIdentificatie(view, record),
  };
  return withExpand(shown, expand, {
    digitaleAdressen: () => adressen.map((adres) => renderDigitaalAdres(view, adres)),
    categorieRelaties: () => [],
    betrokkenen: (inner) => betrokkenen.map((one) => renderBetrokkene(view, one, inner)),
  });
}

/** A klantcontact as the API shows it; its actoren are always written out. */
export function renderKlantcontact(view: View, record: KlantcontactRecord, expand: Expand = NOTHING): Json {
  const { tables } = view;
  const where = { klantcontact: record.uuid };
  const onderwerpobjecten = tables.onderwerpobjecten.find({ where }).items;
  const betrokkenen = tables.betrokkenen.find({ where }).items;
  const taken = tables.interneTaken.find({ where }).items;
  const links = tables.actorKlantcontacten.find({ where }).items;
  const { hoofdOnderwerpType, ...fields } = record;
  const shown = {
    ...fields,
    ...self(view, 'klantcontacten', record.uuid),
    gingOverOnderwerpobjecten: linksTo(view, 'onderwerpobjecten', onderwerpobjecten),
    hadBetrokkenActoren: links
      .flatMap(({ actor }) => tables.actoren.get(actor) ?? [])
      .map((one) => renderActor(view, one)),
    omvatteBijlagen: [],
    hadBetrokkenen: linksTo(view, 'betrokkenen', betrokkenen),
    leiddeTotInterneTaken: linksTo(view, 'internetaken', taken),
    ...(hoofdOnderwerpType && { hoofdOnderwerpType }),
  };
  return withExpand(shown, expand, {
    gingOverOnderwerpobjecten: () => onderwerpobjecten.map((one) => renderOnderwerpobject(view, one)),
    hadBetrokkenen: (inner) => betrokkenen.map((one) => renderBetrokkene(view, one, inner)),
    leiddeTotInterneTaken: () => taken.map((one) => renderInterneTaak(view, one)),
    omvatteBijlagen: () => [],
  });
}
