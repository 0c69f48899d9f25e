import type { Collection } from '../../../store';
import { booleanOf, type QueryValues } from './query';

/** One condition of a search: by an indexed term, by looking at the record, or both. */
export type Filter<T> = {
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly test?: (record: T) => boolean;
};

/** What each query parameter asks; `values` has at least one value. */
export type Filters<T> = Readonly<Record<string, (value: string, values: readonly string[]) => Filter<T>>>;

/** Equality by the indexed term `name`. */
export const byTerm =
  (name: string) =>
  <T>(value: string): Filter<T> => ({ where: { [name]: value } });

/** Equality of a field of which the indexed term `name` holds several: the term narrows, the field decides. */
export function byOneOfTerm<T>(name: string, read: (record: T) => string): (value: string) => Filter<T> {
  return (value) => ({ where: { [name]: value }, test: (record) => read(record) === value });
}

/** Equality by the indexed term `name`, asked by URL: its last part is the uuid. */
export const byUrl =
  (name: string) =>
  <T>(value: string): Filter<T> => ({ where: { [name]: uuidFromUrl(value) } });

/** Equality of a text of the record. */
export const byText =
  <T>(read: (record: T) => string | null | undefined) =>
  (value: string): Filter<T> => ({ test: (record) => (read(record) ?? '') === value });

/** Part of a text of the record, whatever the case. */
export const byPart =
  <T>(read: (record: T) => string) =>
  (value: string): Filter<T> => ({ test: (record) => read(record).toLowerCase().includes(value.toLowerCase()) });

/** A boolean of the record; the parameter must be `true` or `false`. */
export const byFlag =
  <T>(name: string, read: (record: T) => boolean) =>
  (value: string): Filter<T> => {
    const wanted = booleanOf(name, value);
    return { test: (record) => read(record) === wanted };
  };

/** The comparisons `gt`, `gte`, `lt` and `lte` of an ISO date, by parameter name `<name>__<comparison>`, and equality. */
export function byDate<T>(name: string, read: (record: T) => string | null): Filters<T> {
  const compare =
    (test: (own: string, asked: string) => boolean) =>
    (value: string): Filter<T> => ({ test: (record) => test(read(record) ?? '', value) && read(record) !== null });
  return {
    [name]: compare((own, asked) => own === asked),
    [`${name}__gt`]: compare((own, asked) => own > asked),
    [`${name}__gte`]: compare((own, asked) => own >= asked),
    [`${name}__lt`]: compare((own, asked) => own < asked),
    [`${name}__lte`]: compare((own, asked) => own <= asked),
  };
}

/** The uuid at the end of a resource's URL. */
export const uuidFromUrl = (url: string): string => url.split('/').filter(Boolean).at(-1) ?? '';

/** The filters that a query asks for; empty values ask for nothing. */
export function filtersOf<T>(query: QueryValues, filters: Filters<T>): readonly Filter<T>[] {
  return [...query].flatMap(([name, values]) => {
    const [first] = values;
    const filter = filters[name];
    return filter && first ? [filter(first, values)] : [];
  });
}

type Slice = { readonly page: number; readonly pageSize: number; readonly descending?: boolean };

/** One page of the records for which all filters hold. Conditions by term run in the store, the others on what is left. */
export function findPage<T>(
  collection: Collection<T>,
  filters: readonly Filter<T>[],
  { page, pageSize, descending = false }: Slice,
): { readonly count: number; readonly items: readonly T[] } {
  const where = allOf(filters.flatMap((filter) => (filter.where ? [filter.where] : [])));
  const tests = filters.flatMap((filter) => filter.test ?? []);
  const offset = (page - 1) * pageSize;
  if (tests.length === 0) return collection.find({ where, offset, limit: pageSize, descending });
  const items = collection.find({ where, descending }).items.filter((record) => tests.every((test) => test(record)));
  return { count: items.length, items: items.slice(offset, offset + pageSize) };
}

type Where = Readonly<Record<string, string | readonly string[]>>;

/** Conditions joined: two on the same term hold together only for the values that both allow. */
function allOf(conditions: readonly Where[]): Where {
  const joined: Record<string, readonly string[]> = {};
  for (const [name, wanted] of conditions.flatMap((condition) => Object.entries(condition))) {
    const values = [wanted].flat();
    joined[name] = joined[name]?.filter((value) => values.includes(value)) ?? values;
  }
  return joined;
}
