import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { IpcReply } from '../../../shared/ipc/define';
import { createConversationsSlice } from './slice';
import { selectActive, selectProblems, selectQuestion } from './selectors';

const AT = '2026-03-02T09:42:07.000Z';
const jansen = conversationOf(1);
const deVries = conversationOf(2);

type Keep = NonNullable<NonNullable<BridgeOverrides['conversations']>['keep']>;
type KeepInput = Parameters<Keep>[0];

/** A store with both conversations loaded; De Vries, the last one, is on screen. */
async function loaded(overrides: BridgeOverrides['conversations'] = {}) {
  const kept: KeepInput[] = [];
  const keep = async (input: KeepInput) => {
    kept.push(input);
    return ok({ revision: input.revision, keptAt: AT } as never);
  };
  const { bridge, calls } = createFakeBridge({
    conversations: { list: async () => ok([jansen, deVries]), keep, ...overrides },
  });
  const store = createStore(createConversationsSlice(bridge));
  await store.getState().loadConversations();
  return { store, kept, calls };
}

const questionOf = (conversation: typeof jansen) => conversation.questions[0]?.id ?? '';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('keeping what is typed', () => {
  it('sends the newest text within a second after the first keystroke, once', async () => {
    const { store, kept } = await loaded();

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'W' });
    await vi.advanceTimersByTimeAsync(200);
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'WOZ' });
    await vi.advanceTimersByTimeAsync(800);

    expect(kept.map(({ questions }) => questions[0]?.note)).toEqual(['WOZ']);
    expect(store.getState().kept[deVries.id]).toEqual({ state: 'kept', at: AT });
  });

  it('raises the revision with every change, so that main can tell the newest copy', async () => {
    const { store, kept } = await loaded();

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'a' });
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'ab' });
    await store.getState().keepNow(deVries.id);

    expect(kept[0]?.revision).toBe(deVries.revision + 2);
  });

  it('keeps again what was typed while a keep was under way', async () => {
    const slow = deferred<IpcReply<never>>();
    const notes: (string | undefined)[] = [];
    const { store } = await loaded({
      keep: (input) => {
        notes.push(input.questions[0]?.note);
        return notes.length === 1
          ? slow.promise
          : Promise.resolve(ok({ revision: input.revision, keptAt: AT } as never));
      },
    });

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'eerst' });
    const first = store.getState().keepNow(deVries.id);
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'later' });
    slow.resolve(ok({ revision: 1, keptAt: AT } as never));
    await first;
    await vi.advanceTimersByTimeAsync(1000);

    expect(notes).toEqual(['eerst', 'later']);
  });

  it('says that the draft is not kept and tries again by itself, with the text still on screen', async () => {
    let attempts = 0;
    const { store } = await loaded({
      keep: async (input) =>
        ++attempts === 1
          ? { ok: false, error: { kind: 'storage', because: 'full' } }
          : ok({ revision: input.revision, keptAt: AT } as never),
    });

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'belangrijk' });
    await store.getState().keepNow(deVries.id);

    expect(store.getState().kept[deVries.id]?.state).toBe('failed');
    expect(selectActive(store.getState())?.questions[0]?.note).toBe('belangrijk');
    await vi.advanceTimersByTimeAsync(3000);
    expect(store.getState().kept[deVries.id]?.state).toBe('kept');
  });

  it('numbers its copy above the one of main when main ignored it, and sends it again', async () => {
    const revisions: number[] = [];
    const { store } = await loaded({
      keep: async (input) => {
        revisions.push(input.revision);
        return ok({ revision: Math.max(input.revision, 40), keptAt: AT } as never);
      },
    });

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'x' });
    await store.getState().keepNow(deVries.id);
    await vi.advanceTimersByTimeAsync(1000);

    expect(revisions).toEqual([deVries.revision + 1, 41]);
  });
});

describe('switching', () => {
  it('holds the conversation that leaves the screen and keeps it at once', async () => {
    const { store, kept } = await loaded();

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'half' });
    store.getState().activateConversation(jansen.id);
    await vi.advanceTimersByTimeAsync(0);

    expect(selectActive(store.getState())?.id).toBe(jansen.id);
    expect(kept.find(({ conversationId }) => conversationId === deVries.id)).toMatchObject({
      state: 'held',
      questions: [{ note: 'half' }],
    });
  });
});

describe('choosing a subject', () => {
  it('takes the subject of main and leaves what is typed alone', async () => {
    const subject = { kind: 'persoon', bsn: '999993653' } as never;
    const { store } = await loaded({ chooseSubject: async () => ok({ ...deVries, subject, questions: [] }) });

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'staat er al' });
    await store.getState().chooseSubject(deVries.id, subject);

    expect(selectActive(store.getState())).toMatchObject({ subject, questions: [{ note: 'staat er al' }] });
  });
});

describe('ending', () => {
  it('keeps the newest text before it saves, and then shows the next conversation', async () => {
    const order: string[] = [];
    const { store } = await loaded({
      keep: async (input) => {
        order.push('keep');
        return ok({ revision: input.revision, keptAt: AT } as never);
      },
      save: async () => {
        order.push('save');
        return ok({ state: 'saved' as const, outboxIds: ['7d444840-9dc0-41d1-b245-5ffdce74fad2'] });
      },
    });
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { resultaat: 'zelfstandig_afgehandeld' });

    const outcome = await store.getState().saveConversation(deVries.id);

    expect(order).toEqual(['keep', 'save']);
    expect(outcome.state).toBe('saved');
    expect(store.getState().conversations.map(({ id }) => id)).toEqual([jansen.id]);
    expect(store.getState().activeConversationId).toBe(jansen.id);
    expect(store.getState().kept).not.toHaveProperty(deVries.id);
  });

  it('saves nothing when main could not keep the newest text', async () => {
    const { store, calls } = await loaded({
      keep: async () => ({ ok: false, error: { kind: 'storage', because: 'full' } }),
    });
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'x' });

    const outcome = await store.getState().saveConversation(deVries.id);

    expect(outcome).toEqual({ state: 'unkept' });
    expect(calls.map(({ channel }) => channel)).not.toContain('conversations.save');
    expect(store.getState().conversations).toHaveLength(2);
  });

  it('shows what is missing until that very field is filled in', async () => {
    const missing = (field: string) => ({ questionId: questionOf(deVries), field, reason: 'missing' });
    const problems = [missing('resultaat'), missing('vraag')];
    const { store } = await loaded({ save: async () => ok({ state: 'incomplete' as const, problems }) });
    await store.getState().saveConversation(deVries.id);

    store.getState().changeQuestion(deVries.id, questionOf(deVries), { resultaat: 'warm_overgedragen' });

    expect(selectProblems(store.getState(), deVries.id)).toEqual([missing('vraag')]);
  });

  it('brings a discarded conversation back on screen', async () => {
    const { store } = await loaded({ discard: async () => ok(null), restore: async () => ok(deVries) });

    await store.getState().discardConversation(deVries.id);
    expect(selectActive(store.getState())?.id).toBe(jansen.id);
    await store.getState().restoreConversation(deVries.id);

    expect(selectActive(store.getState())?.id).toBe(deVries.id);
  });

  it('leaves nothing on screen when another user sits down, after keeping everything', async () => {
    const { store, kept } = await loaded();
    store.getState().changeQuestion(deVries.id, questionOf(deVries), { note: 'van mij' });

    await store.getState().leaveConversations();

    expect(kept.map(({ questions }) => questions[0]?.note)).toEqual(['van mij']);
    expect(store.getState()).toMatchObject({ conversations: [], activeConversationId: null, kept: {} });
  });
});

describe('questions', () => {
  it('adds a question, shows it, and falls back to the first when it is removed', async () => {
    const { store } = await loaded();

    store.getState().addQuestion(deVries.id);
    const active = selectActive(store.getState()) ?? deVries;
    const added = selectQuestion(store.getState(), active);
    expect(active.questions).toHaveLength(2);
    store.getState().removeQuestion(deVries.id, added?.id ?? '');

    const left = selectActive(store.getState()) ?? deVries;
    expect(selectQuestion(store.getState(), left)?.id).toBe(questionOf(deVries));
  });

  it('never removes the last question', async () => {
    const { store } = await loaded();

    store.getState().removeQuestion(deVries.id, questionOf(deVries));

    expect(selectActive(store.getState())?.questions).toHaveLength(1);
  });
});

describe('opening again', () => {
  it('puts the conversation that was running on screen, not one that waits', async () => {
    const { store } = await loaded({ list: async () => ok([jansen, { ...deVries, state: 'held' }]) });

    expect(selectActive(store.getState())?.id).toBe(jansen.id);
  });

  it('puts the latest on screen when all of them wait', async () => {
    const all = [jansen, deVries].map((conversation) => ({ ...conversation, state: 'held' as const }));
    const { store } = await loaded({ list: async () => ok(all) });

    expect(selectActive(store.getState())?.id).toBe(deVries.id);
  });
});
