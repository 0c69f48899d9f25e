import type { ReactNode } from 'react';
import { nl } from '../../../text/nl';
import { Panel, VisuallyHidden } from '../../../ui';
import type { Section } from '../sources/section';
import { SourceCorner } from '../sources/source-corner';
import { ClosedNotices } from '../sources/source-notices';

/** Rows of the skeleton. How many rows a card is high is up to the room (overview.css), from the first moment on. */
const SKELETON_ROWS = 4;
/** A card shows as many rows as this without scrolling, on the smallest screen. */
const ALWAYS_IN_SIGHT = 2;

type CardProps = {
  readonly title: string;
  readonly section: Pick<Section<'zaken'>, 'sources' | 'closed' | 'isWaiting'>;
  readonly now: Date;
  /** True when no line gave anything to show. */
  readonly isEmpty: boolean;
  /** Said when nothing was found. */
  readonly empty: ReactNode;
  /** Where all of it stands: how many there are, and the way to the tab. */
  readonly all: { readonly count: number; readonly tab: string; readonly onOpen: () => void };
  readonly children: ReactNode;
};

/** One section in the overview: its place and height stand before its lines answer. */
export function Card({ title, section, now, isEmpty, empty, all, children }: CardProps) {
  const { sources, closed, isWaiting } = section;
  const isWhollyClosed = closed.length > 0 && sources.every(({ state }) => state === 'closed');
  const failed = sources.filter(({ state }) => state === 'failed').map(({ name }) => name);
  return (
    <div className="vk-kb-card">
      <Panel
        title={title}
        corner={
          <>
            {all.count > ALWAYS_IN_SIGHT && (
              <button type="button" className="vk-kb-all" onClick={all.onOpen}>
                {nl.klantbeeld.overview.all(all.count)}
                <VisuallyHidden>{nl.klantbeeld.overview.inTab(all.tab)}</VisuallyHidden>
              </button>
            )}
            <SourceCorner sources={sources} now={now} />
          </>
        }
        skeletonRows={isWaiting ? SKELETON_ROWS : null}
        isFlush
      >
        {!isEmpty && children}
        {isEmpty && !isWhollyClosed && (
          <p className="vk-kb-empty">{failed.length > 0 ? nl.klantbeeld.overview.noAnswer(failed) : empty}</p>
        )}
        <ClosedNotices closed={closed} isBrief={!isWhollyClosed} />
      </Panel>
    </div>
  );
}

type CardRowProps = {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Right-aligned: a term, an amount, an age. */
  readonly end?: ReactNode;
  readonly onOpen: () => void;
};

/** One line of a card; the whole line opens what it names. */
export function CardRow({ title, detail, end, onOpen }: CardRowProps) {
  return (
    <li>
      <button type="button" className="vk-kb-row" onClick={onOpen}>
        <span className="vk-kb-row-text">
          <span className="vk-kb-row-title">{title}</span>
          {detail !== undefined && <span className="vk-kb-row-detail">{detail}</span>}
        </span>
        {end !== undefined && <span className="vk-kb-row-end">{end}</span>}
      </button>
    </li>
  );
}

type CardListProps = { readonly label: string; readonly children: ReactNode };

/** The lines of a card. */
export function CardList({ label, children }: CardListProps) {
  return (
    <ul className="vk-kb-rows" aria-label={label}>
      {children}
    </ul>
  );
}
