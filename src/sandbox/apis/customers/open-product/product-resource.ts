import type { SandboxContext } from '../../../api';
import { byDate, byFlag, byPart, byTerm, byText, type Filter, type Filters } from '../rest/filters';
import { listOf, type Paging } from '../rest/query';
import type { Resource } from '../rest/resource';
import { indexOfProduct, productsOf, type ProductRecord } from './records';
import { nestedType, PRODUCTEN_PREFIX, producttypen, type Producttype } from './types';

/** Paging of Open Product. */
export const OPEN_PRODUCT_PAGING: Paging = { sizeName: 'page_size', defaultSize: 100, maxSize: 500 };

const typeOfProduct = (product: ProductRecord): Producttype | undefined =>
  producttypen.find((type) => type.code === product.type);

/** One of a comma-separated list. */
const oneOf =
  (read: (product: ProductRecord) => string | undefined) =>
  (_value: string, values: readonly string[]): Filter<ProductRecord> => {
    const wanted = listOf(new Map([['list', values]]), 'list');
    return { test: (product) => wanted.includes(read(product) ?? '') };
  };

/** Asks for something that no product of the practice region has. */
const never = (): Filter<ProductRecord> => ({ test: () => false });

const LINKED = ['aanvraag_zaak', 'documenten_', 'taken_', 'zaken_'].flatMap((name) => [`${name}_url`, `${name}_urn`]);
const NEVER = [
  ...LINKED.flatMap((name) => [name, `${name}__contains`]),
  'dataobject_attr',
  'verbruiksobject_attr',
  'producttype__locaties__uuid',
  'producttype__organisaties__code',
  'producttype__organisaties__uuid',
  'producttype__themas__uuid',
  'producttype__themas__uuid__in',
];

/** Comparisons of a price in euros. */
function priceFilters(): Filters<ProductRecord> {
  const compare =
    (test: (own: number, asked: number) => boolean) =>
    (value: string): Filter<ProductRecord> => ({
      test: ({ prijs }) => prijs !== null && test(Number(prijs), Number(value)),
    });
  return {
    prijs: compare((own, asked) => own === asked),
    prijs__gte: compare((own, asked) => own >= asked),
    prijs__lte: compare((own, asked) => own <= asked),
  };
}

const withoutStrict = (filters: Filters<ProductRecord>): Filters<ProductRecord> =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !/__(gt|lt)$/.test(name)));

/** `/producten`: products that people and organisations own. Read-only here. Source: specs/open-product-producten-1.7.0.yaml. */
export const producten = (context: SandboxContext): Resource<ProductRecord> => ({
  path: '/producten',
  collection: productsOf(context.store),
  index: indexOfProduct,
  paging: OPEN_PRODUCT_PAGING,
  filters: {
    ...Object.fromEntries(NEVER.map((name) => [name, never])),
    ...priceFilters(),
    ...withoutStrict(byDate('aanmaak_datum', (product) => product.aanmaak_datum)),
    ...withoutStrict(byDate('update_datum', (product) => product.aanmaak_datum)),
    ...withoutStrict(byDate('start_datum', (product) => product.start_datum)),
    ...withoutStrict(byDate('eind_datum', (product) => product.eind_datum)),
    eigenaren__bsn: byTerm('bsn'),
    eigenaren__kvk_nummer: byTerm('kvk'),
    eigenaren__vestigingsnummer: byTerm('vestiging'),
    eigenaren__klantnummer: (value) => ({
      test: (product) => product.eigenaren.some((one) => one.klantnummer === value),
    }),
    eigenaren__uuid: (value) => ({ test: (product) => product.eigenaren.some((one) => one.uuid === value) }),
    frequentie: byText((product) => product.frequentie),
    gepubliceerd: byFlag('gepubliceerd', (product) => product.gepubliceerd),
    naam: byText((product) => product.naam),
    producttype__code: byText((product) => product.type),
    producttype__code__in: oneOf((product) => product.type),
    producttype__gepubliceerd: byFlag(
      'producttype__gepubliceerd',
      (product) => typeOfProduct(product)?.isGepubliceerd ?? false,
    ),
    producttype__naam: byText((product) => typeOfProduct(product)?.naam),
    producttype__naam__icontains: byPart((product) => typeOfProduct(product)?.naam ?? ''),
    producttype__naam__in: oneOf((product) => typeOfProduct(product)?.naam),
    producttype__themas__naam: byText((product) => typeOfProduct(product)?.thema),
    producttype__themas__naam__in: oneOf((product) => typeOfProduct(product)?.thema),
    producttype__uuid: byText((product) => typeOfProduct(product)?.uuid),
    producttype__uuid__in: oneOf((product) => typeOfProduct(product)?.uuid),
    status: byText((product) => product.status),
    uniforme_product_naam: byText((product) => typeOfProduct(product)?.upn),
  },
  render: (product) => renderProduct(context, product),
});

function renderProduct(context: SandboxContext, product: ProductRecord): object {
  const { type, eigenaren, ...shown } = product;
  const producttype = producttypen.find((one) => one.code === type);
  if (!producttype) throw new Error(`Unknown product type ${type}`);
  return {
    ...shown,
    url: context.url(`${PRODUCTEN_PREFIX}/producten/${product.uuid}`),
    update_datum: product.aanmaak_datum,
    producttype: nestedType(producttype),
    // The official file has a pattern for a number that is there, so one that is not is left out.
    eigenaren: eigenaren.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== ''))),
    documenten: [],
    zaken: [],
    taken: [],
    verbruiksobject: null,
    aanvraag_zaak_urn: null,
    aanvraag_zaak_url: null,
  };
}
