import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import type { ListChange } from '../lijsten';

/** Why a change was not taken; null when it was. */
export function troubleOf(change: ListChange): string | null {
  const text = nl.lijsten;
  switch (change.state) {
    case 'saved':
    case 'invalid':
      return null;
    case 'conflict':
      return text.beheer.conflict;
    case 'notWritable':
      return text.beheer.notWritable;
    case 'failed':
      return `${text.saveFailed}: ${ipcErrorText(change.error)}`;
  }
}
