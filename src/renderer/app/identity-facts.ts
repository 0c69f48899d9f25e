import type { KlantbeeldSections } from '../../shared/domain/klantbeeld';
import type { IdentityFacts } from '../features/conversations';

/** What the identity bar takes from the base registrations; null until one answered. An older answer counts: a flag must not vanish. */
export function identityFacts(results: KlantbeeldSections['identity'] | undefined): IdentityFacts | null {
  const identities = (results ?? []).flatMap((result) =>
    result.ok ? [result.value] : [result.lastGood?.value ?? null],
  );
  const identity = identities.find((one) => one !== null);
  if (!identity) return null;
  if ('bsn' in identity)
    return { flags: identity.flags, leeftijd: identity.leeftijd, isSecret: identity.flags.isGeheim, organisatie: null };
  const { kvkNummer, rechtsvorm } = identity;
  return { flags: null, leeftijd: null, isSecret: false, organisatie: { kvkNummer, rechtsvorm } };
}
