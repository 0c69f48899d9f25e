import { instantOf } from '../../../shared/domain/datum';
import type { LineError } from '../../../shared/result';
import type { OutboxRecord } from '../../ports/stores';
import type { ContactJob } from './job';
import type { OutboxDeps } from './outbox-service';
import { subjectKeysOf } from './records';

/** What was written about whom, in the access log: also what failed. The register has it already, so a log that refuses stops nothing. */
export function recordWrite(
  { audit, lines, nowMs, logBug }: Pick<OutboxDeps, 'audit' | 'lines' | 'nowMs' | 'logBug'>,
  { userId, traceId }: OutboxRecord,
  { job, stopped }: { readonly job: ContactJob; readonly stopped: LineError | null },
): void {
  const connection = lines.connections().find(({ id }) => id === job.connectionId);
  if (!connection) return;
  const about = {
    at: instantOf(nowMs()),
    userId,
    traceId,
    purpose: connection.purpose,
    lineId: connection.lineId,
    connectionId: connection.id,
    operation: 'klantinteracties.register',
    result: stopped?.kind ?? 'ok',
  };
  try {
    audit.record(subjectKeysOf(job).map((subject) => ({ ...about, subject })));
  } catch (cause) {
    logBug(cause);
  }
}
