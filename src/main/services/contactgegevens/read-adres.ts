import type { TypedAdres } from '../../../shared/domain/contactgegevens';
import { cleanText, CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import type { KeptAdres } from '../../ports/contactgegevens';
import { readPhone } from '../find/phone';

type Problem = { readonly field: string; readonly reason: string };
export type ReadAdres =
  { readonly adres: KeptAdres; readonly problem: null } | { readonly adres: null; readonly problem: Problem };

/** A name, an at sign and a domain with a dot: what every server takes. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const MOST_SUBJECT = 35;

/** What was typed as it will be kept: a phone number in one notation, whatever the way in which it was typed; or what is wrong, per field. */
export function readAdres({ soort, isStandaardAdres, ...typed }: TypedAdres): ReadAdres {
  const onderwerp = cleanText(typed.onderwerp).trim() || null;
  const written = cleanText(typed.adres).trim();
  const refuse = (reason: string, field = 'adres'): ReadAdres => ({ adres: null, problem: { field, reason } });
  if (written === '') return refuse('missing');
  if (written.length > CONTACT_LIMITS.adres) return refuse('tooLong');
  if (onderwerp !== null && onderwerp.length > MOST_SUBJECT) return refuse('tooLong', 'onderwerp');
  const phone = soort === 'telefoonnummer' ? readPhone(written) : null;
  if (soort === 'telefoonnummer' && !phone) return refuse('phone');
  if (soort === 'email' && !EMAIL.test(written)) return refuse('email');
  const omschrijving = cleanText(typed.omschrijving).trim() || DESCRIPTIONS[soort];
  return { adres: { soort, adres: phone?.e164 ?? written, omschrijving, isStandaardAdres, onderwerp }, problem: null };
}

const DESCRIPTIONS: Readonly<Record<TypedAdres['soort'], string>> = {
  telefoonnummer: 'telefoonnummer',
  email: 'e-mailadres',
  overig: 'overig',
};
