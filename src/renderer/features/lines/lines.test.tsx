import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import { connectionHealth, connectionStatus, lineEntry } from '../../../../tests/fakes/lines';
import { agent } from '../../../../tests/support/builders';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import type { Role } from '../../../shared/domain/user';
import { contract } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { ConnectionStatus } from '../../../shared/ipc/schemas';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { LinesScreen } from './lines-screen';
import { lineHealth } from './selectors';
import { createLinesSlice } from './slice';

afterEach(cleanup);

const entries = [
  lineEntry('brp', { name: 'Basisregistratie personen', executor: 'gemeente' }),
  lineEntry('belastingen', {
    name: 'Gemeentelijke belastingen',
    grip: [{ kind: 'agreementEnds', on: datumOf('2026-12-31'), days: 32 }],
    say: 'Ik zet uw vraag door.',
  }),
];
const summaries = contract.lines.list.output.parse([]);

type Changes = { readonly role?: Role; readonly health?: readonly ReturnType<typeof connectionHealth>[] };

async function show(statuses: readonly ConnectionStatus[], { role = 'lijnbeheerder', health = [] }: Changes = {}) {
  const fake = createFakeBridge({
    lines: {
      list: () => Promise.resolve(ok(summaries)),
      statuses: () => Promise.resolve(ok(statuses)),
      register: () => Promise.resolve(ok(entries)),
      health: () => Promise.resolve(ok(health)),
      history: () => Promise.resolve(ok([])),
      configuration: () =>
        Promise.resolve(
          ok(
            contract.lines.configuration.output.parse({ state: 'ok', since: '2026-03-02T09:41:00.000Z', problems: [] }),
          ),
        ),
    },
  });
  const store = createAppStore(fake.bridge);
  store.setState({ session: { state: 'signedIn', user: agent({ roles: [role] }) } });
  render(
    <StoreProvider store={store}>
      <LinesScreen />
    </StoreProvider>,
  );
  // The part for who keeps the lines is read when it is needed.
  if (role === 'lijnbeheerder') await screen.findByRole('tab', { name: 'Kaart' }, { timeout: 10_000 });
  return fake;
}

const node = (name: RegExp) => screen.findByRole('button', { name });

describe('the state of lines', () => {
  it('takes what main pushes over the list that was asked before', async () => {
    const statuses = deferred<IpcReply<readonly ConnectionStatus[]>>();
    const { bridge, emit } = createFakeBridge({
      lines: { list: () => Promise.resolve(ok(summaries)), statuses: () => statuses.promise },
    });
    const store = createStore(createLinesSlice(bridge));
    const loaded = store.getState().loadLines();

    emit('lines.statusChanged', connectionStatus('brp', 'failed', 'timeout'));
    statuses.resolve(ok([connectionStatus('brp', 'fresh'), connectionStatus('belastingen', 'fresh')]));
    await loaded;

    expect(lineHealth(store.getState().connectionStatuses)).toMatchObject({
      total: 2,
      fresh: 1,
      failed: [{ lineId: 'brp' }],
    });
  });
});

describe('the lines of who keeps them', () => {
  it('are a map whose lines say in words how they stand, and follow main', async () => {
    const { emit } = await show([connectionStatus('brp', 'fresh'), connectionStatus('belastingen', 'unknown')]);
    await node(/^Gemeentelijke belastingen, Uitvoerder X: nog niet gevraagd$/);

    act(() => emit('lines.statusChanged', connectionStatus('belastingen', 'failed', 'timeout')));

    await node(/^Gemeentelijke belastingen, Uitvoerder X: geen antwoord$/);
    expect(screen.getByRole('button', { name: /^Basisregistratie personen, gemeente: in orde$/ })).toBeTruthy();
  });

  it('are one stop of Tab; arrows go from line to line and Enter opens one, Escape goes back to it', async () => {
    await show([connectionStatus('brp', 'fresh'), connectionStatus('belastingen', 'fresh')]);
    const first = await node(/^Gemeentelijke belastingen/);
    const other = await node(/^Basisregistratie personen/);
    expect([first, other].filter((one) => one.getAttribute('tabindex') === '0')).toHaveLength(1);

    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await userEvent.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { level: 2 });
    const opened = heading.textContent;
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain(opened));
  });

  it('are a table in the order that its headers are asked for', async () => {
    await show([connectionStatus('brp', 'failed', 'timeout'), connectionStatus('belastingen', 'fresh')]);
    await userEvent.click(await screen.findByRole('tab', { name: /Tabel/ }));
    const table = screen.getByRole('table', { name: 'Lijnen' });
    const names = () =>
      within(table)
        .getAllByRole('button', { name: /openen$/ })
        .map((one) => one.textContent);
    const header = (name: string) => within(table).getByRole('columnheader', { name });
    expect(names()).toEqual(['Basisregistratie personen', 'Gemeentelijke belastingen']);
    expect(header('Toestand').getAttribute('aria-sort')).toBe('ascending');

    await userEvent.click(within(table).getByRole('button', { name: 'Lijn' }));
    await userEvent.click(within(table).getByRole('button', { name: 'Lijn' }));

    expect(names()).toEqual(['Gemeentelijke belastingen', 'Basisregistratie personen']);
    expect(header('Lijn').getAttribute('aria-sort')).toBe('descending');
    expect(header('Toestand').getAttribute('aria-sort')).toBe('none');
  });

  it('are only those that ask for attention when asked', async () => {
    await show([connectionStatus('brp', 'fresh'), connectionStatus('belastingen', 'fresh')]);

    await userEvent.click(await screen.findByRole('button', { name: 'Alleen wat aandacht vraagt' }));

    expect(screen.getByText('1 van 2 lijnen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Basisregistratie/ })).toBeNull();
  });

  it('show in full when a line is tried again, and its last errors in words', async () => {
    const health = connectionHealth('belastingen', {
      circuit: { state: 'open', pausedUntilMs: Date.parse('2026-03-02T09:42:30.000Z') },
      lastErrors: [
        { at: instantOf(Date.parse('2026-03-02T09:41:00.000Z')), kind: 'timeout', operation: 'belastingen.listFor' },
      ],
    });
    await show([connectionStatus('belastingen', 'failed', 'timeout')], { health: [health] });
    await userEvent.click(await node(/^Gemeentelijke belastingen.*even niet gevraagd$/));

    expect(screen.getByText('even niet gevraagd; weer geprobeerd om 10:42:30')).toBeTruthy();
    expect(screen.getByText('te langzaam')).toBeTruthy();
    expect(screen.getByText('“Ik zet uw vraag door.”')).toBeTruthy();
  });

  it('say that the file is broken, where and why, until it is right again', async () => {
    const { emit } = await show([]);
    const broken = contract.lines.configurationChanged.payload.parse({
      state: 'broken',
      since: '2026-03-02T09:41:00.000Z',
      problems: [{ file: 'regio.yaml', line: 12, field: 'lines[0].url', reason: 'is not an http(s) address' }],
    });

    act(() => emit('lines.configurationChanged', broken));
    expect(screen.getByRole('alert').textContent).toContain('regio.yaml, regel 12, lines[0].url:');

    act(() => emit('lines.configurationChanged', { ...broken, state: 'ok', problems: [] }));
    expect(screen.queryByText(/regio.yaml/)).toBeNull();
  });
});

describe('the lines of an agent', () => {
  it('are those that matter in a call, with what to say, and no executor', async () => {
    const { calls } = await show(
      [connectionStatus('brp', 'fresh'), connectionStatus('belastingen', 'failed', 'timeout')],
      {
        role: 'agent',
      },
    );
    const list = await screen.findByRole('list', { name: 'Lijnen in uw gesprek' });

    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list.textContent).toContain('te langzaam');
    expect(list.textContent).toContain('Zal ik u laten terugbellen?');
    expect(calls.map(({ channel }) => channel)).not.toContain('lines.register');
  });

  it('are none when all give an answer', async () => {
    await show([connectionStatus('brp', 'fresh')], { role: 'balie' });

    expect(await screen.findByText('Alle lijnen geven antwoord')).toBeTruthy();
  });
});
