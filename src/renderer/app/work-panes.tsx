import { Suspense } from 'react';
import type { Conversation } from '../../shared/domain/conversation';
import { BerichtPane } from '../features/berichten';
import { selectQuestion } from '../features/conversations';
import { HandOverPane } from '../features/hand-over';
import { openedArtikel } from '../features/kennis';
import { ZaakPane } from '../features/zaak-start';
import { useAppStore, useAppStoreApi } from '../state/context';
import { linkZaak } from './actions';

/** The pane that lies over the knowledge of a conversation, if any. */
export function WorkPanes({ conversation }: { readonly conversation: Conversation }) {
  const store = useAppStoreApi();
  const pane = useAppStore((state) => state.workPane);
  const close = useAppStore((state) => state.closeWorkPane);
  const question = useAppStore((state) => selectQuestion(state, conversation));
  const product = useAppStore((state) => openedArtikel(state.kennisPlaces[conversation.id])?.upn ?? null);
  if (pane === null || !question) return null;
  return (
    <Suspense fallback={null}>
      {pane === 'overdracht' && <HandOverPane conversation={conversation} question={question} onClose={close} />}
      {pane === 'bevestiging' && (
        <BerichtPane key={question.id} conversation={conversation} question={question} onClose={close} />
      )}
      {pane === 'zaak' && (
        <ZaakPane
          conversation={conversation}
          question={question}
          product={product}
          onLinkZaak={(zaak) => {
            linkZaak(store, zaak);
            close();
          }}
          onClose={close}
        />
      )}
    </Suspense>
  );
}
