import type { FastifyRequest } from 'fastify';
import { pageOf, type SandboxContext } from '../../../api';
import { notFound } from './problems';
import { readPage, type Paging, type QueryValues } from './query';

type Asked = { readonly query: QueryValues; readonly paging: Paging; readonly items: readonly object[] };

/** One page of a list that is in memory already. A page beyond the last is a 404. */
export function pagedList(request: FastifyRequest, context: SandboxContext, { query, paging, items }: Asked): object {
  const slice = readPage(query, paging);
  const start = (slice.page - 1) * slice.pageSize;
  if (slice.page > 1 && start >= items.length) throw notFound();
  const found = { count: items.length, items: items.slice(start, start + slice.pageSize) };
  return pageOf(found, { url: new URL(context.url(request.url)), ...slice });
}
