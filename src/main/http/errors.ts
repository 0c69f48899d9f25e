import { isAxiosError, isCancel } from 'axios';
import { z } from 'zod';
import type { LineError } from '../../shared/result';

/** The parts of the three problem dialects (ZGW, Haal Centraal, Open Product) that we use. Source: specs/calls.md §0. */
const problemSchema = z.object({
  code: z.string().optional(),
  invalidParams: z
    .array(z.object({ name: z.string(), code: z.string().optional(), reason: z.string().optional() }))
    .optional(),
});
const fieldMessages = z.record(z.string(), z.array(z.string()));

/** BRP: more hits than it gives out. Source: BRP Personen 2.7, code `tooManyResults`. */
const TOO_MANY = 'tooManyResults';

/** Field names that a problem body rejects; values of fields never leave the body. */
function rejectedFields(body: unknown): { readonly name: string; readonly reason: string }[] {
  const problem = problemSchema.safeParse(body);
  if (problem.success && problem.data.invalidParams) {
    return problem.data.invalidParams.map((param) => ({
      name: param.name,
      reason: redactDigits(param.reason ?? param.code ?? ''),
    }));
  }
  const messages = fieldMessages.safeParse(body);
  if (!messages.success) return [];
  return Object.entries(messages.data).map(([name, reasons]) => ({ name, reason: redactDigits(reasons.join(' ')) }));
}

/** Sources quote what was sent: any run of eight or more digits could be a BSN or a phone number. */
const redactDigits = (text: string): string => text.replace(/\d{8,}/g, '•••').slice(0, 300);

function fromStatus(httpStatus: number, body: unknown): LineError {
  if (httpStatus === 401 || httpStatus === 403) return { kind: 'unauthorised' };
  if (httpStatus === 404 || httpStatus === 410) return { kind: 'notFound' };
  if (httpStatus === 429 || httpStatus >= 500) return { kind: 'unavailable', httpStatus };
  const problem = problemSchema.safeParse(body);
  if (problem.success && problem.data.code === TOO_MANY) return { kind: 'tooMany', askFor: [] };
  if (httpStatus >= 400) return { kind: 'rejected', httpStatus, fields: rejectedFields(body) };
  return { kind: 'invalidResponse', fields: ['status'] };
}

/** The LineError for whatever went wrong with a request. `deadline` tells a passed deadline from an abort by the caller. */
export function toLineError(
  cause: unknown,
  deadline: { readonly afterMs: number; readonly passed: boolean },
): LineError {
  if (deadline.passed) return { kind: 'timeout', afterMs: deadline.afterMs };
  if (isCancel(cause)) return { kind: 'notAsked', because: 'cancelled' };
  if (!isAxiosError(cause)) throw cause;
  if (cause.code === 'ECONNABORTED' || cause.code === 'ETIMEDOUT')
    return { kind: 'timeout', afterMs: deadline.afterMs };
  // Axios' own words for a body over `maxContentLength` or one that it could not decode.
  if (cause.code === 'ERR_BAD_RESPONSE' && !cause.response) return { kind: 'invalidResponse', fields: ['body'] };
  // A good status with a body that broke off: the next attempt may bring it whole.
  if (!cause.response || cause.response.status < 300) return { kind: 'unavailable', httpStatus: null };
  return fromStatus(cause.response.status, cause.response.data);
}
