import type { Subject } from '../../../shared/domain/klantbeeld';
import type { OutboxRecord } from '../../ports/stores';
import { subjectKey } from '../klantbeeld/assemble';
import { CONFLICT } from './deliver-object';
import { jobSchema, objectJobSchema, type Job, type ObjectJob } from './job';

/** An object on its way. `isConflict`: somebody else changed it first. */
export type PendingObject = ObjectJob & {
  readonly outboxId: string;
  readonly isRefused: boolean;
  readonly isConflict: boolean;
};

/** A contact that cannot be read back is shown as refused and stays where it is: it must not hold up the others. */
export function readJob({ logBug }: { readonly logBug: (cause: unknown) => void }, { job }: OutboxRecord): Job | null {
  try {
    return jobSchema.parse(JSON.parse(job));
  } catch (cause) {
    logBug(cause);
    return null;
  }
}

type OfPeople = {
  readonly subject: Subject | null;
  readonly vertegenwoordigde?: { readonly subject: Subject } | null;
};

/** Whose data something holds, for the access log: also of whom the caller spoke for. One null when nobody is known. */
export function subjectKeysOf({ subject, vertegenwoordigde }: OfPeople): readonly (string | null)[] {
  const own = subject && subjectKey(subject);
  return vertegenwoordigde ? [own, subjectKey(vertegenwoordigde.subject)] : [own];
}

/** The object in a record; null for a contact, and for what cannot be read back: that is told when it is its turn. */
function objectIn({ job }: OutboxRecord): ObjectJob | null {
  try {
    const read = objectJobSchema.safeParse(JSON.parse(job));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The object in a record that is not delivered yet; none for a contact. */
export function pendingOf(record: OutboxRecord): readonly PendingObject[] {
  const job = record.item.state === 'delivered' ? null : objectIn(record);
  if (!job) return [];
  const isRefused = record.item.state === 'refused';
  const isConflict = isRefused && record.item.reason === `rejected: ${CONFLICT}`;
  return [{ ...job, outboxId: record.item.id, isRefused, isConflict }];
}
