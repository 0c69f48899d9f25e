import { bsnSchema, type Bsn } from '../../../shared/domain/bsn';
import type { ConnectionId } from '../../../shared/domain/ids';
import { kvkNummerSchema, type KvkNummer } from '../../../shared/domain/organisatie';
import {
  vertrouwelijkheidSchema,
  type Informatieobject,
  type Vertrouwelijkheid,
  type Zaak,
  type ZaakRol,
  type ZaakStatus,
} from '../../../shared/domain/zaak';
import { entryOf, toDatum, toInstant } from '../wire-values';
import type {
  WireInformatieobject,
  WireRol,
  WireStatus,
  WireStatustype,
  WireZaak,
  WireZaakinformatieobject,
} from './wire';

const UUID = /([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?=\/?$|[/?])/i;

/** The uuid in a ZGW link, or null. */
export const uuidOf = (url: string | null | undefined): string | null =>
  UUID.exec(url ?? '')?.[1]?.toLowerCase() ?? null;

/** A level that we do not know is treated as vertrouwelijk. */
const toVertrouwelijkheid = (text: string | null | undefined): Vertrouwelijkheid =>
  vertrouwelijkheidSchema.safeParse(text).data ?? 'vertrouwelijk';

const BETALING = ['nvt', 'nog_niet', 'gedeeltelijk', 'geheel'] as const;

/** What the catalogue calls things; null where the zaak has none, an empty text where the catalogue did not answer. */
export type ZaakNames = {
  readonly zaaktype: string;
  readonly producten: readonly string[];
  readonly status: string | null;
  readonly resultaat: string | null;
};

/** A zaak for a list. Null when it has no usable startdatum. */
export function toZaak(wire: WireZaak, names: ZaakNames, connectionId: ConnectionId): Zaak | null {
  const startdatum = toDatum(wire.startdatum) ?? toDatum(wire.registratiedatum);
  if (!startdatum) return null;
  const own = wire.productenOfDiensten ?? [];
  return {
    id: wire.uuid,
    connectionId,
    url: wire.url,
    identificatie: wire.identificatie ?? '',
    omschrijving: wire.omschrijving ?? '',
    zaaktype: names.zaaktype,
    status: names.status,
    resultaat: names.resultaat,
    behandelaar: toBehandelaar(wire._expand?.rollen ?? []),
    startdatum,
    einddatum: toDatum(wire.einddatum),
    einddatumGepland: toDatum(wire.einddatumGepland),
    uiterlijkeEinddatumAfdoening: toDatum(wire.uiterlijkeEinddatumAfdoening),
    isOpgeschort: wire.opschorting?.indicatie ?? false,
    betalingsindicatie: BETALING.find((one) => one === wire.betalingsindicatie) ?? null,
    vertrouwelijkheid: toVertrouwelijkheid(wire.vertrouwelijkheidaanduiding),
    producten: own.length > 0 ? own : names.producten,
  };
}

/** Steps of a zaaktype in order. */
export const toStappen = (statustypen: readonly WireStatustype[]) =>
  statustypen
    .map((type, index) => ({
      omschrijving: type.omschrijving,
      volgnummer: type.volgnummer ?? index + 1,
      isEindstatus: type.isEindstatus ?? false,
    }))
    .sort((a, b) => a.volgnummer - b.volgnummer);

/** The status history, newest first; a status without a readable moment is left out. */
export function toStatussen(
  wires: readonly WireStatus[],
  statustypen: readonly WireStatustype[],
): readonly ZaakStatus[] {
  const typeOf = (wire: WireStatus): WireStatustype | null | undefined => {
    const uuid = uuidOf(wire.statustype);
    return (
      statustypen.find((type) => type.url === wire.statustype || (uuid !== null && uuidOf(type.url) === uuid)) ??
      wire._expand?.statustype
    );
  };
  return wires
    .flatMap((wire) => {
      const datumStatusGezet = toInstant(wire.datumStatusGezet);
      const type = typeOf(wire);
      if (!datumStatusGezet) return [];
      return {
        omschrijving: type?.omschrijving ?? '',
        datumStatusGezet,
        toelichting: wire.statustoelichting ?? '',
        volgnummer: type?.volgnummer ?? 0,
        isEindstatus: type?.isEindstatus ?? false,
      };
    })
    .sort((a, b) =>
      a.datumStatusGezet < b.datumStatusGezet
        ? 1
        : a.datumStatusGezet > b.datumStatusGezet
          ? -1
          : b.volgnummer - a.volgnummer,
    );
}

const SOORTEN = [
  'natuurlijk_persoon',
  'niet_natuurlijk_persoon',
  'vestiging',
  'organisatorische_eenheid',
  'medewerker',
] as const;

/** Somebody in a zaak. A natural person's name stays out; a type that we do not know is left out. */
export function toRol(wire: WireRol): ZaakRol | null {
  const soort = SOORTEN.find((one) => one === wire.betrokkeneType);
  if (!soort) return null;
  return { rol: wire.omschrijving || wire.omschrijvingGeneriek || '', soort, naam: nameOf(soort, wire) };
}

function nameOf(soort: ZaakRol['soort'], { betrokkeneIdentificatie }: WireRol): string {
  const field = (name: string): string => {
    const value = betrokkeneIdentificatie?.[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : '';
  };
  switch (soort) {
    case 'natuurlijk_persoon':
      return '';
    case 'niet_natuurlijk_persoon':
      return field('statutaireNaam');
    case 'vestiging':
      return field('handelsnaam');
    case 'organisatorische_eenheid':
      return field('naam') || field('identificatie');
    case 'medewerker': {
      const parts = [field('voorletters'), field('voorvoegselAchternaam'), field('achternaam')].filter(Boolean);
      return parts.length > 0 && field('achternaam') ? parts.join(' ') : field('identificatie');
    }
  }
}

/** Who handles the zaak: a medewerker before a department. Source: ZGW, `omschrijvingGeneriek` behandelaar. */
function toBehandelaar(rollen: readonly WireRol[]): string | null {
  const handling = rollen.filter(({ omschrijvingGeneriek }) => omschrijvingGeneriek === 'behandelaar');
  const names = (['medewerker', 'organisatorische_eenheid'] as const).flatMap((soort) =>
    handling.filter(({ betrokkeneType }) => betrokkeneType === soort).map((rol) => nameOf(soort, rol)),
  );
  return names.find((name) => name !== '') ?? null;
}

/** Who started the zaak, or null when no rol says so. Some systems keep a KVK number in `innNnpId`. */
export function toInitiator(
  rollen: readonly WireRol[],
): { readonly bsn: Bsn | null; readonly kvkNummer: KvkNummer | null } | null {
  const rol = rollen.find((one) => one.omschrijvingGeneriek === 'initiator');
  const field = (name: string): unknown => rol?.betrokkeneIdentificatie?.[name];
  switch (rol?.betrokkeneType) {
    case 'natuurlijk_persoon':
      return { bsn: bsnSchema.safeParse(field('inpBsn')).data ?? null, kvkNummer: null };
    case 'niet_natuurlijk_persoon':
    case 'vestiging': {
      const numbers = [field('kvkNummer'), field('innNnpId')].map((value) => kvkNummerSchema.safeParse(value).data);
      return { bsn: null, kvkNummer: numbers.find((number) => number !== undefined) ?? null };
    }
    default:
      return null;
  }
}

/** Metadata of a document. Null when its link holds no uuid. */
export function toInformatieobject(wire: WireInformatieobject, connectionId: ConnectionId): Informatieobject | null {
  const id = uuidOf(wire.url);
  const creatiedatum = toDatum(wire.creatiedatum);
  if (!id || !creatiedatum) return null;
  return {
    id,
    connectionId,
    titel: wire.titel ?? '',
    bestandsnaam: wire.bestandsnaam ?? '',
    formaat: wire.formaat ?? '',
    sizeBytes: wire.bestandsomvang ?? null,
    creatiedatum,
    auteur: wire.auteur ?? '',
    status: wire.status || null,
    vertrouwelijkheid: toVertrouwelijkheid(wire.vertrouwelijkheidaanduiding),
  };
}

/**
 * What a zaak itself says of a document, for one whose metadata this connection may not read: it stays visible that it
 * exists. Treated as the most confidential.
 */
export function toClosedInformatieobject(
  wire: WireZaakinformatieobject,
  { connectionId, startdatum }: Pick<Zaak, 'connectionId' | 'startdatum'>,
): Informatieobject | null {
  const id = uuidOf(wire.informatieobject);
  if (!id) return null;
  return {
    id,
    connectionId,
    titel: wire.titel ?? '',
    bestandsnaam: '',
    formaat: '',
    sizeBytes: null,
    creatiedatum: toDatum(wire.registratiedatum) ?? startdatum,
    auteur: '',
    status: null,
    vertrouwelijkheid: 'zeer_geheim',
  };
}

const FORMATS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
};

/** The media type of a document: as registered, else by the end of its name, else as it was sent. */
export function formatOf(
  { formaat, bestandsnaam }: Pick<WireInformatieobject, 'formaat' | 'bestandsnaam'>,
  contentType: string,
): string {
  if (formaat?.includes('/')) return formaat.toLowerCase();
  const extension = (formaat || bestandsnaam?.split('.').at(-1) || '').toLowerCase();
  return entryOf(FORMATS, extension) ?? contentType.split(';')[0] ?? 'application/octet-stream';
}
