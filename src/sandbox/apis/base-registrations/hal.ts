/** Where in a list an answer stands; pages count from 1. */
export type Page = { readonly page: number; readonly pageSize: number };

/** One page of a list with the links of HAL. `self` is the URL of the request. */
export function halPage<T>(items: readonly T[], self: string, { page, pageSize }: Page) {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const link = (to: number) => {
    const url = new URL(self);
    url.searchParams.set('page', String(to));
    return { href: url.href };
  };
  return {
    items: items.slice((page - 1) * pageSize, page * pageSize),
    links: {
      self: { href: self },
      ...(pages > 1 ? { first: link(1), last: link(pages) } : {}),
      ...(page > 1 ? { previous: link(page - 1) } : {}),
      ...(page < pages ? { next: link(page + 1) } : {}),
    },
  };
}
