import type { SliceCreator } from './slice';

/** Work beside a talk that has a pane of its own. */
export type WorkPane = 'zaak' | 'overdracht' | 'bevestiging';

export type WorkPaneSlice = {
  /** What lies over the knowledge of the conversation on screen; null: nothing. */
  readonly workPane: WorkPane | null;
  readonly openWorkPane: (pane: WorkPane) => void;
  readonly closeWorkPane: () => void;
};

/** The pane for work beside the talk: one at a time. */
export const createWorkPaneSlice = (): SliceCreator<WorkPaneSlice> => (set) => ({
  workPane: null,
  openWorkPane: (workPane) => set({ workPane }),
  closeWorkPane: () => set({ workPane: null }),
});
