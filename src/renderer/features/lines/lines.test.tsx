import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import { contract } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { ConnectionStatus } from '../../../shared/ipc/schemas';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { LinesScreen } from './lines-screen';
import { connectionRows, lineHealth, matchingRows } from './selectors';
import { createLinesSlice } from './slice';

afterEach(cleanup);

const lines = contract.lines.list.output.parse(
  ['brp', 'belastingen'].map((id) => ({
    id,
    name: id === 'brp' ? 'Basisregistratie personen' : 'Gemeentelijke belastingen',
    executor: id === 'brp' ? 'gemeente' : 'Uitvoerder X',
    municipalities: ['harderwijk'],
    connections: [{ id: `${id}-api`, kind: id, name: `${id} koppeling` }],
  })),
);
const statusOf = (id: string, state: ConnectionStatus['state'], error: string | null = null) =>
  contract.lines.statusChanged.payload.parse({
    connectionId: `${id}-api`,
    lineId: id,
    name: id,
    state,
    error,
    lastSuccessAt: state === 'unknown' ? null : '2026-03-02T09:41:00.000Z',
  });

const answers = (statuses: readonly ConnectionStatus[]) => ({
  lines: { list: () => Promise.resolve(ok(lines)), statuses: () => Promise.resolve(ok(statuses)) },
});

describe('the state of lines', () => {
  it('takes what main pushes over the list that was asked before', async () => {
    const statuses = deferred<IpcReply<readonly ConnectionStatus[]>>();
    const { bridge, emit } = createFakeBridge({
      lines: { list: () => Promise.resolve(ok(lines)), statuses: () => statuses.promise },
    });
    const store = createStore(createLinesSlice(bridge));
    const loaded = store.getState().loadLines();

    emit('lines.statusChanged', statusOf('brp', 'failed', 'timeout'));
    statuses.resolve(ok([statusOf('brp', 'fresh'), statusOf('belastingen', 'fresh')]));
    await loaded;

    expect(lineHealth(store.getState().connectionStatuses)).toMatchObject({
      total: 2,
      fresh: 1,
      failed: [{ lineId: 'brp' }],
    });
  });

  it('finds rows by line, executor and kind, or only those in trouble', () => {
    const rows = connectionRows(lines, {
      'brp-api': statusOf('brp', 'fresh'),
      'belastingen-api': statusOf('belastingen', 'stale'),
    });
    const ids = (text: string, isTroubleOnly = false) =>
      matchingRows(rows, text, isTroubleOnly).map(({ connection }) => connection.id);

    expect(ids('uitvoerder x')).toEqual(['belastingen-api']);
    expect(ids('personen')).toEqual(['brp-api']);
    expect(ids('', true)).toEqual(['belastingen-api']);
  });
});

describe('the screen of lines', () => {
  const show = (statuses: readonly ConnectionStatus[]) => {
    const fake = createFakeBridge(answers(statuses));
    render(
      <StoreProvider store={createAppStore(fake.bridge)}>
        <LinesScreen />
      </StoreProvider>,
    );
    return fake;
  };

  it('says per connection in words how it stands, and follows main', async () => {
    const { emit } = show([statusOf('brp', 'fresh'), statusOf('belastingen', 'unknown')]);
    const row = within((await screen.findByText('Gemeentelijke belastingen')).closest('tr') as HTMLElement);
    const before = row.getByText('nog niet gevraagd');

    act(() => emit('lines.statusChanged', statusOf('belastingen', 'failed', 'timeout')));

    expect(before).toBeTruthy();
    expect(row.getByText('geen antwoord')).toBeTruthy();
    expect(row.getByText('te langzaam')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Intern: uitvoerder' })).toBeTruthy();
  });

  it('says that nothing needs attention', async () => {
    show([statusOf('brp', 'fresh'), statusOf('belastingen', 'fresh')]);

    await userEvent.click(await screen.findByRole('button', { name: 'Alleen wat aandacht vraagt' }));

    expect(screen.getByText('Alle lijnen geven antwoord')).toBeTruthy();
  });
});
