import type { OutboxItem } from '../../../shared/domain/conversation';
import { nl } from '../../text/nl';

/** Why a contact is not in the register yet and at which step, in words; null when there is no reason. */
export function reasonText({ reason, stap }: Pick<OutboxItem, 'reason' | 'stap'>): string | null {
  if (reason === null) return null;
  const text = nl.outbox;
  const [kind = '', rest = ''] = reason.split(': ', 2);
  const why = kind === 'rejected' ? text.rejected(rest) : (text.reasons[kind] ?? nl.wachtrij.reasonOther);
  return stap ? text.atStep(text.stappen[stap], why) : why;
}
