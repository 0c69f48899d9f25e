import { daysBetween, isDatum, datumOf } from '../../../shared/domain/days';
import { dutchMomentOf } from '../../../shared/domain/terugbel/dutch-time';
import { dutchInputMs, dutchInputOf } from '../../../shared/domain/terugbel/term-line';

const TYPED = /^(\d{1,2})-(\d{1,2})(?:-(\d{4}))?[ ,]+(\d{1,2})[:.](\d{2})(?: *uur)?$/;
/** A day further back than this is one of next year. */
const BACK_DAYS = 180;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/**
 * `2-12 15:00` as `2026-12-02T15:00`: the year is the one that is near. What is no such moment stays as it was typed, for
 * whoever saves to say so.
 */
export function readMoment(typed: string, nowMs: number): string {
  const [, day, month, year, hours, minutes] = TYPED.exec(typed.trim()) ?? [];
  if (day === undefined) return typed;
  const { datum: today } = dutchMomentOf(nowMs);
  const on = (chosen: string): string => `${chosen}-${two(month)}-${two(day)}`;
  const thisYear = today.slice(0, 4);
  const isLongAgo = isDatum(on(thisYear)) && daysBetween(datumOf(on(thisYear)), today) > BACK_DAYS;
  const moment = `${on(year ?? String(Number(thisYear) + (isLongAgo ? 1 : 0)))}T${two(hours)}:${minutes}`;
  return dutchInputMs(moment) === null ? typed : moment;
}

/** A moment as it is typed, without the year when that is the one of now; other text as it is. */
export function writeMoment(moment: string, nowMs: number): string {
  const atMs = dutchInputMs(moment);
  if (atMs === null) return moment;
  const [datum = '', time = ''] = dutchInputOf(atMs).split('T');
  const [year = '', month, day] = datum.split('-');
  return `${day}-${month}${dutchMomentOf(nowMs).datum.startsWith(year) ? '' : `-${year}`} ${time}`;
}
