import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../shared/domain/datum';
import {
  mayKeep,
  procesView,
  type Proces,
  type ProcesView,
  type SaveVariant,
  type SaveVariantReply,
} from '../../../shared/domain/proces';
import { compareSteps } from '../../../shared/domain/proces-burden';
import type { ProcessVariantStore } from '../../ports/stores';

export type ProcessDeps = {
  /** The processes that came with the program. */
  readonly processes: () => Promise<readonly Proces[]>;
  readonly store: ProcessVariantStore;
  readonly nowMs: () => number;
};

export type ProcessService = {
  readonly list: () => Promise<readonly ProcesView[]>;
  /** Null when there is no such process. */
  readonly save: (userId: string, asked: SaveVariant) => Promise<SaveVariantReply | null>;
};

/** Processes with what they ask of a resident, and other ways to do them. */
export function createProcessService({ processes, store, nowMs }: ProcessDeps): ProcessService {
  const viewOf = (proces: Proces): ProcesView =>
    procesView(
      proces,
      store.list().filter(({ procesId }) => procesId === proces.id),
    );
  return {
    list: async () => (await processes()).map(viewOf),
    async save(userId, { procesId, variant }) {
      const proces = (await processes()).find(({ id }) => id === procesId);
      if (!proces) return null;
      if (!mayKeep(variant, proces))
        return { state: 'needsReason', comparison: compareSteps(proces.steps, variant.steps) };
      const { name, reason = null, steps } = variant;
      store.add({ id: randomUUID(), procesId, name, reason, steps, savedAt: instantOf(nowMs()), userId });
      return { state: 'saved', proces: viewOf(proces) };
    },
  };
}
