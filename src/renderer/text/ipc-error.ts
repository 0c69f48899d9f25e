import type { IpcError } from '../../shared/ipc/define';
import { assertNever } from '../../shared/assert-never';
import { nl } from './nl';

/** An IpcError in Dutch words for an employee. */
export function ipcErrorText(error: IpcError): string {
  const text = nl.ipcError;
  switch (error.kind) {
    case 'badRequest':
      return text.badRequest(error.fields.map((field) => field.name));
    case 'forbidden':
      return text.forbidden[error.because];
    case 'notFound':
      return text.notFound;
    case 'storage':
      return text.storage[error.because];
    case 'internal':
      return text.internal(error.errorId);
    default:
      return assertNever(error);
  }
}
