import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import { createAppStore } from '../../state/app-store';
import { StoreProvider, useAppStore } from '../../state/context';
import { NumbersStrip } from './numbers-strip';

afterEach(cleanup);

function show(question: QuestionDraft) {
  const conversation = conversationOf({ questions: [question] });
  const store = createAppStore(createFakeBridge({}).bridge);
  store.setState({ conversations: [conversation], activeConversationId: conversation.id });
  function Strip() {
    const shown = useAppStore((state) => state.conversations[0]?.questions[0]);
    const changeQuestion = useAppStore((state) => state.changeQuestion);
    if (!shown) return null;
    return (
      <NumbersStrip
        conversation={conversation}
        question={shown}
        onChange={(part) => changeQuestion(conversation.id, shown.id, part)}
      />
    );
  }
  render(
    <StoreProvider store={store}>
      <Strip />
    </StoreProvider>,
  );
  return { user: userEvent.setup(), store, note: () => store.getState().conversations[0]?.questions[0]?.note };
}

it('says what is in which text without the number, and takes it out', async () => {
  const { user, note } = show(questionOf({ note: 'Mijn BSN is 999990019.' }));

  expect(screen.getByRole('status').textContent).toContain('In notitie: BSN');
  expect(document.body.textContent).not.toContain('999990019');
  await user.click(screen.getByRole('button', { name: /Haal weg/ }));

  expect(note()).toBe('Mijn BSN is [BSN weggelaten].');
  expect(screen.getByRole('status').textContent).toBe('');
});

it('puts the number back, unless something was typed since', async () => {
  const { user, store, note } = show(questionOf({ note: 'Kaart 4111 1111 1111 1111' }));
  const { changeQuestion, conversations } = store.getState();

  await user.click(screen.getByRole('button', { name: /Haal weg/ }));
  act(() => store.getState().toasts[0]?.action?.run());
  expect(note()).toBe('Kaart 4111 1111 1111 1111');

  await user.click(screen.getByRole('button', { name: /Haal weg/ }));
  const [conversation] = conversations;
  const id = conversation?.questions[0]?.id ?? '';
  act(() => conversation && changeQuestion(conversation.id, id, { note: 'Anders.' }));
  act(() => store.getState().toasts[0]?.action?.run());
  expect(note()).toBe('Anders.');
});

it('leaves a number that is none, and says no more about it', async () => {
  const { user, note } = show(questionOf({ note: 'Formulier 999990019' }));

  await user.click(screen.getByRole('button', { name: 'Laat staan' }));

  expect(note()).toBe('Formulier 999990019');
  expect(screen.getByRole('status').textContent).toBe('');
});
