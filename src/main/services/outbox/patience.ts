/** How long a window waits for what it put into the outbox, ms: it is kept by then, and goes on its way without the window. */
const PATIENCE_MS = 4_000;

/** Resolves when the window has waited long enough. */
export const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
