import { passesElevenTest } from '../../../shared/domain/eleven-test';
import { productTail } from '../../../shared/domain/zaak-start-choice';

/** What an online form gets to know: nothing about the person. */
export type IntakeAbout = { readonly product: string | null; readonly contactId: string };

/**
 * The address of an online form with product and contact in it, or why it is not opened: only HTTPS at the municipality's own site, without a
 * login in the address, and never with a BSN.
 */
export function intakeAddress(form: string, website: string, { product, contactId }: IntakeAbout): string | null {
  if (!URL.canParse(form) || !URL.canParse(website)) return null;
  const url = new URL(form);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return null;
  const own = new URL(website).hostname.replace(/^www\./, '');
  if (url.hostname !== own && !url.hostname.endsWith(`.${own}`)) return null;
  if (product !== null) url.searchParams.set('product', productTail(product));
  url.searchParams.set('contact', contactId);
  return holdsBsn(url, contactId) ? null : url.href;
}

/** A BSN in any part of the address, also when its digits stand apart. */
function holdsBsn({ pathname, searchParams, hash }: URL, contactId: string): boolean {
  const parts = [...pathname.split('/'), ...searchParams.values(), hash].filter((part) => part !== contactId);
  return parts.some((part) => {
    const runs = part.match(/\d{9,}/g) ?? [];
    return [part.replace(/\D/g, ''), ...runs].some((digits) => digits.length === 9 && passesElevenTest(digits));
  });
}
