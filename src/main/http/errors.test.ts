import { AxiosError, AxiosHeaders, type AxiosResponse } from 'axios';
import { describe, expect, it } from 'vitest';
import type { LineError } from '../../shared/result';
import { toLineError } from './errors';

const open = { afterMs: 3000, passed: false };

/** What the HTTP client throws for an answer of this status. */
function answerOf(status: number, data: unknown): AxiosError {
  const config = { headers: new AxiosHeaders() };
  const response: AxiosResponse = { status, data, statusText: '', headers: {}, config };
  return new AxiosError('status', 'ERR_BAD_REQUEST', config, null, response);
}

describe('the error of a line', () => {
  it.each<[number, LineError['kind']]>([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [404, 'notFound'],
    [410, 'notFound'],
    [400, 'rejected'],
    [422, 'rejected'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [302, 'invalidResponse'],
  ])('for status %i is %s', (status, kind) => {
    expect(toLineError(answerOf(status, null), open).kind).toBe(kind);
  });

  it.each([
    [
      'ZGW',
      {
        code: 'invalid',
        invalidParams: [
          { name: 'bsn', code: 'invalid', reason: 'Waarde 999993653 of 0612345678 is onjuist, 12 tekens' },
        ],
      },
    ],
    ['Open Product', { bsn: ['Waarde 999993653 of 0612345678 is onjuist, 12 tekens'] }],
  ])('repeats no long number that a problem of %s quotes', (_dialect, body) => {
    const error = toLineError(answerOf(400, body), open);

    expect(error).toEqual({
      kind: 'rejected',
      httpStatus: 400,
      fields: [{ name: 'bsn', reason: 'Waarde ••• of ••• is onjuist, 12 tekens' }],
    });
  });

  it('names no fields of a body that it does not know', () => {
    expect(toLineError(answerOf(400, '<html>999993653</html>'), open)).toEqual({
      kind: 'rejected',
      httpStatus: 400,
      fields: [],
    });
  });

  it('is a passed deadline, whatever the answer was', () => {
    expect(toLineError(answerOf(401, null), { afterMs: 3000, passed: true })).toEqual({
      kind: 'timeout',
      afterMs: 3000,
    });
  });

  it('is never made of a bug', () => {
    expect(() => toLineError(new TypeError('bug'), open)).toThrow('bug');
  });
});
