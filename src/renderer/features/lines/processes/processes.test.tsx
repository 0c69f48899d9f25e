import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../../tests/fakes/bridge';
import { agent } from '../../../../../tests/support/builders';
import {
  procesSchema,
  procesView,
  savedVariantSchema,
  variantSchema,
  type SavedVariant,
} from '../../../../shared/domain/proces';
import type { Role } from '../../../../shared/domain/user';
import { createAppStore } from '../../../state/app-store';
import { StoreProvider } from '../../../state/context';
import { draftOf, moved, problemsOf, stepsOf, toSave, withNewStep } from './draft';
import { ProcessesView } from './processes-view';

afterEach(cleanup);

const call = { who: 'inwoner', what: 'Belt de gemeente', channel: 'telefoon', demands: ['contact'] } as const;
const decide = { who: 'executor', what: 'Beslist op de aanvraag', channel: 'intern' } as const;
const again = { ...call, at: 'executor', what: 'Belt de uitvoerder', again: ['naam', 'adres'] } as const;

const proces = procesSchema.parse({
  id: 'kwijtschelding',
  name: 'Kwijtschelding aanvragen',
  line: 'belastingen',
  product: 'kwijtschelding gemeentelijke belastingen',
  steps: [call, decide],
  variants: [{ name: 'Inwoner belt zelf', reason: 'Tot het nieuwe systeem er is.', steps: [call, decide, again] }],
});

describe('the draft of a variant', () => {
  const draft = draftOf(proces.steps);

  it('gives back the steps that it was made of', () => {
    expect(stepsOf(draft)).toEqual([{ ...proces.steps[0], at: 'front' }, proces.steps[1]]);
    const named = { ...draft, name: 'Zoals nu' };
    expect(variantSchema.safeParse(toSave('kwijtschelding', named, null).variant).success).toBe(true);
  });

  it('moves a step one place, and no further than the ends', () => {
    const keys = (from: number, by: -1 | 1) => moved(draft.steps, from, by).map(({ key }) => key);

    expect(keys(0, 1)).toEqual([1, 0]);
    expect(keys(0, -1)).toEqual([0, 1]);
    expect(keys(1, 1)).toEqual([0, 1]);
  });

  it('says in words what is missing, and asks a heavier one for its reason', () => {
    const heavier = {
      ...draft,
      name: 'Zelf bellen',
      steps: [...draft.steps, ...draftOf([...proces.steps]).steps.slice(0, 1)],
    };

    expect(problemsOf({ ...draft, steps: withNewStep(draft.steps) }, proces.steps)).toEqual([
      'Geef de variant een naam van 3 letters of meer.',
      'Schrijf bij stap 3 wat er gebeurt (3 letters of meer).',
    ]);
    expect(problemsOf(heavier, proces.steps)).toEqual(['Schrijf een reden van 5 letters of meer.']);
    expect(problemsOf({ ...heavier, reason: 'Tijdelijk zo.' }, proces.steps)).toEqual([]);
  });
});

const SAVED_ID = '3f2b8c9a-5d1e-4f60-9a7b-2c4d6e8f0a1b';
const lighter = savedVariantSchema.parse({
  id: SAVED_ID,
  procesId: 'kwijtschelding',
  name: 'Eén keer bellen',
  reason: null,
  steps: [call],
  savedAt: '2026-06-01T08:00:00.000Z',
  userId: 'lara',
});

describe('the processes', () => {
  async function show(role: Role = 'lijnbeheerder', saved: readonly SavedVariant[] = []) {
    const view = procesView(proces, saved);
    const fake = createFakeBridge({
      processes: {
        list: () => Promise.resolve(ok([view])),
        save: () => Promise.resolve(ok({ state: 'saved' as const, variantId: SAVED_ID, proces: view })),
        remove: () => Promise.resolve(ok(procesView(proces, []))),
      },
    });
    const store = createAppStore(fake.bridge);
    store.setState({ session: { state: 'signedIn', user: agent({ roles: [role] }) } });
    render(
      <StoreProvider store={store}>
        <ProcessesView />
      </StoreProvider>,
    );
    await screen.findByRole('heading', { name: 'Kwijtschelding aanvragen' });
    return { ...fake, store };
  }

  const type = (name: RegExp, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

  it('show beside each other what gets worse, and where the resident notices the cut', async () => {
    await show();
    const variant = screen.getByRole('region', { name: 'Inwoner belt zelf' });

    expect(within(variant).getAllByText('1 → 2')).toHaveLength(2);
    expect(within(variant).getAllByText('slechter').length).toBeGreaterThanOrEqual(3);
    expect(within(variant).getByText('Knip: dit merkt de inwoner')).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Zoals het nu gaat' })).getByText('Knip: dit merkt de inwoner niet'),
    ).toBeTruthy();
  });

  it('let a line manager keep a heavier variant only with a reason', async () => {
    const { calls } = await show();
    const saves = () => calls.filter(({ channel }) => channel === 'processes.save');
    fireEvent.click(screen.getByRole('button', { name: 'Nieuwe variant maken' }));
    type(/Naam van de variant/, 'Twee keer bellen');
    fireEvent.click(screen.getByRole('button', { name: 'Stap toevoegen' }));
    const added = within(screen.getByRole('group', { name: 'Stap 3' }));
    fireEvent.change(added.getByRole('combobox', { name: 'Wie' }), { target: { value: 'inwoner' } });
    fireEvent.change(added.getByRole('textbox', { name: 'Wat gebeurt er' }), { target: { value: 'Belt nog eens' } });
    fireEvent.click(added.getByRole('checkbox', { name: 'contact zoeken' }));

    fireEvent.click(screen.getByRole('button', { name: 'Variant bewaren' }));
    expect(screen.getByRole('alert').textContent).toContain('Schrijf een reden');
    expect(saves()).toHaveLength(0);

    type(/Waarom is deze variant/, 'Tot de koppeling er is');
    fireEvent.click(screen.getByRole('button', { name: 'Variant bewaren' }));

    const variant = {
      name: 'Twee keer bellen',
      reason: 'Tot de koppeling er is',
      steps: [{}, {}, { who: 'inwoner', at: 'front', what: 'Belt nog eens', demands: ['contact'] }],
    };
    expect(saves()).toMatchObject([{ input: { variant } }]);
    await screen.findByRole('heading', { name: 'Kwijtschelding aanvragen' });
  });

  it('let a line manager change a saved variant, with its name and steps as they are', async () => {
    const { calls } = await show('lijnbeheerder', [lighter]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vergelijk met' }), { target: { value: '1' } });

    fireEvent.click(screen.getByRole('button', { name: 'Wijzig variant' }));
    type(/Naam van de variant/, 'Eén keer bellen is genoeg');
    fireEvent.click(screen.getByRole('button', { name: 'Variant bewaren' }));
    await screen.findByRole('heading', { name: 'Kwijtschelding aanvragen' });

    const variant = { name: 'Eén keer bellen is genoeg', steps: [{ what: 'Belt de gemeente' }] };
    expect(calls.filter(({ channel }) => channel === 'processes.save')).toMatchObject([
      { input: { variantId: SAVED_ID, variant } },
    ]);
  });

  it('let a line manager take a saved variant away, and put it back', async () => {
    const { calls, store } = await show('lijnbeheerder', [lighter]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vergelijk met' }), { target: { value: '1' } });

    fireEvent.click(screen.getByRole('button', { name: 'Verwijder variant' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Eén keer bellen' })).toBeNull());
    store.getState().toasts[0]?.action?.run();
    await waitFor(() => expect(store.getState().toasts[0]?.text).toBe('Variant “Eén keer bellen” staat er weer'));

    expect(calls.map(({ channel, input }) => [channel, input])).toMatchObject([
      ['processes.list', {}],
      ['processes.remove', { procesId: 'kwijtschelding', variantId: SAVED_ID }],
      ['processes.save', { variantId: null, variant: { name: 'Eén keer bellen' } }],
    ]);
  });

  it('change nothing of what came with the program', async () => {
    await show('lijnbeheerder');

    expect(screen.getByRole('region', { name: 'Inwoner belt zelf' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Wijzig variant' })).toBeNull();
  });

  it('are only read by a supervisor', async () => {
    await show('supervisor', [lighter]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vergelijk met' }), { target: { value: '1' } });

    expect(screen.queryByRole('button', { name: 'Nieuwe variant maken' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Verwijder variant' })).toBeNull();
  });
});
