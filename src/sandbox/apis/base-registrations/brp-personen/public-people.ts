import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Datum } from '../../../../shared/domain/datum';
import { brpDatum, isRecord, leeftijdOn, recordAt, type BrpRecord, type BrpValue } from './record';

/** The head of the compact file; how it is written stands in scripts/import-test-people.mjs. */
const headSchema = z.object({
  sleutels: z.array(z.string()),
  /** Code, description and, for titles, kind. */
  waarden: z.array(z.tuple([z.string().nullable(), z.string().nullable()]).rest(z.string())),
});
type Head = z.infer<typeof headSchema>;
type Compact = string | number | boolean | null | readonly Compact[] | CompactFields;
type CompactFields = { readonly [key: string]: Compact };

/** One published person: single texts can be read without unfolding the whole record. */
export type PublicPerson = {
  /** The text (or the code, or the known part of the date) at a path of field names; empty when absent. */
  readonly text: (...path: readonly string[]) => string;
  readonly number: (...path: readonly string[]) => number | null;
  /** The whole record, made at the first call; the age follows the day the file was loaded for. */
  readonly record: () => BrpRecord;
};

/** Reads the published BRP test people. */
export function loadPublicPeople(resources: string, today: Datum): readonly PublicPerson[] {
  const text = fs.readFileSync(path.join(resources, 'sandbox', 'personen.json'), 'utf8');
  // The file is our own and large: its head is checked, its people are unfolded by what they hold.
  const file = JSON.parse(text) as { readonly personen: readonly CompactFields[] };
  const head = headSchema.parse(file);
  const keys = new Map(head.sleutels.map((name, index) => [name, index.toString(36)]));
  return file.personen.map((persoon) => {
    const at = (names: readonly string[]) =>
      valueAt(
        persoon,
        names.map((name) => keys.get(name) ?? name),
      );
    return {
      text: (...names) => plainText(at(names), head),
      number(...names) {
        const value = at(names);
        return typeof value === 'number' ? value : null;
      },
      record: once(() => withAge(unfoldFields(persoon, head), today)),
    };
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const isCompactFields = (value: Compact | undefined): value is CompactFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(fields: CompactFields, keys: readonly string[]): Compact | undefined {
  let value: Compact | undefined = fields;
  for (const key of keys) value = isCompactFields(value) ? value[key] : undefined;
  return value;
}

function plainText(value: Compact | undefined, head: Head): string {
  if (typeof value !== 'string') return '';
  if (value.startsWith('#')) return codeAt(value, head)[0] ?? '';
  return /^[@=]/.test(value) ? value.slice(1) : value;
}

const codeAt = (text: string, head: Head) => head.waarden[Number.parseInt(text.slice(1), 36)] ?? [null, null];

function unfold(value: Compact, head: Head): BrpValue {
  if (typeof value === 'string') return unfoldText(value, head);
  if (isCompactFields(value)) return unfoldFields(value, head);
  if (typeof value === 'object') return value?.map((item) => unfold(item, head));
  return value;
}

const unfoldFields = (fields: CompactFields, head: Head): BrpRecord =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [head.sleutels[Number.parseInt(key, 36)] ?? key, unfold(value, head)]),
  );

/** `@…` is a date, `#…` a code by its number, `=…` a text that begins with one of these signs. */
function unfoldText(text: string, head: Head): BrpValue {
  if (text.startsWith('@')) return brpDatum(text.slice(1));
  if (text.startsWith('=')) return text.slice(1);
  if (!text.startsWith('#')) return text;
  const [code, omschrijving, soort] = codeAt(text, head);
  return { ...(code ? { code } : {}), ...(soort ? { soort } : {}), ...(omschrijving ? { omschrijving } : {}) };
}

/** Adds the age, which the BRP does not give for who died. */
function withAge(persoon: BrpRecord, today: Datum): BrpRecord {
  const leeftijd = isRecord(persoon['overlijden']) ? undefined : leeftijdOn(recordAt(persoon, 'geboorte'), today);
  return leeftijd === undefined ? persoon : { ...persoon, leeftijd };
}
