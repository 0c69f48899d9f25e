import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../../../api';
import { pagedList } from '../../customers/rest/paged';
import { notFound, ProblemError } from '../../customers/rest/problems';
import { firstOf, readQuery, ZGW_PAGING } from '../../customers/rest/query';
import { addressOf, paramOf, uuidOf } from '../../customers/rest/routes';
import { pickFields, readFields } from './fields';
import { OBJECTTYPES } from './objecttypes';
import { renderHistory, renderObject, renderObjecttype, renderObjecttypeVersion } from './render';
import { findObjects, SEARCH_PARAMETERS, searchOfBody, searchOfQuery } from './search';
import { objectsOf, putObject, versionOn, versionRegisteredOn, type StoredObject } from './store';
import { makeObject, changeObject } from './write';

const PAGE_PARAMETERS = ['page', 'pageSize'];

/** `/objects` with search, history and writing. Source: specs/objects-2.7.0.yaml. */
export function registerObjects(app: FastifyInstance, context: SandboxContext): void {
  registerList(app, context);
  registerOne(app, context);
  registerHistory(app, context);
}

/** The object of the address, or a 404. */
function objectOf(request: FastifyRequest, context: SandboxContext): StoredObject {
  const object = objectsOf(context.store).get(uuidOf(request));
  if (!object) throw notFound();
  return object;
}

/** Stores an object and shows its newest version. */
function save(context: SandboxContext, object: StoredObject): object {
  const version = object.records.at(-1);
  if (!version) throw notFound();
  putObject(objectsOf(context.store), object);
  return renderObject(context, object, version);
}

function registerList(app: FastifyInstance, context: SandboxContext): void {
  addressOf(app, '/objects', {
    GET(request) {
      const query = readQuery(request, [...PAGE_PARAMETERS, ...SEARCH_PARAMETERS]);
      const items = findObjects(context, searchOfQuery(query));
      return pagedList(request, context, { query, paging: ZGW_PAGING, items });
    },
    POST(request, reply) {
      requireCrs(request);
      void reply.status(201);
      return save(context, makeObject(context, objectsOf(context.store), request.body));
    },
  });
  addressOf(app, '/objects/search', {
    POST(request) {
      requireCrs(request);
      const query = readQuery(request, PAGE_PARAMETERS);
      const items = findObjects(context, searchOfBody(request.body));
      return pagedList(request, context, { query, paging: ZGW_PAGING, items });
    },
  });
}

function registerOne(app: FastifyInstance, context: SandboxContext): void {
  const change = (request: FastifyRequest, isPartial: boolean): object => {
    requireCrs(request);
    return save(context, changeObject(context, objectOf(request, context), { body: request.body, isPartial }));
  };
  addressOf(app, '/objects/:uuid', {
    GET: (request) => showObject(request, context, objectOf(request, context)),
    PUT: (request) => change(request, false),
    PATCH: (request) => change(request, true),
    DELETE(request, reply) {
      objectsOf(context.store).remove(objectOf(request, context).uuid);
      return reply.status(204).send();
    },
  });
}

function registerHistory(app: FastifyInstance, context: SandboxContext): void {
  addressOf(app, '/objects/:uuid/history', {
    GET(request) {
      const query = readQuery(request, PAGE_PARAMETERS);
      const items = objectOf(request, context).records.map(renderHistory);
      return pagedList(request, context, { query, paging: ZGW_PAGING, items });
    },
  });
  addressOf(app, '/objects/:uuid/:index', {
    GET(request) {
      const index = paramOf(request, 'index');
      const version = objectOf(request, context).records.find((record) => String(record.index) === index);
      if (!version) throw notFound();
      return renderHistory(version);
    },
  });
}

/** `/objecttypes`, read-only. Source: specs/objecttypes-2.2.2.yaml; the Objects API serves it as well since 4.0. */
export function registerObjecttypes(app: FastifyInstance, context: SandboxContext, prefix: string): void {
  const objecttypeOf = (uuid: string) => {
    const found = OBJECTTYPES.find((objecttype) => objecttype.uuid === uuid);
    if (!found) throw notFound();
    return found;
  };
  addressOf(app, '/objecttypes', {
    GET(request) {
      const query = readQuery(request, [...PAGE_PARAMETERS, 'dataClassification']);
      const wanted = firstOf(query, 'dataClassification');
      const found = OBJECTTYPES.filter((objecttype) => wanted === null || objecttype.classification === wanted);
      return pagedList(request, context, {
        query,
        paging: ZGW_PAGING,
        items: found.map((one) => renderObjecttype(context, prefix, one)),
      });
    },
  });
  addressOf(app, '/objecttypes/:uuid', {
    GET: (request) => renderObjecttype(context, prefix, objecttypeOf(uuidOf(request))),
  });
  addressOf(app, '/objecttypes/:uuid/versions', {
    GET(request) {
      const query = readQuery(request, PAGE_PARAMETERS);
      const items = [renderObjecttypeVersion(context, prefix, objecttypeOf(uuidOf(request)))];
      return pagedList(request, context, { query, paging: ZGW_PAGING, items });
    },
  });
  addressOf(app, '/objecttypes/:uuid/versions/:version', {
    GET(request) {
      if (paramOf(request, 'version') !== '1') throw notFound();
      return renderObjecttypeVersion(context, prefix, objecttypeOf(uuidOf(request)));
    },
  });
}

/** The headers that every answer of these APIs carries. */
export function sendVersion(version: string, hasCrs: boolean) {
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header('API-version', version);
    if (hasCrs) void reply.header('Content-Crs', 'EPSG:4326');
  };
}

function showObject(request: FastifyRequest, context: SandboxContext, object: StoredObject): object {
  const query = readQuery(request, ['date', 'registrationDate', 'fields']);
  const registrationDate = firstOf(query, 'registrationDate');
  const version =
    registrationDate === null
      ? versionOn(object, firstOf(query, 'date') ?? context.today)
      : versionRegisteredOn(object, registrationDate);
  if (!version) throw notFound();
  const shown = renderObject(context, object, version);
  const fields = firstOf(query, 'fields');
  return fields === null ? shown : pickFields(shown, readFields(fields));
}

/** Writing and searching must say in which coordinate system. Source: Objects API 2.7, `Content-Crs`. */
function requireCrs(request: FastifyRequest): void {
  const crs = request.headers['content-crs'];
  if (crs === 'EPSG:4326') return;
  const [status, code] = crs === undefined ? [412, 'missing_crs'] : [406, 'unknown_crs'];
  const title = 'Header Content-Crs moet EPSG:4326 zijn.';
  throw new ProblemError({ status, code, title, detail: title });
}
