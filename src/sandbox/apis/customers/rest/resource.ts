import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageOf, type SandboxContext } from '../../../api';
import type { Collection, Terms } from '../../../store';
import { filtersOf, findPage, type Filters } from './filters';
import { invalidField, notFound } from './problems';
import { listOf, readPage, readQuery, ZGW_PAGING, type Paging, type QueryValues } from './query';
import { addressOf, uuidOf } from './routes';

/** One kind of record of an API: how it is found, made and shown. */
export type Resource<T extends { readonly uuid: string }> = {
  /** Path below the API's prefix, for example `/actoren`. */
  readonly path: string;
  readonly collection: Collection<T>;
  readonly index: (record: T) => { readonly terms: Terms; readonly sortKey?: string };
  readonly filters: Filters<T>;
  readonly expands?: readonly string[];
  readonly descending?: boolean;
  readonly paging?: Paging;
  /** The record in a body; `existing` is null for a new one. Throws a ProblemError for what does not fit. */
  /** Records that may be taken away. */
  readonly isRemovable?: boolean;
  readonly make?: (body: unknown, existing: T | null) => T;
  /** The record as the input that a PATCH changes, when that differs from the record itself. */
  readonly toInput?: (record: T) => object;
  readonly render: (record: T, expand: ReadonlySet<string>) => object;
};

/** Registers list, create, read and update of a resource. A resource without `make` is read-only. */
export function registerResource<T extends { readonly uuid: string }>(
  app: FastifyInstance,
  context: SandboxContext,
  resource: Resource<T>,
): void {
  const { make } = resource;
  addressOf(app, resource.path, {
    GET: (request) => listRecords(request, context, resource),
    ...(make && { POST: (request, reply) => createRecord(request, reply, { resource, make }) }),
  });
  addressOf(app, `${resource.path}/:uuid`, {
    GET: (request) => {
      const query = readQuery(request, resource.expands ? ['expand'] : []);
      return resource.render(recordOf(request, resource), expandOf(query, resource));
    },
    ...(make && {
      PUT: (request) => replaceRecord(resource, make(request.body, recordOf(request, resource))),
      PATCH: (request) => {
        const existing = recordOf(request, resource);
        const input = resource.toInput?.(existing) ?? existing;
        return replaceRecord(resource, make({ ...input, ...Object(request.body) }, existing));
      },
    }),
    ...(resource.isRemovable && {
      DELETE: (request, reply) => {
        resource.collection.remove(recordOf(request, resource).uuid);
        void reply.status(204);
        return null;
      },
    }),
  });
}

/** Stores a record under its own terms. */
export function putRecord<T extends { readonly uuid: string }>(
  { collection, index }: Pick<Resource<T>, 'collection' | 'index'>,
  record: T,
  isSeeded = false,
): void {
  collection.put(record.uuid, record, { ...index(record), isSeeded });
}

function listRecords<T extends { readonly uuid: string }>(
  request: FastifyRequest,
  context: SandboxContext,
  resource: Resource<T>,
): object {
  const paging = resource.paging ?? ZGW_PAGING;
  const sizeNames = paging.sizeName === null ? [] : [paging.sizeName];
  const expandNames = resource.expands ? ['expand'] : [];
  const query = readQuery(request, ['page', ...sizeNames, ...expandNames, ...Object.keys(resource.filters)]);
  const slice = readPage(query, paging);
  const expand = expandOf(query, resource);
  const found = findPage(resource.collection, filtersOf(query, resource.filters), {
    ...slice,
    descending: resource.descending ?? false,
  });
  if (slice.page > 1 && found.items.length === 0) throw notFound();
  const items = found.items.map((record) => resource.render(record, expand));
  return pageOf({ count: found.count, items }, { url: new URL(context.url(request.url)), ...slice });
}

function createRecord<T extends { readonly uuid: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  { resource, make }: { readonly resource: Resource<T>; readonly make: NonNullable<Resource<T>['make']> },
): object {
  const record = make(request.body, null);
  putRecord(resource, record);
  void reply.status(201);
  return resource.render(record, new Set());
}

function replaceRecord<T extends { readonly uuid: string }>(resource: Resource<T>, record: T): object {
  putRecord(resource, record);
  return resource.render(record, new Set());
}

function recordOf<T extends { readonly uuid: string }>(request: FastifyRequest, resource: Resource<T>): T {
  const record = resource.collection.get(uuidOf(request));
  if (!record) throw notFound();
  return record;
}

function expandOf<T extends { readonly uuid: string }>(query: QueryValues, resource: Resource<T>): ReadonlySet<string> {
  const asked = listOf(query, 'expand');
  if (asked.some((name) => !resource.expands?.includes(name))) {
    throw invalidField('expand', 'invalid_choice', 'Onbekende waarde om uit te klappen.');
  }
  // `a.b` brings `a` along.
  return new Set(
    asked.flatMap((name) => name.split('.').map((_part, index, parts) => parts.slice(0, index + 1).join('.'))),
  );
}
