import type { ConnectionStatus } from '../../../shared/ipc/schemas';
import { nl } from '../../text/nl';
import { dayOf, EmptyState, formatDay, formatTime, Panel, StateMark } from '../../ui';
import type { LineHealth } from './selectors';

/** What an agent notices of the lines in a call: those that give no answer or an older one, and what to say then. */
export function AgentLines({ health }: { readonly health: LineHealth }) {
  const text = nl.lines;
  const sick = [...health.failed, ...health.stale];
  return (
    <Panel title={text.agent.title} corner={<Count health={health} />}>
      {sick.length === 0 ? (
        <EmptyState icon="check" title={text.noTrouble}>
          {text.noTroubleText}
        </EmptyState>
      ) : (
        <div className="vk-page-list">
          <p className="vk-muted">{text.agent.intro}</p>
          <ul className="vk-agent-lines vk-list" aria-label={text.agent.title}>
            {sick.map((status) => (
              <SickLine key={status.connectionId} status={status} />
            ))}
          </ul>
          <p className="vk-muted vk-small">{text.agent.retries}</p>
        </div>
      )}
    </Panel>
  );
}

function Count({ health }: { readonly health: LineHealth }) {
  if (health.total === 0) return null;
  return <StateMark tone="ok">{nl.lines.summary(health.fresh, health.total)}</StateMark>;
}

function SickLine({ status }: { readonly status: ConnectionStatus }) {
  const text = nl.lines;
  const { name, state, error, lastSuccessAt } = status;
  const reasons: Readonly<Record<string, string>> = text.error;
  const isStale = state === 'stale' && lastSuccessAt !== null;
  return (
    <li>
      <div className="vk-agent-line">
        <strong>{name}</strong>
        <StateMark tone={isStale ? 'warn' : 'danger'}>{text.state[state]}</StateMark>
        {error !== null && <span className="vk-muted vk-small">{reasons[error] ?? error}</span>}
      </div>
      <p>
        <span className="vk-muted">{text.agent.say}</span>{' '}
        {isStale ? text.agent.sayStale(momentText(lastSuccessAt)) : text.agent.sayFailed}
      </p>
    </li>
  );
}

/** `10:42` today, `12 mrt 2026 10:42` before. */
const momentText = (instant: string): string =>
  dayOf(new Date(instant)) === dayOf(new Date()) ? formatTime(instant) : `${formatDay(instant)} ${formatTime(instant)}`;
