import type { LineEntry } from '../../../../shared/domain/line-entry';
import type { ConnectionHealth } from '../../../../shared/domain/line-health';
import type { ConnectionStatus } from '../../../../shared/ipc/schemas';

/** How a line stands, the worst of its connections first. `open`: it is left alone for a while. `none`: it has no data connection. */
export const LINE_STATES = ['open', 'failed', 'stale', 'fresh', 'unknown', 'none'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** One connection of a line with what is known of it. */
export type ConnectionView = {
  readonly connection: LineEntry['connections'][number];
  readonly state: LineState;
  readonly status: ConnectionStatus | null;
  readonly health: ConnectionHealth | null;
};

/** One line as the screen shows it: its entry, its state, and the figures of its connections together. */
export type LineView = {
  readonly entry: LineEntry;
  readonly state: LineState;
  readonly connections: readonly ConnectionView[];
  /** Of the connection that is slowest beside its norm; null before the first answer. */
  readonly speed: Speed | null;
  readonly asked: number;
  readonly failed: number;
  /** What is left of the smallest error budget; null without connections. */
  readonly budgetLeft: number | null;
  readonly lastSuccessAt: string | null;
};

/** Times of a connection beside what was agreed, ms. */
export type Speed = { readonly p50Ms: number; readonly p95Ms: number; readonly normMs: number };

export type Known = {
  readonly statuses: Readonly<Record<string, ConnectionStatus>>;
  readonly health: Readonly<Record<string, ConnectionHealth>>;
};

/** The lines with what is known of them now. */
export const lineViews = (entries: readonly LineEntry[], known: Known): readonly LineView[] =>
  entries.map((entry) => viewOf(entry, known));

function viewOf(entry: LineEntry, { statuses, health }: Known): LineView {
  const connections = entry.connections.map((connection): ConnectionView => {
    const [status, own] = [statuses[connection.id] ?? null, health[connection.id] ?? null];
    return { connection, status, health: own, state: stateOf(status, own) };
  });
  const known = connections.flatMap((one) => one.health ?? []);
  const successes = connections.flatMap((one) => one.health?.lastSuccessAt ?? one.status?.lastSuccessAt ?? []);
  return {
    entry,
    state: worst(connections.map(({ state }) => state)),
    connections,
    speed: slowest(known.flatMap(speedOf)),
    asked: sum(known.map(({ today }) => today.asked)),
    failed: sum(known.map(({ today }) => today.failed)),
    budgetLeft: known.length === 0 ? null : Math.min(...known.map(({ budgetLeft }) => budgetLeft)),
    lastSuccessAt: successes.sort().at(-1) ?? null,
  };
}

/** Times of one connection; none before its first answer. */
export const speedOf = ({ p50Ms, p95Ms, normMs }: ConnectionHealth): readonly Speed[] =>
  p50Ms === null || p95Ms === null ? [] : [{ p50Ms, p95Ms, normMs }];

function stateOf(status: ConnectionStatus | null, health: ConnectionHealth | null): LineState {
  if (health && health.circuit.state !== 'closed') return 'open';
  return status?.state ?? 'unknown';
}

const worst = (states: readonly LineState[]): LineState =>
  LINE_STATES.find((state) => states.includes(state)) ?? 'none';

const slowest = (speeds: readonly Speed[]): Speed | null =>
  [...speeds].sort((one, other) => other.p95Ms / other.normMs - one.p95Ms / one.normMs)[0] ?? null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What asks for attention: a line that is not well, too slow, out of budget, or on the grip list. */
export const asksAttention = ({ state, speed, budgetLeft, entry }: LineView): boolean =>
  ['open', 'failed', 'stale'].includes(state) ||
  isTooSlow(speed) ||
  (budgetLeft !== null && budgetLeft < 0) ||
  entry.grip.length > 0;

/** True when 95 of 100 answers take longer than was agreed. */
export const isTooSlow = (speed: Speed | null): boolean => speed !== null && speed.p95Ms > speed.normMs;

/** What is shown of all lines. */
export type LineFilter = { readonly text: string; readonly isAttentionOnly: boolean };

/** Lines whose name, executor, product or municipality holds the text. */
export function filterLines(views: readonly LineView[], { text, isAttentionOnly }: LineFilter): readonly LineView[] {
  const wanted = text.trim().toLowerCase();
  return views.filter((view) => (!isAttentionOnly || asksAttention(view)) && wordsOf(view.entry).includes(wanted));
}

const wordsOf = ({ id, name, executor, participants, products, connections }: LineEntry): string =>
  [
    id,
    name,
    executor,
    ...participants.map(({ municipality }) => municipality),
    ...products.map(({ product }) => product),
    ...connections.map((connection) => `${connection.name} ${connection.kind}`),
  ]
    .join(' ')
    .toLowerCase();

/** Columns by which lines can be put in order. */
export type LineSortKey = 'name' | 'executor' | 'state' | 'speed' | 'failed' | 'agreement' | 'grip';
export type LineSort = { readonly key: LineSortKey; readonly isDescending: boolean };

type Rank = string | number | null;

const RANKS: Readonly<Record<LineSortKey, (view: LineView) => Rank>> = {
  name: ({ entry }) => entry.name.toLowerCase(),
  executor: ({ entry }) => entry.executor.toLowerCase(),
  state: ({ state }) => LINE_STATES.indexOf(state),
  speed: ({ speed }) => (speed === null ? null : speed.p95Ms / speed.normMs),
  failed: ({ failed, asked }) => (asked === 0 ? null : failed),
  agreement: ({ entry }) => entry.agreement?.validUntil ?? null,
  grip: ({ entry }) => entry.grip.length,
};

/** Lines in order; what has no value comes last either way, equals by name. */
export function sortLines(views: readonly LineView[], { key, isDescending }: LineSort): readonly LineView[] {
  const rank = RANKS[key];
  return [...views].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    if (a === b) return one.entry.name.localeCompare(other.entry.name, 'nl');
    if (a === null || b === null) return a === null ? 1 : -1;
    const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'nl') : a < b ? -1 : 1;
    return isDescending ? -order : order;
  });
}
