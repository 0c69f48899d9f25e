import type { Medewerker } from '../../../shared/domain/medewerker';

type Aanwezigheid = Medewerker['aanwezigheid'];
export type Dag = Aanwezigheid[number]['dag'];
export type Dagdeel = 'ochtend' | 'middag';

/** The working days in order. */
export const DAGEN: readonly Dag[] = ['ma', 'di', 'wo', 'do', 'vr'];

/** A part of a working week; `inDays` counts from today. */
export type Moment = { readonly dag: Dag; readonly dagdeel: Dagdeel; readonly inDays: number };

/** Whether a colleague works now by the address book. A plan, not a fact: somebody may be ill. */
export type Presence =
  | { readonly state: 'present' }
  | { readonly state: 'absent'; readonly next: Moment | null }
  | { readonly state: 'closed'; readonly next: Moment | null }
  | { readonly state: 'unknown' };

/** Office hours in minutes since midnight: before, between and after nobody is expected. */
const OPENS = 8 * 60;
const NOON = 12 * 60 + 30;
const CLOSES = 17 * 60 + 30;

const clock = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Presence by the plan of the week and the clock in the Netherlands. */
export function presenceNow(aanwezigheid: Aanwezigheid, now: Date): Presence {
  if (aanwezigheid.length === 0) return { state: 'unknown' };
  const { weekday, minutes } = inNetherlands(now);
  const isOfficeHour = weekday < 5 && minutes >= OPENS && minutes < CLOSES;
  const half: Dagdeel = minutes < NOON ? 'ochtend' : 'middag';
  const today = DAGEN[weekday];
  if (isOfficeHour && today && worksOn(aanwezigheid, today, half)) return { state: 'present' };
  return { state: isOfficeHour ? 'absent' : 'closed', next: nextMoment(aanwezigheid, weekday, minutes) };
}

/** Whether the plan has this part of this day. */
export const worksOn = (aanwezigheid: Aanwezigheid, dag: Dag, dagdeel: Dagdeel): boolean =>
  aanwezigheid.some((deel) => deel.dag === dag && deel[dagdeel]);

function nextMoment(aanwezigheid: Aanwezigheid, weekday: number, minutes: number): Moment | null {
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const dag = DAGEN[(weekday + inDays) % 7];
    const halves: readonly Dagdeel[] =
      inDays > 0 || minutes < OPENS ? ['ochtend', 'middag'] : minutes < NOON ? ['middag'] : [];
    const dagdeel = dag && halves.find((half) => worksOn(aanwezigheid, dag, half));
    if (dag && dagdeel) return { dag, dagdeel, inDays };
  }
  return null;
}

function inNetherlands(now: Date): { readonly weekday: number; readonly minutes: number } {
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
    minutes: (Number(parts.get('hour')) % 24) * 60 + Number(parts.get('minute')),
  };
}

const dayName = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone: 'Europe/Amsterdam' });

/** The name of today in the Netherlands, in small letters. */
export const todayName = (now: Date): string => dayName.format(now).toLowerCase();
