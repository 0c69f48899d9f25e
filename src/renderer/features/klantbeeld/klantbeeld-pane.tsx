import { useEffect } from 'react';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ConversationId, ZaakId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Zaak } from '../../../shared/domain/zaak';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, EmptyState, Notice, Tabs, useNow } from '../../ui';
import { selectAskedFact } from '../identify';
import { FlagsBar } from './flags-bar';
import { flagsOf, isOrganisatie } from './identity';
import { repeatFlags } from './repeat-flags';
import { contactenOf, selectIdentity, selectKlantbeeld, selectPlace, sectionsOf } from './selectors';
import { subjectKey } from './slice';
import { TabBody } from './tab-body';
import { tabsOf } from './tabs';
import './klantbeeld.css';

type KlantbeeldPaneProps = {
  readonly conversationId: ConversationId;
  /** Links a zaak to the current question. */
  readonly onLinkZaak?: (zaak: Zaak) => void;
  /** The zaak that is linked to the current question. */
  readonly linkedZaakId?: ZaakId | null;
};

/** What all lines know of the caller. It opens by itself when somebody is chosen, and again when the level rises. */
export function KlantbeeldPane({ conversationId, onLinkZaak, linkedZaakId = null }: KlantbeeldPaneProps) {
  const conversation = useAppStore((state) => state.conversations.find(({ id }) => id === conversationId));
  const forgetKlantbeeld = useAppStore((state) => state.forgetKlantbeeld);
  const subject = conversation?.subject ?? null;
  useEffect(() => {
    if (!subject) forgetKlantbeeld(conversationId);
  }, [conversationId, subject, forgetKlantbeeld]);
  if (!conversation || !subject) {
    return (
      <section className="vk-kb" aria-label={nl.klantbeeld.title}>
        <EmptyState icon="person" title={nl.klantbeeld.noSubject}>
          {nl.klantbeeld.noSubjectText}
        </EmptyState>
      </section>
    );
  }
  return (
    <Klantbeeld
      key={conversationId}
      conversation={conversation}
      subject={subject}
      onLinkZaak={onLinkZaak}
      linkedZaakId={linkedZaakId}
    />
  );
}

type KlantbeeldProps = {
  readonly conversation: Conversation;
  readonly subject: Subject;
  readonly onLinkZaak: ((zaak: Zaak) => void) | undefined;
  readonly linkedZaakId: ZaakId | null;
};

const MINUTE_MS = 60_000;

function Klantbeeld({ conversation, subject, onLinkZaak, linkedZaakId }: KlantbeeldProps) {
  const { id, identification } = conversation;
  const { level } = identification;
  const openKlantbeeld = useAppStore((state) => state.openKlantbeeld);
  const reopenKlantbeeld = useAppStore((state) => state.reopenKlantbeeld);
  const goInKlantbeeld = useAppStore((state) => state.goInKlantbeeld);
  const held = useAppStore((state) => selectKlantbeeld(state, id));
  const identity = useAppStore((state) => selectIdentity(state, id));
  const place = useAppStore((state) => selectPlace(state, id));
  const statuses = useAppStore((state) => state.connectionStatuses);
  const asked = useAppStore((state) => selectAskedFact(state, conversation));
  const now = useNow(MINUTE_MS);
  const key = subjectKey(subject);
  useEffect(() => {
    void openKlantbeeld({ conversationId: id, subject, level });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the subject: the same person in a new object is no reason to ask again
  }, [openKlantbeeld, id, key, level]);
  // Between another subject and its own klantbeeld nothing of the one before may show.
  const shown = held?.subjectKey === key ? held : undefined;
  const shownIdentity = shown ? identity : null;
  const sections = sectionsOf(shown, { now, nameOf: (connectionId) => statuses[connectionId]?.name ?? connectionId });
  const isOfOrganisatie = subject.kind === 'organisatie' || (shownIdentity !== null && isOrganisatie(shownIdentity));
  return (
    <section className="vk-kb" aria-label={nl.klantbeeld.title}>
      <FlagsBar flags={[...flagsOf(shownIdentity), ...repeatFlags(contactenOf(sections.contacts).contacten, now)]} />
      {shown?.plan.state === 'failed' && (
        <Notice
          tone="warn"
          title={nl.klantbeeld.notOpened}
          actions={
            <Button icon="retry" onClick={() => void reopenKlantbeeld({ conversationId: id, subject, level })}>
              {nl.ui.retry}
            </Button>
          }
        >
          {ipcErrorText(shown.plan.error)}
        </Notice>
      )}
      {shown?.retryError && (
        <Notice tone="warn" title={nl.klantbeeld.retryFailed}>
          {ipcErrorText(shown.retryError)}
        </Notice>
      )}
      <Tabs
        tabs={tabsOf(sections, now, isOfOrganisatie)}
        activeId={place.tab}
        onChange={(tab) => goInKlantbeeld(id, { tab })}
        label={nl.klantbeeld.title}
      >
        <TabBody
          conversationId={id}
          sections={sections}
          identity={shownIdentity}
          asked={asked}
          retrying={shown?.retrying ?? []}
          now={now}
          isOrganisatie={isOfOrganisatie}
          onLinkZaak={onLinkZaak}
          linkedZaakId={linkedZaakId}
        />
      </Tabs>
    </section>
  );
}
