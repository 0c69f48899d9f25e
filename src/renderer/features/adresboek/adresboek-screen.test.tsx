import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { demoMunicipalities } from '../../../../tests/fakes/demo-people';
import { bad, good, NOW } from '../../../../tests/fakes/klantbeeld/builders';
import { medewerkerOf, teamOf } from '../../../../tests/fakes/klantbeeld/colleagues';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { AdresboekScreen } from './adresboek-screen';
import type { Adresboek } from './slice';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const tom = medewerkerOf({
  identificatie: 'tom',
  volledigeNaam: 'Tom Verhoeven',
  functie: 'Consulent',
  vervanging: 'ilse',
  aanwezigheid: [{ dag: 'di', ochtend: true, middag: true }],
});
const everybody: Adresboek = { medewerkers: [good('boek', [medewerkerOf(), tom])], teams: [good('boek', [teamOf()])] };

function show(adresboek: Adresboek = everybody) {
  const { bridge, calls } = createFakeBridge({ adresboek: { list: () => Promise.resolve(ok(adresboek)) } });
  const store = createAppStore(bridge);
  store.setState({ municipalities: demoMunicipalities });
  render(
    <StoreProvider store={store}>
      <AdresboekScreen />
    </StoreProvider>,
  );
  return { user: userEvent.setup(), calls };
}

describe('colleagues', () => {
  it('shows in words who is there now and when the others are back', async () => {
    show();

    const row = (await screen.findByRole('button', { name: 'Tom Verhoeven bekijken' })).closest('tr');
    expect(within(row as HTMLElement).getByText('afwezig, weer morgenochtend')).toBeTruthy();
    expect(screen.getByText('aanwezig')).toBeTruthy();
  });

  it('opens a colleague with the replacement and marks internal numbers', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: 'Tom Verhoeven bekijken' }));

    const card = within(screen.getByRole('complementary', { name: 'Tom Verhoeven' }));
    expect(card.getByText('Intern, niet voorlezen')).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Ilse Brouwer' }));
    expect(screen.getByRole('complementary', { name: 'Ilse Brouwer' })).toBeTruthy();
  });

  it('says that nobody is found', async () => {
    const { user } = show();

    await user.type(await screen.findByRole('searchbox', { name: 'Zoek in het adresboek' }), 'qqqq');

    expect(await screen.findByText('Niemand gevonden')).toBeTruthy();
  });

  it('shows the line that failed beside what another gave', async () => {
    const { user, calls } = show({ ...everybody, medewerkers: [good('boek', [tom]), bad('tweede')] });

    await user.click(await screen.findByRole('button', { name: 'Opnieuw proberen' }));

    expect(screen.getByText('tweede geeft geen antwoord')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tom Verhoeven bekijken' })).toBeTruthy();
    expect(calls.filter(({ channel }) => channel === 'adresboek.list')).toHaveLength(2);
  });
});

it('shows locations without asking the address book for them', async () => {
  const { user } = show();

  await user.click(screen.getByRole('tab', { name: 'Openingstijden en locaties' }));

  const [first] = demoMunicipalities;
  expect(screen.getByRole('heading', { name: first?.naam ?? '' })).toBeTruthy();
});
