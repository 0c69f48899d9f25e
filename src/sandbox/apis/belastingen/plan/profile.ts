import type { Kenmerk, Rng } from '../../../region/model';

/** How somebody deals with a bill. */
export type Profile = {
  /** `never` pays nothing, `half` stops halfway, `late` pays after a reminder, the others in time. */
  readonly pays: 'incasso' | 'terms' | 'at-once' | 'late' | 'half' | 'never';
  /** A direct debit that the bank took back, and whether it was paid after all. */
  readonly storno: 'none' | 'paid-later' | 'open';
  /** Paid one instalment twice by mistake, and got it back. */
  readonly paidTwice: boolean;
  readonly request: 'none' | 'kwijtschelding' | 'betalingsregeling' | 'bezwaar';
};

const PLAIN: Profile = { pays: 'incasso', storno: 'none', paidTwice: false, request: 'none' };

/** Who is being asked for money. */
export type Debtor = {
  readonly kenmerken: readonly Kenmerk[];
  readonly isGone: boolean;
  readonly isOwner: boolean;
  readonly isCompany: boolean;
};

/** Chooses how a debtor deals with one bill. Somebody on a low income asks for remission, somebody in debt does not pay. */
export function chooseProfile(debtor: Debtor, rng: Rng): Profile {
  const habit = chooseHabit(rng);
  const objects = rng.chance(0.06);
  if (debtor.isGone) return { ...PLAIN, pays: rng.chance(0.5) ? 'never' : 'half' };
  if (debtor.kenmerken.includes('bijstand')) return { ...PLAIN, pays: 'terms', request: 'kwijtschelding' };
  if (debtor.kenmerken.includes('schuldhulp')) {
    return rng.chance(0.5)
      ? { ...PLAIN, pays: 'late', request: 'betalingsregeling' }
      : { ...PLAIN, pays: rng.chance(0.6) ? 'never' : 'half' };
  }
  if (debtor.isOwner && objects) return { ...habit, request: 'bezwaar' };
  if (!debtor.isCompany && !debtor.isOwner && rng.chance(0.05))
    return { ...PLAIN, pays: 'terms', request: 'kwijtschelding' };
  if (rng.chance(0.025)) return { ...PLAIN, pays: 'late', request: 'betalingsregeling' };
  return habit;
}

function chooseHabit(rng: Rng): Profile {
  const roll = rng.next();
  const [hasStorno, isOpen] = [rng.chance(0.07), rng.chance(0.4)];
  if (roll < 0.56) return { ...PLAIN, storno: hasStorno ? (isOpen ? 'open' : 'paid-later') : 'none' };
  if (roll < 0.78) return { ...PLAIN, pays: 'terms', paidTwice: rng.chance(0.05) };
  if (roll < 0.85) return { ...PLAIN, pays: 'at-once' };
  if (roll < 0.94) return { ...PLAIN, pays: 'late' };
  return { ...PLAIN, pays: roll < 0.97 ? 'half' : 'never' };
}
