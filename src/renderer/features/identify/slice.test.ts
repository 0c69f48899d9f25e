import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { Bsn } from '../../../shared/domain/bsn';
import { conversationSchema, type Conversation } from '../../../shared/domain/conversation';
import type { ControlQuestion, Identification } from '../../../shared/domain/identification';
import type { IpcReply } from '../../../shared/ipc/define';
import { checkKey, createIdentifySlice, nextQuestion, restsBecause, selectAskedFact } from './slice';

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

describe('a control question by itself', () => {
  const conversation = conversationOf(1);
  const wrong = (count: number): Identification => ({
    ...asked(),
    asked: Array.from({ length: count }, (_, index) => ({ questionId: String(index), outcome: 'wrong' })),
  });

  it.each([
    ['on the phone', { kanaal: 'telefoon', identification: asked() }, null],
    ['in a chat', { kanaal: 'chat', identification: asked() }, null],
    ['to who wrote a letter', { kanaal: 'brief', identification: asked() }, 'written'],
    ['at the counter, where a document comes first', { kanaal: 'balie', identification: asked() }, 'counter'],
    ['to who was checked', { kanaal: 'telefoon', identification: { ...asked('a', 'b'), level: 2 } }, 'checked'],
    ['after two wrong answers', { kanaal: 'telefoon', identification: wrong(2) }, null],
    ['after three wrong answers', { kanaal: 'telefoon', identification: wrong(3) }, 'wrong'],
  ] as const)('%s', (_when, part, because) => {
    expect(restsBecause({ ...conversation, ...part })).toBe(because);
  });
});

describe('the fact that is asked just now', () => {
  const subject = { kind: 'persoon', bsn: '999993653' } as const;
  const conversationAbout = (part: Partial<Conversation>): Conversation =>
    conversationSchema.parse({ ...conversationOf(1), subject, identification: asked(), ...part });
  const storeAsking = async (conversation: Conversation) => {
    const store = storeWith({ questions: async () => ok([question('partner'), question('adres')]) });
    await store.getState().loadControlQuestions(id, checkKey(conversation) ?? '');
    return store;
  };

  it('is that of the question that stands open', async () => {
    const conversation = conversationAbout({});
    const store = await storeAsking(conversation);

    expect(selectAskedFact(store.getState(), conversation)).toBe('partner');
    expect(selectAskedFact(store.getState(), conversationAbout({ identification: asked('partner') }))).toBe('adres');
    expect(
      selectAskedFact(store.getState(), conversationAbout({ identification: asked('partner', 'adres') })),
    ).toBeNull();
  });

  it('is none of another person', async () => {
    const store = await storeAsking(conversationAbout({}));

    const another = conversationAbout({ subject: { kind: 'persoon', bsn: '999992259' as Bsn } });
    expect(selectAskedFact(store.getState(), another)).toBeNull();
  });

  it('is none at the counter until the employee wants a question', async () => {
    const conversation = conversationAbout({ kanaal: 'balie' });
    const store = await storeAsking(conversation);
    const before = selectAskedFact(store.getState(), conversation);

    store.getState().askControlQuestion(id);

    expect(before).toBeNull();
    expect(selectAskedFact(store.getState(), conversation)).toBe('partner');
  });
});
