import { workingMsBetween, type WorkingHours } from './working-time';

/** How a callback stands to its term. `soon`: three quarters of the working time are over. */
export type Escalation = 'onTime' | 'soon' | 'late';

/** From which share of the working time on a callback asks for attention. */
const SOON_FROM = 0.75;

/** A term: when it was asked for, until when, ms since 1970. */
export type Term = { readonly sinceMs: number; readonly dueMs: number };

/** The share of the term's working time that is over, from 0 to 1. */
export function passedShare({ sinceMs, dueMs }: Term, nowMs: number, hours: WorkingHours): number {
  if (nowMs >= dueMs) return 1;
  const whole = workingMsBetween(sinceMs, dueMs, hours);
  // A term without working time in it: all of it is over when the last working time before it is.
  return whole === 0 ? 0 : Math.min(1, workingMsBetween(sinceMs, nowMs, hours) / whole);
}

/** How a callback stands to its term now. */
export function escalationOf(term: Term, nowMs: number, hours: WorkingHours): Escalation {
  const passed = passedShare(term, nowMs, hours);
  if (passed >= 1) return 'late';
  return passed >= SOON_FROM ? 'soon' : 'onTime';
}
