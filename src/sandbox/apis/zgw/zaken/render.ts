import { catalogueUrls, ROLTYPEN, zaaktypeOf, type CatalogueUrls } from '../catalogi/catalogus';
import { daysDuration, type Resource } from '../catalogi/render';
import { partId, type PartKind } from '../ids';
import { apiPath, type Register } from '../registers';
import type { Dossier, RolRecord } from './dossier';

/** Where the resources of one register live. */
export type RegisterUrls = {
  readonly catalogue: CatalogueUrls;
  zaak(uuid: string): string;
  part(dossier: Pick<Dossier, 'uuid'>, kind: PartKind, index: number): string;
};

/** URLs of the Zaken, Documenten and Besluiten API of `register`. */
export function registerUrls(register: Register, url: (path: string) => string): RegisterUrls {
  const zaken = url(apiPath(register, 'zaken'));
  const bases: Partial<Record<PartKind, string>> = {
    enkelvoudiginformatieobjecten: url(apiPath(register, 'documenten')),
    besluiten: url(apiPath(register, 'besluiten')),
  };
  const part: RegisterUrls['part'] = ({ uuid }, kind, index) => {
    // An eigenschap lives below its zaak, everything else at the top.
    const parent = kind === 'zaakeigenschappen' ? `${zaken}/zaken/${uuid}` : (bases[kind] ?? zaken);
    return `${parent}/${kind}/${partId(uuid, kind, index)}`;
  };
  return { catalogue: catalogueUrls(register, url), zaak: (uuid) => `${zaken}/zaken/${uuid}`, part };
}

/** What the renderers below need besides the dossier. */
export type RenderContext = { readonly register: Register; readonly urls: RegisterUrls };

const WEERGAVE: Readonly<Record<Dossier['betalingsindicatie'], string>> = {
  nvt: 'Er is geen sprake van te betalen, met de zaak gemoeide, kosten.',
  nog_niet: 'De met de zaak gemoeide kosten zijn (nog) niet betaald.',
  gedeeltelijk: 'De met de zaak gemoeide kosten zijn gedeeltelijk betaald.',
  geheel: 'De met de zaak gemoeide kosten zijn geheel betaald.',
  '': '',
};

/** One zaak without `_expand`. Source: Zaken API 1.5.1 `Zaak`. */
export const renderZaak = (context: RenderContext, dossier: Dossier): Resource => ({
  url: context.urls.zaak(dossier.uuid),
  uuid: dossier.uuid,
  identificatie: dossier.identificatie,
  omschrijving: dossier.omschrijving,
  toelichting: dossier.toelichting,
  communicatiekanaalNaam: dossier.kanaal,
  productenOfDiensten: dossier.producten,
  vertrouwelijkheidaanduiding: dossier.vertrouwelijkheid,
  betalingsindicatie: dossier.betalingsindicatie,
  betalingsindicatieWeergave: WEERGAVE[dossier.betalingsindicatie],
  laatsteBetaaldatum: dossier.laatsteBetaaldatum,
  ...datesOf(dossier),
  ...linksOf(context, dossier),
  ...NEVER_FILLED,
});

const datesOf = (dossier: Dossier) => ({
  registratiedatum: dossier.registratiedatum,
  startdatum: dossier.startdatum,
  einddatum: dossier.einddatum,
  einddatumGepland: dossier.einddatumGepland,
  uiterlijkeEinddatumAfdoening: dossier.uiterlijkeEinddatumAfdoening,
  laatstGemuteerd: dossier.laatstGemuteerd,
  verlenging: dossier.verlenging && {
    reden: dossier.verlenging.reden,
    duur: daysDuration(dossier.verlenging.dagen),
  },
  opschorting: {
    indicatie: dossier.opschorting.indicatie,
    eerdereOpschorting: dossier.opschorting.eerder,
    reden: dossier.opschorting.reden,
  },
});

function linksOf({ register, urls }: RenderContext, dossier: Dossier) {
  const links = (kind: PartKind, list: readonly unknown[]): string[] =>
    list.map((_, index) => urls.part(dossier, kind, index));
  return {
    bronorganisatie: dossier.bronorganisatie,
    verantwoordelijkeOrganisatie: register.rsin,
    opdrachtgevendeOrganisatie: register.rsin,
    zaaktype: urls.catalogue.zaaktype(dossier.zaaktype),
    hoofdzaak: dossier.hoofdzaak && urls.zaak(dossier.hoofdzaak),
    deelzaken: dossier.deelzaken.map((uuid) => urls.zaak(uuid)),
    eigenschappen: links('zaakeigenschappen', dossier.eigenschappen),
    rollen: links('rollen', dossier.rollen),
    status: dossier.statussen.length === 0 ? null : urls.part(dossier, 'statussen', latestStatus(dossier)),
    zaakinformatieobjecten: links('zaakinformatieobjecten', dossier.documenten),
    zaakobjecten: links('zaakobjecten', dossier.zaakobjecten),
    resultaat: dossier.resultaat && urls.part(dossier, 'resultaten', 0),
  };
}

/** What no zaak of the practice region has. */
const NEVER_FILLED = {
  publicatiedatum: null,
  laatstGeopend: null,
  zaakgeometrie: null,
  relevanteAndereZaken: [],
  gerelateerdeZaken: [],
  kenmerken: [],
  archiefnominatie: null,
  archiefstatus: 'nog_te_archiveren',
  archiefactiedatum: null,
  processobjectaard: '',
  startdatumBewaartermijn: null,
  processobject: null,
} as const;

/** Index of the status that was set last. */
export function latestStatus({ statussen }: Pick<Dossier, 'statussen'>): number {
  const latest = statussen
    .map(({ gezetOp }) => gezetOp)
    .sort()
    .at(-1);
  return Math.max(
    0,
    statussen.findLastIndex(({ gezetOp }) => gezetOp === latest),
  );
}

/** Source: `Status`. */
export const renderStatussen = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.statussen.map((status, index) => ({
    url: urls.part(dossier, 'statussen', index),
    uuid: partId(dossier.uuid, 'statussen', index),
    zaak: urls.zaak(dossier.uuid),
    statustype: urls.catalogue.part(dossier.zaaktype, 'statustypen', status.volgnummer - 1),
    datumStatusGezet: status.gezetOp,
    statustoelichting: status.toelichting,
    indicatieLaatstGezetteStatus: index === latestStatus(dossier),
    gezetdoor: null,
    zaakinformatieobjecten: [],
  }));

/** Source: `Resultaat`; a list of none or one. */
export const renderResultaten = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  (dossier.resultaat ? [dossier.resultaat] : []).map((resultaat) => ({
    url: urls.part(dossier, 'resultaten', 0),
    uuid: partId(dossier.uuid, 'resultaten', 0),
    zaak: urls.zaak(dossier.uuid),
    resultaattype: urls.catalogue.part(dossier.zaaktype, 'resultaattypen', resultaat.type),
    toelichting: resultaat.toelichting,
  }));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Source: `Rol`. `betrokkene` is left out: there is no URL, and the official file allows no empty text. */
export const renderRollen = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.rollen.map((rol: RolRecord, index) => ({
    url: urls.part(dossier, 'rollen', index),
    uuid: partId(dossier.uuid, 'rollen', index),
    zaak: urls.zaak(dossier.uuid),
    betrokkeneType: rol.betrokkene.type,
    afwijkendeNaamBetrokkene: '',
    roltype: urls.catalogue.part(dossier.zaaktype, 'roltypen', ROLTYPEN.indexOf(rol.roltype)),
    omschrijving: capital(rol.roltype),
    omschrijvingGeneriek: rol.roltype,
    roltoelichting: rol.toelichting,
    registratiedatum: rol.registratiedatum,
    indicatieMachtiging: '',
    contactpersoonRol: rol.contactpersoon,
    statussen: [],
    beginGeldigheid: null,
    eindeGeldigheid: null,
    betrokkeneIdentificatie: rol.betrokkene.identificatie,
  }));

/** Source: `ZaakObject`. */
export const renderZaakobjecten = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.zaakobjecten.map((object, index) => ({
    url: urls.part(dossier, 'zaakobjecten', index),
    uuid: partId(dossier.uuid, 'zaakobjecten', index),
    zaak: urls.zaak(dossier.uuid),
    objectType: object.objectType,
    ...(object.objectType === 'overige' ? { objectTypeOverige: 'zaakgegeven' } : {}),
    relatieomschrijving: object.relatieomschrijving,
    objectIdentificatie: object.identificatie,
  }));

/** Source: `ZaakEigenschap`. */
export const renderEigenschappen = ({ register, urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.eigenschappen.map((eigenschap, index) => ({
    url: urls.part(dossier, 'zaakeigenschappen', index),
    uuid: partId(dossier.uuid, 'zaakeigenschappen', index),
    zaak: urls.zaak(dossier.uuid),
    eigenschap: urls.catalogue.part(dossier.zaaktype, 'eigenschappen', eigenschap.index),
    naam: zaaktypeOf(register, dossier.zaaktype).eigenschappen[eigenschap.index] ?? '',
    waarde: eigenschap.waarde,
  }));

/** Source: `ZaakContactMoment`. */
export const renderZaakcontactmomenten = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  (dossier.contactmomenten ?? []).map((contactmoment, index) => ({
    url: urls.part(dossier, 'zaakcontactmomenten', index),
    uuid: partId(dossier.uuid, 'zaakcontactmomenten', index),
    zaak: urls.zaak(dossier.uuid),
    contactmoment,
  }));

/** Source: `ZaakInformatieObject`. */
export const renderZaakinformatieobjecten = ({ urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.documenten.map((document, index) => ({
    url: urls.part(dossier, 'zaakinformatieobjecten', index),
    uuid: partId(dossier.uuid, 'zaakinformatieobjecten', index),
    informatieobject: urls.part(dossier, 'enkelvoudiginformatieobjecten', index),
    zaak: urls.zaak(dossier.uuid),
    aardRelatieWeergave: 'Hoort bij, omgekeerd: kent',
    titel: document.titel,
    beschrijving: '',
    registratiedatum: `${document.creatiedatum}T09:00:00Z`,
    vernietigingsdatum: null,
    status: null,
  }));
