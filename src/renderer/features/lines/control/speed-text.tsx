import { nl } from '../../../text/nl';
import { StateMark } from '../../../ui';
import { isTooSlow, type Speed } from './line-view';

/** Times beside their norm, marked when they take longer. */
export function SpeedText({ speed }: { readonly speed: Speed }) {
  const { ms, tooSlow } = nl.lines;
  const words = `${ms(speed.p50Ms)} / ${ms(speed.p95Ms)}`;
  return (
    <span className="vk-nowrap">
      {isTooSlow(speed) ? (
        <StateMark tone="warn" title={tooSlow}>
          {words}
        </StateMark>
      ) : (
        words
      )}{' '}
      <span className="vk-muted vk-small">({ms(speed.normMs)})</span>
    </span>
  );
}
