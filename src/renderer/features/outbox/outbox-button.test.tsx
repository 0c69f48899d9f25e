import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../../../tests/fakes/bridge';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import type { OutboxItem } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { createAppStore } from '../../state/app-store';
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

function show(item: OutboxItem, canReopen = true) {
  const fake = createFakeBridge({
    outbox: {
      reopen: async () =>
        canReopen ? { ok: true, value: conversation } : { ok: false, error: { kind: 'notFound' } as const },
    },
    conversations: { list: async () => ({ ok: true, value: [conversation] }) },
  });
  const store = createAppStore(fake.bridge);
  store.setState({ outbox: [item] });
  render(
    <StoreProvider store={store}>
      <OutboxButton isOpen onToggle={() => undefined} onExport={() => undefined} />
    </StoreProvider>,
  );
  return store;
}

const button = () => screen.queryByRole('button', { name: /Heropenen/ });

describe('a refused contact in the outbox', () => {
  it('is opened again on screen, to be mended', async () => {
    const store = show(refused);

    await userEvent.click(button() ?? document.body);

    expect(store.getState().activeConversationId).toBe(conversation.id);
    expect(store.getState().conversations).toHaveLength(1);
    expect(store.getState().toasts).toMatchObject([{ tone: 'ok' }]);
  });

  it('says so when it cannot be opened any more', async () => {
    const store = show(refused, false);

    await userEvent.click(button() ?? document.body);

    expect(store.getState().activeConversationId).toBeNull();
    expect(store.getState().toasts).toMatchObject([{ tone: 'danger' }]);
  });

  it.each([
    ['a contact that waits', { state: 'waiting' as const }],
    ['something else than a contact', { isContact: false }],
  ])('is the only one that can be: not %s', (_what, change) => {
    show({ ...refused, ...change });

    expect(button()).toBeNull();
  });
});
