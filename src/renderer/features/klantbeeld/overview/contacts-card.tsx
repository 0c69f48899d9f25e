import type { InterneTaak } from '../../../../shared/domain/klantcontact';
import { nl } from '../../../text/nl';
import { DateText, StateMark } from '../../../ui';
import { callbackWait, contactenOf } from '../selectors';
import { channelText } from '../tabs/channel';
import type { Section } from '../sources/section';
import { Card, CardList, CardRow } from './card';

type ContactsCardProps = {
  readonly section: Section<'contacts'>;
  readonly now: Date;
  readonly onOpen: (contactId: string | null) => void;
};

/** More than this many contacts are in the tab. */
const SHOWN = 8;

/** Callbacks that wait come first: the caller will ask about them. Then the last contacts. */
export function ContactsCard({ section, now, onOpen }: ContactsCardProps) {
  const text = nl.klantbeeld.overview;
  const { contacten, openTaken } = contactenOf(section);
  return (
    <Card
      title={text.contacten}
      section={section}
      now={now}
      isEmpty={contacten.length + openTaken.length === 0}
      all={{ count: contacten.length, tab: nl.klantbeeld.tabs.contacten, onOpen: () => onOpen(null) }}
      empty={section.isComplete ? text.noContacten : text.unsure}
    >
      <CardList label={text.contacten}>
        {openTaken.map((taak) => (
          <CardRow
            key={taak.id}
            title={`${text.callback} ${taak.nummer}`}
            detail={taak.toegewezenAan.length === 0 ? taak.gevraagdeHandeling : text.callbackFor(taak.toegewezenAan)}
            end={<WaitMark taak={taak} now={now} />}
            onOpen={() =>
              onOpen(contacten.find((contact) => contact.interneTaken.some(({ id }) => id === taak.id))?.id ?? null)
            }
          />
        ))}
        {contacten.slice(0, SHOWN).map((contact) => (
          <CardRow
            key={contact.id}
            title={contact.onderwerp}
            detail={channelText(contact.kanaal)}
            end={<DateText value={contact.plaatsgevondenOp} now={now} />}
            onOpen={() => onOpen(contact.id)}
          />
        ))}
      </CardList>
    </Card>
  );
}

/** How long a callback waits: late in red, with its word. */
export function WaitMark({ taak, now }: { readonly taak: InterneTaak; readonly now: Date }) {
  const text = nl.klantbeeld.contacten;
  const wait = callbackWait(taak, now);
  if (wait === null) return <StateMark tone="info">{text.waiting}</StateMark>;
  return (
    <StateMark tone={wait.isLate ? 'danger' : 'info'}>
      {wait.isLate ? `${text.late}, ${text.waitingDays(wait.days)}` : text.waitingDays(wait.days)}
    </StateMark>
  );
}
