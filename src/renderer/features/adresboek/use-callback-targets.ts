import { useEffect, useMemo } from 'react';
import { useAppStore } from '../../state/context';
import { medewerkersOf, teamsOf } from './selectors';
import { callbackTargets, targetSearch, type CallbackTarget } from './targets';

/** Who can be asked to call back, and a search over them. `state` is that of the address book, which is read when nobody did so yet. */
export type CallbackTargets = {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly targets: readonly CallbackTarget[];
  readonly search: (text: string) => readonly CallbackTarget[];
};

/** Everybody of the address book who can be asked to call back. */
export function useCallbackTargets(): CallbackTargets {
  const adresboek = useAppStore((state) => state.adresboek);
  const loadAdresboek = useAppStore((state) => state.loadAdresboek);
  useEffect(() => {
    if (adresboek.state === 'idle') void loadAdresboek();
  }, [adresboek.state, loadAdresboek]);
  return useMemo(() => {
    const targets =
      adresboek.state === 'ready' ? callbackTargets(teamsOf(adresboek.value), medewerkersOf(adresboek.value)) : [];
    return { state: adresboek.state, targets, search: targetSearch(targets) };
  }, [adresboek]);
}
