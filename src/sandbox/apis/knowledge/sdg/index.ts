import type { SandboxApi, SandboxContext } from '../../../api';
import { pagedList } from '../../customers/rest/paged';
import { notFound, useFieldDialect } from '../../customers/rest/problems';
import { booleanOf, firstOf, readQuery, type Paging, type QueryValues } from '../../customers/rest/query';
import { addressOf, uuidOf } from '../../customers/rest/routes';
import { loadContent } from '../content';
import { OWMS_OF } from '../organisations';
import { catalogueProducts, type CatalogueProduct } from '../products';
import { renderProduct, SDG_PREFIX } from './render';

/** SDG knows `page` only. */
const SDG_PAGING: Paging = { sizeName: null, defaultSize: 25, maxSize: 25 };

type Test = (product: CatalogueProduct) => boolean;

/** Which products each query parameter leaves. */
const FILTERS: Readonly<Record<string, (value: string) => Test>> = {
  catalogus: (value) => (product) => OWMS_OF[product.municipality].uuid === value,
  doelgroep: (value) => (product) =>
    (product.article.doelgroep === 'eu-bedrijf' ? 'eu-bedrijf' : 'eu-burger') === value,
  organisatie: (value) => (product) => OWMS_OF[product.municipality].uuid === value,
  organisatieOwmsIdentifier: (value) => (product) => OWMS_OF[product.municipality].identifier === value,
  organisatieOwmsPrefLabel: (value) => (product) => OWMS_OF[product.municipality].label === value,
  productAanwezig(value) {
    const wanted = booleanOf('productAanwezig', value);
    return () => wanted;
  },
  publicatieDatum: (value) => (product) => product.article.laatstGecontroleerd === value,
  publicatieDatum__gte: (value) => (product) => product.article.laatstGecontroleerd >= value,
  taal: (value) => () => value === 'nl',
  upnLabel: (value) => (product) => product.article.upn === value,
  upnUri: (value) => (product) => product.article.upnUri === value,
};

const testsOf = (query: QueryValues): readonly Test[] =>
  Object.entries(FILTERS).flatMap(([name, filter]) => {
    const value = firstOf(query, name);
    return value === null ? [] : [filter(value)];
  });

/** PDC for the Single Digital Gateway 1.8, reading products. Source: specs/sdg-1.8.3.yaml. */
export const sdgApi: SandboxApi = {
  id: 'sdg',
  prefix: SDG_PREFIX,
  routes(app, context) {
    const products = lazyProducts(context);
    useFieldDialect(app);
    addressOf(app, '/api/v1/producten', {
      GET(request) {
        const query = readQuery(request, ['page', ...Object.keys(FILTERS)]);
        const found = products().filter((product) => testsOf(query).every((test) => test(product)));
        const items = found.map((product) => renderProduct(context, product));
        return pagedList(request, context, { query, paging: SDG_PAGING, items });
      },
    });
    addressOf(app, '/api/v1/producten/:uuid', {
      GET(request) {
        const product = products().find((one) => one.uuid === uuidOf(request));
        if (!product) throw notFound();
        return renderProduct(context, product);
      },
    });
  },
};

/** Made on first use: the feed costs nothing at start. */
function lazyProducts(context: SandboxContext): () => readonly CatalogueProduct[] {
  let made: readonly CatalogueProduct[] | null = null;
  return () => (made ??= catalogueProducts(loadContent(context.resources), context.rng.fork('sdg'), 2));
}
