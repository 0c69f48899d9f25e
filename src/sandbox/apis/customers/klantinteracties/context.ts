import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../../../api';
import type { Collection } from '../../../store';
import { invalidField } from '../rest/problems';
import { openTables, type Tables } from './records';
import type { View } from './render';

/** Where this API is served. */
export const PREFIX = '/klantinteracties/api/v1';

/** Posted records are numbered from here, so that they never meet the numbers of seeded ones. */
const FIRST_POSTED = 1_000_001;

type Numbered = 'partij' | 'klantcontact' | 'internetaak';

/** What the resources of this API share. */
export type Api = {
  readonly tables: Tables;
  readonly view: View;
  /** A fresh uuid for a posted record. */
  readonly uuid: () => string;
  /** Now, as the API writes moments. */
  readonly now: () => string;
  /** The next free number of a kind of record, ten digits. */
  readonly nextNummer: (kind: Numbered) => string;
};

/** Opens this API over the sandbox's store. */
export function openApi(context: SandboxContext): Api {
  const tables = openTables(context.store);
  return {
    tables,
    view: { tables, url: (path, uuid) => context.url(`${PREFIX}/${path}/${uuid}`) },
    uuid: () => randomUUID(),
    now: () => new Date().toISOString(),
    nextNummer(kind) {
      const next = tables.counters.get(kind)?.next ?? FIRST_POSTED;
      tables.counters.put(kind, { next: next + 1 }, {});
      return nummerText(next);
    },
  };
}

/** A number as the register writes it: ten digits. */
export const nummerText = (value: number): string => String(value).padStart(10, '0');

/** Refuses a reference to a record that does not exist; `null` refers to nothing and is fine. */
export function mustExist(name: string, collection: Collection<unknown>, uuid: string | null): void {
  if (uuid !== null && !collection.get(uuid))
    throw invalidField(`${name}.uuid`, 'does_not_exist', 'Object bestaat niet.');
}

/** Refuses a number that another record than `own` has under the same name. */
export function mustBeFree(
  { name, value }: { readonly name: 'nummer' | 'referentienummer'; readonly value: string },
  collection: Collection<{ readonly uuid: string; readonly nummer: string; readonly referentienummer?: string }>,
  own: string,
): void {
  const others = collection.find({ where: { nummer: value } }).items;
  if (others.some((other) => other.uuid !== own && other[name] === value)) {
    throw invalidField(name, 'unique', 'Er bestaat al een object met deze waarde.');
  }
}
