import { answered, failed } from '../http/answers';
import { z } from 'zod';
import type { LineResult } from '../../shared/result';

/**
 * The paged answer of Klantinteracties, Objects, Open Product, Open VTB and SDG: `{ count, next, previous, results }`.
 * Only `results` is needed; `next` tells that there is more, its host may be one that we cannot reach.
 */
export const wirePage = <T extends z.ZodType>(item: T) =>
  z.object({ count: z.number().nullish(), next: z.string().nullish(), results: z.array(item) });

/** One page of a list. */
export type Page<T> = { readonly next?: string | null | undefined; readonly results: readonly T[] };
type Limits = {
  /** Stops when so many items are there; the rest is not asked. */
  readonly items: number;
};

/** Far above what a register gives for one question; keeps a server whose `next` never ends from being asked for ever. */
const MOST_PAGES = 200;

/**
 * Every page of a list, one after the other by page number, until the last one or `limits.items`: `next` may name a host
 * that only the source itself knows. A server that ignores the number and repeats itself is read once. The first failure
 * ends it.
 */
export async function allPages<T>(
  get: (page: number) => Promise<LineResult<Page<T>>>,
  limits: Limits,
): Promise<LineResult<readonly T[]>> {
  const items: T[] = [];
  let previous = '';
  for (let page = 1; ; page += 1) {
    const reply = await get(page);
    if (!reply.ok) {
      // The list became shorter while it was read: what was read is all there is.
      const isPastEnd = page > 1 && reply.error.kind === 'notFound';
      return isPastEnd ? answered(reply, items) : failed(reply, reply.error);
    }
    const { results, next } = reply.value;
    const text = JSON.stringify(results);
    if (results.length === 0 || text === previous) return answered(reply, items);
    previous = text;
    items.push(...results);
    const isLast = !next || page >= MOST_PAGES || items.length >= limits.items;
    if (isLast) return answered(reply, items.slice(0, limits.items));
  }
}
