import { z } from 'zod';
import { datumSchema, type Datum } from '../../../shared/domain/datum';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { TekstVersie, Voorstel, VoorstelVelden } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';
import type { ObjectData } from '../../ports/redactie';

const text = z.string().nullish().catch(null);
const texts = z.array(z.unknown()).catch([]);

const vertalingSchema = z.looseObject({ taal: z.string(), titel: text, trefwoorden: texts });
/** What an editor reads of an object Kennisartikel; everything else stays as it is. Source: objecttype kennisartikel. */
const dataSchema = z.looseObject({
  identificatie: text,
  doelgroep: text,
  doelgroepen: texts,
  verantwoordelijkeOrganisatie: z.looseObject({ owmsIdentifier: text }).nullish().catch(null),
  afdelingen: z.array(z.looseObject({ afdelingId: text, afdelingnaam: text })).catch([]),
  vertalingen: z.array(vertalingSchema).catch([]),
  zegswijzen: texts,
  veldDatums: z.record(z.string(), z.unknown()).catch({}),
  geldigVan: text,
  geldigTot: text,
  reviewDatum: text,
  automatischDoordrukken: z.boolean().catch(false),
});
type ArtikelData = z.infer<typeof dataSchema>;

/** An object that is an article; null for anything else. */
export function readArtikelData(data: ObjectData): ArtikelData | null {
  const parsed = dataSchema.safeParse(data);
  return parsed.success && parsed.data.vertalingen.some(({ taal }) => taal === 'nl') ? parsed.data : null;
}

const nlOf = (data: ArtikelData | null) => data?.vertalingen.find(({ taal }) => taal === 'nl');

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The texts of an object. */
export function veldenOf(data: ArtikelData | null): VoorstelVelden {
  const nl: Readonly<Record<string, unknown>> = nlOf(data) ?? {};
  const entries = VELDEN.map((veld) => [veld, asText(nl[veld])]);
  // Every field once, each a text or null.
  return Object.fromEntries(entries) as VoorstelVelden;
}

/** Title and texts of an object. */
export const tekstOf = (data: ArtikelData): TekstVersie => ({ titel: nlOf(data)?.titel ?? '', velden: veldenOf(data) });

const day = (value: string | null | undefined): Datum | null => {
  const parsed = datumSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

const keywords = (all: readonly unknown[]): readonly string[] =>
  all.flatMap((one) => {
    const word = typeof one === 'object' && one !== null && 'trefwoord' in one ? one.trefwoord : one;
    return typeof word === 'string' && word.trim() !== '' ? [word.trim()] : [];
  });

/** What a proposal begins with when it changes this object. */
export const beginOf = (data: ArtikelData) => ({
  ...tekstOf(data),
  doelgroep: doelgroepOf(data),
  afdeling: data.afdelingen[0]?.afdelingId ?? data.afdelingen[0]?.afdelingnaam ?? null,
  trefwoorden: keywords(nlOf(data)?.trefwoorden ?? []),
  zegswijzen: keywords(data.zegswijzen),
  geldigVan: day(data.geldigVan),
  geldigTot: day(data.geldigTot),
  reviewDatum: day(data.reviewDatum),
  isDoorgedrukt: data.automatischDoordrukken,
});

function doelgroepOf({ doelgroep, doelgroepen }: ArtikelData): Voorstel['doelgroep'] {
  if (doelgroepen.includes('eu-burger') && doelgroepen.includes('eu-bedrijf')) return 'eu-burger-bedrijf';
  return doelgroep === 'eu-bedrijf' ? 'eu-bedrijf' : 'eu-burger';
}

/** Whose text an object is: `null` for a reference text. */
export type Owners = readonly { readonly id: MunicipalityId; readonly owms: string; readonly naam: string }[];
export const ownerOf = (data: ArtikelData, owners: Owners): MunicipalityId | null =>
  owners.find(({ owms }) => owms === data.verantwoordelijkeOrganisatie?.owmsIdentifier)?.id ?? null;

/** VNG owns the reference texts in the SDG model. */
const REFERENCE = {
  owms: 'http://standaarden.overheid.nl/owms/terms/Vereniging_van_Nederlandse_Gemeenten',
  naam: 'Vereniging van Nederlandse Gemeenten',
};
/** UPL has a name for products that have none yet. */
const NO_UPN = 'http://standaarden.overheid.nl/owms/terms/UPL-naam_nog_niet_beschikbaar';
/** OWMS has no end date for an organisation that exists; the API wants one all the same. */
const OWMS_END = '2099-12-31T00:00:00Z';

export type Publishing = {
  /** The object as it stands; null for a new one. */
  readonly current: ObjectData | null;
  /** The reference text, of which a first own text of a municipality takes the product. */
  readonly reference: ObjectData | null;
  readonly owners: Owners;
  readonly today: Datum;
};

/** The data of an object Kennisartikel with the texts of a proposal in it. What it does not know of stays as it was. */
export function publishedData(voorstel: Voorstel, { current, reference, owners, today }: Publishing): ObjectData {
  const before = current && readArtikelData(current);
  const standing = veldenOf(before);
  const changed = VELDEN.filter((veld) => voorstel.velden[veld] !== standing[veld]);
  const base = current ?? newData(voorstel, { reference, owners });
  return {
    ...base,
    publicatieDatum: base['publicatieDatum'] ?? today,
    laatstGecheckt: today,
    doelgroep: voorstel.doelgroep === 'eu-bedrijf' ? 'eu-bedrijf' : 'eu-burger',
    doelgroepen: voorstel.doelgroep === 'eu-burger-bedrijf' ? ['eu-burger', 'eu-bedrijf'] : [voorstel.doelgroep],
    afdelingen: voorstel.afdeling === null ? [] : [{ afdelingId: voorstel.afdeling, afdelingnaam: voorstel.afdeling }],
    zegswijzen: voorstel.zegswijzen,
    geldigVan: voorstel.geldigVan,
    geldigTot: voorstel.geldigTot,
    reviewDatum: voorstel.reviewDatum,
    automatischDoordrukken: voorstel.isDoorgedrukt,
    // Who publishes an own text has looked at all of it; of a reference text only what changed is new to others.
    veldDatums: { ...before?.veldDatums, ...datesOf(voorstel.gemeente === null ? changed : VELDEN, today) },
    vertalingen: [
      ...(before?.vertalingen ?? []).filter(({ taal }) => taal !== 'nl'),
      { ...nlOf(before), taal: 'nl', ...nlData(voorstel), datumWijziging: `${today}T00:00:00Z` },
    ],
  };
}

const datesOf = (velden: readonly string[], today: Datum) => Object.fromEntries(velden.map((veld) => [veld, today]));

const nlData = ({ titel, velden, trefwoorden }: Voorstel) => ({
  titel,
  // An empty text takes the place of one that was taken out: the objecttype knows no null.
  ...Object.fromEntries(VELDEN.map((veld) => [veld, velden[veld] ?? ''])),
  trefwoorden: trefwoorden.map((trefwoord) => ({ trefwoord })),
});

function newData(
  { artikelId, objectId, gemeente }: Voorstel,
  { reference, owners }: Pick<Publishing, 'reference' | 'owners'>,
): ObjectData {
  const owner = owners.find(({ id }) => id === gemeente) ?? REFERENCE;
  return {
    uuid: objectId,
    identificatie: artikelId,
    upnUri: reference?.['upnUri'] ?? NO_UPN,
    ...(reference?.['upnLabel'] === undefined ? {} : { upnLabel: reference['upnLabel'] }),
    publicatieDatum: null,
    productAanwezig: true,
    verantwoordelijkeOrganisatie: {
      url: owner.owms,
      owmsIdentifier: owner.owms,
      owmsPrefLabel: owner.naam,
      owmsEndDate: OWMS_END,
    },
    beschikbareTalen: ['nl'],
  };
}
