import type { Level } from './identification';
import type { Namens, NamensCheckId, NamensSoort } from './namens';

const CHECKS: Readonly<Record<NamensSoort, readonly NamensCheckId[]>> = {
  gemachtigde: ['machtiging-gezien', 'machtiging-onderwerp'],
  bewindvoerder: ['beschikking-gezien', 'beschikking-naam'],
  ouder: ['ouder-brp', 'gezag'],
};

/** What has to be checked for this kind, in the order in which it is asked. */
export const namensChecks = (soort: NamensSoort): readonly NamensCheckId[] => CHECKS[soort];

/** The next thing to check; null when all is good, or when something was not: then it ends there. */
export function nextNamensCheck({ soort, checks }: Pick<Namens, 'soort' | 'checks'>): NamensCheckId | null {
  if (checks.some(({ isGoed }) => !isGoed)) return null;
  return namensChecks(soort).find((id) => !checks.some((one) => one.id === id)) ?? null;
}

/** Whether this person may be spoken to about the other. */
export const mayRepresent = ({ soort, checks }: Pick<Namens, 'soort' | 'checks'>): boolean =>
  namensChecks(soort).every((id) => checks.some((one) => one.id === id && one.isGoed));

/** As far as the one for whom is spoken may be looked at: as far as the caller is known, and only once the right to speak was checked. */
export function representedLevel(namens: Namens): Level {
  const { level } = namens.vertegenwoordiger.identification;
  return mayRepresent(namens) || level === 0 ? level : 1;
}
