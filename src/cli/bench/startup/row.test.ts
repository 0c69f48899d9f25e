import { describe, expect, it } from 'vitest';
import { startupRow, totalMb, type AfterCalls, type Sample } from './row';

const memoryOf = (...mb: readonly number[]) =>
  mb.map((size, index) => ({ pid: index + 1, role: index === 0 ? 'main' : 'renderer', pssKb: size * 1024 }));

const sample = (app: Sample['app'], ms: number, ...mb: readonly number[]): Sample => ({
  app,
  run: 1,
  ms,
  memory: memoryOf(...mb),
});

const AFTER: AfterCalls = { before: memoryOf(100), callMs: [500], memory: memoryOf(90, 20) };

describe('startupRow', () => {
  it('gives medians over the runs, and every field of the row', () => {
    const samples = [
      sample('empty', 500, 50, 20),
      sample('voorkant', 700, 100, 60),
      sample('empty', 400, 50, 22),
      sample('voorkant', 2_000, 100, 70),
      sample('empty', 450, 50, 21),
      sample('voorkant', 650.4, 100, 65),
    ];

    expect(startupRow(samples, AFTER)).toEqual({
      runs: 3,
      voorkantMs: 700,
      emptyMs: 450,
      ratio: 1.556,
      pssMb: 165,
      emptyPssMb: 71,
      pssAfter20CallsMb: 110,
    });
  });

  it('divides before it rounds', () => {
    expect(startupRow([sample('empty', 1.4, 1), sample('voorkant', 2.1, 1)], AFTER).ratio).toBe(1.5);
  });

  it('gives no row when one of the two was never started', () => {
    expect(() => startupRow([sample('voorkant', 700, 100)], AFTER)).toThrow('no median');
  });
});

describe('totalMb', () => {
  it('adds up all processes of a program', () => {
    expect(totalMb(memoryOf(100, 20, 3))).toBe(123);
  });
});
