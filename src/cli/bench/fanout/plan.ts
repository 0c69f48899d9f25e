/** The connections of one measurement, by how long each takes to answer, in ms. The first one holds who it is. */
export type FanoutPlan = { readonly n: number; readonly hosts: 'one' | 'many'; readonly delaysMs: readonly number[] };

export const SIZES = [1, 5, 10, 20, 30, 100] as const;
export const HOSTS = ['one', 'many'] as const;

const IDENTITY_MS = 120;
const FASTEST_MS = 60;
const SLOWEST_MS = 400;

/** The identity at 120 ms, the others spread evenly from 60 to 400 ms. */
export function planOf(n: number, hosts: FanoutPlan['hosts']): FanoutPlan {
  const others = Array.from({ length: n - 1 }, (_, index) =>
    n === 2 ? SLOWEST_MS : FASTEST_MS + ((SLOWEST_MS - FASTEST_MS) * index) / (n - 2),
  );
  return { n, hosts, delaysMs: [IDENTITY_MS, ...others] };
}

/** The connection that never answers in the second half of the runs: in the middle, neither the identity nor the slowest. Null where there is no such one. */
export const hungOf = ({ n }: FanoutPlan): number | null => (n < 3 ? null : Math.floor(n / 2));
