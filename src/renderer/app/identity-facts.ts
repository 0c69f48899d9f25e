import type { KlantbeeldSections } from '../../shared/domain/klantbeeld';
import type { IdentityFacts } from '../features/conversations';

/** What the identity bar takes from the base registrations; null until one answered. An older answer counts: a flag must not vanish. */
export function identityFacts(results: KlantbeeldSections['identity'] | undefined): IdentityFacts | null {
  const identities = (results ?? []).flatMap((result) =>
    result.ok ? [result.value] : [result.lastGood?.value ?? null],
  );
  const persoon = identities.find((identity) => identity !== null && 'bsn' in identity);
  if (!persoon || !('bsn' in persoon)) return null;
  return { flags: persoon.flags, leeftijd: persoon.leeftijd, isSecret: persoon.flags.isGeheim };
}
