import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { LineEntry } from '../../../../shared/domain/line-entry';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, DateText, formatDay, Panel, scrollStop, StateMark } from '../../../ui';
import { municipalityName } from '../../session';
import { ConnectionPanel } from './connection-panel';
import { Fact, Facts } from './facts';
import { LineMark } from './line-mark';
import type { LineView } from './line-view';

type LineDetailProps = { readonly view: LineView; readonly onBack: () => void };

/** One line in full: who decides what, what was agreed, for whom, and how its connections do. Escape goes back. */
export function LineDetail({ view, onBack }: LineDetailProps) {
  const { entry, state, connections } = view;
  const text = nl.lines.detail;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onBack();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the controls inside it
    <div className="vk-line-detail" onKeyDown={leave}>
      <div className="vk-line-detail-bar">
        <Button ref={back} variant="subtle" icon="back" keys="Esc" onClick={onBack}>
          {text.back}
        </Button>
        <h2>{entry.name}</h2>
        <LineMark state={state} />
        <span className="vk-muted">{entry.executor}</span>
      </div>
      <div ref={scrollStop} className="vk-line-detail-scroll">
        <div className="vk-line-detail-side">
          <Deciding entry={entry} />
          <Agreement entry={entry} />
          <Answers entry={entry} />
          <Scope entry={entry} />
          <Hidden hidden={entry.hidden} />
        </div>
        <div className="vk-line-detail-side">
          {connections.length === 0 && (
            <Panel title={text.connections} headingLevel={3}>
              <p className="vk-muted">{text.noConnections}</p>
            </Panel>
          )}
          {connections.map((one) => (
            <ConnectionPanel key={one.connection.id} view={one} />
          ))}
        </div>
      </div>
    </div>
  );
}

type Entry = { readonly entry: LineEntry };

const somebodyText = (somebody: LineEntry['owner']): string =>
  somebody ? nl.decides.somebody(somebody.naam, somebody.afdeling) : nl.lines.detail.unknown;

function Deciding({ entry }: Entry) {
  const text = nl.lines.detail;
  const { decides } = entry;
  return (
    <Panel title={text.who} headingLevel={3}>
      <Facts>
        {(['policy', 'amount', 'exception'] as const).map((about) => (
          <Fact key={about} label={text.about[about]}>
            {decides ? text.deciders[decides[about]] : text.unknown}
          </Fact>
        ))}
        <Fact label={text.owner}>{somebodyText(entry.owner)}</Fact>
        <Fact label={text.escalation}>{somebodyText(entry.escalation)}</Fact>
        <Fact label={text.front}>{text.fronts[entry.front]}</Fact>
        <Fact label={text.handover}>{text.handovers[entry.handover]}</Fact>
        <Fact label={text.knip}>{entry.knip ?? text.unknown}</Fact>
        <Fact label={text.feedback}>
          {entry.feedbackDays === null ? text.unknown : text.feedbackDays(entry.feedbackDays)}
        </Fact>
        <Fact label={text.window}>{entry.serviceWindow ?? text.unknown}</Fact>
      </Facts>
    </Panel>
  );
}

function Agreement({ entry: { agreement, grip } }: Entry) {
  const text = nl.lines.detail;
  return (
    <Panel
      title={text.agreement}
      headingLevel={3}
      corner={grip.map(({ kind }) => (
        <StateMark key={kind} tone={kind === 'agreementEnded' ? 'danger' : 'warn'}>
          {nl.lines.grip.kinds[kind]}
        </StateMark>
      ))}
    >
      {agreement === null ? (
        <p className="vk-muted">{text.noAgreement}</p>
      ) : (
        <Facts>
          <Fact label={text.reference}>{agreement.reference}</Fact>
          <Fact label={text.legalBasis}>{agreement.legalBasis}</Fact>
          <Fact label={text.validUntil}>
            {agreement.validUntil ? <DateText value={agreement.validUntil} /> : nl.lines.table.noEnd}
          </Fact>
          <Fact label={text.evaluation}>
            {agreement.evaluation ? <DateText value={agreement.evaluation} /> : text.unknown}
          </Fact>
        </Facts>
      )}
    </Panel>
  );
}

function Answers({ entry: { answers, say } }: Entry) {
  const text = nl.lines.detail;
  return (
    <Panel title={text.answers} headingLevel={3}>
      <ul className="vk-line-list vk-list">
        {answers.map((answer) => (
          <li key={answer.about}>
            <strong>{answer.about}</strong> <span className="vk-muted">({text.by[answer.by]})</span>
            {answer.say !== null && <div>“{answer.say}”</div>}
          </li>
        ))}
        {say !== null && (
          <li>
            <strong>{text.say}</strong>
            <div>“{say}”</div>
          </li>
        )}
        {answers.length === 0 && say === null && <li className="vk-muted">{text.unknown}</li>}
      </ul>
    </Panel>
  );
}

function Scope({ entry: { participants, products } }: Entry) {
  const text = nl.lines.detail;
  const municipalities = useAppStore((state) => state.municipalities);
  const nameOf = (id: string) => municipalityName({ municipalities }, id);
  return (
    <Panel title={text.participants} headingLevel={3}>
      <ul className="vk-line-list vk-list" aria-label={text.participants}>
        {participants.map(({ municipality, from, to }) => (
          <li key={`${municipality}:${from ?? ''}`}>
            <strong>{nameOf(municipality)}</strong> <Period from={from} to={to} />
          </li>
        ))}
      </ul>
      <h4 className="vk-line-subtitle">{text.products}</h4>
      {products.length === 0 && <p className="vk-muted">{text.noProducts}</p>}
      <ul className="vk-line-list vk-list" aria-label={text.products}>
        {products.map(({ product, municipalities: only, from, to }) => (
          <li key={`${product}:${only.join()}:${from ?? ''}`}>
            {product} {only.length > 0 && <span className="vk-muted">{text.onlyFor(only.map(nameOf))} </span>}
            <Period from={from} to={to} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Period({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const text = nl.lines.detail;
  const words = [...(from ? [text.from(formatDay(from))] : []), ...(to ? [text.until(formatDay(to))] : [])];
  return <span className="vk-muted">{words.join(' ')}</span>;
}

function Hidden({ hidden }: { readonly hidden: LineEntry['hidden'] }) {
  const text = nl.lines.detail;
  const terms = [...hidden.names, ...hidden.numbers, ...hidden.addresses];
  return (
    <Panel title={text.hidden} headingLevel={3}>
      {terms.length === 0 ? <p className="vk-muted">{text.noHidden}</p> : <p>{terms.join(' · ')}</p>}
      {hidden.allowed.length > 0 && (
        <>
          <h4 className="vk-line-subtitle">{text.allowed}</h4>
          <ul className="vk-line-list vk-list">
            {hidden.allowed.map(({ word, reason }) => (
              <li key={word}>
                <strong>{word}</strong> <span className="vk-muted">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
