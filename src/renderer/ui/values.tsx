import { nl } from '../text/nl';
import { dayOf, daysBetweenDays, formatDay, formatMoney, formatTime } from './format';
import { VisuallyHidden } from './visually-hidden';

/** An amount of whole cents as `€ 1.234,56`, tabular and right-aligned. */
export function Money({ cents }: { readonly cents: number }) {
  return <span className="vk-number">{formatMoney(cents)}</span>;
}

/** A day of birth as a register gives it: a day, or words where the day is known in part. */
export function BornText({ text }: { readonly text: string }) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? <DateText value={text} /> : text;
}

type DateTextProps = {
  /** A day (`YYYY-MM-DD`), a moment (ISO 8601 with `Z`), or a date of a base registration that may be known in part. */
  readonly value: string | { readonly datum: string | null; readonly text: string };
  /** Also the time of day, when the value is a moment. */
  readonly withTime?: boolean;
  readonly now?: Date;
};

/** A date as `12 mrt 2026`, with its age on hover and for screen readers. A partly known date shows as its source writes it. */
export function DateText({ value, withTime = false, now = new Date() }: DateTextProps) {
  const iso = typeof value === 'string' ? value : value.datum;
  if (iso === null) return <span className="vk-nowrap">{typeof value === 'string' ? value : value.text}</span>;
  const isMoment = iso.length > 10;
  const age = nl.ui.age(daysBetweenDays(isMoment ? dayOf(new Date(iso)) : iso, dayOf(now)));
  return (
    <time dateTime={iso} title={age} className="vk-nowrap">
      {formatDay(iso)}
      {withTime && isMoment && ` ${formatTime(iso)}`}
      <VisuallyHidden>, {age}</VisuallyHidden>
    </time>
  );
}
