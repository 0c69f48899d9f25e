import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { boardDetailOf, boardItemOf } from '../../../tests/fakes/board';
import { deferred, ok } from '../../../tests/fakes/bridge';
import { createDemoBridge } from '../../../tests/fakes/demo-bridge';
import type { Bridge } from '../../shared/ipc/contract';
import { createAppStore } from '../state/app-store';
import { StoreProvider } from '../state/context';
import { App } from './app';
import { runCommand } from './commands';
import { wire } from './wiring';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  cleanup();
});

/** The whole window on a small municipality in memory, with Fatima signed in by keyboard. */
async function atTheDesk(demo = createDemoBridge()) {
  const store = createAppStore(demo.bridge);
  const user = userEvent.setup();
  stop = wire(store, demo.bridge);
  render(
    <StoreProvider store={store}>
      <App />
    </StoreProvider>,
  );
  await screen.findByRole('heading', { name: 'Wie bent u?' });
  await user.keyboard('{Enter}');
  await screen.findByRole('navigation');
  return { demo, store, user };
}

/** Lets main answer only after `open` was called. */
function heldUp(bridge: Bridge, name: 'start' | 'save') {
  const gate = deferred<null>();
  const answer = bridge.conversations[name] as (input: unknown) => Promise<unknown>;
  Object.assign(bridge.conversations, { [name]: (input: unknown) => gate.promise.then(() => answer(input)) });
  return { open: () => gate.resolve(null) };
}

/** A whole conversation with a caller who stays unknown, up to Ctrl+Enter. */
async function saveCallOfNobody(user: UserEvent) {
  await user.keyboard('{Control>}n{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Onderwerp' }), 'Openingstijden');
  await user.click(screen.getByRole('radio', { name: 'Zelf afgehandeld' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
}

const findBox = () => screen.findByRole('textbox', { name: 'Wie is het?' });

describe('the first minute of a call', () => {
  it('goes from the ringing phone to a saved contact by keyboard', async () => {
    const { demo, store, user } = await atTheDesk();
    await act(() => demo.bridge.calls.simulate({ telefoonnummer: '0341 123 456', municipality: 'harderwijk' }));
    await screen.findByText('J.W. de Vries, Harderwijk');
    expect(screen.getByText('3 contacten, laatste 2 dagen geleden')).toBeTruthy();

    await user.keyboard('{Enter}');
    await waitFor(async () => expect(document.activeElement).toBe(await findBox()));
    await user.click(await screen.findByRole('button', { name: /Jan Willem de Vries/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Jan Willem de Vries' })).toBeTruthy();
    await user.type(await screen.findByRole('textbox', { name: 'Antwoord van de beller' }), '3841AB 12{Enter}');
    await screen.findByText('Wanneer bent u getrouwd?');
    await user.type(screen.getByRole('textbox', { name: 'Antwoord van de beller' }), '04-05-2012{Enter}');
    expect(await screen.findByRole('img', { name: 'Identificatie: gecontroleerd' })).toBeTruthy();

    await user.type(screen.getByRole('textbox', { name: 'Onderwerp' }), 'Aanslag in termijnen');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Zelf afgehandeld' })));
    await user.keyboard('1');

    expect(await screen.findByText('Gesprek met Jan Willem de Vries opgeslagen.')).toBeTruthy();
    expect(await screen.findByText('Geregistreerd als 0000001241.', {}, { timeout: 3000 })).toBeTruthy();
    expect(store.getState()).toMatchObject({ conversations: [], finds: {}, checks: {}, klantbeelden: {} });
  }, 20_000);
});

describe('conversations', () => {
  it('keep their own note when the employee switches with Ctrl and a digit', async () => {
    const { user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /Notitie/ }), 'eerste beller');
    await user.keyboard('{Control>}n{/Control}');
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Gesprek \d/ })).toHaveLength(2));
    expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', '');

    await user.keyboard('{Control>}[Digit1]{/Control}');

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', 'eerste beller'),
    );
    expect(screen.getByRole('button', { name: 'Gesprek 2: Onbekend, in de wacht' })).toBeTruthy();
  });

  it('get what is typed right after Ctrl+N, and nothing of it strays into the note of the caller before', async () => {
    const { demo, store, user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await user.click(await screen.findByRole('textbox', { name: /Notitie/ }));
    const start = heldUp(demo.bridge, 'start');

    await user.keyboard('eerste{Control>}n{/Control}jansen');
    start.open();

    await waitFor(() => expect(Object.values(store.getState().finds).map(({ text }) => text)).toEqual(['jansen']));
    await user.keyboard('{Control>}[Digit1]{/Control}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', 'eerste'));
  });

  it('take the shortcuts that follow Ctrl+N at once too', async () => {
    const { demo, user } = await atTheDesk();
    const start = heldUp(demo.bridge, 'start');

    await user.keyboard('{Control>}nj{/Control}hoi');
    start.open();

    expect(await screen.findByDisplayValue('hoi')).toBe(screen.getByRole('textbox', { name: /Notitie/ }));
  });

  it('take the result that is typed right after Ctrl+Enter', async () => {
    const { demo, user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Onderwerp' }), 'Paspoort');
    const save = heldUp(demo.bridge, 'save');

    await user.keyboard('{Control>}{Enter}{/Control}1');
    save.open();

    expect(await screen.findByText('Gesprek met onbekend opgeslagen.')).toBeTruthy();
  });

  it('are saved one at a time, however often Ctrl+Enter is pressed', async () => {
    const { demo, store, user } = await atTheDesk();
    for (const vraag of ['Paspoort', 'Rijbewijs']) {
      await user.keyboard('{Control>}n{/Control}');
      await waitFor(() => expect(screen.getByRole('textbox', { name: 'Onderwerp' })).toHaveProperty('value', ''));
      await user.type(screen.getByRole('textbox', { name: 'Onderwerp' }), vraag);
      await user.click(screen.getByRole('radio', { name: 'Zelf afgehandeld' }));
    }
    const save = heldUp(demo.bridge, 'save');

    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    save.open();

    expect(await screen.findByText('Gesprek met onbekend opgeslagen.')).toBeTruthy();
    expect(store.getState().conversations.map(({ questions }) => questions[0]?.vraag)).toEqual(['Paspoort']);
  });

  it('show the number of their contact, also when the register has it before the window knows of the saving', async () => {
    const { demo, store, user } = await atTheDesk();
    const { save } = demo.bridge.conversations;
    const saveLate: typeof save = async (input) => {
      const reply = await save(input);
      await waitFor(() => expect(store.getState().outbox).toMatchObject([{ state: 'delivered' }]), { timeout: 3000 });
      return reply;
    };
    Object.assign(demo.bridge.conversations, { save: saveLate });
    await saveCallOfNobody(user);

    expect(await screen.findByText('Geregistreerd als 0000001241.', {}, { timeout: 5000 })).toBeTruthy();
  });

  it('are called saved by the register only, where this computer keeps nothing', async () => {
    const demo = createDemoBridge();
    const { info } = demo.bridge.app;
    const infoWithoutDisk: typeof info = async (input) => {
      const reply = await info(input);
      return reply.ok ? ok({ ...reply.value, storage: 'memory' }) : reply;
    };
    Object.assign(demo.bridge.app, { info: infoWithoutDisk });
    const { user } = await atTheDesk(demo);
    await saveCallOfNobody(user);

    expect(await screen.findByText(/gaat naar het register. Sluit Voorkant nog niet af./)).toBeTruthy();
    expect(screen.queryByText(/opgeslagen/)).toBeNull();
  });

  it('can be thrown away and brought back', async () => {
    const { user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /Notitie/ }), 'niet kwijt');

    await user.click(screen.getByRole('button', { name: 'Weggooien' }));
    await user.click(await screen.findByRole('button', { name: /Ongedaan maken/ }));

    await waitFor(() => expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', 'niet kwijt'));
  });
});

describe('another caller in the same conversation', () => {
  it('leaves no zaak or document of the one before', async () => {
    const { store, user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('textbox', { name: 'Onderwerp' });
    const id = store.getState().activeConversationId ?? ('' as never);
    await store.getState().chooseSubject(id, { kind: 'persoon', bsn: '999993653' as never });
    await store.getState().openZaak({ conversationId: id, connectionId: 'zgw' as never, zaakId: 'a' as never });
    expect(store.getState().openedZaken[id]).toBeDefined();

    await store
      .getState()
      .chooseSubject(id, { kind: 'organisatie', kvkNummer: '69599084' as never, vestigingsnummer: null });

    expect(store.getState().openedZaken[id]).toBeUndefined();
  });
});

describe('another employee', () => {
  it('sees no message or ringing call that names a caller of the one before', async () => {
    const { demo, store, user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('textbox', { name: 'Onderwerp' });
    await user.click(screen.getByRole('button', { name: /Weggooien/ }));
    await screen.findByRole('button', { name: 'Ongedaan maken' });
    await act(() => demo.bridge.calls.simulate({ telefoonnummer: '0341 123 456', municipality: 'harderwijk' }));
    await screen.findByRole('button', { name: /Aannemen/ });

    act(() => runCommand(store, 'session.switch'));

    await waitFor(() => expect(store.getState().session.state).toBe('signedOut'));
    expect(store.getState()).toMatchObject({ toasts: [], ringing: [] });
  });
});

describe('the window', () => {
  it('hides everything under F9 and shows it again with the note untouched', async () => {
    const { user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /Notitie/ }), 'geheim');

    await user.keyboard('{F9}');
    expect(screen.getByRole('heading', { name: 'Scherm afgeschermd' })).toBeTruthy();
    expect(document.querySelector('.vk-desk')?.hasAttribute('inert')).toBe(true);
    await user.keyboard('{F9}');

    expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', 'geheim');
  });

  it('runs a command from the palette by a few letters', async () => {
    const { user } = await atTheDesk();

    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Zoek alles' }), 'collega');
    await user.keyboard('{Enter}');

    expect(await screen.findByRole('main', { name: 'Collega’s' })).toBeTruthy();
  });

  it('lists every shortcut of the table under F1', async () => {
    const { user } = await atTheDesk();

    await user.keyboard('{F1}');

    const sheet = await screen.findByRole('dialog', { name: 'Toetsen' });
    expect(within(sheet).getByText('Scherm afschermen').parentElement?.textContent).toContain('F9');
  });

  it('leaves a plain slash to the text field that has the focus', async () => {
    const { user } = await atTheDesk();
    await user.keyboard('{Control>}n{/Control}');

    await user.type(await screen.findByRole('textbox', { name: /Notitie/ }), '1/2');

    expect(screen.getByRole('textbox', { name: /Notitie/ })).toHaveProperty('value', '1/2');
  });
});

describe('callbacks while somebody talks', () => {
  it('says once, by number, which became late', async () => {
    const demo = createDemoBridge();
    const passed = [{ nummer: '0000000007', escalation: 'late' as const }];
    Object.assign(demo.bridge.terugbel, { attention: () => Promise.resolve(ok({ late: 1, soon: 0, passed })) });

    await atTheDesk(demo);

    expect(await screen.findByText('Terugbelverzoek 0000000007 is te laat.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Terugbellen, 1 te laat' })).toBeTruthy();
  });

  it('does not say it of the callback that is open on the board: who took it sees that', async () => {
    const demo = createDemoBridge();
    const { store } = await atTheDesk(demo);
    const detail = boardDetailOf(boardItemOf({ nummer: '0000000007' }));
    const reply = { state: 'ready', value: { state: 'ready', detail, draft: null } } as const;
    const late = (nummer: string) => ({ nummer, escalation: 'late' as const });
    act(() => store.setState({ screen: 'terugbel', opened: { key: 'x', reply } }));

    const passed = [late('0000000007'), late('0000000008')];
    act(() => store.setState({ attention: { late: 2, soon: 0, passed } }));

    expect(await screen.findByText('Terugbelverzoek 0000000008 is te laat.')).toBeTruthy();
    expect(screen.queryByText('Terugbelverzoek 0000000007 is te laat.')).toBeNull();
  });
});
