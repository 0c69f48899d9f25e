import { expect, it } from 'vitest';
import {
  agent,
  checkedIdentification,
  conversationOf,
  persoonOf,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import { connectionIdSchema } from '../../../shared/domain/ids';
import { instantOf } from '../../../shared/domain/datum';
import type { OutboxRecord } from '../../ports/stores';
import { toJob } from '../conversations/save';
import { recentCallers } from './recent-callers';

const NOW = Date.parse('2026-11-02T15:00:00Z');

function saved(onderwerp: string, hoursAgo: number, isKnown = true): OutboxRecord {
  const question = questionOf({ vraag: onderwerp });
  const conversation = conversationOf({
    subject: isKnown ? { kind: 'persoon', bsn: testBsn } : null,
    identification: checkedIdentification,
    questions: [question],
  });
  const connectionId = connectionIdSchema.parse('klantinteracties');
  const context = { user: agent(), connectionId, identity: isKnown ? persoonOf() : null, savedAtMs: NOW };
  return {
    item: {
      ...{ id: crypto.randomUUID(), conversationId: conversation.id, onderwerp, attempts: 1, reason: null },
      ...{ savedAt: instantOf(NOW - hoursAgo * 3600_000), state: 'delivered', nummer: '1', taakNummer: null },
    },
    ...{ userId: 'sanne', traceId: 'a'.repeat(32), nextAttemptAtMs: 0 },
    job: JSON.stringify(toJob(conversation, question, context)),
  };
}

const recent = (...records: readonly OutboxRecord[]) =>
  recentCallers({ outbox: { savedBy: () => records }, nowMs: () => NOW, logBug: () => undefined }, 'sanne');

it('callers of today are there once each, by their last contact', () => {
  expect(recent(saved('Paspoort', 3), saved('Afval', 1))).toMatchObject([
    { naam: 'Anna Maria de Vries', onderwerp: 'Afval', subject: { kind: 'persoon', bsn: testBsn } },
  ]);
});

it('callers of another day, callers without a name and contacts that cannot be read are not', () => {
  expect(recent(saved('Paspoort', 13), saved('Afval', 1, false), { ...saved('Half', 1), job: '{' })).toEqual([]);
});
