import type { z } from 'zod';
import type { LineHttp, Params } from '../../http/line-http';
import type { LineResult } from '../../../shared/result';
import { allPages, wirePage, type Page as WirePage } from '../all-pages';

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

export const PAGE_SIZE = 100;
/** Nobody has so many zaken, and no zaak so many parts; a server that never ends must not hold us. */
const MOST_ITEMS = 2000;

/** Schemas of pages by that of their items: to make one takes longer than to read with it. */
const pages = new Map<z.ZodType, z.ZodType>();

/** Every item of a paged list of `item`, by page number. */
export const everyPage = <S extends z.ZodType>(
  item: S,
  ask: (page: number, schema: ReturnType<typeof wirePage<S>>) => Promise<LineResult<WirePage<z.infer<S>>>>,
): Promise<LineResult<readonly z.infer<S>[]>> => {
  // Only `item` of the same schema made it.
  const schema = (pages.get(item) ?? wirePage(item)) as ReturnType<typeof wirePage<S>>;
  pages.set(item, schema);
  return allPages((page) => ask(page, schema), { items: MOST_ITEMS });
};

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
