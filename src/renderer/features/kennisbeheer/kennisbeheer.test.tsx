import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { artikelOf, municipality } from '../../../../tests/fakes/klantbeeld/knowledge';
import { contract } from '../../../shared/ipc/contract';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { ArticleFeedback } from './article-feedback';
import { BeheerScreen } from './beheer-screen';
import { MeldingenButton } from './meldingen-button';
import { MissingAnswer } from './missing-answer';

afterEach(cleanup);

const harderwijk = municipality('harderwijk');
const vraag = {
  id: '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d41',
  aanleiding: 'zoeken',
  woorden: 'bijen in mijn tuin',
  gemeente: 'harderwijk',
  gevraagdDoor: 'sanne',
  gevraagdOp: '2026-11-02T09:00:00.000Z',
  artikel: null,
  passage: null,
  status: 'open',
  geslotenOp: null,
  geslotenDoor: null,
  antwoord: null,
  reden: null,
};
const backlog = contract.kennisbeheer.backlog.output.parse({
  groups: [
    {
      id: vraag.id,
      woorden: vraag.woorden,
      varianten: ['bijenkast'],
      vragen: [vraag],
      aanleidingen: ['zoeken'],
      gemeenten: ['harderwijk'],
      artikel: null,
      isOpen: true,
      eersteOp: '2026-11-02',
      laatsteOp: '2026-11-02',
      doorlooptijdDagen: 3,
      herhaald: 2,
    },
  ],
  mediaanDagen: 4,
  failed: [],
});
const answered = contract.kennisbeheer.mine.output.parse([
  {
    vraag: { ...vraag, status: 'beantwoord', antwoord: { id: 'bijen', titel: 'Bijen houden' } },
    isNieuw: true,
  },
]);

function show(children: React.ReactNode, kennisbeheer: BridgeOverrides['kennisbeheer'] = {}) {
  const fake = createFakeBridge({ kennisbeheer });
  const store = createAppStore(fake.bridge);
  const view = render(<StoreProvider store={store}>{children}</StoreProvider>);
  const asked = (channel: string) => fake.calls.filter((call) => call.channel === channel).map(({ input }) => input);
  return { ...fake, store, view, asked, user: userEvent.setup() };
}
const keeps = { report: () => Promise.resolve(ok({ isKept: true })), mine: () => Promise.resolve(ok([])) };

describe('an article that is wrong', () => {
  it('is reported with one Enter, and then says which article', async () => {
    const feedback = (
      <ArticleFeedback artikel={artikelOf()} passage={null} municipality={harderwijk} conversationId={null} />
    );
    const { store, user, asked } = show(feedback, keeps);

    store.getState().setReporting(true);
    await screen.findByRole('textbox', { name: 'Wat klopt er niet?' });
    await user.keyboard('{Enter}');

    expect(await screen.findByText(/Gemeld aan de kennisredactie/)).toBeTruthy();
    expect(asked('kennisbeheer.report')).toMatchObject([
      { aanleiding: 'fout', woorden: `Klopt niet: ${artikelOf().titel}`, artikel: { id: artikelOf().id } },
    ]);
  });

  it('says so when nobody keeps reports', async () => {
    const feedback = (
      <ArticleFeedback artikel={artikelOf()} passage={null} municipality={harderwijk} conversationId={null} />
    );
    const { user } = show(feedback, { ...keeps, report: () => Promise.resolve(ok({ isKept: false })) });

    await user.click(screen.getByRole('button', { name: 'Hielp niet' }));

    expect(await screen.findByText(/Niet gemeld/)).toBeTruthy();
  });
});

it('a search without a hit is reported once, and can be again for other words', async () => {
  const missing = (text: string) => <MissingAnswer text={text} municipality={harderwijk} conversationId={null} />;
  const { user, view, store } = show(missing('bijen'), keeps);

  await user.click(screen.getByRole('button', { name: 'Meld dat dit antwoord er niet is' }));
  const isOffered = screen.queryByRole('button') !== null;
  view.rerender(<StoreProvider store={store}>{missing('laadpaal')}</StoreProvider>);

  expect(isOffered).toBe(false);
  expect(screen.getByRole('button', { name: 'Meld dat dit antwoord er niet is' })).toBeTruthy();
});

it('what became of a report is new until it was looked at', async () => {
  const onOpenArtikel = vi.fn();
  const button = (isOpen: boolean) => (
    <MeldingenButton isOpen={isOpen} onToggle={() => undefined} onOpenArtikel={onOpenArtikel} />
  );
  const { store, user, view, asked } = show(button(false), {
    mine: () => Promise.resolve(ok(answered)),
    seen: () => Promise.resolve(ok(null)),
  });
  await store.getState().loadMeldingen();

  expect(await screen.findByText('1 nieuw antwoord')).toBeTruthy();
  view.rerender(<StoreProvider store={store}>{button(true)}</StoreProvider>);
  await user.click(screen.getByRole('button', { name: 'Bijen houden' }));
  await user.click(screen.getByRole('button', { name: /Mijn meldingen/ }));

  expect(onOpenArtikel).toHaveBeenCalledWith('bijen');
  expect(asked('kennisbeheer.seen')).toEqual([{ ids: [vraag.id] }]);
});

describe('the backlog', () => {
  const board = <BeheerScreen municipality={harderwijk} onOpenArtikel={() => undefined} />;

  it('tells how often, how long and how often again, and closes with a reason only', async () => {
    const { user, asked } = show(board, {
      backlog: () => Promise.resolve(ok(backlog)),
      close: () => Promise.resolve(ok({ closed: 1 })),
    });

    await user.click(await screen.findByRole('button', { name: 'bijen in mijn tuin' }));
    await user.click(screen.getByRole('button', { name: 'Sluit met reden' }));
    const early = asked('kennisbeheer.close');
    await user.type(screen.getByRole('textbox', { name: /Reden/ }), 'Doet de provincie');
    await user.click(screen.getByRole('button', { name: 'Sluit met reden' }));

    expect(screen.getByText('2 × terug')).toBeTruthy();
    expect(screen.getByText(/helft binnen 4 dagen/)).toBeTruthy();
    expect(early).toEqual([]);
    expect(asked('kennisbeheer.close')).toEqual([
      { ids: [vraag.id], closing: { soort: 'reden', reden: 'Doet de provincie' } },
    ]);
  });

  it('says so when it may not be seen', async () => {
    show(board, { backlog: () => Promise.resolve({ ok: false, error: { kind: 'forbidden', because: 'role' } }) });

    expect(await screen.findByText('De vragen kunnen nu niet open')).toBeTruthy();
  });
});
