/** Time as hand-overs know it; tests turn it by hand. */
export type HandOverClock = {
  readonly nowMs: () => number;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1: so that desktops do not all ask at the same moment. */
  readonly chance: () => number;
};

/** The clock of the machine. */
export const systemClock: HandOverClock = {
  nowMs: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
  chance: Math.random,
};
