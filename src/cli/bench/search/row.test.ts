import { describe, expect, it } from 'vitest';
import type { LabelledQuery } from '../../../main/services/kennis/measure';
import { keystrokesOf, rankOf, searchRow, spread } from './row';

const query = (text: string, expected: string | null = 'a', acceptable: readonly string[] = []): LabelledQuery => ({
  id: text,
  query: text,
  type: 'vraag',
  expected,
  acceptable,
});

describe('searchRow', () => {
  it('counts recall, reciprocal rank and percentiles', () => {
    const row = searchRow({
      articles: 1000,
      design: 'voorkant',
      ranks: [1, 4, 0, 11],
      keystrokes: Array.from({ length: 100 }, (_, at) => 100 - at),
      buildMs: 12.4,
      diskBytes: 2 ** 20,
      heapBytes: 3 * 2 ** 19,
    });

    expect(row).toEqual({
      articles: 1000,
      design: 'voorkant',
      recall1: 0.25,
      recall5: 0.5,
      mrr10: 0.3125,
      p50Ms: 50,
      p95Ms: 95,
      p99Ms: 99,
      buildMs: 12,
      diskMb: 1,
      heapMb: 1.5,
    });
  });
});

describe('rankOf', () => {
  it('takes the first of the right articles', () => {
    expect(rankOf(query('x', 'a', ['b']), ['c', 'b', 'a'])).toBe(2);
    expect(rankOf(query('x'), ['c'])).toBe(0);
  });
});

describe('keystrokesOf', () => {
  it('gives what stands in the box after each keystroke', () => {
    expect(keystrokesOf([query('bak'), query('hond')], 5)).toEqual(['b', 'ba', 'bak', 'h', 'ho']);
  });

  it('gives as many as asked while there are questions', () => {
    const many = Array.from({ length: 200 }, (_, at) => query(`een vraag over onderwerp ${at}`));

    expect(keystrokesOf(many, 600)).toHaveLength(600);
  });
});

describe('spread', () => {
  it('takes from the whole list', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([0, 2, 4, 6]);
    expect(spread([1], 4)).toEqual([1]);
  });
});
