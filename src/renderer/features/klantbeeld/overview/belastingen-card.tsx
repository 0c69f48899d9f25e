import type { Aanslagbiljet } from '../../../../shared/domain/belasting';
import { nl } from '../../../text/nl';
import { DateText, formatDay, formatMoney, Money, StateMark } from '../../../ui';
import { belastingenStand, biljetStand, biljetWords, newestFirst, type BelastingenStand } from '../belastingen/derive';
import { BiljetMark } from '../belastingen/stand-mark';
import { belastingenOf, todayOf } from '../selectors';
import type { Section } from '../sources/section';
import { Card, CardList, CardRow } from './card';

type BelastingenCardProps = {
  readonly section: Section<'belastingen'>;
  readonly now: Date;
  /** Null: whatever needs attention. */
  readonly onOpen: (biljet: Aanslagbiljet | null) => void;
};

/** What is to be paid, what is late, what comes next, until when an objection can be made; then the bills. */
export function BelastingenCard({ section, now, onOpen }: BelastingenCardProps) {
  const { biljetten } = belastingenOf(section);
  const today = todayOf(now);
  const text = nl.klantbeeld.overview;
  return (
    <Card
      title={text.belastingen}
      section={section}
      now={now}
      isEmpty={biljetten.length === 0}
      all={{ count: biljetten.length, tab: nl.klantbeeld.tabs.belastingen, onOpen: () => onOpen(null) }}
      empty={section.isComplete ? text.noBiljetten : text.unsure}
    >
      <CardList label={text.belastingen}>
        <Figures stand={belastingenStand(biljetten, today)} now={now} onOpen={() => onOpen(null)} />
        {newestFirst(biljetten).map((biljet) => (
          <CardRow
            key={biljet.aanslagbiljetnummer}
            title={biljet.belastingjaar}
            detail={biljetWords(biljet)}
            end={<BiljetMark stand={biljetStand(biljet, today)} />}
            onOpen={() => onOpen(biljet)}
          />
        ))}
      </CardList>
    </Card>
  );
}

type FiguresProps = { readonly stand: BelastingenStand; readonly now: Date; readonly onOpen: () => void };

function Figures({ stand, now, onOpen }: FiguresProps) {
  const text = nl.klantbeeld.overview;
  const { next, objectionUntil } = stand;
  return (
    <>
      <CardRow
        title={<strong>{text.open}</strong>}
        detail={stand.openCents === 0 ? text.nothingOpen : undefined}
        end={
          <strong>
            <Money cents={stand.openCents} />
          </strong>
        }
        onOpen={onOpen}
      />
      {stand.overdueCents > 0 && (
        <CardRow
          title={<StateMark tone="danger">{text.overdue}</StateMark>}
          detail={stand.costsCents > 0 ? text.withCosts(formatMoney(stand.costsCents)) : undefined}
          end={
            <span className="vk-kb-danger">
              <Money cents={stand.overdueCents} />
            </span>
          }
          onOpen={onOpen}
        />
      )}
      {next && (
        <CardRow
          title={text.next}
          detail={(next.isIncasso ? text.nextIncasso : text.nextOn)(formatDay(next.vervaldatum))}
          end={<Money cents={next.bedragCents} />}
          onOpen={onOpen}
        />
      )}
      {objectionUntil && (
        <CardRow
          title={text.objection}
          detail={nl.zaken.term.due(objectionUntil.daysLeft)}
          end={<DateText value={objectionUntil.until} now={now} />}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
