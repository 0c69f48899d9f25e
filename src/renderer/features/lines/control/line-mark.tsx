import { nl } from '../../../text/nl';
import type { LineState } from './line-view';

/** Outlines in a square of 12: each state has its own, so that colour is never needed. */
const SHAPES: Readonly<Record<LineState, string>> = {
  fresh: 'M6 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  stale: 'M6 1l5.200 9.500H.800z',
  failed: 'M1.500 1.500h9v9h-9z',
  open: 'M6 .500 11.500 6 6 11.500.500 6zM4 4l4 4M8 4 4 8',
  unknown: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  none: 'M2 6h8',
};

/** The shape of a state, for within a drawing: its middle stands at 0,0. */
export function StateShape({ state }: { readonly state: LineState }) {
  return <path className={`vk-line-shape vk-line-${state}`} d={SHAPES[state]} transform="translate(-6 -6)" />;
}

/** A state as shape and word. */
export function LineMark({ state }: { readonly state: LineState }) {
  return (
    <span className="vk-line-mark">
      <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <StateShape state={state} />
      </svg>
      {nl.lines.lineState[state]}
    </span>
  );
}
