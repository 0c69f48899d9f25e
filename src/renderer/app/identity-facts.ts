import type { KlantbeeldSections } from '../../shared/domain/klantbeeld';
import type { PersoonNaam } from '../../shared/domain/persoon';
import type { IdentityFacts } from '../features/conversations';

/** What the identity bar takes from the base registrations; null until one answered. An older answer counts: a flag must not vanish. */
export function identityFacts(results: KlantbeeldSections['identity'] | undefined): IdentityFacts | null {
  const identities = (results ?? []).flatMap((result) =>
    result.ok ? [result.value] : [result.lastGood?.value ?? null],
  );
  const identity = identities.find((one) => one !== null);
  if (!identity) return null;
  if ('bsn' in identity)
    return {
      flags: identity.flags,
      leeftijd: identity.leeftijd,
      isSecret: identity.flags.isGeheim,
      shortName: shortName(identity.naam),
      organisatie: null,
    };
  const { kvkNummer, rechtsvorm } = identity;
  return { flags: null, leeftijd: null, isSecret: false, shortName: null, organisatie: { kvkNummer, rechtsvorm } };
}

/** `J.W. van den Berg`: fits where the full name does not, and keeps the surname. */
export const shortName = ({ voorletters, voorvoegsel, geslachtsnaam, volledig }: PersoonNaam): string =>
  geslachtsnaam === null ? volledig : [voorletters, voorvoegsel, geslachtsnaam].filter(Boolean).join(' ');
