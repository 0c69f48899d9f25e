import type { Bridge } from '../../../shared/ipc/contract';
import type { Verwerkingsactie } from '../../../shared/ipc/schemas';
import { idle, loading, settled, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

export type AuditSlice = {
  readonly audit: Async<readonly Verwerkingsactie[]>;
  /** How many entries were asked; fewer came when there are no more. */
  readonly auditLimit: number;
  /** Asks the newest entries of the access log, at most 500. */
  readonly loadAudit: (limit?: number) => Promise<void>;
};

/** First page and the most that main gives. */
export const AUDIT_PAGE = 100;
export const AUDIT_MOST = 500;

/** The access log for supervisors. */
export const createAuditSlice =
  (bridge: Pick<Bridge, 'audit'>): SliceCreator<AuditSlice> =>
  (set, get) => {
    let latest = 0;
    return {
      audit: idle,
      auditLimit: AUDIT_PAGE,
      loadAudit: async (limit = AUDIT_PAGE) => {
        const request = ++latest;
        if (get().audit.state !== 'ready') set({ audit: loading });
        const reply = await bridge.audit.list({ limit });
        if (request !== latest) return;
        set({ audit: settled(reply), auditLimit: limit });
      },
    };
  };
