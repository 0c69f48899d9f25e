import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { boardDetailOf, boardItemOf } from '../../../../tests/fakes/board';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { nl } from '../../text/nl';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { ActionForm } from './action-form';
import type { Action } from './draft';
import { OutcomeNotice } from './outcome-notice';

afterEach(cleanup);

const mine = boardItemOf({ holder: { naam: 'Sanne Dijkhuis', isMe: true } });
const text = nl.terugbel.form;

/** The form of an action, over a main that refuses what comes with a number when the window let it through. */
function show(action: Action, item = mine) {
  const refused = () => Promise.resolve(ok({ state: 'personalNumber', field: 'note' } as const));
  const { bridge, calls } = createFakeBridge({ terugbel: { attempt: refused, close: refused, sendBack: refused } });
  const store = createAppStore(bridge);
  store.getState().startAction(action);
  render(
    <StoreProvider store={store}>
      <OutcomeNotice item={item} />
      <ActionForm detail={boardDetailOf(item)} />
    </StoreProvider>,
  );
  // What is typed is kept on this machine; sent is what may reach a register.
  const sent = () => calls.filter(({ channel }) => channel !== 'terugbel.keepDraft');
  return { user: userEvent.setup(), sent };
}

describe('closing with a message', () => {
  it.each([
    [0, ''],
    [1, 'Wij hebben een keer geprobeerd u te bellen'],
    [3, 'Wij hebben drie keer geprobeerd u te bellen'],
    [4, 'Wij hebben 4 keer geprobeerd u te bellen'],
  ])('begins with what is true after %i attempts', async (pogingen, words) => {
    const { user } = show('close', { ...mine, pogingen });

    await user.click(screen.getByRole('radio', { name: text.hows.bericht }));

    const told = screen.getByRole<HTMLTextAreaElement>('textbox', { name: text.told }).value;
    expect(told.split(',')[0]).toBe(words);
  });
});

describe('a personal number in what is typed about a callback', () => {
  it.each([
    ['attempt', text.note, text.do.attempt],
    ['close', text.told, text.do.close],
    ['sendBack', text.reason, text.do.sendBack],
  ] as const)('keeps %s here, says so at its field, and goes on one key', async (action, label, button) => {
    const { user, sent } = show(action);
    await user.type(screen.getByRole('textbox', { name: label }), 'BSN 999993653 belt');

    await user.click(screen.getByRole('button', { name: button }));

    expect(sent()).toEqual([]);
    expect(screen.getByText(text.personalNumber)).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true });
    expect(screen.queryByText(text.personalNumber)).toBeNull();
    await user.click(screen.getByRole('button', { name: button }));
    expect(sent()).toHaveLength(1);
    expect(JSON.stringify(sent())).not.toContain('999993653');
  });

  it('is told with its field when main found one that the window did not', async () => {
    const { user } = show('attempt');

    await user.click(screen.getByRole('button', { name: text.do.attempt }));

    expect(await screen.findByText(nl.terugbel.notDone.personalNumber('de notitie'))).toBeTruthy();
  });
});
