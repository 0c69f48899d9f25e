import { Suspense, useEffect, useRef, useState } from 'react';
import type { ConversationId } from '../../../../shared/domain/ids';
import type { InterneTaak, Klantcontact } from '../../../../shared/domain/klantcontact';
import { nl } from '../../../text/nl';
import { Badge, Button, DateText, EmptyState, Icon, Panel, Skeleton, StateMark } from '../../../ui';
import { CorrectedMark, CorrectionForm } from '../../correctie';
import { WaitMark } from '../overview/contacts-card';
import type { Place } from '../place';
import { callbackWait, contactenOf } from '../selectors';
import type { Section } from '../sources/section';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, type Retrying } from '../sources/source-notices';
import { channelText } from './channel';
import { TabFrame } from './tab-frame';

type ContactsTabProps = Retrying & {
  readonly conversationId: ConversationId;
  readonly section: Section<'contacts'>;
  readonly now: Date;
  /** The contact that is unfolded. */
  readonly contact: Place['contact'];
  readonly onGo: (to: Partial<Place>) => void;
};

/** Callbacks that wait, and everything that was said before. */
export function ContactsTab({ conversationId, section, now, contact, onGo, ...retrying }: ContactsTabProps) {
  const text = nl.klantbeeld.contacten;
  const { contacten, openTaken } = contactenOf(section);
  return (
    <TabFrame sources={section.sources} now={now} {...retrying}>
      {section.isWaiting && <Skeleton rows={8} />}
      {openTaken.length > 0 && (
        <Panel title={text.open}>
          <ul className="vk-kb-callbacks" aria-label={text.open}>
            {openTaken.map((taak) => (
              <Callback key={taak.id} taak={taak} now={now} />
            ))}
          </ul>
        </Panel>
      )}
      {contacten.length > 0 && (
        <Panel title={text.title} corner={<SourceCorner sources={section.sources} now={now} />} isFlush>
          <ul className="vk-kb-contacts" aria-label={text.title}>
            {contacten.map((item) => (
              <Contact
                key={item.id}
                conversationId={conversationId}
                contact={item}
                now={now}
                isOpen={item.id === contact}
                onToggle={(isOpen) => onGo({ contact: isOpen ? item.id : null })}
              />
            ))}
          </ul>
        </Panel>
      )}
      {!section.isWaiting && contacten.length === 0 && (
        <EmptyState icon="chat" title={section.isComplete ? text.none : nl.klantbeeld.incomplete}>
          {section.isComplete ? text.noneText : text.unsure}
        </EmptyState>
      )}
      <ClosedNotices closed={section.closed} />
    </TabFrame>
  );
}

function Callback({ taak, now }: { readonly taak: InterneTaak; readonly now: Date }) {
  const text = nl.klantbeeld.contacten;
  return (
    <li>
      <div className="vk-kb-callback-head">
        <strong>{taak.nummer}</strong>
        <span>{taak.gevraagdeHandeling}</span>
        <WaitMark taak={taak} now={now} />
      </div>
      {taak.toelichting !== '' && <p>{taak.toelichting}</p>}
      {taak.toegewezenAan.length > 0 && (
        <p className="vk-muted vk-small">
          {text.voor} {taak.toegewezenAan.join(', ')}
        </p>
      )}
      {callbackWait(taak, now)?.isLate === true && (
        <p className="vk-kb-say">
          {nl.lineError.sayThis} {text.sayWaiting(taak.nummer)}
        </p>
      )}
    </li>
  );
}

type ContactProps = {
  readonly conversationId: ConversationId;
  readonly contact: Klantcontact;
  readonly now: Date;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

function Contact({ conversationId, contact, now, isOpen, onToggle }: ContactProps) {
  const text = nl.klantbeeld.contacten;
  const [isCorrecting, setCorrecting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const stopCorrecting = () => {
    setCorrecting(false);
    row.current?.querySelector('button')?.focus();
  };
  return (
    <li ref={row}>
      <button type="button" className="vk-kb-contact" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
        <span className="vk-kb-contact-day">
          <DateText value={contact.plaatsgevondenOp} withTime now={now} />
        </span>
        <span className="vk-kb-contact-channel vk-muted">{channelText(contact.kanaal)}</span>
        <span className="vk-ellipsis">{contact.onderwerp}</span>
        {isCorrected(contact) && <Badge tone="neutral">{nl.correctie.mark}</Badge>}
        {contact.isVertrouwelijk && <Badge tone="warn">{text.vertrouwelijk}</Badge>}
        {contact.interneTaken.some((taak) => taak.status === 'te_verwerken') && (
          <StateMark tone="info">{text.taken}</StateMark>
        )}
      </button>
      {isOpen && (
        <div className="vk-kb-contact-body">
          <p className="vk-kb-pre">
            {contact.inhoud === '' ? <span className="vk-muted">{text.noText}</span> : contact.inhoud}
          </p>
          <p className="vk-muted vk-small">
            {text.nummer} {contact.nummer}
            {contact.medewerkers.length > 0 && ` · ${text.door} ${contact.medewerkers.join(', ')}`}
          </p>
          {isCorrected(contact) && <CorrectedMark conversationId={conversationId} contact={contact} />}
          {isCorrecting ? (
            <Suspense fallback={<Skeleton rows={4} />}>
              <CorrectionForm conversationId={conversationId} contact={contact} onDone={stopCorrecting} />
            </Suspense>
          ) : (
            <Button
              variant="subtle"
              aria-label={nl.correctie.openOf(contact.onderwerp)}
              onClick={() => setCorrecting(true)}
            >
              {nl.correctie.open}
            </Button>
          )}
          {contact.interneTaken.map((taak) => (
            <p key={taak.id} className="vk-small">
              {text.taken} {taak.nummer}: {taak.gevraagdeHandeling}{' '}
              {taak.status === 'verwerkt' ? (
                <StateMark tone="ok">{text.done}</StateMark>
              ) : (
                <WaitMark taak={taak} now={now} />
              )}
            </p>
          ))}
        </div>
      )}
    </li>
  );
}

/** Whether a contact says something else than when it was saved, as the register tells. */
const isCorrected = ({ metadata }: Klantcontact): boolean => 'gecorrigeerdOp' in metadata;
