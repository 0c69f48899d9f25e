/** Chance that gives the same again for the same seed. */
export type Chance = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  /** True with this probability. */
  readonly hits: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
};

/** Chance from a seed: a generator of 32 bits (mulberry32), good enough to spread moments and texts. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    hits: (probability) => next() < probability,
    pick(from) {
      const picked = from[int(0, from.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from');
      return picked;
    },
  };
}

/** The chance of one life of a run: the same whether or not the run was cut before it. */
export const chanceOf = (seed: number, life: number): Chance => createChance(Math.imul(seed, 0x9e3779b1) + life * 7919);
