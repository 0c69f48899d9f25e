import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { Identification } from '../../../shared/domain/identification';
import type { Zaak } from '../../../shared/domain/zaak';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { SectionPlan } from '../../../shared/ipc/schemas';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { KlantbeeldPane } from './klantbeeld-pane';
import type { SomeSections } from './merge-sections';
import {
  bad,
  biljetOf,
  bsn,
  contactOf,
  day,
  good,
  moment,
  NOW,
  organisatieOf,
  persoonOf,
  taakOf,
  YESTERDAY,
  zaakDetailOf,
  zaakOf,
} from '../../../../tests/fakes/klantbeeld/builders';
import { arrivedOf, planOf } from '../../../../tests/fakes/klantbeeld/plans';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const plan = [
  planOf('identity', { brp: 'BRP' }),
  planOf('zaken', { zaken: 'Zaken', odnv: 'Omgeving' }),
  planOf('belastingen', { bel: 'Belastingen' }),
  planOf('products', { prod: 'Producten' }),
  planOf('tasks', { taken: 'Taken' }),
  planOf('contacts', { klant: 'Contactregister' }),
  planOf('timeline', { zaken: 'Zaken', klant: 'Contactregister' }),
  planOf('household', { brp: 'BRP', bew: 'Bewoning' }),
];

type Options = {
  readonly subject?: Subject | null;
  readonly plan?: readonly SectionPlan[];
  readonly onLinkZaak?: (zaak: Zaak) => void;
};

async function show({ subject = { kind: 'persoon', bsn: bsn.jan }, plan: asked = plan, onLinkZaak }: Options = {}) {
  let generation = 0;
  const fake = createFakeBridge({
    klantbeeld: {
      open: () => Promise.resolve(ok({ generation: ++generation, plan: asked })),
      retry: () => Promise.resolve(ok(null)),
    },
    zaken: { get: () => Promise.resolve(ok(good('zaken', zaakDetailOf()))) },
  });
  const store = createAppStore(fake.bridge);
  const conversation = { ...conversationOf(1), subject };
  store.setState({ conversations: [conversation] });
  render(
    <StoreProvider store={store}>
      <KlantbeeldPane conversationId={conversation.id} {...(onLinkZaak ? { onLinkZaak } : {})} />
    </StoreProvider>,
  );
  if (subject) await waitFor(() => expect(store.getState().klantbeelden[conversation.id]?.generation).toBe(1));
  const answer = (sections: SomeSections) => {
    const arrived = arrivedOf('zaken', sections, { conversationId: conversation.id, generation });
    act(() => fake.emit('klantbeeld.arrived', arrived));
  };
  return { ...fake, store, conversation, answer };
}

const panel = (name: string) => within(screen.getByRole('region', { name }));

describe('before anything is known', () => {
  it('teaches what comes here when nobody is chosen', async () => {
    await show({ subject: null });

    expect(screen.getByText('Nog niet bekend wie dit is')).toBeTruthy();
  });

  it('keeps the places of all sections while lines answer', async () => {
    await show();

    expect(panel('Lopende zaken').getByText('0 van 2 opgehaald')).toBeTruthy();
    expect(panel('Belastingen').getByText('wordt opgehaald')).toBeTruthy();
    expect(panel('Tijdlijn').getByText('0 van 2 opgehaald')).toBeTruthy();
  });
});

describe('what changes the talk', () => {
  it('stands first, in words with what it means', async () => {
    const { answer } = await show();
    const flags = {
      ...persoonOf().flags,
      overleden: { datum: day('2026-01-03'), text: '3 januari 2026' },
      isGeheim: true,
    };

    answer({ identity: [good('brp', persoonOf({ flags }))] });

    const said = await screen.findByRole('list', { name: 'Let op in dit gesprek' });
    expect(said.textContent).toContain('† Overleden 3 januari 2026');
    expect(said.textContent).toContain('Noem geen adres');
  });

  it('hides a secret address', async () => {
    const { answer } = await show({ plan: [...plan, planOf('addresses', { brp: 'BRP' })] });
    const persoon = persoonOf({ flags: { ...persoonOf().flags, isGeheim: true } });

    answer({
      identity: [good('brp', persoon)],
      addresses: [good('brp', [{ soort: 'woonadres', adres: null, text: 'Bruggestraat 912, Harderwijk' }])],
    });

    expect(await screen.findAllByText(/niet noemen/)).toHaveLength(3);
    expect(screen.queryByText(/Bruggestraat/)).toBeNull();
  });

  it('hides a secret address among the family too', async () => {
    const { answer } = await show({ plan: [...plan, planOf('addresses', { brp: 'BRP' })] });
    const persoon = persoonOf({ flags: { ...persoonOf().flags, isGeheim: true } });
    answer({
      identity: [good('brp', persoon)],
      addresses: [good('brp', [{ soort: 'woonadres', adres: null, text: 'Bruggestraat 912, Harderwijk' }])],
    });

    await userEvent.click(await screen.findByRole('tab', { name: /Gezin/ }));

    expect(await screen.findAllByText('■ niet noemen')).toHaveLength(1);
    expect(screen.queryByText(/Bruggestraat/)).toBeNull();
  });
});

describe('lines that fail or are closed', () => {
  it('shows what one line gave beside the other that failed, with what to say and a way to ask again', async () => {
    const { answer, calls } = await show();
    answer({ zaken: [good('zaken', [zaakOf()]), bad('odnv')] });

    await userEvent.click(await screen.findByRole('button', { name: 'Omgeving opnieuw vragen' }));

    expect(panel('Lopende zaken').getByText('Omgevingsvergunning aanvragen')).toBeTruthy();
    expect(screen.getByText(/niet binnen 3 seconden/)).toBeTruthy();
    expect(screen.getByText(/Ik kan dit deel van uw gegevens nu niet zien/)).toBeTruthy();
    expect(calls.at(-1)).toMatchObject({ channel: 'klantbeeld.retry', input: { connectionId: 'odnv' } });
  });

  it('never says that there is nothing while a line gave no answer', async () => {
    const { answer } = await show();

    answer({ zaken: [good('zaken', []), bad('odnv')], belastingen: [bad('bel')] });

    expect(await screen.findByText('Geen antwoord van Omgeving. Zeg niet dat er niets is.')).toBeTruthy();
    expect(screen.queryByText('Geen lopende zaken')).toBeNull();
    expect(screen.queryByText(/Geen aanslagen/)).toBeNull();
  });

  it('says that there is nothing when all lines said so', async () => {
    const { answer } = await show();

    answer({ zaken: [good('zaken', []), good('odnv', [])] });

    expect(await screen.findByText('Geen lopende zaken')).toBeTruthy();
  });

  it('tells how old an answer is', async () => {
    const { answer } = await show();

    answer({ belastingen: [good('bel', { biljetten: [biljetOf()], wozObjecten: [] }, YESTERDAY)] });

    expect(await panel('Belastingen').findByText('stand van gisteren 22:10')).toBeTruthy();
  });

  it('says which level opens a closed section and how to get there', async () => {
    await show({ plan: [planOf('belastingen', { bel: 'Belastingen' }, { closedBecause: 'level', opensAtLevel: 2 })] });

    const card = panel('Belastingen');
    expect(card.getByText('gesloten')).toBeTruthy();
    expect(card.getByText('Nog gesloten: Belastingen. Opent bij ◑ gecontroleerd.')).toBeTruthy();
    expect(card.getByRole('button', { name: 'Stel de controlevraag' })).toBeTruthy();
  });

  it('opens again when the level rises', async () => {
    const { store, conversation, calls } = await show();
    const identification: Identification = { level: 2, asked: [], documentSoort: null, given: [] };

    store.setState({ conversations: [{ ...conversation, identification }] });

    await waitFor(() => expect(calls.filter(({ channel }) => channel === 'klantbeeld.open')).toHaveLength(2));
  });
});

describe('tabs', () => {
  it('count what is open and mark what needs attention, in words for screen readers', async () => {
    const { answer } = await show();
    const late = zaakOf({ uiterlijkeEinddatumAfdoening: day('2026-02-20') });
    const waiting = taakOf({ toegewezenOp: moment('2026-02-20T09:00:00.000Z') });

    answer({
      zaken: [good('zaken', [late, zaakOf({ id: contactOf().id as unknown as Zaak['id'] })]), good('odnv', [])],
      contacts: [good('klant', { contacten: [contactOf()], openTaken: [waiting] })],
    });

    expect(await screen.findByRole('tab', { name: /Zaken\s*2.*1 zaak over de termijn/ })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /Contacten\s*1.*1 terugbelverzoek te laat/ })).toBeTruthy();
  });

  it('open a zaak in detail, link it to the question, and come back to the list', async () => {
    const onLinkZaak = vi.fn();
    const { answer } = await show({ onLinkZaak });
    answer({ zaken: [good('zaken', [zaakOf()]), good('odnv', [])] });
    await userEvent.click(screen.getByRole('tab', { name: /Zaken/ }));

    await userEvent.click(await screen.findByRole('button', { name: /ZAAK-2026-0000001 openen/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Koppel aan vraag' }));
    await userEvent.keyboard('{Escape}');

    expect(onLinkZaak).toHaveBeenCalledWith(expect.objectContaining({ identificatie: 'ZAAK-2026-0000001' }));
    expect(screen.queryByRole('heading', { name: 'Omgevingsvergunning aanvragen' })).toBeNull();
    expect(screen.getByRole('button', { name: /ZAAK-2026-0000001 openen/ })).toBe(document.activeElement);
  });

  it('show a bill with what to say and amounts that add up', async () => {
    const { answer } = await show();
    const biljet = biljetOf({ betaaldCents: 10_000, openstaandCents: 20_000 });
    answer({ belastingen: [good('bel', { biljetten: [biljet], wozObjecten: [] })] });

    await userEvent.click(screen.getByRole('tab', { name: /Belastingen/ }));

    expect(await screen.findByText(/U betaalde al/)).toBeTruthy();
    const rows = panel('Waaruit de aanslag bestaat')
      .getAllByRole('definition')
      .map((cell) => cell.textContent.replaceAll('\u00a0', ' '));
    expect(rows).toEqual(['€ 300,00', '− € 100,00', '€ 200,00']);
  });

  it('show an organisation instead of a household', async () => {
    const { answer } = await show({
      subject: { kind: 'organisatie', kvkNummer: organisatieOf().kvkNummer, vestigingsnummer: null },
    });
    answer({ identity: [good('brp', organisatieOf())] });

    await userEvent.click(screen.getByRole('tab', { name: 'Organisatie' }));

    expect(await screen.findByText('Het Anker B.V.')).toBeTruthy();
    expect(screen.getAllByText('90000001').length).toBeGreaterThan(0);
  });
});

it('filters the timeline by source and opens what a row names', async () => {
  const { answer, store, conversation } = await show();
  const row = (id: string, titel: string, ref: string | null) =>
    ({ id, at: moment('2026-02-20T12:00:00.000Z'), soort: 'contact', titel, detail: 'telefoon', ref }) as const;
  answer({
    timeline: [
      good('zaken', [{ ...row('z', 'Dakkapel', null), soort: 'zaak' as const }]),
      good('klant', [row('c', 'Aanslag in termijnen', 'contact:c1')]),
    ],
  });

  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Bron' }), 'Contactregister (1)');
  const shownTitles = screen.queryByText('Dakkapel');
  await userEvent.click(screen.getByRole('button', { name: /Aanslag in termijnen/ }));

  expect(shownTitles).toBeNull();
  expect(store.getState().klantbeeldPlaces[conversation.id]).toMatchObject({ tab: 'contacten', contact: 'c1' });
});
