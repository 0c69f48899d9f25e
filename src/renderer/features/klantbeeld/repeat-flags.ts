import type { Klantcontact } from '../../../shared/domain/klantcontact';
import { repeatOf } from '../../../shared/domain/terugbel/repeat';
import { nl } from '../../text/nl';
import { formatDay } from '../../ui';
import type { Flag } from './identity';

/** Says that somebody keeps asking the same, with how often and since when. */
export function repeatFlags(contacten: readonly Klantcontact[], now: Date): readonly Flag[] {
  const repeat = repeatOf(contacten, now.getTime());
  if (!repeat) return [];
  const { onderwerp, contacts, since } = repeat;
  const text = nl.terugbel.repeat;
  return [
    {
      key: 'repeat',
      tone: 'warn',
      label: text.label(contacts),
      talk: text.talk(onderwerp, contacts, formatDay(since)),
    },
  ];
}
