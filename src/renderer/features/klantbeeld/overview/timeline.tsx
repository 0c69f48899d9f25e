import { useState } from 'react';
import type { ConnectionId } from '../../../../shared/domain/ids';
import type { TimelineEntry } from '../../../../shared/domain/klantbeeld';
import { nl } from '../../../text/nl';
import { Button, DateText, Money, Panel, Select, Skeleton } from '../../../ui';
import { placeOfRef } from '../place';
import { SourceCorner } from '../sources/source-corner';
import type { Section } from '../sources/section';
import { timelineRows, timelineSources } from './timeline-selectors';
import { timelineText } from './timeline-text';

type TimelineProps = {
  readonly section: Section<'timeline'>;
  readonly now: Date;
  /** The only source that shows; null: all. */
  readonly source: ConnectionId | null;
  readonly onSource: (source: ConnectionId | null) => void;
  readonly onOpen: (ref: string) => void;
};

/** Rows at first, and with each "older". */
const PAGE = 40;

/** Everything that happened, from all lines, in one column of time. */
export function Timeline({ section, now, source, onSource, onOpen }: TimelineProps) {
  const [shown, setShown] = useState(PAGE);
  const text = nl.klantbeeld.timeline;
  const sources = timelineSources(section);
  const isKnown = sources.some(({ id }) => id === source);
  const rows = timelineRows(section, isKnown ? source : null);
  const total = sources.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="vk-kb-timeline">
      <Panel
        title={text.title}
        isFlush
        corner={
          <>
            <Select
              label={text.source}
              isLabelHidden
              value={isKnown && source !== null ? source : ''}
              onChange={(event) => onSource(sources.find(({ id }) => id === event.target.value)?.id ?? null)}
              options={[
                { value: '', label: text.all(total) },
                ...sources.map(({ id, name, count }) => ({ value: id, label: text.one(name, count) })),
              ]}
            />
            <SourceCorner sources={section.sources} now={now} />
          </>
        }
      >
        {section.isWaiting && <Skeleton rows={4} />}
        {!section.isWaiting && rows.length === 0 && (
          <p className="vk-kb-empty">{section.isComplete ? text.none : nl.klantbeeld.overview.unsure}</p>
        )}
        <ol className="vk-kb-moments" aria-label={text.title}>
          {rows.slice(0, shown).map((entry) => (
            <Moment key={entry.id} entry={entry} now={now} onOpen={onOpen} />
          ))}
        </ol>
        {rows.length > shown && (
          <p className="vk-kb-more">
            <Button variant="subtle" icon="chevronDown" onClick={() => setShown(shown + PAGE)}>
              {text.older(rows.length - shown)}
            </Button>
          </p>
        )}
      </Panel>
    </div>
  );
}

type MomentProps = { readonly entry: TimelineEntry; readonly now: Date; readonly onOpen: (ref: string) => void };

function Moment({ entry, now, onOpen }: MomentProps) {
  const { soort, titel, detail, cents } = timelineText(entry);
  const { ref } = entry;
  const content = (
    <>
      <span className="vk-kb-moment-day">
        <DateText value={entry.at} now={now} />
      </span>
      <span className={`vk-kb-moment-soort vk-kb-soort-${entry.soort}`}>{soort}</span>
      <span className="vk-kb-moment-text">
        {titel} {detail !== '' && <span className="vk-muted">{detail}</span>}
      </span>
      {cents !== null && <Money cents={cents} />}
    </>
  );
  return (
    <li>
      {ref !== null && placeOfRef(ref) !== null ? (
        <button type="button" className="vk-kb-moment vk-kb-moment-opens" onClick={() => onOpen(ref)}>
          {content}
        </button>
      ) : (
        <span className="vk-kb-moment">{content}</span>
      )}
    </li>
  );
}
