import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/main/store/open-store';

/** The encrypted store itself, in memory, until the test is over. */
export function memoryStore(nowMs: number): Store {
  const { store } = openStore({ kind: 'memory' }, nowMs);
  onTestFinished(() => store.close());
  return store;
}
