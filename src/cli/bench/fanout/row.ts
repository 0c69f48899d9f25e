import { median, rounded } from '../figures';
import { hungOf, type FanoutPlan } from './plan';

/** One klantbeeld: when each connection's answer reached the page, ms after it was opened. */
export type FanoutSample = {
  readonly n: number;
  readonly hosts: FanoutPlan['hosts'];
  readonly isHung: boolean;
  readonly firstUsefulMs: number;
  /** By number of the connection; the one that hangs is not among them. */
  readonly landedMs: Readonly<Record<string, number>>;
};

/** A row of `bench fanout`: medians, in ms. `fastestMs` and `slowestMs`: what the lines themselves take. */
export type FanoutRow = {
  readonly n: number;
  readonly hosts: FanoutPlan['hosts'];
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly firstUsefulMs: number;
  readonly completeMs: number;
  /** First useful ÷ the line of the identity; complete ÷ the slowest line. */
  readonly firstRatio: number;
  readonly completeRatio: number;
  /** How much later the others are complete when one line hangs, in %. */
  readonly hungShiftPct: number;
  /** The longest that the event loop of main was held up in all these runs. */
  readonly loopMaxMs: number;
};

/** The row that these samples of one plan give. @throws when there is none */
export function fanoutRow(plan: FanoutPlan, samples: readonly FanoutSample[], loopMaxMs: number): FanoutRow {
  const { n, hosts, delaysMs } = plan;
  const calm = samples.filter(({ isHung }) => !isHung);
  const firstUsefulMs = median(calm.map((sample) => sample.firstUsefulMs));
  const completeMs = median(calm.map((sample) => completeOf(sample)));
  const slowestMs = Math.max(...delaysMs);
  return {
    n,
    hosts,
    fastestMs: Math.round(Math.min(...delaysMs)),
    slowestMs: Math.round(slowestMs),
    firstUsefulMs: rounded(firstUsefulMs, 1),
    completeMs: rounded(completeMs, 1),
    firstRatio: rounded(firstUsefulMs / (delaysMs[0] ?? 0), 3),
    completeRatio: rounded(completeMs / slowestMs, 3),
    hungShiftPct: hungShiftPct(plan, samples),
    loopMaxMs: rounded(loopMaxMs, 1),
  };
}

function hungShiftPct(plan: FanoutPlan, samples: readonly FanoutSample[]): number {
  const hung = hungOf(plan);
  if (hung === null) return 0;
  const others = (isHung: boolean) =>
    median(samples.filter((sample) => sample.isHung === isHung).map((sample) => completeOf(sample, hung)));
  const [calm, late] = [others(false), others(true)];
  return rounded(((late - calm) / calm) * 100, 1);
}

/** When the last answer was there, of all but one. */
const completeOf = ({ landedMs }: FanoutSample, without: number | null = null): number =>
  Math.max(...Object.entries(landedMs).flatMap(([number, ms]) => (Number(number) === without ? [] : [ms])));
