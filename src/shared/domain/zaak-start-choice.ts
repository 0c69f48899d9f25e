import type { ZaaktypeChoice } from './zaak-start';

/** Limits of the Zaken API 1.5.1, in characters. */
export const ZAAK_LIMITS = { omschrijving: 80, toelichting: 1000 } as const;

/** The last part of a product's address or name, as the registers spell it: `melding_openbare_ruimte_(algemeen)`. */
export const productTail = (product: string): string =>
  (product.split('/').at(-1) ?? product).trim().toLowerCase().replace(/\s+/g, '_');

/** Zaaktypen for a product first, then the others; both by name. `product` is a UPL name or address. */
export function zaaktypenFor(
  choices: readonly ZaaktypeChoice[],
  product: string | null,
): { readonly fitting: readonly ZaaktypeChoice[]; readonly others: readonly ZaaktypeChoice[] } {
  const tail = product === null ? '' : productTail(product);
  const isFitting = ({ producten }: ZaaktypeChoice): boolean =>
    tail !== '' && producten.some((one) => productTail(one) === tail);
  const byName = [...choices].sort((one, other) => one.onderwerp.localeCompare(other.onderwerp, 'nl'));
  return { fitting: byName.filter(isFitting), others: byName.filter((choice) => !isFitting(choice)) };
}
