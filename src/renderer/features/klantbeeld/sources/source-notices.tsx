import type { ReactNode } from 'react';
import type { ConnectionId } from '../../../../shared/domain/ids';
import { lineErrorText } from '../../../text/line-error';
import { nl } from '../../../text/nl';
import { Button, EmptyState } from '../../../ui';
import type { Closed, Source } from './section';
import { whenText } from './when';

/** What asking again needs. */
export type Retrying = {
  readonly retrying: readonly ConnectionId[];
  readonly onRetry: (connectionId: ConnectionId) => void;
};

type MissingStripProps = Retrying & { readonly sources: readonly Source[]; readonly now: Date };

/**
 * What is missing, at the foot of a tab: each line that failed once, why, how old what is shown is, and a way to ask again;
 * then what to say to the caller. Below what scrolls, so that nothing moves when a line fails.
 */
export function MissingStrip({ sources, now, retrying, onRetry }: MissingStripProps) {
  const failed = [...new Map(sources.filter(hasFailed).map((source) => [source.connectionId, source])).values()];
  const say = failed.map((source) => lineErrorText(source.error).say).find((text) => text !== null) ?? null;
  return (
    <div className={failed.length === 0 ? 'vk-hidden' : 'vk-kb-strip'} role="status">
      {failed.map((source) => (
        <div key={source.connectionId} className="vk-kb-failed">
          <FailedText source={source} now={now} />
          <Button
            variant="subtle"
            icon="retry"
            isBusy={retrying.includes(source.connectionId)}
            aria-label={nl.klantbeeld.sources.retryLine(source.name)}
            onClick={() => onRetry(source.connectionId)}
          >
            {nl.klantbeeld.sources.retry}
          </Button>
        </div>
      ))}
      {say !== null && (
        <p className="vk-kb-say">
          {nl.lineError.sayThis} {say}
        </p>
      )}
    </div>
  );
}

type Failed = Source & { readonly error: NonNullable<Source['error']> };

const hasFailed = (source: Source): source is Failed => source.error !== null;

function FailedText({ source, now }: { readonly source: Failed; readonly now: Date }) {
  return (
    <p title={lineErrorText(source.error).why}>
      <span className="vk-kb-warn" aria-hidden="true">
        ▲{' '}
      </span>
      <strong>{nl.lineError.title(source.name)}.</strong> {lineErrorText(source.error).why}
      {source.fetchedAt !== null && ` ${nl.klantbeeld.sources.staleNotice(whenText(source.fetchedAt, now))}`}
    </p>
  );
}

const SHAPES = ['○', '◔', '◑', '●'];

/** Above the level from which a document must be seen there is nothing to ask. */
const ASKED_UP_TO = 2;

type ClosedNoticesProps = {
  readonly closed: readonly Closed[];
  /** Beside other content in a small place: only which parts, and the shape of the level that opens them. */
  readonly isBrief?: boolean;
};

/** The parts that were not asked: which level opens each and how to get there, or that it is not for this talk. */
export function ClosedNotices({ closed, isBrief = false }: ClosedNoticesProps) {
  return closed.map((part) =>
    isBrief && part.because === 'level' ? (
      <p key={part.names.join()} className="vk-kb-closed" title={levelText(part.opensAtLevel)}>
        {SHAPES[part.opensAtLevel]} {nl.klantbeeld.closed.title(part.names)}
      </p>
    ) : (
      <ClosedNotice key={part.names.join()} closed={part} />
    ),
  );
}

function ClosedNotice({ closed }: { readonly closed: Closed }) {
  const text = nl.klantbeeld.closed;
  return (
    <div className="vk-kb-closed">
      <p>
        {text.title(closed.names)}. {closed.because === 'level' ? levelText(closed.opensAtLevel) : text.purpose}
      </p>
      {closed.because === 'level' && <HowToOpen level={closed.opensAtLevel} />}
    </div>
  );
}

const levelText = (level: number): string =>
  nl.klantbeeld.closed.level(SHAPES[level] ?? '', nl.conversations.levels[level] ?? '');

function HowToOpen({ level }: { readonly level: number }) {
  const how = nl.klantbeeld.closed.how[level] ?? '';
  if (level > ASKED_UP_TO) return <span>{how}</span>;
  return (
    <Button
      variant="subtle"
      icon="shield"
      onClick={() =>
        document
          .querySelector<HTMLElement>(level === ASKED_UP_TO ? '[data-focus=identify]' : '[data-focus=find]')
          ?.focus()
      }
    >
      {how}
    </Button>
  );
}

type ClosedTabProps = { readonly closed: Closed; readonly title: string; readonly children: ReactNode };

/** A tab of which nothing may be asked yet: what will be here, and how it opens. */
export function ClosedTab({ closed, title, children }: ClosedTabProps) {
  return (
    <EmptyState
      icon="shield"
      title={title}
      actions={closed.because === 'level' ? <HowToOpen level={closed.opensAtLevel} /> : undefined}
    >
      {children} {closed.because === 'level' ? levelText(closed.opensAtLevel) : nl.klantbeeld.closed.purpose}
    </EmptyState>
  );
}
