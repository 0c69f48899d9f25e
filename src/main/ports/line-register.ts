import type { ConnectionId, LineId } from '../../shared/domain/ids';
import type { LineConfig } from '../../shared/domain/line';
import type { ScopeQuestion } from '../../shared/domain/line-scope';

/** What the lines files say of the lines themselves: agreements, scopes, deciders. Asks no line. Implemented by `lines/line-register.ts`. */
export interface LineRegister {
  /** The same list until a file changes. */
  all(): readonly LineConfig[];
  byId(id: LineId): LineConfig | null;
  byConnection(id: ConnectionId): LineConfig | null;
  /** The one line that serves this product; null when none does. */
  resolve(question: ScopeQuestion): LineConfig | null;
}
