import { useRef, useState } from 'react';
import type { Subject } from '../../shared/domain/klantbeeld';
import type { ConversationId } from '../../shared/domain/ids';
import { EMPTY_FIND, type Hit } from '../features/find';
import type { AppStore } from '../state/app-store';
import { useAppStoreApi } from '../state/context';
import { ipcErrorText } from '../text/ipc-error';
import { nl } from '../text/nl';

type Opening = { readonly key: string | null; readonly error: string | null };

/** Opening a hit: looks up whose it is when the hit does not say, makes that the subject, and closes the hits. */
export function useOpenHit(conversationId: ConversationId) {
  const store = useAppStoreApi();
  const [opening, setOpening] = useState<Opening>({ key: null, error: null });
  const latest = useRef(new Map<ConversationId, symbol>());
  const open = async (hit: Hit) => {
    const request = Symbol('request');
    latest.current.set(conversationId, request);
    const isLatest = () => latest.current.get(conversationId) === request;
    const { reply } = store.getState().finds[conversationId] ?? EMPTY_FIND;
    // Another hit, or another search: whoever this one turns out to be about must not take their place.
    const isWanted = () => isLatest() && reply === (store.getState().finds[conversationId] ?? EMPTY_FIND).reply;
    setOpening({ key: hit.key, error: null });
    const error = await openHit(store, { conversationId, hit, isWanted });
    if (isLatest()) setOpening({ key: null, error });
  };
  return { opening, open: (hit: Hit) => void open(hit) };
}

type Opened = { readonly conversationId: ConversationId; readonly hit: Hit; readonly isWanted: () => boolean };

/** Null when the hit is open or no longer wanted, else why not. */
async function openHit(store: AppStore, { conversationId, hit, isWanted }: Opened): Promise<string | null> {
  const { findSubject, chooseSubject, forgetFind } = store.getState();
  const found = await findSubject(conversationId, hit.target);
  if (!isWanted()) return null;
  if (!found.ok) return ipcErrorText(found.error);
  if (found.value === null) return nl.find.noBsnKnown;
  return (await choose(found.value)) ? null : chooseError(store);

  async function choose(subject: Subject): Promise<boolean> {
    const isChosen = await chooseSubject(conversationId, subject);
    if (!isChosen) return false;
    forgetFind(conversationId);
    // Frees the focus for the control question that comes now; whoever went on to write is left alone.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('[data-focus=find], [data-find-hit]'))
      activeElement.blur();
    return true;
  }
}

function chooseError(store: AppStore): string {
  const { conversationsError } = store.getState();
  return conversationsError ? ipcErrorText(conversationsError) : nl.find.chooseFailed;
}
