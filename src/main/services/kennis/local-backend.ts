import type { KennisBackend } from './backend';
import { createKeeping, type KeeperDeps } from './keeper';
import { createReading, type ReaderDeps } from './reader';

/** The knowledge base in this thread: for the command line, which asks once, and for the threads themselves. */
export const createLocalBackend = (deps: KeeperDeps & ReaderDeps): KennisBackend => ({
  keeping: createKeeping(deps),
  openReading: () => Promise.resolve(createReading(deps)),
  close() {
    deps.store.close();
    return Promise.resolve();
  },
});
