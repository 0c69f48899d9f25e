import type { Zaak } from '../../../../shared/domain/zaak';
import { nl } from '../../../text/nl';
import { openZaken, TermText } from '../../zaken';
import { itemsOf, todayOf } from '../selectors';
import type { Section } from '../sources/section';
import { Card, CardList, CardRow } from './card';

type ZakenCardProps = {
  readonly section: Section<'zaken'>;
  readonly now: Date;
  /** Null: all of them. */
  readonly onOpen: (zaak: Zaak | null) => void;
};

/** Open zaken, those with the least time first. */
export function ZakenCard({ section, now, onOpen }: ZakenCardProps) {
  const all = itemsOf(section);
  const open = openZaken(all);
  const text = nl.klantbeeld.overview;
  const closed = all.length - open.length;
  const none = section.isComplete ? text.noZaken : text.noZakenYet;
  return (
    <Card
      title={text.zaken}
      section={section}
      now={now}
      isEmpty={open.length === 0}
      all={{ count: all.length, tab: nl.klantbeeld.tabs.zaken, onOpen: () => onOpen(null) }}
      empty={closed > 0 ? `${none}; ${text.closedZaken(closed)}` : none}
    >
      <CardList label={text.zaken}>
        {open.map((zaak) => (
          <CardRow
            key={`${zaak.connectionId}:${zaak.id}`}
            title={zaak.zaaktype}
            detail={zaak.status ?? nl.zaken.noStatus}
            end={<TermText zaak={zaak} today={todayOf(now)} />}
            onOpen={() => onOpen(zaak)}
          />
        ))}
      </CardList>
    </Card>
  );
}
