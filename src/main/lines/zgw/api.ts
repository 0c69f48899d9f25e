import type { z } from 'zod';
import { answered, failed } from '../../http/answers';
import type { LineHttp, Params } from '../../http/line-http';
import type { LineResult } from '../../../shared/result';
import { pageOf } from './wire';

/** Where the sibling APIs of a Zaken API are; null when that cannot be told. */
export type ZgwApi = {
  readonly http: LineHttp;
  readonly catalogi: string | null;
  readonly documenten: string | null;
};

/** ZGW speaks WGS 84 only; a search without these headers is refused. */
const CRS = { 'Accept-Crs': 'EPSG:4326' };
const BODY_CRS = { ...CRS, 'Content-Crs': 'EPSG:4326' };

/** The address of the API `name` beside a Zaken API: the last `/zaken` in its path replaced. */
export function siblingOf(zakenUrl: string, name: 'catalogi' | 'documenten'): string | null {
  const url = new URL(zakenUrl);
  const match = /^(.*\/)zaken(?=\/|$)(.*)$/.exec(url.pathname);
  return match ? `${url.origin}${match[1] ?? '/'}${name}${match[2] ?? ''}`.replace(/\/+$/, '') : null;
}

/** Reads one resource. */
export const read = <S extends z.ZodType>(http: LineHttp, path: string, schema: S): Promise<LineResult<z.infer<S>>> =>
  http.get(path, schema, { headers: CRS });

/** Reads one resource with query values. */
export const readWith = <S extends z.ZodType>(
  http: LineHttp,
  { path, params }: { readonly path: string; readonly params: Params },
  schema: S,
): Promise<LineResult<z.infer<S>>> => http.get(path, schema, { params, headers: CRS });

/** More pages than this are not asked: nobody has 2000 zaken, and a server that never ends must not hold us. */
const MAX_PAGES = 20;
export const PAGE_SIZE = 100;

/**
 * Every item of a paged list, by page number: `next` may name a host that only the source itself knows. A server that
 * ignores the number and repeats itself is read once.
 */
export async function allPages<S extends z.ZodType>(
  http: LineHttp,
  item: S,
  ask: (
    page: number,
    schema: ReturnType<typeof pageOf<S>>,
  ) => Promise<LineResult<z.infer<ReturnType<typeof pageOf<S>>>>>,
): Promise<LineResult<readonly z.infer<S>[]>> {
  const items: z.infer<S>[] = [];
  let previous = '';
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const reply = await ask(page, pageOf(item));
    if (!reply.ok) {
      // The list became shorter while it was read: what was read is all there is.
      if (page > 1 && reply.error.kind === 'notFound') break;
      return failed(http, reply.error);
    }
    const { results, next } = reply.value;
    const text = JSON.stringify(results);
    if (results.length === 0 || text === previous) break;
    previous = text;
    items.push(...results);
    if (!next) break;
  }
  return answered(http, items);
}

/** Runs `work` over all items, at most `limit` at a time, answers in order. */
export async function mapLimited<A, B>(
  items: readonly A[],
  limit: number,
  work: (item: A) => Promise<B>,
): Promise<readonly B[]> {
  const answers: B[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return answers;
}

export { BODY_CRS, CRS };
