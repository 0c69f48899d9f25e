import type { Collection, SandboxStore } from '../../../store';
import type { Objecttype } from './objecttypes';

/** One version of an object's data. Dates are days. */
export type ObjectVersion = {
  readonly index: number;
  readonly typeVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly registrationAt: string;
  readonly correctionFor: number | null;
  readonly correctedBy: number | null;
};

/** An object with all its versions, oldest first; never empty. */
export type StoredObject = {
  readonly uuid: string;
  readonly objecttype: string;
  readonly records: readonly ObjectVersion[];
};

/** One object to be made. `startAt` is the day from which it holds. */
export type NewObject = {
  readonly uuid: string;
  readonly objecttype: Objecttype;
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAt: string;
};

/** The objects of the practice register. */
export const objectsOf = (store: SandboxStore): Collection<StoredObject> => store.collection('objecten');

/** Stores an object so that it is found by its objecttype, in the order of `sortKey`. */
export function putObject(objects: Collection<StoredObject>, object: StoredObject, isSeeded = false): void {
  objects.put(object.uuid, object, {
    terms: { type: object.objecttype },
    sortKey: object.records[0]?.registrationAt ?? '',
    isSeeded,
  });
}

/** The version that holds on `date`; of several, the one registered last. */
export const versionOn = (object: StoredObject, date: string): ObjectVersion | undefined =>
  object.records.findLast((record) => record.startAt <= date && (record.endAt === null || record.endAt >= date));

/** The version that was registered last on `date`. */
export const versionRegisteredOn = (object: StoredObject, date: string): ObjectVersion | undefined =>
  object.records.findLast((record) => record.registrationAt <= date);

/** The object with a new version; the one that held until then ends where the new one starts. */
export function withVersion(
  object: StoredObject,
  version: Pick<ObjectVersion, 'typeVersion' | 'data' | 'startAt' | 'correctionFor'>,
  today: string,
): StoredObject {
  const index = object.records.length + 1;
  const earlier = object.records.map((record): ObjectVersion => {
    if (record.index === version.correctionFor)
      return { ...record, correctedBy: index, endAt: record.endAt ?? version.startAt };
    return record.endAt === null ? { ...record, endAt: version.startAt } : record;
  });
  return {
    ...object,
    records: [...earlier, { ...version, index, endAt: null, registrationAt: today, correctedBy: null }],
  };
}
