import { instantOf } from '../../shared/domain/datum';
import type { LineError, LineResult } from '../../shared/result';
import type { LineHttp } from './line-http';

type Ids = Pick<LineHttp, 'lineId' | 'connectionId'>;

/** A successful answer of this connection, now. */
export const answered = <T>({ lineId, connectionId }: Ids, value: T): LineResult<T> => ({
  lineId,
  connectionId,
  ok: true,
  value,
  fetchedAt: instantOf(Date.now()),
});

/** A failed answer of this connection. */
export const failed = <T>({ lineId, connectionId }: Ids, error: LineError): LineResult<T> => ({
  lineId,
  connectionId,
  ok: false,
  error,
  lastGood: null,
});

/** A 404 of a source that means "nothing there" becomes `value`; every other answer stays as it is. */
export const notFoundAs = <T>(result: LineResult<T>, value: T): LineResult<T> =>
  !result.ok && result.error.kind === 'notFound' ? answered(result, value) : result;

/** The next step with the value of `result`, or its failure. */
export async function andThen<A, B>(
  result: LineResult<A>,
  next: (value: A) => Promise<LineResult<B>>,
): Promise<LineResult<B>> {
  return result.ok ? next(result.value) : failed(result, result.error);
}
