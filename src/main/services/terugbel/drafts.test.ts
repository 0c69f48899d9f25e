import { expect, it } from 'vitest';
import { boardDetailOf, boardItemOf } from '../../../../tests/fakes/board';
import { fakeCallbackDrafts } from '../../../../tests/fakes/callback-work';
import { agent } from '../../../../tests/support/builders';
import type { ChangeReply } from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import type { BoardChanges } from './changes';
import { createDrafts, forgettingDrafts } from './drafts';
import type { BoardOutcomes } from './outcomes';

const sanne = agent();
const mo = agent({ id: 'mo' });
const item = boardItemOf();
const ref = { connectionId: item.connectionId, id: item.id };
const doneId = '4f6b1c2a-3d4e-4f5a-8b6c-000000000099';
const draft: BoardDraft = {
  ...{ doneId, reason: '', outcome: 'voicemail', note: 'Nam niet op.', how: 'gesproken', told: '' },
  to: { soort: 'afdeling', identificatie: '', naam: '' },
};

/** Drafts over a board on which every change ends in this way. */
function desk(reply: ChangeReply = { state: 'done', item }) {
  const kept = { drafts: fakeCallbackDrafts(), nowMs: () => 0 };
  const change = () => Promise.resolve(reply);
  const work: BoardChanges & BoardOutcomes = {
    ...{ claim: change, release: change, forward: change, sendBack: change, add: change },
    ...{ attempt: change, close: change },
  };
  const detail = boardDetailOf(item);
  const drafts = createDrafts(kept, { open: () => Promise.resolve({ state: 'ready', detail, draft: null }) });
  return { ...kept, ...drafts, work: forgettingDrafts(work, kept) };
}

it('gives what a user was typing about a callback back to that user alone', async () => {
  const { keepDraft, open } = desk();

  keepDraft(sanne, ref, draft);

  expect(await open(sanne, ref)).toMatchObject({ draft });
  expect(await open(mo, ref)).toMatchObject({ draft: null });
});

it('forgets it as soon as it was sent', async () => {
  const { keepDraft, open, work } = desk();
  keepDraft(sanne, ref, draft);
  keepDraft(mo, ref, draft);

  await work.attempt(sanne, { ...ref, doneId, outcome: 'voicemail', note: draft.note });

  expect(await open(sanne, ref)).toMatchObject({ draft: null });
  expect(await open(mo, ref)).toMatchObject({ draft });
});

it('keeps it when it could not be sent, and when the callback is only taken', async () => {
  const failed = desk({ state: 'failed', error: { kind: 'timeout', afterMs: 3000 } });
  failed.keepDraft(sanne, ref, draft);
  const taking = desk();
  taking.keepDraft(sanne, ref, draft);

  await failed.work.close(sanne, { ...ref, doneId, how: 'gesproken', outcome: 'Ligt klaar.' });
  await taking.work.claim(sanne, ref);

  expect(await failed.open(sanne, ref)).toMatchObject({ draft });
  expect(await taking.open(sanne, ref)).toMatchObject({ draft });
});

it('opens a callback of which an older version kept something else', async () => {
  const { drafts, open } = desk();
  drafts.put({ userId: sanne.id, taak: `${ref.connectionId} ${ref.id}`, body: '{"text":"x"}', updatedAtMs: 0 });

  expect(await open(sanne, ref)).toMatchObject({ state: 'ready', draft: null });
});
