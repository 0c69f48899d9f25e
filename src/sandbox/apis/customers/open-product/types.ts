import type { SandboxContext } from '../../../api';
import { createRng } from '../../../rng';
import { PRODUCT_TYPES, THEMAS, type Thema, type TypeDefinition } from './catalogue';

/** Where the two parts of Open Product are served. */
export const PRODUCTEN_PREFIX = '/open-product/producten/api/v1';
export const PRODUCTTYPEN_PREFIX = '/open-product/producttypen/api/v1';

type Json = Readonly<Record<string, unknown>>;

const STATUSSEN = ['in_aanvraag', 'gereed', 'actief', 'ingetrokken', 'geweigerd', 'verlopen'];
const MADE = '2024-02-05T09:00:00Z';
const MAIN_THEMA = idOf('thema/hoofdthema');

/** The same uuid for the same name, whatever the region's seed: the catalogue is no part of the region. */
function idOf(name: string): string {
  return createRng(`open-product/${name}`).uuid();
}

/** A producttype with the uuid under which it is known. */
export type Producttype = TypeDefinition & { readonly uuid: string };

/** The whole catalogue. */
export const producttypen: readonly Producttype[] = PRODUCT_TYPES.map((type) => ({
  ...type,
  uuid: idOf(`type/${type.code}`),
}));

/** An amount in cents as Open Product writes it: euros with two decimals. */
export const decimal = (cents: number): string => (cents / 100).toFixed(2);

/** A theme as it stands within a producttype. */
export const nestedThema = (naam: Thema): Json => ({
  uuid: idOf(`thema/${naam}`),
  naam,
  beschrijving: '',
  gepubliceerd: true,
  aanmaak_datum: MADE,
  update_datum: MADE,
  hoofd_thema: MAIN_THEMA,
});

/** All themes as `/themas` lists them: the main theme and those below it. */
export const themas = (): readonly (Json & { readonly uuid: string })[] => [
  {
    uuid: MAIN_THEMA,
    naam: 'Producten en diensten',
    beschrijving: '',
    gepubliceerd: true,
    aanmaak_datum: MADE,
    update_datum: MADE,
    hoofd_thema: null,
    producttypen: [],
  },
  ...THEMAS.map((naam) => ({
    ...nestedThema(naam),
    uuid: idOf(`thema/${naam}`),
    producttypen: producttypen.filter((type) => type.thema === naam).map(nestedType),
  })),
];

/** A producttype as it stands within a product. */
export const nestedType = (type: Producttype): Json => ({
  uuid: type.uuid,
  code: type.code,
  naam: type.naam,
  keywords: [],
  uniforme_product_naam: type.upn,
  toegestane_statussen: STATUSSEN,
  gepubliceerd: type.isGepubliceerd,
  publicatie_start_datum: '2024-03-01',
  publicatie_eind_datum: null,
  aanmaak_datum: MADE,
  update_datum: MADE,
  themas: [nestedThema(type.thema)],
  taal: 'nl',
});

/** Prices rise every first of January; the newest that has begun is the price of today. */
function pricesOf(type: Producttype, context: SandboxContext): readonly Json[] {
  if (type.prijzen.length === 0) return [];
  const thisYear = Number(context.today.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1].map((year) => ({
    uuid: idOf(`prijs/${type.code}/${year}`),
    prijsopties: type.prijzen.map(([beschrijving, cents]) => ({
      uuid: idOf(`optie/${type.code}/${year}/${beschrijving}`),
      bedrag: decimal(Math.round(cents * 1.03 ** (year - thisYear))),
      beschrijving,
    })),
    prijsregels: [],
    actief_vanaf: `${year}-01-01`,
  }));
}

/** The price of a producttype today in cents, or null when it costs nothing. */
export const currentCents = (type: TypeDefinition): number | null => type.prijzen[0]?.[1] ?? null;

/** A producttype as Open Product shows it. Source: specs/open-product-producttypen-1.7.0.yaml. */
export function renderType(context: SandboxContext, type: Producttype): Json {
  const { themas: nested, ...shown } = nestedType(type);
  return {
    ...shown,
    doelgroep: type.doelgroep,
    themas: nested,
    locaties: [],
    organisaties: [],
    eigenaar: null,
    contacten: [],
    prijzen: pricesOf(type, context),
    links: [],
    acties: [],
    bestanden: [],
    samenvatting: type.samenvatting,
    externe_codes: [],
    parameters: [],
    verbruiksobject_schema: null,
    dataobject_schema: null,
    interne_opmerkingen: '',
    zaaktypen: [],
    verzoektypen: [],
    processen: [],
  };
}

/** The price of today of a producttype. Source: `GET /producttypen/{uuid}/actuele-prijs`. */
export function renderCurrentPrice(context: SandboxContext, type: Producttype): Json {
  const begun = pricesOf(type, context).filter((price) => String(price['actief_vanaf']) <= context.today);
  return {
    uuid: type.uuid,
    code: type.code,
    upl_naam: type.upn,
    upl_uri: `http://standaarden.overheid.nl/owms/terms/${encodeURI(type.upn.replaceAll(' ', '_'))}`,
    actuele_prijs: begun.at(-1) ?? null,
  };
}

/** Texts about a producttype by label. Source: `GET /producttypen/{uuid}/content`. */
export const contentOf = (type: Producttype): readonly (Json & { readonly labels: readonly string[] })[] =>
  [
    ['omschrijving', type.samenvatting],
    [
      'kosten',
      type.prijzen.length === 0
        ? 'Dit product is gratis.'
        : `Het tarief staat bij ${type.naam.toLowerCase()} onder prijzen.`,
    ],
  ].map(([label = '', content]) => ({
    uuid: idOf(`content/${type.code}/${label}`),
    taal: 'nl',
    content,
    aanvullende_informatie: '',
    labels: [label],
  }));
