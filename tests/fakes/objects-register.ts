import type { Connection } from '../../src/main/ports/lines';
import type {
  ObjectData,
  RedactiePort,
  RedactieSoort,
  RedactieWritePort,
  WrittenObject,
} from '../../src/main/ports/redactie';
import type { LineError, LineResult } from '../../src/shared/result';
import { bad, ok } from '../support/builders';

/** A register of objects in memory, with all their versions. */
export type FakeObjects = {
  readonly redactie: RedactiePort;
  readonly redactieWrite: RedactieWritePort;
  readonly put: (soort: RedactieSoort, id: string, data: ObjectData) => void;
  readonly newest: (id: string) => ObjectData | undefined;
  readonly versions: (id: string) => number;
  /** From now on every call fails like this; null: no longer. */
  readonly fail: (error: LineError | null) => void;
};

export function fakeObjects(connection: Connection): FakeObjects {
  const kept = new Map<string, { readonly soort: RedactieSoort; readonly versions: readonly ObjectData[] }>();
  let failure: LineError | null = null;
  const answer = <T>(value: () => T): Promise<LineResult<T>> =>
    Promise.resolve(failure ? bad<T>(connection, failure) : ok(connection, value()));
  const put = (soort: RedactieSoort, id: string, data: ObjectData): void =>
    void kept.set(id, { soort, versions: [...(kept.get(id)?.versions ?? []), data] });
  const write = ({ soort, id, data }: WrittenObject) =>
    answer(() => {
      put(soort, id, data);
      return null;
    });
  return {
    redactie: {
      list: (soort) =>
        answer(() =>
          [...kept].flatMap(([id, object]) =>
            object.soort === soort ? [{ id, data: object.versions.at(-1) ?? {} }] : [],
          ),
        ),
      history: (id) =>
        answer(() => (kept.get(id)?.versions ?? []).map((data, at) => ({ index: at + 1, startAt: null, data }))),
    },
    redactieWrite: { create: write, replace: write },
    put,
    newest: (id) => kept.get(id)?.versions.at(-1),
    versions: (id) => kept.get(id)?.versions.length ?? 0,
    fail: (error) => (failure = error),
  };
}
