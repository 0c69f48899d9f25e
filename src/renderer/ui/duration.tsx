import { formatDuration } from './format';
import { useNow } from './use-now';

type DurationProps = { readonly since: string; readonly label: string };

/** How long something runs, ticking every second. Not a live region: a clock that speaks is noise. */
export function Duration({ since, label }: DurationProps) {
  const now = useNow(1000);
  return (
    <span className="vk-duration" role="timer" aria-live="off" aria-label={label}>
      {formatDuration(now.getTime() - Date.parse(since))}
    </span>
  );
}
