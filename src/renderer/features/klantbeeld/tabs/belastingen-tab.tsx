import { useEffect, useRef } from 'react';
import type { Aanslagbiljet } from '../../../../shared/domain/belasting';
import type { Datum } from '../../../../shared/domain/datum';
import type { ConnectionId } from '../../../../shared/domain/ids';
import { nl } from '../../../text/nl';
import { DataTable, DateText, EmptyState, Money, Panel, Skeleton, type Column } from '../../../ui';
import { BiljetDetail } from '../belastingen/biljet-detail';
import { biljetName, biljetStand, newestFirst } from '../belastingen/derive';
import { BiljetMark } from '../belastingen/stand-mark';
import { WozPanel } from '../belastingen/woz-panel';
import type { Place } from '../place';
import { belastingenOf, todayOf } from '../selectors';
import type { Section } from '../sources/section';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices, ClosedTab, type Retrying } from '../sources/source-notices';
import { TabFrame } from './tab-frame';
import '../belastingen/belastingen.css';

type BelastingenTabProps = Retrying & {
  readonly section: Section<'belastingen'>;
  readonly now: Date;
  /** Number of the chosen bill; null: the one that needs attention. */
  readonly biljet: Place['biljet'];
  readonly onGo: (to: Partial<Place>) => void;
};

/** The bills of three years, one of them in full, and the WOZ values. */
export function BelastingenTab({ section, now, biljet, onGo, ...retrying }: BelastingenTabProps) {
  const text = nl.belastingen;
  const { biljetten, wozObjecten } = belastingenOf(section);
  const today = todayOf(now);
  const sorted = newestFirst(biljetten);
  const chosen = sorted.find((one) => one.aanslagbiljetnummer === biljet) ?? firstToSee(sorted, today);
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (biljet !== null) detail.current?.scrollIntoView({ block: 'nearest' });
  }, [biljet]);
  const [closed] = section.closed;
  if (closed && section.sources.every(({ state }) => state === 'closed')) {
    return (
      <TabFrame sources={section.sources} now={now} {...retrying}>
        <ClosedTab closed={closed} title={nl.klantbeeld.closed.belastingen}>
          {nl.klantbeeld.closed.belastingenText}
        </ClosedTab>
      </TabFrame>
    );
  }
  return (
    <TabFrame sources={section.sources} now={now} {...retrying}>
      {section.isWaiting && <Skeleton rows={8} />}
      {!section.isLoading && biljetten.length === 0 && section.closed.length === 0 && (
        <EmptyState icon="euro" title={section.isComplete ? text.none : nl.klantbeeld.incomplete}>
          {section.isComplete ? text.noneText : text.unsure}
        </EmptyState>
      )}
      {biljetten.length > 0 && (
        <Panel title={text.biljetten} corner={<SourceCorner sources={section.sources} now={now} />} isFlush>
          <DataTable
            label={text.biljetten}
            columns={columnsOn(today)}
            rows={sorted}
            rowKey={(one) => one.aanslagbiljetnummer}
            selectedKey={chosen?.aanslagbiljetnummer ?? null}
            onOpen={(one) => onGo({ biljet: one.aanslagbiljetnummer })}
          />
        </Panel>
      )}
      <div ref={detail}>
        {chosen && (
          <BiljetDetail
            key={chosen.aanslagbiljetnummer}
            biljet={chosen}
            today={today}
            connectionId={connectionOf(section, chosen)}
          />
        )}
      </div>
      {(biljetten.length > 0 || wozObjecten.length > 0) && (
        <WozPanel wozObjecten={wozObjecten} isComplete={section.isComplete} />
      )}
      <ClosedNotices closed={section.closed} />
    </TabFrame>
  );
}

/** The connection that gave a bill. */
const connectionOf = ({ answers }: Section<'belastingen'>, biljet: Aanslagbiljet): ConnectionId | null =>
  answers.find(({ value }) => value.biljetten.includes(biljet))?.connectionId ?? null;

/** The bill that the caller most likely calls about: in recovery, late, still open, or else the newest. */
function firstToSee(biljetten: readonly Aanslagbiljet[], today: Datum): Aanslagbiljet | null {
  const order = ['recovery', 'overdue', 'partly', 'open', 'credit'] as const;
  const urgent = order
    .map((stand) => biljetten.find((biljet) => biljetStand(biljet, today) === stand))
    .find((biljet) => biljet !== undefined);
  return urgent ?? biljetten[0] ?? null;
}

const columnsOn = (today: Datum): readonly Column<Aanslagbiljet>[] => [
  {
    key: 'omschrijving',
    header: nl.belastingen.omschrijving,
    render: (biljet) => biljetName(biljet),
  },
  {
    key: 'toestand',
    header: nl.belastingen.toestand,
    width: '116px',
    render: (biljet) => <BiljetMark stand={biljetStand(biljet, today)} />,
  },
  {
    key: 'dagtekening',
    header: nl.belastingen.dagtekening,
    width: '92px',
    align: 'end',
    render: (biljet) => <DateText value={biljet.dagtekening} />,
  },
  {
    key: 'totaal',
    header: nl.belastingen.totaal,
    width: '88px',
    align: 'end',
    render: (biljet) => <Money cents={biljet.totaalCents} />,
  },
  {
    key: 'open',
    header: nl.belastingen.openstaand,
    width: '88px',
    align: 'end',
    render: (biljet) => <Money cents={biljet.openstaandCents} />,
  },
];
