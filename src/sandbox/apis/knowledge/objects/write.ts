import { randomUUID } from 'node:crypto';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { SandboxContext } from '../../../api';
import type { Collection } from '../../../store';
import { invalid, invalidField, parseBody } from '../../customers/rest/problems';
import { OBJECTTYPES, type Objecttype } from './objecttypes';
import { objecttypeOf } from './search';
import { withVersion, type StoredObject } from './store';

const recordInput = z.object({
  typeVersion: z.number().int().min(0).max(32767),
  data: z.record(z.string(), z.unknown()).default({}),
  startAt: z.iso.date(),
  correctionFor: z.number().int().min(0).nullable().default(null),
});

const objectInput = z.object({ uuid: z.uuid().optional(), type: z.url().max(1000), record: recordInput });
const patchInput = z.object({ record: recordInput.partial().optional() });

const validators = new Map<string, ValidateFunction>();

function validatorOf(objecttype: Objecttype): ValidateFunction {
  const known = validators.get(objecttype.uuid);
  if (known) return known;
  const made = new Ajv({ strict: false, allErrors: true }).compile(objecttype.schema);
  validators.set(objecttype.uuid, made);
  return made;
}

/** Refuses data that does not fit its objecttype; says which field, never its value. */
function checkData(
  objecttype: Objecttype,
  { data, typeVersion }: Pick<z.infer<typeof recordInput>, 'data' | 'typeVersion'>,
): void {
  if (typeVersion !== 1)
    throw invalidField('record.typeVersion', 'invalid', 'Deze versie van het objecttype bestaat niet.');
  const validate = validatorOf(objecttype);
  if (validate(data)) return;
  throw invalid(
    (validate.errors ?? []).map((error) => ({
      name: `record.data${error.instancePath.replaceAll('/', '.')}`,
      code: 'invalid-json-schema',
      reason: error.message ?? 'ongeldig',
    })),
  );
}

/** A new object with its first version. Source: `POST /objects`. */
export function makeObject(context: SandboxContext, objects: Collection<StoredObject>, body: unknown): StoredObject {
  const input = parseBody(objectInput, body);
  const objecttype = objecttypeOf(input.type);
  checkData(objecttype, input.record);
  const uuid = input.uuid ?? randomUUID();
  if (objects.get(uuid)) throw invalidField('uuid', 'unique', 'An object with this UUID already exists.');
  const empty: StoredObject = { uuid, objecttype: objecttype.uuid, records: [] };
  return withVersion(empty, input.record, context.today);
}

/** The object with one more version: a whole new record (PUT), or the last one with changes (PATCH, data merged by key). */
export function changeObject(
  context: SandboxContext,
  object: StoredObject,
  { body, isPartial }: { readonly body: unknown; readonly isPartial: boolean },
): StoredObject {
  const last = object.records.at(-1);
  const patch = isPartial ? (parseBody(patchInput, body).record ?? {}) : {};
  const merged = { ...last, correctionFor: null, ...patch, data: { ...last?.data, ...patch.data } };
  const record = isPartial ? parseBody(recordInput, merged, 'record') : parseBody(objectInput, body).record;
  const objecttype = OBJECTTYPES.find((one) => one.uuid === object.objecttype);
  if (!objecttype) throw invalidField('type', 'invalid', 'Invalid objecttype.');
  if (!isPartial && objecttypeOf(parseBody(objectInput, body).type) !== objecttype) {
    throw invalidField('type', 'immutable-field', 'Dit veld kan niet gewijzigd worden.');
  }
  checkData(objecttype, record);
  return withVersion(object, record, context.today);
}
