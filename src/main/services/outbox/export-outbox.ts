import { instantOf } from '../../../shared/domain/datum';
import type { User } from '../../../shared/domain/user';
import type { AuditPort } from '../../ports/audit';
import type { LinesPort } from '../../ports/lines';
import { placeOfBericht } from './bericht-job';
import { exportText } from './export-text';
import type { OutboxService } from './outbox-service';
import { readJob, subjectKeysOf } from './records';

export type ExportDeps = {
  readonly outbox: Pick<OutboxService, 'savedBy'>;
  readonly audit: AuditPort;
  readonly lines: Pick<LinesPort, 'connections'>;
  readonly nowMs: () => number;
  readonly logBug: (cause: unknown) => void;
};

/**
 * What this user saved and no register has yet, as a text. Whose data leaves is in the access log before the text is handed on: when that
 * cannot be written nothing leaves.
 */
export function exportOutbox({ outbox, audit, lines, nowMs, logBug }: ExportDeps, user: User): string {
  const now = instantOf(nowMs());
  const connections = new Map(lines.connections().map((connection) => [connection.id, connection]));
  const records = outbox
    .savedBy(user.id)
    .filter(({ item }) => item.state !== 'delivered')
    .map((record) => ({ ...record, job: readJob({ logBug }, record) }));
  audit.record(
    records.flatMap(({ job, traceId }) => {
      if (!job || !('subject' in job)) return [];
      const about = { at: now, userId: user.id, traceId, operation: 'outbox.export', result: 'ok' };
      if ('kind' in job && job.kind === 'bericht')
        return job.subject ? subjectKeysOf(job).map((subject) => ({ ...about, ...placeOfBericht(job), subject })) : [];
      const connection = connections.get(job.connectionId);
      if (!connection) return [];
      const { purpose, lineId, id: connectionId } = connection;
      return subjectKeysOf(job).map((subject) => ({ ...about, purpose, lineId, connectionId, subject }));
    }),
  );
  return exportText({ records, user: user.naam, momentOf, now });
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'medium',
  timeStyle: 'short',
});
const momentOf = (instant: string): string => MOMENT.format(new Date(instant));
