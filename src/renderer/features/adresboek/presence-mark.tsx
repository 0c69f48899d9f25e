import { nl } from '../../text/nl';
import { StateMark } from '../../ui';
import { type Moment, type Presence } from './presence';

/** Whether a colleague is there now: a shape and a word, and when they are back. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const text = nl.adresboek;
  switch (presence.state) {
    case 'present':
      return <StateMark tone="ok">{text.present}</StateMark>;
    case 'absent':
      return <StateMark tone="neutral">{[text.absent, backText(presence.next)].filter(Boolean).join(', ')}</StateMark>;
    case 'closed':
      return <StateMark tone="neutral">{backText(presence.next) ?? text.closed}</StateMark>;
    case 'unknown':
      return <StateMark tone="neutral">{text.unknown}</StateMark>;
  }
}

const backText = (next: Moment | null): string | null =>
  next && nl.adresboek.next(nl.adresboek.dagen[next.dag], next.dagdeel, next.inDays);
