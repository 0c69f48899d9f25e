import type { Register } from '../registers';
import { INFORMATIEOBJECTTYPEN, ROLTYPEN, type CatalogueUrls, type DocumentSoort } from './catalogus';
import { UPL, type ZaaktypeDefinition } from './definition';

/** A resource as the Catalogi API gives it. */
export type Resource = Readonly<Record<string, unknown>> & { readonly url: string };

const BEGIN = '2020-01-01';
/** Still in use. The official file wants a day here and allows no null. */
const NO_END = '2099-12-31';
const validity = { beginGeldigheid: BEGIN, eindeGeldigheid: null, beginObject: BEGIN, eindeObject: NO_END };

/** ISO 8601 duration of whole days. */
export const daysDuration = (days: number): string => `P${days}D`;

const soorten = Object.keys(INFORMATIEOBJECTTYPEN) as DocumentSoort[]; // `Object.keys` forgets the key type.

const soortenOf = (zaaktype: ZaaktypeDefinition): DocumentSoort[] =>
  soorten.filter((soort) => zaaktype.documenten.some((document) => document.soort === soort));

/** One zaaktype. Source: Catalogi API 1.3.1 `ZaakType`. */
export function renderZaaktype(register: Register, urls: CatalogueUrls, zaaktype: ZaaktypeDefinition): Resource {
  const { key } = zaaktype;
  return {
    url: urls.zaaktype(key),
    identificatie: key,
    omschrijving: zaaktype.omschrijving,
    omschrijvingGeneriek: zaaktype.omschrijving,
    vertrouwelijkheidaanduiding: zaaktype.vertrouwelijkheid,
    doel: `${zaaktype.onderwerp} afhandelen.`,
    aanleiding: `Iemand wil: ${zaaktype.onderwerp.toLowerCase()}.`,
    toelichting: '',
    indicatieInternOfExtern: 'extern',
    handelingInitiator: zaaktype.handeling,
    onderwerp: zaaktype.onderwerp,
    handelingBehandelaar: 'Behandelen',
    doorlooptijd: daysDuration(zaaktype.doorlooptijd),
    servicenorm: daysDuration(zaaktype.servicenorm),
    opschortingEnAanhoudingMogelijk: zaaktype.kanOpschorten,
    verlengingMogelijk: zaaktype.verlenging !== null,
    verlengingstermijn: zaaktype.verlenging === null ? null : daysDuration(zaaktype.verlenging),
    trefwoorden: zaaktype.trefwoorden,
    publicatieIndicatie: false,
    publicatietekst: '',
    verantwoordingsrelatie: [],
    productenOfDiensten: zaaktype.producten.map((product) => UPL + product),
    referentieproces: { naam: zaaktype.omschrijving },
    concept: false,
    verantwoordelijke: register.naam,
    ...validity,
    versiedatum: BEGIN,
    catalogus: urls.catalogus,
    ...linksOf(urls, zaaktype),
  };
}

const linksOf = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition) => ({
  statustypen: zaaktype.stappen.map((_, index) => urls.part(zaaktype.key, 'statustypen', index)),
  resultaattypen: zaaktype.resultaten.map((_, index) => urls.part(zaaktype.key, 'resultaattypen', index)),
  eigenschappen: zaaktype.eigenschappen.map((_, index) => urls.part(zaaktype.key, 'eigenschappen', index)),
  informatieobjecttypen: soortenOf(zaaktype).map((soort) => urls.informatieobjecttype(soort)),
  roltypen: ROLTYPEN.map((_, index) => urls.part(zaaktype.key, 'roltypen', index)),
  besluittypen: zaaktype.heeftBesluit ? [urls.besluittype] : [],
  deelzaaktypen: [],
  gerelateerdeZaaktypen: [],
  zaakobjecttypen: [],
});

const partOf = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition) => ({
  zaaktype: urls.zaaktype(zaaktype.key),
  zaaktypeIdentificatie: zaaktype.key,
  catalogus: urls.catalogus,
  ...validity,
});

/** The steps of a zaaktype; the last one is its end. Source: `StatusType`. */
export const renderStatustypen = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition): Resource[] =>
  zaaktype.stappen.map((omschrijving, index) => ({
    url: urls.part(zaaktype.key, 'statustypen', index),
    omschrijving,
    omschrijvingGeneriek: omschrijving,
    statustekst: '',
    ...partOf(urls, zaaktype),
    volgnummer: index + 1,
    isEindstatus: index === zaaktype.stappen.length - 1,
    informeren: index === 0 || index === zaaktype.stappen.length - 1,
    doorlooptijd: null,
    toelichting: null,
    checklistitemStatustype: [],
    eigenschappen: [],
    zaakobjecttypen: [],
  }));

/** How a zaak of a type can end. Source: `ResultaatType`. */
export const renderResultaattypen = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition): Resource[] =>
  zaaktype.resultaten.map((resultaat, index) => ({
    url: urls.part(zaaktype.key, 'resultaattypen', index),
    ...partOf(urls, zaaktype),
    omschrijving: resultaat.naam,
    resultaattypeomschrijving: `https://referentielijsten.example/api/v1/resultaattypeomschrijvingen/${resultaat.generiek.toLowerCase()}`,
    omschrijvingGeneriek: resultaat.generiek,
    selectielijstklasse: `https://referentielijsten.example/api/v1/resultaten/${zaaktype.key}`,
    toelichting: '',
    archiefnominatie: 'vernietigen',
    archiefactietermijn: 'P7Y',
    brondatumArchiefprocedure: null,
    procesobjectaard: '',
    indicatieSpecifiek: null,
    procestermijn: null,
    besluittypen: [],
    besluittypeOmschrijving: [],
    informatieobjecttypen: [],
    informatieobjecttypeOmschrijving: [],
  }));

/** Source: `RolType`. */
export const renderRoltypen = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition): Resource[] =>
  ROLTYPEN.map((rol, index) => ({
    url: urls.part(zaaktype.key, 'roltypen', index),
    ...partOf(urls, zaaktype),
    omschrijving: rol.charAt(0).toUpperCase() + rol.slice(1),
    omschrijvingGeneriek: rol,
  }));

/** Source: `Eigenschap`. */
export const renderEigenschappen = (urls: CatalogueUrls, zaaktype: ZaaktypeDefinition): Resource[] =>
  zaaktype.eigenschappen.map((naam, index) => ({
    url: urls.part(zaaktype.key, 'eigenschappen', index),
    naam,
    definitie: naam,
    specificatie: specificatieOf(zaaktype, naam),
    toelichting: zaaktype.specificaties?.[naam]?.isVrij ? 'Mag leeg blijven.' : '',
    ...partOf(urls, zaaktype),
    statustype: null,
  }));

const LENGTES = { tekst: '100', getal: '10', datum: '8', datum_tijd: '14' } as const;

function specificatieOf({ specificaties }: ZaaktypeDefinition, naam: string): Readonly<Record<string, unknown>> {
  const { formaat = 'tekst', lengte, waarden = [], isVrij = false } = specificaties?.[naam] ?? {};
  return {
    groep: '',
    formaat,
    lengte: lengte === undefined ? LENGTES[formaat] : String(lengte),
    // Zero or one: the standard has no other way to say that a value may be left out.
    kardinaliteit: isVrij ? '0-1' : '1',
    waardenverzameling: waarden,
  };
}

/** Source: `InformatieObjectType`. */
export function renderInformatieobjecttype(register: Register, urls: CatalogueUrls, soort: DocumentSoort): Resource {
  const using = register.zaaktypen.filter((zaaktype) => soortenOf(zaaktype).includes(soort));
  return {
    url: urls.informatieobjecttype(soort),
    catalogus: urls.catalogus,
    omschrijving: INFORMATIEOBJECTTYPEN[soort],
    vertrouwelijkheidaanduiding: 'zaakvertrouwelijk',
    ...validity,
    concept: false,
    besluittypen: [],
    informatieobjectcategorie: 'document',
    trefwoord: [],
    omschrijvingGeneriek: {
      informatieobjecttypeOmschrijvingGeneriek: INFORMATIEOBJECTTYPEN[soort],
      definitieInformatieobjecttypeOmschrijvingGeneriek: INFORMATIEOBJECTTYPEN[soort],
      herkomstInformatieobjecttypeOmschrijvingGeneriek: 'KING',
      hierarchieInformatieobjecttypeOmschrijvingGeneriek: 'document',
      opmerkingInformatieobjecttypeOmschrijvingGeneriek: '',
    },
    zaaktypen: using.map((zaaktype) => urls.zaaktype(zaaktype.key)),
  };
}

/** The one besluittype of a register. Source: `BesluitType`. */
export const renderBesluittype = (register: Register, urls: CatalogueUrls): Resource => ({
  url: urls.besluittype,
  catalogus: urls.catalogus,
  zaaktypen: register.zaaktypen.filter((type) => type.heeftBesluit).map((type) => urls.zaaktype(type.key)),
  omschrijving: 'Besluit op aanvraag',
  omschrijvingGeneriek: 'Besluit',
  besluitcategorie: 'beschikking',
  reactietermijn: 'P42D',
  publicatieIndicatie: false,
  publicatietekst: '',
  publicatietermijn: null,
  toelichting: '',
  informatieobjecttypen: [urls.informatieobjecttype('besluit')],
  ...validity,
  concept: false,
  resultaattypen: [],
  resultaattypenOmschrijving: [],
  vastgelegdIn: [],
});

/** Source: `Catalogus`. */
export const renderCatalogus = (register: Register, urls: CatalogueUrls): Resource => ({
  url: urls.catalogus,
  domein: register.domein,
  rsin: register.rsin,
  naam: register.naam,
  versie: '1',
  begindatumVersie: BEGIN,
  contactpersoonBeheerNaam: 'Functioneel beheer',
  contactpersoonBeheerTelefoonnummer: '',
  zaaktypen: register.zaaktypen.map((zaaktype) => urls.zaaktype(zaaktype.key)),
  besluittypen: [urls.besluittype],
  informatieobjecttypen: soorten.map((soort) => urls.informatieobjecttype(soort)),
});

/** All informatieobjecttypen of a register. */
export const renderInformatieobjecttypen = (register: Register, urls: CatalogueUrls): Resource[] =>
  soorten.map((soort) => renderInformatieobjecttype(register, urls, soort));
