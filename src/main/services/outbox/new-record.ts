import { instantOf } from '../../../shared/domain/datum';
import type { OutboxRecord } from '../../ports/stores';
import type { Work } from '../desk/desk';
import type { Job } from './job';

/** What goes into the outbox. `id` names it, so that it is carried once. */
export type NewRecord = {
  readonly id: string;
  readonly onderwerp: string;
  readonly job: Job;
  readonly savedAtMs: number;
};

/** A record as it waits for its first attempt, of who works in a conversation. */
export const newRecord = (
  { user, stored, conversation }: Pick<Work, 'user' | 'stored' | 'conversation'>,
  { id, onderwerp, job, savedAtMs }: NewRecord,
): OutboxRecord => ({
  item: {
    ...{ id, onderwerp, conversationId: conversation.id, savedAt: instantOf(savedAtMs) },
    ...('kind' in job ? {} : { isContact: true }),
    ...{ state: 'waiting', attempts: 0, reason: null, nummer: null, taakNummer: null },
  },
  userId: user.id,
  traceId: stored.traceId,
  job: JSON.stringify(job),
  nextAttemptAtMs: 0,
});
