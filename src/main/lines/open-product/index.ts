import { z } from 'zod';
import { datumOf } from '../../../shared/domain/days';
import { mapValue } from '../../../shared/result';
import type { Belanghebbende } from '../../ports/ports';
import { allPages, wirePage } from '../all-pages';
import { once, onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { toOwnedProduct, toProducttype } from './map';
import { wireProduct, wireProducttype, type WireProduct } from './wire';

const wireProducten = wirePage(wireProduct);
const wireProducttypen = wirePage(wireProducttype);

const PAGE = 100;
const MOST = 2000;

/** Products that somebody owns and product types. Source: Open Product 1.7.0. A person is found by BSN in the query: the standard has no other way. */
export const openProduct = defineLine({
  kind: 'open-product',
  label: 'Producten en vergunningen',
  ports: ['producten'],
  settings: z.strictObject({ producttypenUrl: z.url().optional() }),
  connect: (http, { producttypenUrl }) => ({
    producten: {
      async listFor(who) {
        const page = (number: number) =>
          http.get('/producten', wireProducten, {
            params: { ...ownerOf(who), page: number, page_size: PAGE },
            bsnInQuery: true,
          });
        const found = onlyAsked(await allPages(page, { items: MOST }), {
          isAsked: (product) => isOf(product, who),
          field: 'results.eigenaren',
        });
        return mapValue(found, (products) => once(products, ({ uuid }) => uuid).map(toOwnedProduct));
      },
      async listTypes() {
        const base = producttypenUrl ?? siblingOf(http.baseUrl);
        const today = datumOf(new Date().toISOString().slice(0, 10));
        const page = (number: number) =>
          http.get(`${base}/producttypen`, wireProducttypen, {
            params: { gepubliceerd: true, page: number, page_size: PAGE },
          });
        return mapValue(await allPages(page, { items: MOST }), (found) =>
          once(found, ({ uuid }) => uuid).map((type) => toProducttype(type, today)),
        );
      },
    },
  }),
  probe: async (http) =>
    mapValue(
      await http.get('/producten', z.object({ results: z.array(z.unknown()) }), {
        params: { page_size: 1, producttype__code: 'bestaat-niet' },
      }),
      () => null,
    ),
});

/** Product types are served beside the products, under a path of their own. */
const siblingOf = (url: string): string => url.replace(/\/producten\/api\//, '/producttypen/api/');

/** Whether somebody owns a product, by the number by which it was asked. */
const isOf = ({ eigenaren }: WireProduct, who: Belanghebbende): boolean =>
  (eigenaren ?? []).some(({ bsn, kvk_nummer, vestigingsnummer }) => {
    if (who.soort === 'persoon') return bsn === who.bsn;
    return who.vestigingsnummer ? vestigingsnummer === who.vestigingsnummer : kvk_nummer === who.kvkNummer;
  });

const ownerOf = (who: Belanghebbende): Record<string, string> => {
  if (who.soort === 'persoon') return { eigenaren__bsn: who.bsn };
  return who.vestigingsnummer
    ? { eigenaren__vestigingsnummer: who.vestigingsnummer }
    : { eigenaren__kvk_nummer: who.kvkNummer };
};
