import { describe, expect, it } from 'vitest';
import { referenceNumber } from './reference';

describe('referenceNumber', () => {
  const uuid = 'b6c1b6f2-0d1e-4d9a-9a39-5d0c6d1a7e11';

  it('gives the same ten digits for the same reference, above the numbers of the register itself', () => {
    expect(referenceNumber(uuid)).toBe(referenceNumber(uuid));
    expect(referenceNumber(uuid)).toMatch(/^[5-9]\d{9}$/);
  });

  it('gives another number at another attempt', () => {
    expect(new Set([0, 1, 2, 3].map((attempt) => referenceNumber(uuid, attempt))).size).toBe(4);
  });

  it('keeps a reference that the register takes as it is', () => {
    expect(referenceNumber('0000000042')).toBe('0000000042');
  });

  it('rarely gives two references the same number', () => {
    const numbers = new Set(Array.from({ length: 20_000 }, (_number, index) => referenceNumber(`contact-${index}`)));

    expect(numbers.size).toBeGreaterThan(19_998);
  });
});
