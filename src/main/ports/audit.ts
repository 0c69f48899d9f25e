import type { ConnectionId, LineId } from '../../shared/domain/ids';
import type { Purpose } from '../../shared/domain/identification';
import type { Instant } from '../../shared/domain/datum';
import type { Release } from '../../shared/domain/outgoing';

/** One read (or attempt) of somebody's data. `subject` is hashed with a key before it is stored. */
export type Reading = {
  readonly at: Instant;
  readonly userId: string;
  readonly traceId: string;
  /** A register and a number, `bsn:…` or `kvk:…`; null when a search found nobody. Never stored as it is. */
  readonly subject: string | null;
  readonly purpose: Purpose;
  readonly lineId: LineId;
  readonly connectionId: ConnectionId;
  /** What was asked, `personen.get`. */
  readonly operation: string;
  /** `ok`, `lastGood` (an older answer was shown), or the kind of the LineError. */
  readonly result: string;
};

export type StoredReading = Omit<Reading, 'subject'> & { readonly id: number; readonly subjectHash: string | null };

/** The log of verwerkingsacties. */
export interface AuditPort {
  /** Stores all readings before anything is shown. Throws when it cannot: then nothing may be shown. */
  record(readings: readonly Reading[]): void;
  /** Newest first. */
  latest(limit: number): readonly StoredReading[];
}

/** The log of texts that went to a resident although they name an executor. Append-only. */
export interface ReleaseLog {
  record(release: Release): void;
  /** Newest first. */
  latest(limit: number): readonly Release[];
}
