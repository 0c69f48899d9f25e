import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../../api';
import { pagedList } from '../rest/paged';
import { notFound, useFieldDialect } from '../rest/problems';
import { booleanOf, firstOf, listOf, readQuery, type QueryValues } from '../rest/query';
import { registerResource } from '../rest/resource';
import { addressOf, uuidOf } from '../rest/routes';
import { OPEN_PRODUCT_PAGING, producten } from './product-resource';
import { productsOf } from './records';
import { seedProducts } from './seed';
import {
  contentOf,
  PRODUCTEN_PREFIX,
  producttypen,
  PRODUCTTYPEN_PREFIX,
  renderCurrentPrice,
  renderType,
  themas,
  type Producttype,
} from './types';

const PAGE_PARAMETERS = ['page', 'page_size'];
const VERSION = '1.7.0';

/** Open Product 1.7, the products that are owned. */
export const productenApi: SandboxApi = {
  id: 'open-product',
  prefix: PRODUCTEN_PREFIX,
  seed: seedProducts,
  holds: ({ store }, bsn) => productsOf(store).find({ where: { bsn }, limit: 1 }).count > 0,
  routes(app, context) {
    useFieldDialect(app);
    sendVersion(app);
    registerResource(app, context, producten(context));
  },
};

/** Open Product 1.7, the catalogue of kinds of product. Read-only here. */
export const producttypenApi: SandboxApi = {
  id: 'open-product-typen',
  prefix: PRODUCTTYPEN_PREFIX,
  routes(app, context) {
    useFieldDialect(app);
    sendVersion(app);
    registerTypes(app, context);
    addressOf(app, '/themas', {
      GET: (request) =>
        pagedList(request, context, {
          query: readQuery(request, PAGE_PARAMETERS),
          paging: OPEN_PRODUCT_PAGING,
          items: themas(),
        }),
    });
    addressOf(app, '/themas/:uuid', {
      GET: (request) => found(themas().find((thema) => thema.uuid === uuidOf(request))),
    });
  },
};

const TYPE_FILTERS: Readonly<Record<string, (value: string, query: QueryValues) => (type: Producttype) => boolean>> = {
  code: (value) => (type) => type.code === value,
  doelgroep: (value) => (type) => type.doelgroep === value,
  gepubliceerd(value) {
    const wanted = booleanOf('gepubliceerd', value);
    return (type) => type.isGepubliceerd === wanted;
  },
  keywords: (_value, query) => (type) =>
    listOf(query, 'keywords').some((word) => type.naam.toLowerCase().includes(word.toLowerCase())),
  letter: (value) => (type) => type.naam.toLowerCase().startsWith(value.toLowerCase()),
  naam: (value) => (type) => type.naam === value,
  naam__icontains: (value) => (type) => type.naam.toLowerCase().includes(value.toLowerCase()),
  themas__naam: (value) => (type) => type.thema === value,
  themas__naam__in: (_value, query) => (type) => listOf(query, 'themas__naam__in').includes(type.thema),
  uniforme_product_naam: (value) => (type) => type.upn === value,
};

function registerTypes(app: FastifyInstance, context: SandboxContext): void {
  const typeOf = (request: FastifyRequest): Producttype =>
    found(producttypen.find((type) => type.uuid === uuidOf(request)));
  addressOf(app, '/producttypen', {
    GET(request) {
      const query = readQuery(request, [...PAGE_PARAMETERS, ...Object.keys(TYPE_FILTERS)]);
      const tests = Object.entries(TYPE_FILTERS).flatMap(([name, filter]) => {
        const value = firstOf(query, name);
        return value === null ? [] : [filter(value, query)];
      });
      const items = producttypen.filter((type) => tests.every((test) => test(type)));
      return pagedList(request, context, {
        query,
        paging: OPEN_PRODUCT_PAGING,
        items: items.map((type) => renderType(context, type)),
      });
    },
  });
  addressOf(app, '/producttypen/:uuid', { GET: (request) => renderType(context, typeOf(request)) });
  addressOf(app, '/producttypen/:uuid/actuele-prijs', {
    GET: (request) => renderCurrentPrice(context, typeOf(request)),
  });
  addressOf(app, '/producttypen/:uuid/content', {
    GET(request) {
      const query = readQuery(request, [...PAGE_PARAMETERS, 'labels', 'exclude_labels']);
      const [wanted, unwanted] = [listOf(query, 'labels'), listOf(query, 'exclude_labels')];
      const items = contentOf(typeOf(request)).filter(
        ({ labels }) =>
          (wanted.length === 0 || labels.some((label) => wanted.includes(label))) &&
          !labels.some((label) => unwanted.includes(label)),
      );
      return pagedList(request, context, { query, paging: OPEN_PRODUCT_PAGING, items });
    },
  });
}

function found<T>(record: T | undefined): T {
  if (record === undefined) throw notFound();
  return record;
}

function sendVersion(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('API-version', VERSION);
  });
}
