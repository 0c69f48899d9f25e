import { useEffect } from 'react';
import type { ConnectionHealth } from '../../../../shared/domain/line-health';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { DateText, formatTimeWithSeconds, Panel, Skeleton, StateMark } from '../../../ui';
import { Fact, Facts } from './facts';
import { HistoryCharts } from './history-charts';
import { LineMark } from './line-mark';
import { isTooSlow, speedOf, type ConnectionView } from './line-view';

/** One connection: how it stands, its figures beside their norms, its last errors and its last day. */
export function ConnectionPanel({ view }: { readonly view: ConnectionView }) {
  const { connection, state, status, health } = view;
  const text = nl.lines.detail;
  const history = useAppStore((store) => store.lineHistory[connection.id]);
  const loadLineHistory = useAppStore((store) => store.loadLineHistory);
  const asked = health?.today.asked ?? 0;
  useEffect(() => void loadLineHistory(connection.id), [loadLineHistory, connection.id, asked]);
  const lastSuccessAt = health?.lastSuccessAt ?? status?.lastSuccessAt ?? null;
  return (
    <Panel
      title={connection.name}
      headingLevel={3}
      corner={
        <>
          <span>
            {nl.lines.soort.toLowerCase()} {connection.kind}
          </span>
          <LineMark state={state} />
        </>
      }
    >
      <Facts>
        {health && <Fact label={text.circuitLabel}>{circuitText(health)}</Fact>}
        <Fact label={text.lastSuccess}>
          {lastSuccessAt ? <DateText value={lastSuccessAt} withTime /> : nl.lines.never}
        </Fact>
        {health && <Figures health={health} />}
      </Facts>
      <h4 className="vk-line-subtitle">{text.errors}</h4>
      <Errors errors={health?.lastErrors ?? []} />
      {(history?.state === 'loading' || history === undefined) && <Skeleton rows={3} />}
      {history?.state === 'ready' && (
        <HistoryCharts slots={history.value} normMs={health?.normMs ?? null} now={new Date()} />
      )}
    </Panel>
  );
}

function Figures({ health }: { readonly health: ConnectionHealth }) {
  const text = nl.lines.detail;
  const { ms, budgetLeft: left } = nl.lines;
  const [speed] = speedOf(health);
  const norm = `${(health.availabilityNorm * 100).toLocaleString('nl-NL', { maximumFractionDigits: 2 })}%`;
  const speedWords = speed && text.speedText(ms(speed.p50Ms), ms(speed.p95Ms), ms(speed.normMs));
  return (
    <>
      <Fact label={text.speed}>
        {speed && isTooSlow(speed) ? <StateMark tone="warn">{speedWords}</StateMark> : (speedWords ?? text.noSpeed)}
      </Fact>
      <Fact label={text.today}>{text.todayText(health.today.failed, health.today.asked)}</Fact>
      <Fact label={text.budget}>
        {health.budgetLeft < 0 ? (
          <StateMark tone="danger">{text.budgetSpent(norm)}</StateMark>
        ) : (
          text.budgetText(left(health.budgetLeft), norm)
        )}
      </Fact>
    </>
  );
}

function circuitText({ circuit }: ConnectionHealth): string {
  const text = nl.lines.detail.circuit;
  if (circuit.state === 'closed') return text.closed;
  if (circuit.state === 'halfOpen') return text.halfOpen;
  const until = circuit.pausedUntilMs;
  return text.open(until === null ? null : formatTimeWithSeconds(new Date(until).toISOString()));
}

function Errors({ errors }: { readonly errors: ConnectionHealth['lastErrors'] }) {
  const reasons: Readonly<Record<string, string>> = nl.lines.error;
  const deeds: Readonly<Record<string, string>> = nl.audit.operations;
  if (errors.length === 0) return <p className="vk-muted">{nl.lines.detail.noErrors}</p>;
  return (
    <ol className="vk-line-errors vk-list">
      {errors.map(({ at, kind, operation }, index) => (
        // Two errors of the same moment are told apart by their place only.
        <li key={`${at}:${index}`}>
          <DateText value={at} withTime /> <strong>{reasons[kind] ?? kind}</strong>{' '}
          <span className="vk-muted">{deeds[operation] ?? operation}</span>
        </li>
      ))}
    </ol>
  );
}
