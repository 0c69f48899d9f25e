import type { SandboxContext } from '../../../api';
import type { Objecttype } from './objecttypes';
import type { ObjectVersion, StoredObject } from './store';

/** Where the Objects API is served. */
export const OBJECTS_PREFIX = '/objecten/api/v2';
/** Where the Objecttypes API is served; the `type` of every object points here. */
export const OBJECTTYPES_PREFIX = '/objecttypes/api/v2';

type Json = Readonly<Record<string, unknown>>;

/** A version of an object as the API shows it. */
export const renderRecord = (version: ObjectVersion): Json => ({
  index: version.index,
  typeVersion: version.typeVersion,
  data: version.data,
  references: [],
  startAt: version.startAt,
  endAt: version.endAt,
  registrationAt: version.registrationAt,
  correctionFor: version.correctionFor,
  correctedBy: version.correctedBy,
});

/** A version within the history of an object: numbers of corrections are left out where there are none. */
export function renderHistory(version: ObjectVersion): Json {
  const { references: _references, correctionFor, correctedBy, ...record } = renderRecord(version);
  return { ...record, ...(correctionFor !== null && { correctionFor }), ...(correctedBy !== null && { correctedBy }) };
}

/** An object with the version that was asked for. */
export const renderObject = (context: SandboxContext, object: StoredObject, version: ObjectVersion): Json => ({
  url: context.url(`${OBJECTS_PREFIX}/objects/${object.uuid}`),
  uuid: object.uuid,
  type: context.url(`${OBJECTTYPES_PREFIX}/objecttypes/${object.objecttype}`),
  record: withoutNullCorrection(renderRecord(version)),
});

/** The official file allows null for `correctionFor`, not for `correctedBy`. */
function withoutNullCorrection({ correctedBy, ...record }: Json): Json {
  return correctedBy === null ? record : { ...record, correctedBy };
}

/** An objecttype as its API shows it. */
export function renderObjecttype(context: SandboxContext, prefix: string, objecttype: Objecttype): Json {
  const url = context.url(`${prefix}/objecttypes/${objecttype.uuid}`);
  return {
    url,
    uuid: objecttype.uuid,
    name: objecttype.name,
    namePlural: objecttype.namePlural,
    description: objecttype.description,
    dataClassification: objecttype.classification,
    maintainerOrganization: '',
    maintainerDepartment: '',
    contactPerson: '',
    contactEmail: '',
    source: '',
    updateFrequency: 'unknown',
    providerOrganization: '',
    labels: {},
    createdAt: '2024-01-08',
    modifiedAt: '2025-03-03',
    allowGeometry: false,
    versions: [`${url}/versions/1`],
  };
}

/** The one version of an objecttype, with its JSON Schema. */
export function renderObjecttypeVersion(context: SandboxContext, prefix: string, objecttype: Objecttype): Json {
  const objectType = context.url(`${prefix}/objecttypes/${objecttype.uuid}`);
  return {
    url: `${objectType}/versions/1`,
    version: 1,
    objectType,
    status: 'published',
    jsonSchema: { $schema: 'http://json-schema.org/draft-07/schema#', title: objecttype.name, ...objecttype.schema },
    createdAt: '2024-01-08',
    modifiedAt: '2025-03-03',
    publishedAt: '2024-01-15',
  };
}
