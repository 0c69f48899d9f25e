import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import { conversationOf, harderwijk, otherBsn, questionOf, testBsn } from '../../../../tests/support/builders';
import type { ConversationStore, StoredConversation } from '../../ports/stores';
import { createConversationService, type ConversationService } from './conversation-service';

const MINUTE = 60_000;
const persoon: Subject = { kind: 'persoon', bsn: testBsn };
const nobody = { naam: null, geboortedatum: null };
const answered = {
  level: 2,
  asked: [{ questionId: 'adres', outcome: 'right' }],
  documentSoort: null,
  given: [],
} as const;

/** Conversations in memory. */
function fakeStore(): ConversationStore {
  const kept = new Map<string, StoredConversation>();
  return {
    listFor: (userId) => [...kept.values()].filter((one) => one.userId === userId && one.discardedAtMs === null),
    get: (id) => kept.get(id) ?? null,
    put: (stored) => void kept.set(stored.conversation.id, stored),
    remove: (id) => void kept.delete(id),
  };
}

let store: ConversationStore;
let service: ConversationService;
let nowMs: number;
beforeEach(() => {
  store = fakeStore();
  nowMs = Date.parse('2026-11-02T09:00:00Z');
  service = createConversationService(store, () => nowMs);
});

const startFor = (userId: string) =>
  service.start(userId, { kanaal: 'telefoon', municipality: harderwijk, telefoonnummer: null });

describe('choosing a caller', () => {
  it('remembers what the latest search was done with, so that it proves nothing', () => {
    const { id } = startFor('sanne');
    service.searched(id, ['adres']);
    service.searched(id, ['geboortedatum']);

    const chosen = service.choose('sanne', id, { subject: persoon, caller: nobody });

    expect(chosen?.identification).toEqual({ level: 1, asked: [], documentSoort: null, given: ['geboortedatum'] });
  });

  it('still knows what another person was searched with when the name of the one on screen comes in meanwhile', () => {
    const { id } = startFor('sanne');
    service.choose('sanne', id, { subject: persoon, caller: nobody });
    service.searched(id, ['geboortedatum']);
    service.choose('sanne', id, { subject: persoon, caller: { naam: 'Anna de Vries', geboortedatum: null } });

    const other = service.choose('sanne', id, { subject: { kind: 'persoon', bsn: otherBsn }, caller: nobody });

    expect(other?.identification.given).toEqual(['geboortedatum']);
  });

  it('forgets what the previous person was found with', () => {
    const { id } = startFor('sanne');
    service.searched(id, ['geboortedatum']);
    service.choose('sanne', id, { subject: persoon, caller: nobody });

    const other = service.choose('sanne', id, { subject: { kind: 'persoon', bsn: otherBsn }, caller: nobody });

    expect(other?.identification.given).toEqual([]);
  });
});

describe('the end of a conversation', () => {
  it.each([
    ['discarded', (id: ConversationId) => service.discard('sanne', id) && service.restore('sanne', id)],
    ['saved', (id: ConversationId) => service.ended(id)],
  ])('forgets what was searched with when it is %s', (_how, end) => {
    const { id } = startFor('sanne');
    service.searched(id, ['geboortedatum']);

    end(id);

    const chosen = service.choose('sanne', id, { subject: persoon, caller: nobody });
    expect(chosen?.identification.given).toEqual([]);
  });
});

describe('a conversation of somebody else', () => {
  const draft = { ...conversationOf({ revision: 5 }), state: 'held' } as const;

  it.each([
    ['read', (id: typeof draft.id) => service.get('anna', id)],
    ['written', (id: typeof draft.id) => service.keep('anna', id, draft)],
    ['given a subject', (id: typeof draft.id) => service.choose('anna', id, { subject: persoon, caller: nobody })],
    ['identified', (id: typeof draft.id) => service.identify('anna', id, answered)],
    ['restored', (id: typeof draft.id) => service.restore('anna', id)],
  ])('cannot be %s', (_what, reach) => {
    const { id } = startFor('sanne');
    const before = store.get(id);

    expect(reach(id)).toBeNull();
    expect(store.get(id)).toEqual(before);
  });

  it('cannot be discarded', () => {
    const { id } = startFor('sanne');

    expect(service.discard('anna', id)).toBe(false);
    expect(service.get('sanne', id)).not.toBeNull();
  });

  it('is in nobody else’s list', () => {
    startFor('sanne');

    expect(service.list('anna')).toEqual([]);
  });
});

describe('a conversation', () => {
  it('is in the store before it is answered, under a trace of its own', () => {
    const first = startFor('sanne');
    const second = startFor('sanne');

    const traces = [first, second].map(({ id }) => store.get(id)?.traceId);

    expect(traces).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(traces[0]).not.toBe(traces[1]);
  });

  it('is not overwritten by an older copy of itself', () => {
    const { id } = startFor('sanne');
    const draft = { kanaal: 'telefoon', state: 'active', questions: [questionOf({ note: 'nieuw' })] } as const;

    service.keep('sanne', id, { ...draft, revision: 4 });
    service.keep('sanne', id, { ...draft, revision: 3, questions: [questionOf({ note: 'oud' })] });

    expect(service.get('sanne', id)?.conversation).toMatchObject({ revision: 4, questions: [{ note: 'nieuw' }] });
  });

  it('starts at "named" again when another person is chosen', () => {
    const { id } = startFor('sanne');
    service.choose('sanne', id, { subject: persoon, caller: nobody });
    service.identify('sanne', id, answered);

    const chosen = service.choose('sanne', id, { subject: { kind: 'persoon', bsn: otherBsn }, caller: nobody });

    expect(chosen?.identification).toEqual({ level: 1, asked: [], documentSoort: null, given: [] });
  });

  it('keeps the reached level when the same person gets a name', () => {
    const { id } = startFor('sanne');
    service.choose('sanne', id, { subject: persoon, caller: nobody });
    service.identify('sanne', id, answered);

    const chosen = service.choose('sanne', id, {
      subject: persoon,
      caller: { naam: 'A. de Vries', geboortedatum: null },
    });

    expect(chosen?.identification.level).toBe(2);
  });

  it('cannot be changed once it was discarded', () => {
    const { id } = startFor('sanne');

    service.discard('sanne', id);

    expect(service.get('sanne', id)).toBeNull();
    expect(service.choose('sanne', id, { subject: persoon, caller: nobody })).toBeNull();
  });

  it.each([
    ['comes back within ten minutes', 10 * MINUTE, true],
    ['is gone after ten minutes', 10 * MINUTE + 1, false],
  ])('that was discarded %s', (_what, afterMs, isBack) => {
    const { id } = startFor('sanne');
    service.discard('sanne', id);

    nowMs += afterMs;

    expect(service.restore('sanne', id) !== null).toBe(isBack);
    expect(service.list('sanne')).toHaveLength(isBack ? 1 : 0);
  });
});
