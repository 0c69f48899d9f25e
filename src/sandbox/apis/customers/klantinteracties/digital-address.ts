import { z } from 'zod';
import type { DigitaalAdresRecord } from './records';

/** Phone numbers that the register takes: Dutch with ten digits, or international with + or 00. Source: Klantinteracties 0.9. */
export const PHONE = /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/;

/** Why an address does not fit its kind, or null when it does. Stored addresses of before this rule are left as they are. */
export function whyInvalid(soort: DigitaalAdresRecord['soortDigitaalAdres'], adres: string): string | null {
  if (soort === 'email' && !z.email().safeParse(adres).success) return 'Voer een geldig e-mailadres in.';
  if (soort === 'telefoonnummer' && !PHONE.test(adres)) return 'Het opgegeven telefoonnummer is ongeldig.';
  return null;
}
