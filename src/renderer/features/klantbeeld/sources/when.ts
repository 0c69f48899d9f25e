import { nl } from '../../../text/nl';
import { dayOf, daysBetweenDays, formatDay, formatTime } from '../../../ui';

/** A moment as people say it: `10:42` today, `gisteren 22:10`, else with its day. */
export function whenText(instant: string, now: Date): string {
  const days = daysBetweenDays(dayOf(new Date(instant)), dayOf(now));
  if (days === 0) return formatTime(instant);
  return days === 1
    ? nl.klantbeeld.sources.yesterday(formatTime(instant))
    : `${formatDay(instant)} ${formatTime(instant)}`;
}
