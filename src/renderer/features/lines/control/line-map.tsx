import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { nl } from '../../../text/nl';
import { LineMark, StateShape } from './line-mark';
import { LINE_STATES, type LineView } from './line-view';
import { MAP_WIDTH, mapLayout, type MapGroup, type MapLayout, type MapNode } from './map-layout';
import { SpeedText } from './speed-text';

type LineMapProps = { readonly views: readonly LineView[]; readonly onOpen: (id: string) => void };

/** All lines at a glance: the front in the middle, executors around it. One stop of Tab; arrows go from line to line. */
export function LineMap({ views, onOpen }: LineMapProps) {
  const text = nl.lines.map;
  const help = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const layout = mapLayout(views);
  const nodes = layout.groups.flatMap((group) => group.nodes);
  const current = nodes.find(({ view }) => view.entry.id === pointed) ?? null;
  const stop = current?.view.entry.id ?? nodes[0]?.view.entry.id;
  const move = (event: KeyboardEvent) => {
    const from = nodes.find(({ view }) => view.entry.id === stop);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(from.view.entry.id);
      return;
    }
    const to = neighbour(nodes, from, event.key);
    if (!to) return;
    event.preventDefault();
    drawing.current?.querySelector<SVGElement>(`[data-line="${to.view.entry.id}"]`)?.focus();
  };
  return (
    <div className="vk-line-map">
      <p id={help} className="vk-hidden">
        {text.help}
      </p>
      <svg
        ref={drawing}
        role="group"
        aria-label={text.label}
        aria-describedby={help}
        className="vk-line-drawing"
        viewBox={`0 0 ${MAP_WIDTH} ${layout.height}`}
        onKeyDown={move}
      >
        <g aria-hidden="true">
          {nodes.map((node) => (
            <path
              key={node.view.entry.id}
              className={`vk-line-edge vk-line-edge-${node.view.state}`}
              d={edge(layout, node)}
              data-pointed={node === current || undefined}
            />
          ))}
          <Centre layout={layout} count={views.length} />
          {layout.groups.map((group) => (
            <Executor key={group.executor} group={group} />
          ))}
        </g>
        {nodes.map((node) => (
          <Node
            key={node.view.entry.id}
            node={node}
            isStop={node.view.entry.id === stop}
            onPoint={setPointed}
            onOpen={onOpen}
          />
        ))}
      </svg>
      <Caption view={current?.view ?? null} />
    </div>
  );
}

type NodeProps = {
  readonly node: MapNode;
  readonly isStop: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
};

/** Room for the name of a line, in letters of its size. */
const NAME_LETTERS = 31;

function Node({ node: { view, x, y, side }, isStop, onPoint, onOpen }: NodeProps) {
  const { id, name, executor } = view.entry;
  return (
    // The drawing around it hears Enter and the arrows.
    <g
      role="button"
      className="vk-line-node"
      data-line={id}
      tabIndex={isStop ? 0 : -1}
      aria-label={nl.lines.map.node(name, executor, nl.lines.lineState[view.state])}
      transform={`translate(${x} ${y})`}
      onClick={() => onOpen(id)}
      onFocus={() => onPoint(id)}
      onMouseEnter={() => onPoint(id)}
    >
      <rect className="vk-line-target" x={side < 0 ? -212 : -10} y={-8.5} width={222} height={17} rx={4} />
      <StateShape state={view.state} />
      <text x={side * 12} dy="0.35em" textAnchor={side < 0 ? 'end' : 'start'}>
        {shortened(name, NAME_LETTERS)}
      </text>
    </g>
  );
}

/** Room for the name of an executor. */
const EXECUTOR_LETTERS = 21;
const BRACKET = 146;

function Executor({ group: { executor, side, top, bottom } }: { readonly group: MapGroup }) {
  const x = side < 0 ? BRACKET : MAP_WIDTH - BRACKET;
  return (
    <g className="vk-line-executor">
      <path d={`M${x - side * 4} ${top}h${side * 4}V${bottom}h${-side * 4}`} />
      <text x={x + side * 7} y={(top + bottom) / 2} dy="0.35em" textAnchor={side < 0 ? 'end' : 'start'}>
        {shortened(executor, EXECUTOR_LETTERS)}
      </text>
    </g>
  );
}

function Centre({ layout: { centre }, count }: { readonly layout: MapLayout; readonly count: number }) {
  const { front, lines } = nl.lines.map;
  return (
    <g className="vk-line-centre">
      <rect x={centre.x - 56} y={centre.y - 26} width={112} height={52} rx={8} />
      <text x={centre.x} y={centre.y - 5} textAnchor="middle" className="vk-line-front">
        {front}
      </text>
      <text x={centre.x} y={centre.y + 13} textAnchor="middle">
        {lines(count)}
      </text>
    </g>
  );
}

/** What the drawing has no room for, of the line that is pointed at. */
function Caption({ view }: { readonly view: LineView | null }) {
  if (!view) return <p className="vk-line-caption vk-muted">{nl.lines.map.hint}</p>;
  return (
    <p className="vk-line-caption">
      <strong>{view.entry.name}</strong>
      <LineMark state={view.state} />
      <span className="vk-muted">{view.entry.executor}</span>
      {view.speed && <SpeedText speed={view.speed} />}
      {view.asked > 0 && <span className="vk-muted">{nl.lines.detail.todayText(view.failed, view.asked)}</span>}
    </p>
  );
}

/** What the shapes mean, with how many lines there are of each. */
export function LineLegend({ views }: { readonly views: readonly LineView[] }) {
  return (
    <ul className="vk-line-legend vk-list" aria-label={nl.lines.legend}>
      {[...LINE_STATES].reverse().map((state) => (
        <li key={state}>
          <LineMark state={state} />
          <span className="vk-muted">{views.filter((view) => view.state === state).length}</span>
        </li>
      ))}
    </ul>
  );
}

const shortened = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;

const edge = ({ centre }: MapLayout, { x, y, side }: MapNode): string => {
  const from = centre.x + side * 56;
  return `M${from} ${centre.y}C${from + side * 46} ${centre.y} ${x - side * 60} ${y} ${x - side * 9} ${y}`;
};

/** Where an arrow leads: up and down on one side, left and right to what lies opposite. */
function neighbour(nodes: readonly MapNode[], from: MapNode, key: string): MapNode | null {
  const own = nodes.filter(({ side }) => side === from.side);
  const at = own.indexOf(from);
  if (key === 'ArrowDown') return own[at + 1] ?? null;
  if (key === 'ArrowUp') return own[at - 1] ?? null;
  if (key === 'Home') return nodes[0] ?? null;
  if (key === 'End') return nodes.at(-1) ?? null;
  const towards = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (towards === 0 || towards === from.side) return null;
  const opposite = nodes.filter(({ side }) => side === towards);
  return [...opposite].sort((one, other) => Math.abs(one.y - from.y) - Math.abs(other.y - from.y))[0] ?? null;
}
