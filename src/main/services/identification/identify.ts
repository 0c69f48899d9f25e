import type { Understood } from '../../../shared/domain/find';
import type { GivenFact, Identification, Level } from '../../../shared/domain/identification';

/** Right answers that lift a caller to level 2; somebody with secrecy, and an organisation, needs one more. */
const RIGHT_FOR_LEVEL_2 = 2;
/** So many wrong answers close the way to level 2: general information only. Source: domain.md F22. */
const WRONG_ALLOWED = 2;

/** Nobody was named yet. */
export const notIdentified: Identification = { level: 0, asked: [], documentSoort: null, given: [] };

/** Somebody was chosen on what they said: level 1. Choosing somebody else starts again. */
export const named: Identification = { level: 1, asked: [], documentSoort: null, given: [] };

/** The facts that were used to find somebody. A BSN, a phone number or a case number answers no control question. */
export function factsIn(understood: Understood): readonly GivenFact[] {
  if (understood.kind === 'naam-geboortedatum') return ['geboortedatum'];
  if (understood.kind === 'vestiging') return ['vestigingsnummer'];
  return understood.kind === 'adres' ? ['adres'] : [];
}

/** The identification after one question. A question counts once. */
export function withOutcome(
  before: Identification,
  asked: Identification['asked'][number],
  isStrict: boolean,
): Identification {
  const all = [...before.asked.filter(({ questionId }) => questionId !== asked.questionId), asked];
  return { ...before, asked: all, level: levelOf({ ...before, asked: all }, isStrict) };
}

/** An identity document was seen at the counter. */
export const withDocument = (
  before: Identification,
  documentSoort: NonNullable<Identification['documentSoort']>,
): Identification => ({ ...before, documentSoort, level: 3 });

function levelOf(identification: Identification, isStrict: boolean): Level {
  if (identification.documentSoort) return 3;
  const count = (outcome: 'right' | 'wrong'): number =>
    identification.asked.filter((one) => one.outcome === outcome).length;
  const needed = RIGHT_FOR_LEVEL_2 + (isStrict ? 1 : 0);
  return count('right') >= needed && count('wrong') <= WRONG_ALLOWED ? 2 : 1;
}
