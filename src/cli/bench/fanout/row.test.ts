import { describe, expect, it } from 'vitest';
import { hungOf, planOf } from './plan';
import { fanoutRow, type FanoutSample } from './row';

const sample = (isHung: boolean, landed: readonly number[]): FanoutSample => ({
  n: landed.length,
  hosts: 'one',
  isHung,
  firstUsefulMs: landed[0] ?? 0,
  landedMs: Object.fromEntries(landed.map((ms, number) => [String(number), ms])),
});

describe('the row of bench fanout', () => {
  it('compares the first useful answer with the identity, and the last one with the slowest line', () => {
    const samples = [false, true].map((isHung) => sample(isHung, [132, 65, 180, 290, 420]));
    const row = fanoutRow(planOf(5, 'one'), samples, 4.2);

    expect(row).toMatchObject({
      n: 5,
      fastestMs: 60,
      slowestMs: 400,
      firstUsefulMs: 132,
      completeMs: 420,
      loopMaxMs: 4.2,
    });
    expect([row.firstRatio, row.completeRatio]).toEqual([1.1, 1.05]);
  });

  it('tells how much later the others are when one hangs, which is not counted itself', () => {
    const plan = planOf(5, 'one');
    expect(hungOf(plan)).toBe(2);
    const hung = sample(true, [132, 65, 0, 290, 441]);

    expect(fanoutRow(plan, [sample(false, [132, 65, 180, 290, 420]), hung], 0).hungShiftPct).toBe(5);
  });

  it('has nothing to compare with a single connection', () => {
    expect(fanoutRow(planOf(1, 'many'), [sample(false, [125])], 0)).toMatchObject({
      n: 1,
      hungShiftPct: 0,
      slowestMs: 120,
    });
  });

  it('spreads the other lines from 60 to 400 ms', () => {
    expect(planOf(5, 'one').delaysMs.map(Math.round)).toEqual([120, 60, 173, 287, 400]);
    expect(planOf(100, 'many').delaysMs).toHaveLength(100);
  });
});
