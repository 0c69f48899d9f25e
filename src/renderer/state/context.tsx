import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './app-store';

const StoreContext = createContext<AppStore | null>(null);

/** Hands the store down to all that is inside. */
export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for event handlers that read the newest state. */
export function useAppStoreApi(): AppStore {
  const store = use(StoreContext);
  if (!store) throw new Error('useAppStore needs a StoreProvider around it');
  return store;
}

/** What `select` takes from the state; renders again only when that changes. Wrap selectors that make new objects in `useShallow`. */
export function useAppStore<T>(select: (state: AppState) => T): T {
  return useStore(useAppStoreApi(), select);
}
