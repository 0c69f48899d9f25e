import type { ConnectionId } from '../../../shared/domain/ids';
import type { InterneTaak } from '../../../shared/domain/klantcontact';
import { daysBetweenDays, dayOf } from '../../ui';
import type { ShownKlantbeeld } from '../klantbeeld';

/** A callback that waits already for the same person. */
export type OpenCallback = { readonly taak: InterneTaak; readonly connectionId: ConnectionId; readonly days: number };

/** The newest callback of this person that nobody closed; null when there is none, or it is not known (yet). */
export function openCallbackOf(shown: ShownKlantbeeld | undefined, now: Date): OpenCallback | null {
  const open = (shown?.sections.contacts ?? []).flatMap((result) => {
    const value = result.ok ? result.value : result.lastGood?.value;
    return (value?.openTaken ?? []).map((taak) => ({ taak, connectionId: result.connectionId }));
  });
  const [newest] = open.sort((one, other) =>
    (other.taak.toegewezenOp ?? '').localeCompare(one.taak.toegewezenOp ?? ''),
  );
  if (!newest) return null;
  const { toegewezenOp } = newest.taak;
  return { ...newest, days: toegewezenOp === null ? 0 : daysBetweenDays(dayOf(new Date(toegewezenOp)), dayOf(now)) };
}
