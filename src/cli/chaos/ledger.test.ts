import { describe, expect, it } from 'vitest';
import { conversationIdSchema } from '../../shared/domain/ids';
import { conversationOf, questionOf } from '../../../tests/support/builders';
import type { DeskState } from './desk';
import { settle, type ExpectedContact, type Ledger } from './ledger';

const conversationId = '0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01';
const questionId = '0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a02';
const contact: ExpectedContact = {
  ...{ referentie: questionId, conversationId, note: 'abcd', bsn: null, hasZaak: false, adressen: null },
  isConfirmed: false,
};
const typed: Ledger = {
  drafts: [{ conversationId, questionId, note: 'abcd', typedAtMs: [100, 300, 500, 700], saving: null }],
  contacts: [],
};
const withNote = (note: string): DeskState => ({
  drafts: [
    conversationOf({
      id: conversationIdSchema.parse(conversationId),
      questions: [questionOf({ id: questionId, note })],
    }),
  ],
  outbox: [],
});
const item = {
  ...{ id: questionId, conversationId: conversationIdSchema.parse(conversationId), onderwerp: '' },
  ...{
    savedAt: '2026-11-02T09:00:00.000Z',
    state: 'waiting',
    attempts: 0,
    reason: null,
    nummer: null,
    taakNummer: null,
  },
} as unknown as DeskState['outbox'][number];
const saving: Ledger = { ...typed, drafts: typed.drafts.map((draft) => ({ ...draft, saving: contact })) };

describe('what a desktop owes its user after a kill', () => {
  it('is all that was typed', () => {
    const { ledger, loss } = settle(typed, withNote('abcd'), 1000);

    expect(loss).toEqual({ typingLossMs: 0, lost: [] });
    expect(ledger.drafts[0]?.note).toBe('abcd');
  });

  it('lacks the newest text: the age of the oldest key that is gone counts', () => {
    const { ledger, loss } = settle(typed, withNote('ab'), 1000);

    expect(loss).toEqual({ typingLossMs: 500, lost: [] });
    expect(ledger.drafts[0]).toMatchObject({ note: 'ab', typedAtMs: [100, 300] });
  });

  it.each([
    ['reads otherwise', withNote('xb')],
    ['is gone', { drafts: [], outbox: [] }],
  ])('is lost when a draft %s', (reason, state) => {
    expect(settle(typed, state, 1000).loss.lost.join()).toContain(reason);
  });

  it('is a saved contact when the kill came in the middle of saving', () => {
    const { ledger, loss } = settle(saving, { drafts: [], outbox: [item] }, 1000);

    expect(loss.lost).toEqual([]);
    expect(ledger).toEqual({ drafts: [], contacts: [contact] });
  });

  it('is the draft still, when saving did not come so far', () => {
    expect(settle(saving, withNote('abcd'), 1000).ledger).toEqual(typed);
  });

  it('is lost when saving took the draft away and left nothing', () => {
    expect(settle(saving, { drafts: [], outbox: [] }, 1000).loss.lost).toHaveLength(1);
  });

  it('tells a contact that was saved and is a draft again', () => {
    const saved = { drafts: [], contacts: [contact] };

    expect(settle(saved, withNote('abcd'), 1000).loss.lost.join()).toContain('is a draft again');
  });

  it('takes in a conversation that began without the user having seen it', () => {
    expect(settle({ drafts: [], contacts: [] }, withNote('ab'), 1000).ledger.drafts).toMatchObject([{ note: 'ab' }]);
  });
});
