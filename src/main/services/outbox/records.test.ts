import { describe, expect, it } from 'vitest';
import { connectionOf } from '../../../../tests/support/builders';
import type { OutboxItem } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import type { OutboxRecord } from '../../ports/stores';
import type { ObjectJob } from './job';
import { pendingOf } from './records';

const jobOf = (id: string): ObjectJob => ({
  kind: 'object',
  connectionId: connectionOf('kennis').id,
  soort: 'kennisvoorstel',
  id,
  data: { titel: 'Bijenkast' },
  startAt: datumOf('2026-11-02'),
  basedOn: null,
});

const recordOf = (job: object, item: Partial<OutboxItem> = {}): OutboxRecord => ({
  item: {
    id: crypto.randomUUID(),
    conversationId: null,
    onderwerp: 'Bijenkast',
    savedAt: instantOf(0),
    state: 'waiting',
    attempts: 0,
    reason: null,
    nummer: null,
    taakNummer: null,
    ...item,
  },
  userId: 'joost',
  traceId: 'a'.repeat(32),
  job: JSON.stringify(job),
  nextAttemptAtMs: 0,
});

describe('an object in the outbox', () => {
  it('is known until it is delivered, also when somebody else was first', () => {
    const refused = recordOf(jobOf('a'), { state: 'refused', reason: 'rejected: conflict' });

    expect(pendingOf(refused)).toMatchObject([{ id: 'a', isRefused: true, isConflict: true }]);
    expect(pendingOf(recordOf(jobOf('a'), { state: 'delivered' }))).toEqual([]);
    expect(pendingOf(recordOf({ referentienummer: 'a contact' }))).toEqual([]);
  });
});
