import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../shared/domain/datum';
import {
  mayKeep,
  procesView,
  type Proces,
  type ProcesView,
  type RemoveVariant,
  type SavedVariant,
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
  /** Null when there is no such process, or no such variant of it to change. */
  readonly save: (userId: string, asked: SaveVariant) => Promise<SaveVariantReply | null>;
  /** Null when there is no such saved variant. */
  readonly remove: (asked: RemoveVariant) => Promise<ProcesView | null>;
};

/** Processes with what they ask of a resident, and other ways to do them. */
export function createProcessService({ processes, store, nowMs }: ProcessDeps): ProcessService {
  const savedOf = (proces: Proces): readonly SavedVariant[] =>
    store.list().filter(({ procesId }) => procesId === proces.id);
  const viewOf = (proces: Proces): ProcesView => procesView(proces, savedOf(proces));
  const find = async (procesId: string) => (await processes()).find(({ id }) => id === procesId);
  return {
    list: async () => (await processes()).map(viewOf),
    async save(userId, { procesId, variantId, variant }) {
      const proces = await find(procesId);
      const before = proces && savedOf(proces).find(({ id }) => id === variantId);
      if (!proces || (variantId !== null && !before)) return null;
      if (!mayKeep(variant, proces))
        return { state: 'needsReason', comparison: compareSteps(proces.steps, variant.steps) };
      const { name, reason = null, steps } = variant;
      const id = variantId ?? randomUUID();
      // A changed variant stays in its place of the list, which is by when it was first saved.
      store.put({ id, procesId, name, reason, steps, savedAt: before?.savedAt ?? instantOf(nowMs()), userId });
      return { state: 'saved', variantId: id, proces: viewOf(proces) };
    },
    async remove({ procesId, variantId }) {
      const proces = await find(procesId);
      if (!proces || !savedOf(proces).some(({ id }) => id === variantId)) return null;
      store.remove(variantId);
      return viewOf(proces);
    },
  };
}
