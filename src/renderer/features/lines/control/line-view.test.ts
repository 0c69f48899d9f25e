import { describe, expect, it } from 'vitest';
import { byConnection, connectionHealth, connectionStatus, lineEntry } from '../../../../../tests/fakes/lines';
import { datumOf } from '../../../../shared/domain/days';
import { asksAttention, filterLines, lineViews, sortLines, type LineSortKey, type LineView } from './line-view';
import { gripRows } from './grip-list';
import { MAP_WIDTH, mapLayout } from './map-layout';

const viewsOf = (
  entries: readonly ReturnType<typeof lineEntry>[],
  known: Partial<Parameters<typeof lineViews>[1]> = {},
): readonly LineView[] => lineViews(entries, { statuses: {}, health: {}, ...known });
const ids = (views: readonly LineView[]) => views.map(({ entry }) => entry.id);

describe('the state of a line', () => {
  it.each([
    ['fresh', connectionStatus('a', 'fresh'), connectionHealth('a')],
    ['stale', connectionStatus('a', 'stale'), connectionHealth('a')],
    ['failed', connectionStatus('a', 'failed'), connectionHealth('a')],
    ['unknown', connectionStatus('a', 'unknown'), connectionHealth('a')],
    ['open', connectionStatus('a', 'failed'), connectionHealth('a', { circuit: { state: 'open', pausedUntilMs: 1 } })],
  ] as const)('is %s when its connection is', (state, status, health) => {
    const [view] = viewsOf([lineEntry('a')], { statuses: byConnection(status), health: byConnection(health) });

    expect(view?.state).toBe(state);
  });

  it('is that of its worst connection, and none without one', () => {
    const two = lineEntry('a', { connections: [...lineEntry('a').connections, ...lineEntry('b').connections] });
    const statuses = byConnection(connectionStatus('a', 'fresh'), connectionStatus('b', 'failed'));

    expect(viewsOf([two, lineEntry('c', { connections: [] })], { statuses }).map(({ state }) => state)).toEqual([
      'failed',
      'none',
    ]);
  });

  it('adds the questions of its connections, and takes the one that is slowest beside its norm', () => {
    const two = lineEntry('a', { connections: [...lineEntry('a').connections, ...lineEntry('b').connections] });
    const health = byConnection(
      connectionHealth('a', { today: { asked: 5, failed: 1 }, p95Ms: 900, budgetLeft: 0 }),
      connectionHealth('b', { today: { asked: 7, failed: 2 }, p95Ms: 800, normMs: 400, budgetLeft: -1 }),
    );

    expect(viewsOf([two], { health })).toMatchObject([
      { asked: 12, failed: 3, budgetLeft: -1, speed: { p95Ms: 800, normMs: 400 } },
    ]);
  });
});

describe('what asks for attention', () => {
  it.each<[string, Partial<Parameters<typeof lineViews>[1]>, object, boolean]>([
    ['a line that is well', { health: byConnection(connectionHealth('a')) }, {}, false],
    ['a line that gives no answer', { statuses: byConnection(connectionStatus('a', 'failed')) }, {}, true],
    ['a line slower than its norm', { health: byConnection(connectionHealth('a', { p95Ms: 1001 })) }, {}, true],
    ['a spent error budget', { health: byConnection(connectionHealth('a', { budgetLeft: -0.1 })) }, {}, true],
    ['a line of nobody', {}, { grip: [{ kind: 'noOwner' }] }, true],
  ])('%s', (_what, known, changes, expected) => {
    const [view] = viewsOf([lineEntry('a', changes)], known);

    expect(view && asksAttention(view)).toBe(expected);
  });

  it('is found by name, executor, product or municipality', () => {
    const views = viewsOf([
      lineEntry('a', { name: 'Afval', products: [{ product: 'container', municipalities: [], from: null, to: null }] }),
      lineEntry('b', { executor: 'Uitvoerder Y' }),
    ]);

    expect(ids(filterLines(views, { text: 'AFVAL', isAttentionOnly: false }))).toEqual(['a']);
    expect(ids(filterLines(views, { text: 'container', isAttentionOnly: false }))).toEqual(['a']);
    expect(ids(filterLines(views, { text: 'voerder y', isAttentionOnly: false }))).toEqual(['b']);
    expect(ids(filterLines(views, { text: 'harderwijk', isAttentionOnly: false }))).toEqual(['a', 'b']);
    expect(ids(filterLines(views, { text: '', isAttentionOnly: true }))).toEqual([]);
  });
});

describe('lines in order', () => {
  const agreed = (validUntil: string) => ({
    agreement: { reference: 'r', legalBasis: 'Wgr', validUntil: datumOf(validUntil), evaluation: null },
  });
  const views = viewsOf([lineEntry('b', agreed('2027-01-01')), lineEntry('a', agreed('2026-01-01')), lineEntry('c')], {
    statuses: byConnection(connectionStatus('b', 'failed'), connectionStatus('a', 'fresh')),
    health: byConnection(connectionHealth('b', { p95Ms: 50 }), connectionHealth('a')),
  });
  const sorted = (key: LineSortKey, isDescending = false) => ids(sortLines(views, { key, isDescending }));

  it('have the worst state first', () => {
    expect(sorted('state')).toEqual(['b', 'a', 'c']);
  });

  it('put what has no value last either way', () => {
    expect(sorted('agreement')).toEqual(['a', 'b', 'c']);
    expect(sorted('agreement', true)).toEqual(['b', 'a', 'c']);
    expect(sorted('speed')).toEqual(['b', 'a', 'c']);
    expect(sorted('speed', true)).toEqual(['a', 'b', 'c']);
  });
});

describe('the grip list', () => {
  it('begins with what presses most', () => {
    const on = datumOf('2026-01-01');
    const views = viewsOf([
      lineEntry('a', { grip: [{ kind: 'noOwner' }, { kind: 'agreementEnds', on, days: 5 }] }),
      lineEntry('b', { grip: [{ kind: 'agreementEnded', on }] }),
    ]);

    expect(gripRows(views).map(({ view, grip }) => `${view.entry.id} ${grip.kind}`)).toEqual([
      'b agreementEnded',
      'a agreementEnds',
      'a noOwner',
    ]);
  });
});

describe('the map', () => {
  const many = Array.from({ length: 54 }, (_, at) => lineEntry(`l${at}`, { executor: `Uitvoerder ${at % 29}` }));
  const { groups, height } = mapLayout(viewsOf(many));
  const nodes = groups.flatMap((group) => group.nodes);

  it('has every line once, beside the others of its executor', () => {
    expect(new Set(nodes.map(({ view }) => view.entry.id)).size).toBe(54);
    expect(groups).toHaveLength(29);
    expect(groups.every((group) => new Set(group.nodes.map(({ view }) => view.entry.executor)).size === 1)).toBe(true);
  });

  it('gives each line a row of its own within the drawing, and both sides about as many', () => {
    for (const side of [-1, 1]) {
      const ys = nodes.filter((node) => node.side === side).map(({ y }) => y);
      expect(Math.abs(ys.length - 27)).toBeLessThanOrEqual(3);
      expect(ys.slice(1).every((y, at) => y - (ys[at] ?? 0) >= 17)).toBe(true);
    }
    expect(nodes.every(({ x, y }) => x > 0 && x < MAP_WIDTH && y > 0 && y < height)).toBe(true);
  });
});
