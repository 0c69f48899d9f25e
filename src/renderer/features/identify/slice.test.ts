import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { ControlQuestion, Identification } from '../../../shared/domain/identification';
import type { IpcReply } from '../../../shared/ipc/define';
import { createIdentifySlice, nextQuestion } from './slice';

const { id } = conversationOf(1);
const question = (name: string): ControlQuestion => ({ id: name, vraag: `${name}?`, answer: 'text', options: [] });
const asked = (...ids: readonly string[]): Identification => ({
  level: 1,
  asked: ids.map((questionId) => ({ questionId, outcome: 'right' })),
  documentSoort: null,
  given: [],
});
const storeWith = (identification: BridgeOverrides['identification']) =>
  createStore(createIdentifySlice(createFakeBridge({ identification }).bridge));

describe('control questions', () => {
  it('drops the questions of the person who was chosen before', async () => {
    const slow = deferred<IpcReply<readonly ControlQuestion[]>>();
    let requests = 0;
    const store = storeWith({
      questions: () => (++requests === 1 ? slow.promise : Promise.resolve(ok([question('nieuw')]))),
    });

    const before = store.getState().loadControlQuestions(id, 'een');
    await store.getState().loadControlQuestions(id, 'ander');
    slow.resolve(ok([question('oud')]));
    await before;

    expect(store.getState().checks[id]?.questions).toEqual({ state: 'ready', value: [question('nieuw')] });
  });

  it('are put one by one: the next is the first that was not asked', () => {
    const questions = [question('a'), question('b'), question('c')];

    expect(nextQuestion(questions, asked('a'))?.id).toBe('b');
    expect(nextQuestion(questions, asked('a', 'b', 'c'))).toBeNull();
  });

  it('tell whether the answer was right, and keep no answer', async () => {
    const store = storeWith({
      questions: async () => ok([question('a')]),
      answer: async () => ok({ outcome: 'wrong' as const, identification: asked() }),
    });
    await store.getState().loadControlQuestions(id, 'een');

    const identification = await store.getState().answerControlQuestion(id, 'a', '3841AB 12');

    expect(identification).toEqual(asked());
    expect(store.getState().checks[id]?.outcome).toBe('wrong');
    expect(JSON.stringify(store.getState().checks)).not.toContain('3841AB');
  });

  it('keep the question when main does not answer', async () => {
    const store = storeWith({ questions: async () => ok([question('a')]) });
    await store.getState().loadControlQuestions(id, 'een');

    expect(await store.getState().skipControlQuestion(id, 'a')).toBeNull();
    expect(store.getState().checks[id]).toMatchObject({
      isBusy: false,
      error: { kind: 'internal' },
      questions: { state: 'ready' },
    });
  });
});
