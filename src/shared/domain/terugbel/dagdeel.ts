import { dutchMomentOf } from './dutch-time';

/** Parts of a day in which a resident is called. */
export const DAGDELEN = ['ochtend', 'middag', 'avond'] as const;
export type Dagdeel = (typeof DAGDELEN)[number];

const NOON = 12 * 60;
const EVENING = 17 * 60;

/** The part of the day in the Netherlands. */
export function dagdeelOf(atMs: number): Dagdeel {
  const { minutes } = dutchMomentOf(atMs);
  if (minutes < NOON) return 'ochtend';
  return minutes < EVENING ? 'middag' : 'avond';
}
