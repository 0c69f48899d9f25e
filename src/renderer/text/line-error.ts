import type { LineError } from '../../shared/result';
import { assertNever } from '../../shared/assert-never';
import { nl } from './nl';

/** Why a line gave no answer and, when the caller must hear something, what to say. */
export type LineErrorText = { readonly why: string; readonly say: string | null };

/** A LineError in Dutch words for an employee. */
export function lineErrorText(error: LineError): LineErrorText {
  const text = nl.lineError;
  switch (error.kind) {
    case 'unavailable':
      return { why: text.unavailable, say: text.sayLater };
    case 'timeout':
      return { why: text.timeout(Math.round(error.afterMs / 1000)), say: text.sayLater };
    case 'unauthorised':
      return { why: text.unauthorised, say: text.sayLater };
    case 'notFound':
      return { why: text.notFound, say: null };
    case 'rejected':
      return { why: text.rejected(error.fields.map((field) => field.name)), say: null };
    case 'tooMany':
      return { why: text.tooMany(error.askFor.map((field) => text.askFor[field] ?? field)), say: null };
    case 'notAsked':
      return { why: text.notAsked[error.because], say: null };
    case 'invalidResponse':
      return { why: text.invalidResponse, say: text.sayLater };
    case 'internal':
      return { why: text.internal(error.errorId), say: text.sayLater };
    default:
      return assertNever(error);
  }
}
