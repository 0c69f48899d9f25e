import type { ConnectionId } from '../../../../shared/domain/ids';
import { lineErrorText } from '../../../text/line-error';
import { nl } from '../../../text/nl';
import { Button } from '../../../ui';
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
    <p>
      <span className="vk-kb-warn" aria-hidden="true">
        ▲{' '}
      </span>
      <strong>{nl.lineError.title(source.name)}.</strong> {lineErrorText(source.error).why}
      {source.fetchedAt !== null && ` ${nl.klantbeeld.sources.staleNotice(whenText(source.fetchedAt, now))}`}
    </p>
  );
}

const SHAPES = ['○', '◔', '◑', '●'];

type ClosedNoticesProps = { readonly closed: readonly Closed[] };

/** The parts that were not asked: which level opens each and how to get there, or that it is not for this talk. */
export function ClosedNotices({ closed }: ClosedNoticesProps) {
  return closed.map((part) => <ClosedNotice key={part.names.join()} closed={part} />);
}

function ClosedNotice({ closed }: { readonly closed: Closed }) {
  const text = nl.klantbeeld.closed;
  const word = nl.conversations.levels[closed.opensAtLevel] ?? '';
  const how = text.how[closed.opensAtLevel] ?? '';
  return (
    <p className="vk-kb-closed">
      <strong>{text.title(closed.names)}.</strong>{' '}
      {closed.because === 'level' ? text.level(SHAPES[closed.opensAtLevel] ?? '', word, how) : text.purpose}
    </p>
  );
}
