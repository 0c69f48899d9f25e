import type { Artikel, ArtikelField } from '../../../shared/domain/kennis';
import type { ArtikelId } from '../../../shared/domain/ids';
import { once } from '../asked';
import { entryOf, toDatum } from '../wire-values';
import {
  ARTIKEL_FIELDS,
  filledFields,
  municipalityOf,
  toAanvraag,
  toArtikelId,
  toFields,
  upnFromUri,
  type OwmsSettings,
} from './texts';
import {
  wireKennisartikel,
  wireTrefwoorden,
  wireVac,
  type WireKennisartikel,
  type WireObject,
  type WireVac,
} from './wire';

/** What an article says of where it came from. */
const BRON = 'Kennisbank';

/** The id of the object behind a link, by its URL. */
type IdsByUrl = ReadonlyMap<string, ArtikelId>;

type Parsed<T> = { readonly object: WireObject; readonly data: T };

/** Objects whose data fits; an object that does not is no article. */
function parseAll<T>(
  objects: readonly WireObject[],
  parse: (data: unknown) => { readonly success: boolean; readonly data?: T | undefined },
): readonly Parsed<T>[] {
  return objects.flatMap((object) => {
    const parsed = parse(object.record.data);
    return parsed.success && parsed.data !== undefined ? [{ object, data: parsed.data }] : [];
  });
}

const fallbackId = ({ uuid, url }: WireObject): string => uuid || url?.split('/').at(-1) || 'onbekend';

const idOfArtikel = ({ object, data }: Parsed<WireKennisartikel>): ArtikelId =>
  toArtikelId(data.identificatie, data.uuid || fallbackId(object));
const idOfVac = ({ object, data }: Parsed<WireVac>): ArtikelId => toArtikelId(data.identificatie, fallbackId(object));

/** Links `{key: url}` as ids; a link to something that is no article is left out. */
function linksOf(links: readonly unknown[] | null | undefined, ids: IdsByUrl): readonly ArtikelId[] {
  const urls = (links ?? []).flatMap((link): readonly unknown[] =>
    typeof link === 'object' && link ? Object.values(link) : [],
  );
  return [...new Set(urls.flatMap((url) => (typeof url === 'string' && ids.get(url)) || []))];
}

function keywordsOf(trefwoorden: unknown): readonly string[] {
  const parsed = wireTrefwoorden.safeParse(trefwoorden);
  return parsed.success ? parsed.data.map((one) => (typeof one === 'string' ? one : one.trefwoord)) : [];
}

const doelgroepen = ['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'] as const;

function doelgroepOf({
  doelgroep,
  doelgroepen: all,
}: Pick<WireKennisartikel, 'doelgroep' | 'doelgroepen'>): Artikel['doelgroep'] {
  if (all?.includes('eu-burger') && all.includes('eu-bedrijf')) return 'eu-burger-bedrijf';
  return doelgroepen.find((known) => known === doelgroep) ?? 'eu-burger';
}

const afdelingOf = ([first]: NonNullable<WireVac['afdelingen']>): string | null =>
  first ? first.afdelingId || first.afdelingnaam || first.afdelingNaam || null : null;

/**
 * Articles and VACs of the knowledge base. A municipality's own text stands over the reference text with the same
 * `identificatie`; `lokaleVelden` names the fields in which it differs. VACs that are no longer in use are left out.
 */
export const toArtikelen = (...objects: Parameters<typeof toDatedArtikelen>): readonly Artikel[] =>
  toDatedArtikelen(...objects).map(({ artikel }) => artikel);

/** As {@link toArtikelen}, each with the object that it was made of. */
export function toDatedArtikelen(
  kennis: readonly WireObject[],
  vacs: readonly WireObject[],
  settings: OwmsSettings,
): readonly { readonly artikel: Artikel; readonly object: WireObject }[] {
  const articles = parseAll(kennis, (data) => wireKennisartikel.safeParse(data));
  const questions = parseAll(vacs, (data) => wireVac.safeParse(data)).filter(
    ({ data }) => (data.status ?? 'actief') === 'actief',
  );
  const ids = new Map<string, ArtikelId>();
  for (const one of articles) if (one.object.url) ids.set(one.object.url, idOfArtikel(one));
  for (const one of questions) if (one.object.url) ids.set(one.object.url, idOfVac(one));
  const own = articles.flatMap((one) => {
    const artikel = toArtikel(one, ids, settings);
    return artikel ? [{ artikel, object: one.object }] : [];
  });
  const references = new Map(
    own.filter(({ artikel }) => artikel.municipality === null).map(({ artikel }) => [artikel.id, artikel]),
  );
  const all = [
    ...own.map(({ artikel, object }) => ({ artikel: overReference(artikel, references.get(artikel.id)), object })),
    ...questions.map((one) => ({ artikel: toVac(one, ids), object: one.object })),
  ];
  return once(all, ({ artikel: { id, soort, municipality } }) => `${soort} ${id} ${municipality ?? ''}`);
}

function toArtikel(parsed: Parsed<WireKennisartikel>, ids: IdsByUrl, settings: OwmsSettings): Artikel | null {
  const { object, data } = parsed;
  const nl = data.vertalingen.find(({ taal }) => taal === 'nl');
  if (!nl || data.productAanwezig === false) return null;
  return {
    id: idOfArtikel(parsed),
    soort: 'product',
    titel: nl.titel || data.upnLabel || upnFromUri(data.upnUri) || '',
    upn: data.upnLabel || upnFromUri(data.upnUri),
    doelgroep: doelgroepOf(data),
    afdeling: afdelingOf(data.afdelingen ?? []),
    trefwoorden: keywordsOf(nl.trefwoorden),
    velden: toFields(nl),
    lokaleVelden: [],
    municipality: municipalityOf(data.verantwoordelijkeOrganisatie?.owmsIdentifier, settings),
    aanvraag: toAanvraag(nl.procedureLink?.url, data.onlineAanvragen ?? nl.procedureLink?.label),
    gerelateerd: linksOf(data.gerelateerdeProducten, ids),
    laatstGecontroleerd:
      toDatum(data.laatstGecheckt) ?? toDatum(data.publicatieDatum) ?? toDatum(object.record.startAt),
    bron: BRON,
    ...managedOf(data),
  };
}

/** What editors keep of an article beside its texts. */
const managedOf = ({ geldigVan, geldigTot, zegswijzen, veldDatums, automatischDoordrukken }: WireKennisartikel) => ({
  geldigVan: toDatum(geldigVan),
  geldigTot: toDatum(geldigTot),
  zegswijzen: (zegswijzen ?? []).filter((one) => typeof one === 'string'),
  veldDatums: Object.fromEntries(
    ARTIKEL_FIELDS.flatMap((veld) => {
      const own = veldDatums && entryOf(veldDatums, veld);
      const datum = typeof own === 'string' ? toDatum(own) : null;
      return datum ? [[veld, datum]] : [];
    }),
  ),
  isDoorgedrukt: automatischDoordrukken ?? false,
});

function overReference(artikel: Artikel, reference: Artikel | undefined): Artikel {
  if (artikel.municipality === null) return artikel;
  const isOwn = (field: ArtikelField): boolean => artikel.velden[field] !== reference?.velden[field];
  const own = filledFields(artikel.velden).filter(isOwn);
  if (!reference) return { ...artikel, lokaleVelden: own };
  const velden = { ...reference.velden, ...Object.fromEntries(own.map((field) => [field, artikel.velden[field]])) };
  return { ...artikel, velden, lokaleVelden: own, aanvraag: artikel.aanvraag ?? reference.aanvraag };
}

const toVac = (parsed: Parsed<WireVac>, ids: IdsByUrl): Artikel => {
  const { object, data } = parsed;
  return {
    id: idOfVac(parsed),
    soort: 'vac',
    titel: data.vraag,
    upn: null,
    doelgroep: doelgroepOf({ doelgroep: data.doelgroep, doelgroepen: null }),
    afdeling: afdelingOf(data.afdelingen ?? []),
    trefwoorden: keywordsOf(data.trefwoorden),
    // The explanation of a VAC is for the agent only.
    velden: toFields({ tekst: data.antwoord, deskMemo: data.toelichting }),
    lokaleVelden: [],
    municipality: null,
    aanvraag: null,
    gerelateerd: [...linksOf(data.gerelateerdeProducten, ids), ...linksOf(data.gerelateerdeVACs, ids)],
    laatstGecontroleerd: toDatum(object.record.startAt),
    bron: BRON,
  };
};
