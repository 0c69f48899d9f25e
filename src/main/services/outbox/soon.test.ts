import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { soon } from './soon';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells each key once for all that happened meanwhile', () => {
  const told: string[] = [];
  const later = soon<string>((key) => told.push(key), 50);
  ['sanne', 'sanne', 'mo', 'sanne'].forEach((key) => later.tell(key));
  expect(told).toEqual([]);

  vi.advanceTimersByTime(50);
  later.tell('sanne');
  vi.advanceTimersByTime(50);

  expect(told).toEqual(['sanne', 'mo', 'sanne']);
});

it('tells nothing after it was stopped', () => {
  const told: string[] = [];
  const later = soon<string>((key) => told.push(key), 50);
  later.tell('sanne');

  later.stop();
  vi.advanceTimersByTime(100);

  expect(told).toEqual([]);
});
