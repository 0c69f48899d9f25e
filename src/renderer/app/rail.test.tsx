import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok } from '../../../tests/fakes/bridge';
import { agent } from '../../../tests/support/builders';
import type { Attention } from '../../shared/domain/terugbel/board';
import type { IpcReply } from '../../shared/ipc/define';
import { createAppStore } from '../state/app-store';
import { StoreProvider } from '../state/context';
import { Rail } from './rail';

const LONGEST_MS = 5 * 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The rail of an agent, over a main that answers this, and next time what the test puts there. */
async function show(first: IpcReply<Attention | null>) {
  const main = { reply: first };
  const { bridge, calls } = createFakeBridge({ terugbel: { attention: () => Promise.resolve(main.reply) } });
  const store = createAppStore(bridge);
  store.setState({ session: { state: 'signedIn', user: agent() } });
  render(
    <StoreProvider store={store}>
      <Rail />
    </StoreProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
  return { main, asked: () => calls.filter(({ channel }) => channel === 'terugbel.attention').length };
}

const attention = (late: number, soon: number) => ok<Attention | null>({ late, soon, passed: [] });
const nameOf = () => screen.getByRole('button', { name: /^Terugbellen/ });

describe('the board in the rail', () => {
  it('tells in its name how many callbacks are late and nearly late', async () => {
    await show(attention(2, 1));

    expect(screen.getByRole('button', { name: 'Terugbellen, 2 te laat, 1 bijna te laat' })).toBeTruthy();
    expect(nameOf().textContent).toContain('■2▲1');
  });

  it.each([
    ['late alone', attention(3, 0), 'Terugbellen, 3 te laat'],
    ['nearly late alone', attention(0, 4), 'Terugbellen, 4 bijna te laat'],
    ['nothing that presses', attention(0, 0), 'Terugbellen'],
    ['a line that is down', ok(null), 'Terugbellen'],
    ['a main that fails', { ok: false, error: { kind: 'internal', errorId: 'x' } } as const, 'Terugbellen'],
  ])('has a name of its own for %s', async (_what, reply, name) => {
    await show(reply);

    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('is counted again after some minutes, and the count goes when it is not known any more', async () => {
    const { main, asked } = await show(attention(1, 0));
    main.reply = attention(2, 0);

    await act(() => vi.advanceTimersByTimeAsync(LONGEST_MS));
    expect(screen.getByRole('button', { name: 'Terugbellen, 2 te laat' })).toBeTruthy();
    expect(asked()).toBe(2);
    main.reply = ok(null);
    await act(() => vi.advanceTimersByTimeAsync(LONGEST_MS));

    expect(screen.getByRole('button', { name: 'Terugbellen' })).toBeTruthy();
  });
});
