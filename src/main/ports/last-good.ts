import type { Instant } from '../../shared/domain/datum';
import type { ConnectionId } from '../../shared/domain/ids';

/** Which answer: what was asked of whom, about whom, by whom. `subject` names a person; it is hashed before it is stored. */
export type LastGoodKey = {
  readonly connectionId: ConnectionId;
  readonly operation: string;
  readonly subject: string;
  readonly userId: string;
};

/** An answer as JSON, from when, and until when (ms since 1970) it may be kept. */
export type LastGoodAnswer = { readonly json: string; readonly fetchedAt: Instant; readonly keptUntilMs: number };

/** Last good answers of lines whose agreement allows to keep them. Encrypted. */
export interface LastGoodStore {
  put(key: LastGoodKey, answer: LastGoodAnswer): void;
  /** The answer that is kept; null when there is none, or when it may not be kept any longer. */
  get(key: LastGoodKey, nowMs: number): LastGoodAnswer | null;
}
