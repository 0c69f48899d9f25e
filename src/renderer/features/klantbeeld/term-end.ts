import type { Datum } from '../../../shared/domain/datum';
import { addDays, datumOf } from '../../../shared/domain/days';

/**
 * The last day of a legal term: a term that ends on a Saturday, a Sunday or a general holiday runs on to the next day that
 * is none of these. Source: Algemene termijnenwet, articles 1 and 3.
 */
export function termEnd(lastDay: Datum): Datum {
  let day = lastDay;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Whether offices work on a day: no weekend and no general holiday. */
export const isWorkingDay = (day: Datum): boolean => !isWeekend(day) && !isHoliday(day);

/** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Datum, to: Datum): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

function isWeekend(day: Datum): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const FROM_EASTER = [-2, 1, 39, 50];

/** New Year's Day, King's Day, Liberation Day, both days of Christmas. */
const FIXED = ['01-01', '04-27', '05-05', '12-25', '12-26'];

function isHoliday(day: Datum): boolean {
  const easter = easterSunday(Number(day.slice(0, 4)));
  return FIXED.includes(day.slice(5)) || FROM_EASTER.some((offset) => addDays(easter, offset) === day);
}

/** Easter Sunday of a year in the Gregorian calendar, by the method of Gauss with its two exceptions. */
export function easterSunday(year: number): Datum {
  const century = Math.floor(year / 100);
  const moon = (15 + century - Math.floor((13 + 8 * century) / 25) - Math.floor(century / 4)) % 30;
  const sun = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + moon) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + sun) % 7;
  const late = d === 29 && e === 6 ? 19 : d === 28 && e === 6 && (11 * moon + 11) % 30 < 19 ? 18 : null;
  return late === null ? addDays(datumOf(`${year}-03-22`), d + e) : datumOf(`${year}-04-${late}`);
}
