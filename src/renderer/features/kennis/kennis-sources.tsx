import { useEffect } from 'react';
import type { KennisSourceView } from '../../../shared/domain/kennis-source';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, formatDay, formatTime, LiveRegion, StateMark } from '../../ui';

/** Where the articles come from and when each source was last checked: small, and opened by who wants to know. */
export function KennisSources() {
  const sources = useAppStore((state) => state.kennisSources);
  const load = useAppStore((state) => state.loadKennisSources);
  const sync = useAppStore((state) => state.syncKennis);
  useEffect(() => void load(), [load]);
  if (sources === null || sources.length === 0) return null;
  const isBusy = sources.some((source) => source.isBusy);
  return (
    <details className="vk-kennis-sources">
      <summary>
        <SourcesSummary sources={sources} />
      </summary>
      <div className="vk-kennis-sources-list">
        <ul aria-label={nl.kennis.sources.title}>
          {sources.map((source) => (
            <li key={source.connectionId}>
              <Source source={source} />
            </li>
          ))}
        </ul>
        <Button isBusy={isBusy} onClick={() => void sync()}>
          {nl.kennis.sources.sync}
        </Button>
        <LiveRegion>{isBusy ? nl.kennis.sources.busy : ''}</LiveRegion>
      </div>
    </details>
  );
}

function SourcesSummary({ sources }: { readonly sources: readonly KennisSourceView[] }) {
  const failed = sources.filter(({ error }) => error !== null).length;
  if (failed > 0) return <StateMark tone="warn">{nl.kennis.sources.failed(failed)}</StateMark>;
  if (sources.some(({ isBusy }) => isBusy)) return <StateMark tone="info">{nl.kennis.sources.busy}</StateMark>;
  const checked = sources.flatMap(({ checkedAt }) => checkedAt ?? []).toSorted()[0];
  return (
    <StateMark tone="ok">
      {checked === undefined ? nl.kennis.sources.never : nl.kennis.sources.checked(when(checked))}
    </StateMark>
  );
}

function Source({ source: { name, articles, checkedAt, error, tooLarge } }: { readonly source: KennisSourceView }) {
  return (
    <>
      <strong>{name}</strong>
      <span>{nl.kennis.sources.articles(articles)}</span>
      <span>{checkedAt === null ? nl.kennis.sources.never : nl.kennis.sources.checked(when(checkedAt))}</span>
      {error === null ? null : <StateMark tone="warn">{nl.lines.error[error]}</StateMark>}
      {tooLarge.length === 0 ? null : <StateMark tone="warn">{nl.kennis.sources.tooLarge(tooLarge)}</StateMark>}
    </>
  );
}

/** Day and time: an article that was checked yesterday at ten was not checked at ten. */
const when = (instant: string): string => `${formatDay(instant)} ${formatTime(instant)}`;
