import type { Adres } from './adres';

/** House number with letter and addition, as people write it: `12a-2`. */
export function huisnummerText(adres: Pick<Adres, 'huisnummer' | 'huisletter' | 'huisnummertoevoeging'>): string {
  const addition = adres.huisnummertoevoeging ? `-${adres.huisnummertoevoeging}` : '';
  return `${adres.huisnummer}${adres.huisletter ?? ''}${addition}`;
}

/** `Straat 12a-2, 1234 AB Plaats` on one line. */
export function adresLine(adres: Adres): string {
  const postcode = adres.postcode ? `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)} ` : '';
  return `${adres.straat} ${huisnummerText(adres)}, ${postcode}${adres.woonplaats}`;
}
