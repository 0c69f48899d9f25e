import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon } from '../../../shared/domain/persoon';

/** Who the subject is, as far as it answered: from a base registration, else as the contact register knows them. */
export function identityOf(sections: KlantbeeldSections | null): Persoon | Organisatie | Partij | null {
  const registered = sections?.identity.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []))[0];
  return registered ?? partijOf(sections);
}

/** How the contact register knows the subject; null when it does not, or has not answered. */
export const partijOf = (sections: KlantbeeldSections | null): Partij | null =>
  sections?.contactDetails.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []))[0] ?? null;

/** Name and birth date for the bar above the conversation. */
export function callerOf(identity: Persoon | Organisatie | Partij | null): {
  readonly naam: string | null;
  readonly geboortedatum: string | null;
} {
  if (!identity) return { naam: null, geboortedatum: null };
  if ('bsn' in identity) {
    const { geboortedatum } = identity;
    return { naam: identity.naam.volledig, geboortedatum: geboortedatum?.datum ?? geboortedatum?.text ?? null };
  }
  return { naam: identity.naam, geboortedatum: null };
}
