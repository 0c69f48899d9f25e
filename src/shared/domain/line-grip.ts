import type { Datum } from './datum';
import { daysBetween } from './days';
import type { LineConfig } from './line';
import type { Grip } from './line-health';

/** An agreement that ends within so many days asks for attention. */
const SOON_DAYS = 60;

/** What asks for attention on this line today: its agreement, its evaluation, and who decides. */
export function gripOf(line: Pick<LineConfig, 'agreement' | 'owner' | 'decides'>, today: Datum): readonly Grip[] {
  const { agreement, owner, decides } = line;
  const grip: Grip[] = [];
  if (!agreement) grip.push({ kind: 'noAgreement' });
  if (agreement?.validUntil) {
    const days = daysBetween(today, agreement.validUntil);
    if (days < 0) grip.push({ kind: 'agreementEnded', on: agreement.validUntil });
    else if (days <= SOON_DAYS) grip.push({ kind: 'agreementEnds', on: agreement.validUntil, days });
  }
  if (agreement?.evaluation && agreement.evaluation < today)
    grip.push({ kind: 'evaluationPassed', on: agreement.evaluation });
  if (!owner) grip.push({ kind: 'noOwner' });
  if (!decides) grip.push({ kind: 'noDecider' });
  return grip;
}
