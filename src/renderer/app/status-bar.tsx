import { selectActive, type Kept } from '../features/conversations';
import { lineHealth } from '../features/lines';
import { useAppStore } from '../state/context';
import { nl } from '../text/nl';
import { dayOf, formatDay, formatTime, formatTimeWithSeconds, StateMark } from '../ui';
import './status-bar.css';

const NAMED = 2;

/** The bottom line: lines that are not fresh by name, and when the draft was last kept. */
export function StatusBar() {
  const statuses = useAppStore((state) => state.connectionStatuses);
  const storage = useAppStore((state) => state.appInfo?.storage);
  const kept = useAppStore((state) => state.kept[selectActive(state)?.id ?? '']);
  const { total, unknown, fresh, stale, failed } = lineHealth(statuses);
  return (
    <footer className="vk-status" aria-label={nl.app.zones.status}>
      {total > 0 && <span>{nl.app.freshLines(fresh, total - unknown)}</span>}
      {failed.slice(0, NAMED).map(({ connectionId, name }) => (
        <StateMark key={connectionId} tone="danger">
          {nl.app.lineFailed(name)}
        </StateMark>
      ))}
      {stale.slice(0, NAMED).map(({ connectionId, name, lastSuccessAt }) => (
        <StateMark key={connectionId} tone="warn">
          {lastSuccessAt ? nl.app.lineStale(name, moment(lastSuccessAt)) : nl.app.lineFailed(name)}
        </StateMark>
      ))}
      {storage === 'memory' && (
        <StateMark tone="warn" title={nl.app.memoryOnlyHint}>
          {nl.app.memoryOnly}
        </StateMark>
      )}
      <span className="vk-status-end">{kept && keptText(kept)}</span>
    </footer>
  );
}

function keptText(kept: Kept): string {
  if (kept.state === 'failed') return nl.register.keepFailed;
  if (kept.state === 'changed') return nl.register.keeping;
  return kept.at ? nl.register.kept(formatTimeWithSeconds(kept.at)) : '';
}

/** `10:42` today, `12 mrt 2026 10:42` before. */
const moment = (instant: string): string =>
  dayOf(new Date(instant)) === dayOf(new Date()) ? formatTime(instant) : `${formatDay(instant)} ${formatTime(instant)}`;
