import { instantOf } from '../../../shared/domain/datum';
import type { TermScanner } from '../../../shared/domain/hidden-terms';
import type { OutgoingReply, OutgoingText } from '../../../shared/domain/outgoing';
import type { User } from '../../../shared/domain/user';
import type { IpcReply } from '../../../shared/ipc/define';
import type { ReleaseLog } from '../../ports/audit';
import { refuse, reply } from '../desk/desk';

export type OutgoingDeps = {
  readonly hidden: TermScanner;
  readonly releases: ReleaseLog;
  readonly nowMs: () => number;
};

/**
 * Whether a text may go to a resident. One that names an executor is refused, with what and where, unless a supervisor gives a reason:
 * that is kept, without the text.
 */
export function guardOutgoing(
  { hidden, releases, nowMs }: OutgoingDeps,
  user: User,
  { channel, text, release }: OutgoingText,
): IpcReply<OutgoingReply> {
  const hits = hidden(text);
  if (hits.length === 0) return reply({ state: 'clear' });
  if (release === null) return reply({ state: 'refused', hits });
  if (!user.roles.includes('supervisor')) return refuse({ kind: 'forbidden', because: 'role' });
  releases.record({
    at: instantOf(nowMs()),
    userId: user.id,
    channel,
    lineIds: [...new Set(hits.map(({ lineId }) => lineId))],
    terms: hits.length,
    reason: release.reason,
  });
  return reply({ state: 'released', hits });
}
