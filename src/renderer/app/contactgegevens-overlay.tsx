import { Suspense } from 'react';
import { ContactgegevensForm } from '../features/contactgegevens';
import { selectActive } from '../features/conversations';
import { selectOwnKlantbeeld, selectPartij } from '../features/klantbeeld';
import { useAppStore } from '../state/context';
import { nl } from '../text/nl';
import { Dialog, Skeleton } from '../ui';

/** How the subject of the conversation on screen is reached, over the page. */
export function ContactgegevensOverlay() {
  const openOverlay = useAppStore((state) => state.openOverlay);
  const conversation = useAppStore(selectActive);
  const partij = useAppStore((state) =>
    conversation && selectOwnKlantbeeld(state, conversation) ? selectPartij(state, conversation.id) : null,
  );
  if (!conversation?.subject) return null;
  return (
    <Dialog title={nl.contactgegevens.title} size="large" onClose={() => openOverlay(null)}>
      <Suspense fallback={<Skeleton rows={6} />}>
        <ContactgegevensForm conversation={conversation} partij={partij} />
      </Suspense>
    </Dialog>
  );
}
