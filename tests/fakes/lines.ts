import type { LineEntry } from '../../src/shared/domain/line-entry';
import { contract } from '../../src/shared/ipc/contract';
import type { ConnectionHealth } from '../../src/shared/domain/line-health';
import type { ConnectionStatus } from '../../src/shared/ipc/schemas';

/** A line as a line manager sees it: of Harderwijk, with one connection that has its id, and nothing to say about it. */
export const lineEntry = (id: string, changes: Partial<LineEntry> = {}): LineEntry => {
  const [entry] = contract.lines.register.output.parse([
    {
      id,
      name: id,
      executor: 'Uitvoerder X',
      front: 'gemeente',
      frontOffice: 'harderwijk',
      participants: [{ municipality: 'harderwijk', from: '2014-01-01', to: null }],
      products: [],
      decides: null,
      owner: null,
      escalation: null,
      answers: [],
      say: null,
      handover: 'ticket',
      knip: null,
      feedbackDays: null,
      serviceWindow: null,
      agreement: null,
      grip: [],
      hidden: { names: [], numbers: [], addresses: [], allowed: [] },
      connections: [{ id, name: `${id} koppeling`, kind: 'zgw' }],
    },
  ]);
  if (!entry) throw new Error('one entry was parsed');
  return { ...entry, ...changes };
};

/** How a connection stands. */
export const connectionStatus = (
  id: string,
  state: ConnectionStatus['state'],
  error: string | null = null,
): ConnectionStatus =>
  contract.lines.statusChanged.payload.parse({
    connectionId: id,
    lineId: id,
    name: id,
    state,
    error,
    lastSuccessAt: state === 'unknown' || state === 'failed' ? null : '2026-03-02T09:41:00.000Z',
  });

/** How a connection does: well, and asked ten times. */
export const connectionHealth = (id: string, changes: Partial<ConnectionHealth> = {}): ConnectionHealth => {
  const [health] = contract.lines.health.output.parse([
    {
      connectionId: id,
      lineId: id,
      circuit: { state: 'closed', pausedUntilMs: null },
      lastSuccessAt: '2026-03-02T09:41:00.000Z',
      today: { asked: 10, failed: 0 },
      p50Ms: 100,
      p95Ms: 300,
      normMs: 1000,
      availabilityNorm: 0.99,
      budgetLeft: 1,
      lastErrors: [],
    },
  ]);
  if (!health) throw new Error('one was parsed');
  return { ...health, ...changes };
};

/** By their id, as the store holds them. */
export const byConnection = <T extends { readonly connectionId: string }>(
  ...all: readonly T[]
): Readonly<Record<string, T>> => Object.fromEntries(all.map((one) => [one.connectionId, one]));
