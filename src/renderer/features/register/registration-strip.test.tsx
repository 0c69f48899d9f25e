import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import {
  checkedIdentification,
  connectionOf,
  conversationOf,
  ok,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { partijSchema } from '../../../shared/domain/klantcontact';
import { createAppStore } from '../../state/app-store';
import { StoreProvider, useAppStore } from '../../state/context';
import { RegistrationStrip } from './registration-strip';

afterEach(cleanup);

const persoon = { kind: 'persoon', bsn: testBsn } as const;
const checked = { subject: persoon, identification: checkedIdentification };
const partijOf = (naam: string) =>
  partijSchema.parse({
    ...{ id: '3b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01', soort: 'persoon', naam, isGeheim: false, voorkeurstaal: null },
    ...{ digitaleAdressen: [], identificatoren: [] },
  });

type Shown = {
  readonly conversation?: Partial<Conversation>;
  readonly question?: Partial<QuestionDraft>;
  /** What the contact register knows; undefined: it has not answered. */
  readonly naam?: string | null;
  readonly isAsked?: boolean;
  /** A zaak was started in the question. */
  readonly hasZaak?: boolean;
};

function show({ conversation: change, question, naam, isAsked = false, hasZaak = false }: Shown = {}) {
  const conversation = conversationOf({ ...change, questions: [questionOf(question)] });
  const store = createAppStore(createFakeBridge({}).bridge);
  const onSave = vi.fn();
  store.setState({ conversations: [conversation], activeConversationId: conversation.id });
  if (hasZaak)
    store.setState({ startedZaken: { [conversation.id]: [{ questionId: conversation.questions[0]?.id }] } } as never);
  if (naam !== undefined) {
    const answer = ok(connectionOf('klanten'), naam === null ? null : partijOf(naam));
    const klantbeeld = { subjectKey: `persoon:${testBsn}`, sections: { contactDetails: [answer] } };
    store.setState({ klantbeelden: { [conversation.id]: klantbeeld } } as never);
  }
  function Strip() {
    const shown = useAppStore((state) => state.conversations[0]);
    const changeQuestion = useAppStore((state) => state.changeQuestion);
    const draft = shown?.questions[0];
    if (!shown || !draft) return null;
    const change = (part: Partial<QuestionDraft>) => changeQuestion(shown.id, draft.id, part);
    return (
      <RegistrationStrip conversation={shown} question={draft} onChange={change} onSave={onSave} isAsked={isAsked} />
    );
  }
  render(
    <StoreProvider store={store}>
      <Strip />
    </StoreProvider>,
  );
  const now = () => store.getState().conversations[0];
  return { user: userEvent.setup(), onSave, now, draft: () => now()?.questions[0] };
}

const told = () => screen.getByRole('status').textContent;

describe('what will be kept', () => {
  it('is told before it is saved, and follows the choice to keep the text', async () => {
    const { user, draft } = show();

    expect(told()).toMatch(/alleen geteld/);
    await user.click(screen.getByRole('checkbox', { name: 'Tekst bewaren' }));

    expect(told()).toMatch(/zonder dat erbij staat van wie/);
    expect(draft()?.tekstKeuze).toBe('bewaren');
  });

  it('is a contact once a zaak was started, also of text that may go', () => {
    show({ question: { tekstKeuze: 'weglaten' }, hasZaak: true });

    expect(told()).toMatch(/zonder dat erbij staat van wie/);
  });

  it('asks a checked caller whom the register does not know whether details may be kept', async () => {
    const { user, now } = show({ conversation: checked, naam: null });

    expect(told()).toMatch(/blijven niet bewaard voor later/);
    await user.click(screen.getByRole('checkbox', { name: /Ook voor later/ }));

    expect(told()).toMatch(/blijven bewaard voor later/);
    expect(now()?.magHergebruiken).toBe(true);
  });

  it.each([
    ['is known already', 'Anna de Vries'],
    ['may be known: the register has not answered', undefined],
  ])('asks nothing of a checked caller who %s', (_why, naam) => {
    show({ conversation: checked, ...(naam === undefined ? {} : { naam }) });

    expect(told()).toMatch(/al kent/);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('asks for an empty partij what it asks for one that is not there', () => {
    show({ conversation: checked, naam: '' });

    expect(screen.getByRole('checkbox', { name: /Ook voor later/ })).toBeTruthy();
  });
});

describe('a note that would go', () => {
  it.each([
    ['Ja, zonder persoon', 'bewaren'],
    ['Nee', 'weglaten'],
  ])('is decided on with one key, after which saving goes on: %s', async (name, tekstKeuze) => {
    const { user, onSave, draft } = show({ isAsked: true });

    await user.click(screen.getByRole('button', { name }));

    expect(draft()?.tekstKeuze).toBe(tekstKeuze);
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is not asked about once the caller is checked', () => {
    show({ isAsked: true, conversation: checked });

    expect(screen.queryByRole('button')).toBeNull();
  });
});
