import { useMemo } from 'react';
import type { Conversation } from '../../shared/domain/conversation';
import type { ZaakId } from '../../shared/domain/ids';
import { DecidesPane } from '../features/decides';
import { FindBox, FindExamples, FindPane } from '../features/find';
import { IdentifyStrip, selectAskedFact } from '../features/identify';
import { IdentityBar, selectActive, selectQuestion } from '../features/conversations';
import { KennisPane } from '../features/kennis';
import { NamensChoice, NamensStrip } from '../features/namens';
import { KlantbeeldPane } from '../features/klantbeeld';
import { isExplained, RegisterZone } from '../features/register';
import { municipalityName, selectUser } from '../features/session';
import { useAppStore, useAppStoreApi } from '../state/context';
import { nl } from '../text/nl';
import { Button, EmptyState, KeyHint } from '../ui';
import { consult, discardActive, linkZaak, newConversation, saveActive, toggleHold } from './actions';
import './conversation-screen.css';
import { greetingText } from './greeting';
import { identityFacts } from './identity-facts';
import { kennisSlots } from './kennis-slots';
import { SHORTCUTS } from './shortcuts';
import { useOpenHit } from './use-open-hit';
import { WorkPanes } from './work-panes';
import { ZoneBoundary } from './zone-boundary';

/** The four zones of a conversation. They never move: who, what we know, what we answer, what we write. */
export function ConversationScreen() {
  const store = useAppStoreApi();
  const conversation = useAppStore(selectActive);
  const kanaal = useAppStore((state) => state.settings.lastKanaal);
  const isSandbox = useAppStore((state) => state.appInfo?.isSandbox ?? false);
  const openOverlay = useAppStore((state) => state.openOverlay);
  if (!conversation) {
    return (
      <div className="vk-no-conversation">
        <EmptyState
          icon="phone"
          title={nl.app.noConversation}
          actions={
            <>
              <Button
                variant="primary"
                icon="add"
                keys="Ctrl+N"
                data-focus="new"
                onClick={() => void newConversation(store, kanaal)}
              >
                {nl.conversations.new}
              </Button>
              {isSandbox && (
                <Button icon="phone" onClick={() => openOverlay('simulate')}>
                  {nl.calls.simulate}
                </Button>
              )}
            </>
          }
        >
          <p>{nl.app.noConversationText}</p>
          <FirstKeys />
        </EmptyState>
      </div>
    );
  }
  return <Zones key={conversation.id} conversation={conversation} />;
}

const FIRST_KEYS = ['conversation.new', 'palette.open', 'kennis.focus', 'curtain.toggle', 'keys.show'] as const;

/** The keys that get somebody through their first day. */
function FirstKeys() {
  return (
    <dl className="vk-first-keys">
      {SHORTCUTS.filter(({ command }) => (FIRST_KEYS as readonly string[]).includes(command)).map(
        ({ command, keys }) => (
          <div key={command}>
            <dt>{keys && <KeyHint keys={keys} />}</dt>
            <dd>{nl.keys.commands[command]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Zones({ conversation }: { readonly conversation: Conversation }) {
  const store = useAppStoreApi();
  const { id, subject, municipality } = conversation;
  const isFindOpen = useAppStore((state) => state.finds[id]?.isOpen ?? false);
  const question = useAppStore((state) => selectQuestion(state, conversation));
  const consultedIds = useMemo(
    () => question?.artikelen.filter((artikel) => isExplained(question, artikel)).map(({ id: used }) => used) ?? [],
    [question],
  );
  // A linked zaak keeps the id that its source gave it.
  const linkedZaakId = (question?.zaak?.id ?? null) as ZaakId | null;
  const slots = useMemo(() => kennisSlots(store, { municipality, conversationId: id }), [store, municipality, id]);
  const { opening, open } = useOpenHit(id);
  const greeting = useGreeting(conversation);
  return (
    <div className="vk-conversation">
      <section className="vk-zone-who" aria-label={nl.app.zones.identity}>
        <ZoneBoundary resetKey={id}>
          <Who conversation={conversation} onOpenHit={open} />
        </ZoneBoundary>
      </section>
      <div className="vk-zone-left">
        <ZoneBoundary resetKey={`${id}${JSON.stringify(subject)}`}>
          {subject && !isFindOpen && (
            <KlantbeeldPane
              conversationId={id}
              onLinkZaak={(zaak) => linkZaak(store, zaak)}
              linkedZaakId={linkedZaakId}
            />
          )}
          {!subject && !isFindOpen && <FindExamples greeting={greeting} />}
          {isFindOpen && <Hits conversation={conversation} opening={opening} onOpen={open} />}
        </ZoneBoundary>
      </div>
      <div className="vk-zone-right">
        <ZoneBoundary resetKey={id}>
          <KennisPane
            municipality={municipality}
            place={id}
            onConsult={(artikel) => consult(store, artikel)}
            consultedIds={consultedIds}
            slots={slots}
          />
        </ZoneBoundary>
        <ZoneBoundary resetKey={id}>
          <DecidesPane />
        </ZoneBoundary>
        <ZoneBoundary resetKey={id}>
          <WorkPanes conversation={conversation} />
        </ZoneBoundary>
      </div>
      <section className="vk-zone-register" aria-label={nl.app.zones.register}>
        <ZoneBoundary resetKey={id}>
          <RegisterZone conversation={conversation} onSave={() => void saveActive(store)} />
        </ZoneBoundary>
      </section>
    </div>
  );
}

/** What the employee says first, in the words of the municipality that is called. */
function useGreeting({ municipality, kanaal }: Conversation): string | null {
  const naam = useAppStore((state) => selectUser(state)?.naam ?? '');
  const begroeting = useAppStore((state) => state.municipalities.find(({ id }) => id === municipality)?.begroeting);
  return useMemo(
    () => (begroeting ? greetingText({ begroeting, naam, kanaal }, new Date()) : null),
    [begroeting, naam, kanaal],
  );
}

type WhoProps = { readonly conversation: Conversation; readonly onOpenHit: Parameters<typeof FindBox>[0]['onOpen'] };

function Who({ conversation, onOpenHit }: WhoProps) {
  const store = useAppStoreApi();
  const { id, subject, municipality } = conversation;
  const name = useAppStore((state) => municipalityName(state, municipality));
  const isForOther = useAppStore((state) => selectUser(state)?.municipality !== municipality);
  const identity = useAppStore((state) => state.klantbeelden[id]?.sections.identity);
  const answeredSections = useAppStore((state) => Object.keys(state.klantbeelden[id]?.sections ?? {}).length);
  const setIdentification = useAppStore((state) => state.setIdentification);
  const takeConversation = useAppStore((state) => state.takeConversation);
  const facts = useMemo(() => identityFacts(identity), [identity]);
  const asked = useAppStore((state) => selectAskedFact(state, conversation));
  return (
    <>
      <IdentityBar
        conversation={conversation}
        municipality={name}
        isForOther={isForOther}
        facts={facts}
        asked={asked}
        onHold={() => toggleHold(store)}
        onDiscard={() => void discardActive(store)}
      />
      <div className={subject ? 'vk-who-tools vk-who-tools-known' : 'vk-who-tools'}>
        <FindBox conversationId={id} hasSubject={subject !== null} onOpen={onOpenHit} />
        {conversation.namens ? (
          <NamensStrip conversation={conversation} namens={conversation.namens} onChanged={takeConversation} />
        ) : (
          <IdentifyStrip
            conversation={conversation}
            isDeceased={Boolean(facts?.flags?.overleden)}
            answeredSections={answeredSections}
            onIdentified={(identification) => setIdentification(id, identification)}
          />
        )}
        {subject && !conversation.namens && <NamensChoice conversation={conversation} onChanged={takeConversation} />}
      </div>
    </>
  );
}

type HitsProps = {
  readonly conversation: Conversation;
  readonly opening: ReturnType<typeof useOpenHit>['opening'];
  readonly onOpen: WhoProps['onOpenHit'];
};

function Hits({ conversation, opening, onOpen }: HitsProps) {
  const { id, subject } = conversation;
  const statuses = useAppStore((state) => state.connectionStatuses);
  const setFindOpen = useAppStore((state) => state.setFindOpen);
  return (
    <FindPane
      conversationId={id}
      onOpen={onOpen}
      opening={opening.key}
      openError={opening.error}
      nameOf={(connectionId) => statuses[connectionId]?.name ?? connectionId}
      onClose={subject ? () => setFindOpen(id, false) : null}
    />
  );
}
