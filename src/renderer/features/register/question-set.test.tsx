import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import { lijstenBridge, shippedLijsten } from '../../../../tests/fakes/lijsten';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { Vragenset } from '../../../shared/domain/lijsten';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { selectQuestion } from '../conversations';
import { emptyCallback } from './drafts';
import { QuestionSet, useQuestionSet } from './question-set';

afterEach(cleanup);

const caller = { telefoonnummer: null, naam: null, geboortedatum: null };
const question = questionOf({ vraag: 'paspoort kwijt', note: '' });
const callback = { ...emptyCallback({ caller }, question, null), identificatie: 'burgerzaken', naam: 'Burgerzaken' };
const conversation = conversationOf({ questions: [{ ...question, callback }] });

/** The questions of the callback, as the form shows them. */
async function show() {
  const { bridge, emit } = createFakeBridge({ lijsten: lijstenBridge() });
  const store = createAppStore(bridge);
  await store.getState().loadLijsten();
  store.setState({ conversations: [conversation], activeConversationId: conversation.id });
  function Shown() {
    const now = selectQuestion(store.getState(), store.getState().conversations[0] ?? conversation) ?? question;
    const { set, offered } = useQuestionSet(now);
    return (
      now.callback && (
        <QuestionSet
          {...{ set, offered, question: { ...now, callback: now.callback } }}
          problem={() => null}
          onChange={(next) => {
            store.getState().changeQuestion(conversation.id, now.id, { callback: next });
            draw();
          }}
        />
      )
    );
  }
  const shown = render(<div />);
  const draw = () =>
    shown.rerender(
      <StoreProvider store={store}>
        <Shown />
      </StoreProvider>,
    );
  draw();
  const change = (vragensets: readonly Vragenset[]) =>
    act(() => emit('lijsten.changed', { ...shippedLijsten(), revision: 1, vragensets }));
  const answers = () => store.getState().conversations[0]?.questions[0]?.callback?.vragen?.antwoorden;
  return { change, answers };
}

const since = () => screen.getByRole('textbox', { name: /Sinds wanneer/ });

describe('a set of questions that an administrator changes while somebody types', () => {
  it('keeps the answer to a question that is no more, and says so', async () => {
    const { change, answers } = await show();
    fireEvent.change(since(), { target: { value: 'zaterdag' } });

    change(shippedLijsten().vragensets.map((set) => ({ ...set, isIngetrokken: true })));

    expect(screen.getByRole('textbox', { name: 'Sinds wanneer? (niet meer gevraagd)' })).toHaveProperty(
      'value',
      'zaterdag',
    );
    expect(answers()).toMatchObject([{ vraag: 'Sinds wanneer?', antwoord: 'zaterdag' }]);
  });

  it('keeps a choice that is offered no more', async () => {
    const { change, answers } = await show();
    fireEvent.change(screen.getByRole('combobox', { name: /Welk document/ }), { target: { value: 'Rijbewijs' } });

    change(
      shippedLijsten().vragensets.map((set) => ({
        ...set,
        vragen: set.vragen.map((vraag) => ({
          ...vraag,
          opties: vraag.opties.filter((optie) => optie !== 'Rijbewijs'),
        })),
      })),
    );

    expect(screen.getByRole('combobox', { name: /Welk document/ })).toHaveProperty('value', 'Rijbewijs');
    expect(answers()).toMatchObject([{ antwoord: 'Rijbewijs' }]);
  });

  it('is another by choice, with what was answered before still there', async () => {
    const { answers } = await show();
    fireEvent.change(since(), { target: { value: 'zaterdag' } });

    fireEvent.change(screen.getByRole('combobox', { name: 'Vragenset' }), {
      target: { value: 'aanvraag-burgerzaken' },
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Spoed' }));

    expect(answers()).toMatchObject([{ antwoord: 'zaterdag' }, { vraag: 'Spoed', antwoord: 'Ja' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Antwoord op Sinds wanneer? weghalen' }));
    expect(screen.queryByRole('textbox', { name: /Sinds wanneer/ })).toBeNull();
  });
});
