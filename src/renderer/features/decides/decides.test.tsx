import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { harderwijk } from '../../../../tests/support/builders';
import { lineConfigOf } from '../../../../tests/support/line-config';
import { decisionsOf } from '../../../shared/domain/decisions';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { DecidesPane } from './decides-pane';

afterEach(cleanup);

const line = lineConfigOf({
  name: 'Belastingen',
  executor: { name: 'Zuiderzeehuis' },
  decides: { policy: 'gemeente', amount: 'executor', exception: 'samen' },
  owner: { role: 'adviseur belastingen', afdeling: 'belastingen' },
  escalation: { to: 'regisseur belastingen' },
  answers: [{ about: 'Een kopie', by: 'front', say: 'Ik stuur de kopie.' }],
  say: 'Ik zet uw vraag door.',
  feedbackNorm: 'P2D',
});
const about = (product: string) => ({ by: 'product', product, municipality: harderwijk }) as const;

function show(decisions = decisionsOf(line, () => false) as ReturnType<typeof decisionsOf> | null) {
  const fake = createFakeBridge({ lines: { decides: () => Promise.resolve(ok(decisions)) } });
  const store = createAppStore(fake.bridge);
  render(
    <StoreProvider store={store}>
      <button type="button">daarvoor</button>
      <textarea aria-label="notitie" />
      <DecidesPane />
    </StoreProvider>,
  );
  const open = (...labels: string[]) =>
    act(() => store.getState().openDecides(labels.map((label) => ({ label, about: about(label) }))));
  return { store, open, calls: fake.calls };
}

describe('the pane that says who decides what', () => {
  it('has what may be read out apart from what is internal, and names the executor only there', async () => {
    const { open } = show();
    open('rioolheffing');
    const said = await screen.findByRole('region', { name: /Zeg dit/ });
    const internal = screen.getByRole('region', { name: /Intern.*niet voorlezen/ });

    expect(said.textContent).toContain('“Ik zet uw vraag door.”');
    expect(said.textContent).toContain('“U hoort binnen 2 werkdagen meer.”');
    expect(said.textContent).toContain('“Ik stuur de kopie.”');
    expect(said.textContent).not.toContain('Zuiderzeehuis');
    expect(internal.textContent).toContain('Zuiderzeehuis');
  });

  it('says of each question and decision what to do, and to whom to turn', async () => {
    const { open } = show();
    open('rioolheffing');
    const decisions = await screen.findByRole('group', { name: 'Beslissingen' });

    expect(within(screen.getByRole('group', { name: 'Vragen' })).getByText('zelf beantwoorden')).toBeTruthy();
    expect(within(decisions).getByText('de uitvoerder beslist')).toBeTruthy();
    expect(decisions.textContent).toContain('opschalen naar regisseur belastingen');
  });

  it('asks again for what is chosen from the list', async () => {
    const { open, calls } = show();
    open('rioolheffing', 'hondenbelasting');
    await screen.findByRole('region', { name: /Zeg dit/ });

    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Gaat over' }), 'hondenbelasting');

    expect(calls.map(({ input }) => input)).toEqual([about('rioolheffing'), about('hondenbelasting')]);
  });

  it.each([
    ['no line', null, 'Hiervoor is geen lijn'],
    ['nothing on screen', undefined, 'Nog niets om op te zoeken'],
  ])('says so when there is %s', async (_what, decisions, words) => {
    const { open } = show(decisions);
    if (decisions === undefined) open();
    else open('paspoort');

    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says when main does not answer', async () => {
    const store = createAppStore(createFakeBridge().bridge);
    render(
      <StoreProvider store={store}>
        <DecidesPane />
      </StoreProvider>,
    );
    act(() => store.getState().openDecides([{ label: 'rioolheffing', about: about('rioolheffing') }]));

    expect(await screen.findByText('Dit kon niet worden opgezocht')).toBeTruthy();
  });

  it('takes the focus of a button and gives it back, but never that of who is typing', () => {
    const { open, store } = show();
    const button = screen.getByRole('button', { name: 'daarvoor' });
    const note = screen.getByRole('textbox', { name: 'notitie' });

    act(() => button.focus());
    open('rioolheffing');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Wie bepaalt wat' }));
    act(() => store.getState().closeDecides());
    expect(document.activeElement).toBe(button);

    act(() => note.focus());
    open('rioolheffing');
    expect(document.activeElement).toBe(note);
  });
});
