import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { OutboxItem } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { createAppStore, type AppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { OutboxButton } from './outbox-button';

afterEach(cleanup);

const conversation = conversationOf({ questions: [questionOf({ vraag: 'Bezwaar' })] });
const refused: OutboxItem = {
  id: crypto.randomUUID(),
  conversationId: conversation.id,
  isContact: true,
  onderwerp: 'Bezwaar',
  savedAt: instantOf(0),
  state: 'refused',
  attempts: 1,
  reason: 'rejected: achternaam',
  nummer: null,
  taakNummer: null,
};

const opens = { ok: true, value: conversation } as const;
const isGone = { ok: false, error: { kind: 'notFound' } } as const;

/** The list with one contact. `reopen`: what main answers. */
function show(item: OutboxItem, reopen: (store: AppStore) => typeof opens | typeof isGone = () => opens) {
  const fake = createFakeBridge({
    outbox: { reopen: async () => reopen(store) },
    conversations: { list: async () => ({ ok: true, value: [conversation] }) },
  });
  const store = createAppStore(fake.bridge);
  store.setState({ outbox: [item] });
  const resumed: string[] = [];
  render(
    <StoreProvider store={store}>
      <OutboxButton
        isOpen
        onToggle={() => undefined}
        onExport={() => undefined}
        onReopened={(id) => resumed.push(id)}
      />
    </StoreProvider>,
  );
  return { store, resumed };
}

const button = () => screen.queryByRole('button', { name: /Heropenen/ });

describe('a refused contact in the outbox', () => {
  it('is opened again on screen, to be mended', async () => {
    const { store, resumed } = show(refused);

    await userEvent.click(button() ?? document.body);

    expect(resumed).toEqual([conversation.id]);
    expect(store.getState().conversations).toHaveLength(1);
    expect(store.getState().toasts).toMatchObject([{ tone: 'ok' }]);
  });

  it('says so when it cannot be opened any more', async () => {
    const { store, resumed } = show(refused, () => isGone);

    await userEvent.click(button() ?? document.body);

    expect(resumed).toEqual([]);
    expect(store.getState().toasts).toMatchObject([{ tone: 'danger' }]);
  });

  it('says nothing of it when its button was pressed twice and the first time opened it', async () => {
    const { store } = show(refused, (store) => {
      store.setState({ outbox: [] });
      return isGone;
    });

    await userEvent.click(button() ?? document.body);

    expect(store.getState().outbox).toEqual([]);
    expect(store.getState().toasts).toEqual([]);
  });

  it.each([
    ['a contact that waits', { state: 'waiting' as const }],
    ['something else than a contact', { isContact: false }],
  ])('is the only one that can be: not %s', (_what, change) => {
    show({ ...refused, ...change });

    expect(button()).toBeNull();
  });
});
