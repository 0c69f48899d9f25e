import type { FastifyRequest } from 'fastify';
import { invalidField, notFound } from './problems';

/** Query parameters of a request; a repeated one keeps all its values. */
export type QueryValues = ReadonlyMap<string, readonly string[]>;

/** How one API names and limits its pages. Source: specs/calls.md §0, paging. */
export type Paging = {
  readonly sizeName: string | null;
  readonly defaultSize: number;
  readonly maxSize: number;
};

/** Paging of Klantinteracties, Objects, Open VTB and Referentielijsten. */
export const ZGW_PAGING: Paging = { sizeName: 'pageSize', defaultSize: 100, maxSize: 500 };

/** The query of a request. Throws a 400 for a parameter that the operation does not know. */
export function readQuery(request: FastifyRequest, allowed: readonly string[]): QueryValues {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(Object(request.query) as Record<string, unknown>)) {
    if (!allowed.includes(name)) throw invalidField(name, 'unknown-parameters', 'Onbekende query parameter.');
    values.set(name, [value].flat().map(String));
  }
  return values;
}

/** The first value of a parameter, or null when it was not given or is empty. */
export const firstOf = (query: QueryValues, name: string): string | null => query.get(name)?.[0] || null;

/** Values of a parameter that is written as a comma-separated list. */
export const listOf = (query: QueryValues, name: string): readonly string[] =>
  (query.get(name) ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);

/** A parameter that must be `true` or `false`. */
export function booleanOf(name: string, value: string): boolean {
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw invalidField(name, 'invalid', 'Geen geldige boolean.');
}

/** Page and size of a request. A page that is no number is a 404, as the official servers do; too large a size is cut off. */
export function readPage(query: QueryValues, paging: Paging): { readonly page: number; readonly pageSize: number } {
  const page = Number(firstOf(query, 'page') ?? '1');
  if (!Number.isInteger(page) || page < 1) throw notFound();
  const asked = paging.sizeName === null ? null : firstOf(query, paging.sizeName);
  const size = Number(asked ?? paging.defaultSize);
  const pageSize = Number.isInteger(size) && size >= 1 ? Math.min(size, paging.maxSize) : paging.defaultSize;
  return { page, pageSize };
}
