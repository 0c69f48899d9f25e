import { describe, expect, it } from 'vitest';
import { bad, connectionOf, ok } from '../../../tests/support/builders';
import { isSameId, once, onlyAsked, whenAsked } from './asked';

const line = connectionOf('proef');
const rule = { isAsked: (item: string) => item === 'eigen', field: 'results.bsn' };
const refused = { ok: false, error: { kind: 'invalidResponse', fields: ['results.bsn'] } };

describe('a list about whom was asked', () => {
  it('leaves out what is about others', () => {
    expect(onlyAsked(ok(line, ['eigen', 'vreemd']), rule)).toMatchObject({ ok: true, value: ['eigen'] });
  });

  it('is refused, not empty, when it is about others only', () => {
    expect(onlyAsked(ok(line, ['vreemd']), rule)).toMatchObject(refused);
  });

  it('may be empty', () => {
    expect(onlyAsked(ok<readonly string[]>(line, []), rule)).toMatchObject({ ok: true, value: [] });
  });

  it('fails as it failed', () => {
    const failure = bad<readonly string[]>(line, { kind: 'timeout', afterMs: 5 });

    expect(onlyAsked(failure, rule)).toBe(failure);
  });
});

describe('an answer about what was asked', () => {
  it('is refused when it is about something else', () => {
    expect(whenAsked(ok(line, 'vreemd'), rule)).toMatchObject(refused);
    expect(whenAsked(ok(line, 'eigen'), rule)).toMatchObject({ ok: true, value: 'eigen' });
  });
});

describe('each item once', () => {
  it('keeps the first of an id', () => {
    const items = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
      { id: 'a', n: 3 },
    ];

    expect(once(items, ({ id }) => id).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('compares what has no id as a whole', () => {
    expect(once([{ n: 1 }, { n: 1 }, { n: 2 }], () => null)).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

it('takes a uuid in capitals for the same one', () => {
  expect(isSameId('8C5B1F10-3F0A-4D5E-9A01-000000000010', '8c5b1f10-3f0a-4d5e-9a01-000000000010')).toBe(true);
  expect(isSameId(null, 'x')).toBe(false);
});
