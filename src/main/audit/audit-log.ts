import { createHmac, randomBytes } from 'node:crypto';
import { connectionIdSchema, lineIdSchema } from '../../shared/domain/ids';
import { purposeSchema } from '../../shared/domain/identification';
import { instantSchema } from '../../shared/domain/datum';
import type { AuditPort, StoredReading } from '../ports/audit';
import type { Database } from '../store/database';

const KEPT_MS = 5 * 365 * 24 * 3600_000;

type Row = {
  readonly id: number;
  readonly at: string;
  readonly user_id: string;
  readonly trace_id: string;
  readonly subject_hash: string | null;
  readonly purpose: string;
  readonly line_id: string;
  readonly connection_id: string;
  readonly operation: string;
  readonly result: string;
};

/**
 * The log of verwerkingsacties in the encrypted store. A subject is kept as an HMAC under a key that never leaves the store: the same person is
 * recognised within this log, and nobody can be read from it. Source: domain.md §5, Logboek Dataverwerkingen and BIO2 8.15.
 */
export function auditLog(db: Database): AuditPort {
  const pepperHex = pepperOf(db);
  const pseudonym = (subject: string): string =>
    createHmac('sha256', Buffer.from(pepperHex, 'hex')).update(subject).digest('hex');
  const insert = `insert into reading (at, user_id, trace_id, subject_hash, purpose, line_id, connection_id, operation, result)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  return {
    record(readings) {
      db.transaction(() => {
        for (const one of readings) {
          const subject = one.subject === null ? null : pseudonym(one.subject);
          db.run(insert, [
            one.at,
            one.userId,
            one.traceId,
            subject,
            one.purpose,
            one.lineId,
            one.connectionId,
            one.operation,
            one.result,
          ]);
        }
      });
    },
    latest: (limit) => db.all<Row>('select * from reading order by id desc limit ?', [limit]).map(toReading),
  };
}

/** Removes readings that are older than the log is kept. */
export function purgeReadings(db: Database, nowMs: number): void {
  db.run('delete from reading where at < ?', [new Date(nowMs - KEPT_MS).toISOString()]);
}

const toReading = (row: Row): StoredReading => ({
  id: row.id,
  at: instantSchema.parse(row.at),
  userId: row.user_id,
  traceId: row.trace_id,
  subjectHash: row.subject_hash,
  purpose: purposeSchema.parse(row.purpose),
  lineId: lineIdSchema.parse(row.line_id),
  connectionId: connectionIdSchema.parse(row.connection_id),
  operation: row.operation,
  result: row.result,
});

/** The key of the pseudonyms: made once, kept inside the encrypted store. */
function pepperOf(db: Database): string {
  const known = db.get<{ value: string }>("select value from setting where key = 'pepper'");
  if (known) return known.value;
  const made = randomBytes(32).toString('hex');
  db.run("insert into setting values ('pepper', ?)", [made]);
  return made;
}
