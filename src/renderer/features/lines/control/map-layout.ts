import type { LineView } from './line-view';

/** The map is drawn in these units: a window of 1280×800 shows one as one pixel. */
export const MAP_WIDTH = 1040;
const ROW = 17;
const GROUP_GAP = 4;
const MARGIN = 8;
const MIN_ROWS = 12;
/** From the middle to the marks: at the ends of the arc, and how much further in its middle. */
const ARC_NEAR = 104;
const ARC_BULGE = 48;

/** Where one line is drawn. */
export type MapNode = { readonly view: LineView; readonly x: number; readonly y: number; readonly side: -1 | 1 };

/** The lines of one executor, beside each other. */
export type MapGroup = {
  readonly executor: string;
  readonly side: -1 | 1;
  readonly top: number;
  readonly bottom: number;
  readonly nodes: readonly MapNode[];
};

export type MapLayout = {
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly groups: readonly MapGroup[];
};

/** The front in the middle, executors around it on two arcs: the largest first, each where there is most room. */
export function mapLayout(views: readonly LineView[]): MapLayout {
  const sides = divide(byExecutor(views));
  const rows = Math.max(...sides.map(({ length }) => length), MIN_ROWS * ROW);
  const height = rows + 2 * MARGIN;
  const centre = { x: MAP_WIDTH / 2, y: height / 2 };
  const groups = sides.flatMap(({ side, groups: own, length }) =>
    placed({ side, groups: own, centre, height, from: (height - length) / 2 }),
  );
  return { height, centre, groups };
}

type Group = { readonly executor: string; readonly views: readonly LineView[] };
type Side = { readonly side: -1 | 1; readonly groups: readonly Group[]; readonly length: number };

function byExecutor(views: readonly LineView[]): readonly Group[] {
  const groups = new Map<string, LineView[]>();
  for (const view of views) groups.set(view.entry.executor, [...(groups.get(view.entry.executor) ?? []), view]);
  return [...groups]
    .map(([executor, own]) => ({ executor, views: own }))
    .sort((one, other) => other.views.length - one.views.length || one.executor.localeCompare(other.executor, 'nl'));
}

function divide(groups: readonly Group[]): readonly Side[] {
  let left: Side = { side: -1, groups: [], length: 0 };
  let right: Side = { side: 1, groups: [], length: 0 };
  for (const group of groups) {
    const isLeft = left.length <= right.length;
    const to = isLeft ? left : right;
    const gap = to.groups.length === 0 ? 0 : GROUP_GAP;
    const next = { ...to, groups: [...to.groups, group], length: to.length + gap + group.views.length * ROW };
    if (isLeft) left = next;
    else right = next;
  }
  return [left, right];
}

type Placing = Pick<Side, 'side' | 'groups'> & Pick<MapLayout, 'centre' | 'height'> & { readonly from: number };

function placed({ side, groups, centre, height, from }: Placing): readonly MapGroup[] {
  let top = from;
  return groups.map(({ executor, views }) => {
    const begin = top;
    const nodes = views.map((view, index): MapNode => {
      const y = begin + (index + 0.5) * ROW;
      const away = (2 * (y - centre.y)) / height;
      return { view, side, y, x: centre.x + side * (ARC_NEAR + ARC_BULGE * Math.sqrt(Math.max(0, 1 - away * away))) };
    });
    top = begin + views.length * ROW + GROUP_GAP;
    return { executor, side, nodes, top: begin + 2, bottom: begin + views.length * ROW - 2 };
  });
}
