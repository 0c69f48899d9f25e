import type { LineError } from '../../../shared/result';

/** Why an attempt failed, in a word. A 500 is told apart: it may be about this contact alone. */
export function reasonOf(error: LineError): string {
  if (error.kind === 'rejected') return `rejected: ${error.fields.map(({ name }) => name).join(', ')}`;
  return error.kind === 'unavailable' && error.httpStatus === 500 ? 'unavailable: 500' : error.kind;
}
