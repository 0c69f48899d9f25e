import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { artikelIdOf, artikelOf, hitOf, municipality } from '../../../../tests/fakes/klantbeeld/knowledge';
import type { Artikel } from '../../../shared/domain/kennis';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { KennisPane } from './kennis-pane';

afterEach(cleanup);

const article = artikelOf({
  lokaleVelden: ['kostenEnBetaalmethoden'],
  velden: { kostenEnBetaalmethoden: '<p>Gratis.</p>', deskMemo: '<p>Stopt na drie keer.</p>' },
});
const answers: NonNullable<BridgeOverrides['kennis']> = {
  top: () => Promise.resolve(ok([{ id: article.id, titel: 'Veelgestelde vraag' }])),
  search: ({ text }) =>
    Promise.resolve(
      ok({
        hits: text.startsWith('termijn') ? [hitOf(), hitOf({ id: artikelIdOf('bel-13'), titel: 'Bezwaar' })] : [],
        ms: 1,
      }),
    ),
  get: ({ id }) =>
    Promise.resolve(
      ok({ ...article, id: artikelIdOf(id), titel: id === article.id ? article.titel : 'Bezwaar maken' }),
    ),
};

function show(kennis = answers, onConsult?: (artikel: Artikel) => void) {
  const { bridge } = createFakeBridge({ kennis });
  render(
    <StoreProvider store={createAppStore(bridge)}>
      <KennisPane municipality={municipality('harderwijk')} {...(onConsult ? { onConsult } : {})} />
    </StoreProvider>,
  );
  return { user: userEvent.setup(), box: screen.getByRole('combobox', { name: 'Zoek een antwoord' }) };
}

describe('looking up knowledge', () => {
  it('shows what is asked most while nothing is typed', async () => {
    show();

    expect(await screen.findByRole('button', { name: 'Veelgestelde vraag' })).toBeTruthy();
  });

  it('finds while typing, says why, and opens with arrows and Enter', async () => {
    const { user, box } = show();

    await user.type(box, 'termijn');
    const options = await screen.findAllByRole('option');
    await user.keyboard('{ArrowDown}{Enter}');

    expect(within(options[0] as HTMLElement).getByText('Gevonden: “termijnen” in titel')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Bezwaar maken' })).toBeTruthy();
    expect(document.activeElement).toBe(box);
  });

  it('goes back to the hits with Escape, then empties the box', async () => {
    const { user, box } = show();
    await user.type(box, 'termijn');
    await screen.findAllByRole('option');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: article.titel });

    await user.keyboard('{Escape}');
    const hits = await screen.findAllByRole('option');
    await user.keyboard('{Escape}');

    expect(hits).toHaveLength(2);
    expect((box as HTMLInputElement).value).toBe('');
  });

  it('says that nothing fits and what to do then', async () => {
    const { user, box } = show();

    await user.type(box, 'zeemeermin');

    expect(await screen.findByText('Geen antwoord dat past bij “zeemeermin”')).toBeTruthy();
    expect(screen.getByText(/maak een terugbelverzoek/)).toBeTruthy();
  });

  it('says so when searching fails', async () => {
    const { user, box } = show({
      ...answers,
      search: () => Promise.resolve({ ok: false, error: { kind: 'internal', errorId: 'e-1' } }),
    });

    await user.type(box, 'x');

    expect(await screen.findByText('Zoeken lukte niet')).toBeTruthy();
  });
});

describe('an article', () => {
  it('marks local text and keeps the internal memo apart as not to be read out', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: 'Veelgestelde vraag' }));

    const costs = await screen.findByRole('heading', { name: /Kosten/ });
    expect(costs.textContent).toContain('tekst van harderwijk');
    expect(screen.getByText('Intern: niet voorlezen')).toBeTruthy();
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings.join()).not.toContain('Intern');
  });

  it('is attached to the question', async () => {
    const onConsult = vi.fn();
    const { user } = show(answers, onConsult);
    await user.click(await screen.findByRole('button', { name: 'Veelgestelde vraag' }));

    await user.click(await screen.findByRole('button', { name: 'Gebruik in vraag' }));

    expect(onConsult).toHaveBeenCalledWith(expect.objectContaining({ id: article.id, titel: article.titel }));
  });
});
