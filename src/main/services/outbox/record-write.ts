import { instantOf } from '../../../shared/domain/datum';
import type { LineError } from '../../../shared/result';
import type { OutboxRecord } from '../../ports/stores';
import { subjectKey } from '../klantbeeld/assemble';
import type { ContactJob } from './job';
import type { OutboxDeps } from './outbox-service';

/** What was written about whom, in the access log: also what failed. The register has it already, so a log that refuses stops nothing. */
export function recordWrite(
  { audit, lines, logBug }: Pick<OutboxDeps, 'audit' | 'lines' | 'logBug'>,
  { userId, traceId }: OutboxRecord,
  { job, stopped }: { readonly job: ContactJob; readonly stopped: LineError | null },
): void {
  const connection = lines.connections().find(({ id }) => id === job.connectionId);
  if (!connection) return;
  const reading = {
    at: instantOf(Date.now()),
    userId,
    traceId,
    subject: job.subject && subjectKey(job.subject),
    purpose: connection.purpose,
    lineId: connection.lineId,
    connectionId: connection.id,
    operation: 'klantinteracties.register',
    result: stopped?.kind ?? 'ok',
  };
  try {
    audit.record([reading]);
  } catch (cause) {
    logBug(cause);
  }
}
