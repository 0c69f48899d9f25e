import type { BoardItem } from '../../../shared/domain/terugbel/board';
import { nl } from '../../text/nl';
import { formatTime, StateMark } from '../../ui';
import { TONES } from './selectors';

/** The columns in their order. */
export const COLUMNS = ['term', 'naam', 'onderwerp', 'unit', 'pogingen', 'holder'] as const;

type BoardRowProps = {
  readonly row: BoardItem;
  readonly id: string;
  readonly index: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly isAtHand: boolean;
  readonly isOpen: boolean;
  readonly onChoose: () => void;
};

/** One callback in a line. Its keys are those of the list. */
export function BoardRow({ row, id, index, start, isAtHand, isOpen, onChoose }: BoardRowProps) {
  const text = nl.terugbel;
  const holder = row.holder === null ? text.nobody : row.holder.isMe ? text.me : row.holder.naam;
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the list has the focus and hears Enter; a click is for the mouse alone
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      className={['vk-board-row', isAtHand && 'vk-board-at-hand', isOpen && 'vk-board-open'].filter(Boolean).join(' ')}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onChoose}
    >
      <span role="gridcell" className="vk-board-term">
        <TermMark item={row} />
      </span>
      <span role="gridcell" className="vk-board-naam vk-ellipsis" title={row.naam ?? undefined}>
        {row.naam === null ? <span className="vk-muted">{text.noName}</span> : row.naam || text.unknownName}
      </span>
      <span role="gridcell" className="vk-board-onderwerp vk-ellipsis" title={row.onderwerp}>
        {row.onderwerp}
      </span>
      <span role="gridcell" className="vk-board-unit vk-ellipsis" title={row.unit}>
        {row.unit}
      </span>
      <span role="gridcell" className="vk-board-pogingen">
        {row.pogingen}
      </span>
      <span role="gridcell" className={`vk-board-holder vk-ellipsis${row.holder ? '' : ' vk-muted'}`} title={holder}>
        {holder}
      </span>
    </div>
  );
}

/** Terms are near: the year says nothing. */
const shortDay = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** Until when, with how urgent that is: a shape, a colour and, for a screen reader and on hover, the word. */
export function TermMark({ item }: { readonly item: BoardItem }) {
  const text = nl.terugbel;
  const word = text.escalation[item.escalation];
  const full = text.escalationFull[item.escalation];
  if (item.dueAt === null) return <StateMark tone="neutral">{text.noTerm}</StateMark>;
  const time = formatTime(item.dueAt);
  const day = item.isDueToday ? text.today(time) : `${shortDay.format(new Date(item.dueAt))} ${time}`;
  return (
    <StateMark tone={TONES[item.escalation]} title={item.isDueReckoned ? `${full}. ${text.reckoned}` : full}>
      <span className={item.escalation === 'onTime' ? 'vk-hidden' : 'vk-board-word'}>{word}</span>
      <time dateTime={item.dueAt}>{day}</time>
    </StateMark>
  );
}
