import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { contract } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { Verwerkingsactie } from '../../../shared/ipc/schemas';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { AuditScreen } from './audit-screen';
import { filterAudit, NO_FILTER } from './selectors';

afterEach(cleanup);

const entries = contract.audit.list.output.parse(
  [
    { userId: 'fatima', subjectHash: 'aaaaaaaa1111', operation: 'personen.get', result: 'ok' },
    { userId: 'piet', subjectHash: 'bbbbbbbb2222', operation: 'zaken.listFor', result: 'timeout' },
    { userId: 'piet', subjectHash: null, operation: 'adressen.find', result: 'ok' },
  ].map((entry, index) => ({
    ...entry,
    id: 3 - index,
    at: '2026-03-02T09:41:00.000Z',
    purpose: 'dienstverlening',
    lineId: 'lijn',
    connectionId: 'koppeling',
    traceId: 'c0ffee12ab34',
  })),
);

const show = (reply: IpcReply<readonly Verwerkingsactie[]>) => {
  const fake = createFakeBridge({ audit: { list: () => Promise.resolve(reply) } });
  render(
    <StoreProvider store={createAppStore(fake.bridge)}>
      <AuditScreen />
    </StoreProvider>,
  );
  return fake;
};
const rows = () => screen.getAllByRole('row').length - 1;

describe('filtering the access log', () => {
  it('wants every word in an entry', () => {
    expect(filterAudit(entries, { ...NO_FILTER, text: 'piet zaken' }).map(({ id }) => id)).toEqual([2]);
  });

  it('can keep only what failed', () => {
    expect(filterAudit(entries, { ...NO_FILTER, isFailedOnly: true }).map(({ id }) => id)).toEqual([2]);
  });
});

describe('the access log', () => {
  it('shows the newest entries and narrows to one person whom nobody can name', async () => {
    show(ok(entries));

    await userEvent.click(await screen.findByRole('button', { name: 'Alleen betrokkene aaaaaaaa' }));
    const narrowed = rows();
    await userEvent.click(screen.getByRole('button', { name: /Alle betrokkenen/ }));

    expect(narrowed).toBe(1);
    expect(rows()).toBe(3);
  });

  it('asks for older entries only when there may be more', async () => {
    const page = Array.from({ length: 100 }, (_, index) => ({ ...(entries[0] as Verwerkingsactie), id: index + 1 }));
    const { calls } = show(ok(page));

    await userEvent.click(await screen.findByRole('button', { name: 'Toon oudere' }));

    const asked = calls.filter(({ channel }) => channel === 'audit.list');
    expect(asked.map(({ input }) => input)).toEqual([{ limit: 100 }, { limit: 500 }]);
    expect(screen.queryByRole('button', { name: 'Toon oudere' })).toBeNull();
  });

  it('says so when it may not be seen', async () => {
    show({ ok: false, error: { kind: 'forbidden', because: 'role' } });

    expect(await screen.findByText('Het logboek kon niet open')).toBeTruthy();
    expect(screen.getByText('Dit hoort niet bij uw rol.')).toBeTruthy();
  });

  it('teaches what comes here while it is empty', async () => {
    show(ok([]));

    expect(await screen.findByText('Nog geen verwerkingen')).toBeTruthy();
  });
});
