import { answered, failed } from '../http/answers';
import { z } from 'zod';
import type { LineResult } from '../../shared/result';

/**
 * The paged answer of Klantinteracties, Objects, Open Product, Open VTB and SDG: `{ count, next, previous, results }`.
 * Only `results` is needed; `next` tells that there is more, its host may be one that we cannot reach.
 */
export const wirePage = <T extends z.ZodType>(item: T) =>
  z.object({ count: z.number().nullish(), next: z.string().nullish(), results: z.array(item) });

type Page<T> = { readonly next?: string | null | undefined; readonly results: readonly T[] };
type Limits = {
  /** Stops when so many items are there; the rest is not asked. */
  readonly items: number;
};

/** Far above what a register gives for one question; keeps a server whose `next` never ends from being asked for ever. */
const MOST_PAGES = 200;

/** Every page of a list, one after the other by page number, until the last one or `limits.items`. The first failure ends it. */
export async function allPages<T>(
  get: (page: number) => Promise<LineResult<Page<T>>>,
  limits: Limits,
): Promise<LineResult<readonly T[]>> {
  const items: T[] = [];
  for (let page = 1; ; page += 1) {
    const reply = await get(page);
    if (!reply.ok) return failed(reply, reply.error);
    items.push(...reply.value.results);
    const isLast = !reply.value.next || reply.value.results.length === 0 || page >= MOST_PAGES;
    if (isLast || items.length >= limits.items) return answered(reply, items.slice(0, limits.items));
  }
}
