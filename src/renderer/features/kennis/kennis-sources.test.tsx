import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { contract } from '../../../shared/ipc/contract';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { KennisSources } from './kennis-sources';

afterEach(cleanup);

const sourcesOf = (...changes: readonly object[]) =>
  contract.kennis.sources.output.parse(
    changes.map((change, at) => ({
      connectionId: `bron-${at}`,
      name: `Bron ${at}`,
      articles: 12,
      checkedAt: '2026-03-12T09:30:00.000Z',
      error: null,
      tooLarge: [],
      isBusy: false,
      ...change,
    })),
  );

async function show(...changes: readonly object[]) {
  const fake = createFakeBridge({
    kennis: {
      sources: () => Promise.resolve(ok(sourcesOf(...changes))),
      sync: () => Promise.resolve(ok(null)),
    },
  });
  render(
    <StoreProvider store={createAppStore(fake.bridge)}>
      <KennisSources />
    </StoreProvider>,
  );
  await screen.findByRole('list', { name: 'Bronnen van de kennisbank', hidden: true });
  return { ...fake, user: userEvent.setup() };
}

describe('the sources of the knowledge base', () => {
  it('says when they were last checked', async () => {
    await show({});

    expect(screen.getAllByText('Gecontroleerd 12 mrt 2026 10:30').length).toBe(2);
    expect(screen.getByText('12 artikelen')).toBeTruthy();
  });

  it('says that one does not answer, why, and which articles are too large', async () => {
    await show({ error: 'timeout' }, { tooLarge: ['Bestemmingsplan'] });

    expect(screen.getByText('1 bron werkt niet')).toBeTruthy();
    expect(screen.getByText('te langzaam')).toBeTruthy();
    expect(screen.getByText('Te groot om te tonen: Bestemmingsplan')).toBeTruthy();
  });

  it('asks all sources at a press of the button, and shows what main tells of them', async () => {
    const { user, calls, emit } = await show({});
    await user.click(screen.getByText(/^Gecontroleerd/, { selector: 'summary *' }));
    await user.click(screen.getByRole('button', { name: 'Nu bijwerken' }));
    act(() => emit('kennis.sourcesChanged', sourcesOf({ isBusy: true, articles: 13 })));

    expect(calls.map(({ channel }) => channel)).toEqual(['kennis.sources', 'kennis.sync']);
    const list = screen.getByRole('list', { name: 'Bronnen van de kennisbank' });
    expect(within(list).getByText('13 artikelen')).toBeTruthy();
    expect(screen.getAllByText('Wordt bijgewerkt').length).toBeGreaterThan(0);
  });
});
