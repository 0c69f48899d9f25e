import { createHash } from 'node:crypto';
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
/** Of all pages together no more text than this is held: each may be as large as one answer may be. */
const MOST_CHARS = 64 * 1024 * 1024;

/**
 * Every page of a list, one after the other by page number, until the last one or `limits.items`: `next` may name a host
 * that only the source itself knows. A server that ignores the number and repeats itself, or leads round in a circle, is read once. The
 * first failure ends it; so does more than a program can hold.
 */
export async function allPages<T>(
  get: (page: number) => Promise<LineResult<Page<T>>>,
  limits: Limits,
): Promise<LineResult<readonly T[]>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let chars = 0;
  for (let page = 1; ; page += 1) {
    const reply = await get(page);
    if (!reply.ok) {
      // The list became shorter while it was read: what was read is all there is.
      const isPastEnd = page > 1 && reply.error.kind === 'notFound';
      return isPastEnd ? answered(reply, items) : failed(reply, reply.error);
    }
    const { results, next } = reply.value;
    const text = JSON.stringify(results);
    const print = createHash('sha1').update(text).digest('base64');
    if (results.length === 0 || seen.has(print)) return answered(reply, items);
    seen.add(print);
    chars += text.length;
    if (chars > MOST_CHARS) return failed(reply, { kind: 'invalidResponse', fields: ['results'] });
    items.push(...results);
    const isLast = !next || page >= MOST_PAGES || items.length >= limits.items;
    if (isLast) return answered(reply, items.slice(0, limits.items));
  }
}
