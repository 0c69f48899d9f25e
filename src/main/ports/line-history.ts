import type { ConnectionId } from '../../shared/domain/ids';
import type { HistorySlot } from '../../shared/domain/line-health';

/** How connections did, a quarter of an hour at a time. No personal data. */
export interface LineHistoryStore {
  /** Adds to what is known of these quarters. */
  add(slots: readonly HistorySlot[]): void;
  /** The quarters of one connection since a moment (ms since 1970), oldest first. */
  list(connectionId: ConnectionId, sinceMs: number): readonly HistorySlot[];
}
