import type { ArtikelId, ConversationId, MunicipalityId } from '../../shared/domain/ids';
import type { KennisSlots } from '../features/kennis';
import { ArticleFeedback, MissingAnswer, NieuwsList } from '../features/kennisbeheer';
import { keepsKennis, selectUser } from '../features/session';
import type { AppStore } from '../state/app-store';
import { nl } from '../text/nl';
import { Button } from '../ui';
import { openIntake } from './actions';
import { runCommand } from './commands';

export type SlotPlace = { readonly municipality: MunicipalityId; readonly conversationId: ConversationId | null };

/** What agents can report, and editors change, where knowledge is looked up. */
export function kennisSlots(store: AppStore, { municipality, conversationId }: SlotPlace): KennisSlots {
  const user = selectUser(store.getState());
  const mayEdit = keepsKennis(user) && user?.mandates.includes(municipality) === true;
  return {
    ...(conversationId === null
      ? {}
      : {
          actions: ({ soort }) =>
            soort === 'product' && (
              <Button variant="subtle" icon="document" keys="Alt+Z" onClick={() => runCommand(store, 'zaak.start')}>
                {nl.work.open}
              </Button>
            ),
          online: (artikel) => (
            <Button variant="subtle" icon="link" onClick={() => void openIntake(store, artikel)}>
              {nl.work.intake.open}
            </Button>
          ),
        }),
    shop: () => <NieuwsList />,
    missing: (text) => <MissingAnswer text={text} municipality={municipality} conversationId={conversationId} />,
    feedback: (artikel, passage) => (
      <ArticleFeedback
        artikel={artikel}
        passage={passage}
        municipality={municipality}
        conversationId={conversationId}
        onEdit={mayEdit ? (gemeente) => void editArtikel(store, artikel.id, gemeente) : undefined}
      />
    ),
  };
}

/** Opens the screen of the editors with a draft of this article. */
async function editArtikel(store: AppStore, artikelId: ArtikelId, gemeente: MunicipalityId | null): Promise<void> {
  const { startDraft, show, showBeheer } = store.getState();
  await startDraft({ soort: 'artikel', artikelId, gemeente });
  show('kennisbeheer');
  showBeheer('voorstellen');
}
