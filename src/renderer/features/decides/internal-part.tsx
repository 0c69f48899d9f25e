import { useId, type ReactNode } from 'react';
import type { LineDecisions, Verdict } from '../../../shared/domain/decisions';
import { nl } from '../../text/nl';
import { Badge, StateMark, type Tone } from '../../ui';

/** What is for the agent only: who answers and decides, to whom to turn, how work passes on. Marked so that nobody reads it out. */
export function InternalPart({ decisions: { name, internal } }: { readonly decisions: LineDecisions }) {
  const text = nl.decides;
  const id = useId();
  return (
    <section className="vk-decides-internal" aria-labelledby={id}>
      <h3 id={id}>
        {text.internal} <Badge tone="warn">{text.notRead}</Badge>
      </h3>
      {internal.answers.length > 0 && (
        <Verdicts title={text.questions}>
          {internal.answers.map(({ about, verdict, to }) => (
            <Row
              key={about}
              label={about}
              verdict={verdict}
              word={verdict === 'executorDecides' ? text.executorAnswers : text.verdicts[verdict]}
              to={to}
            />
          ))}
        </Verdicts>
      )}
      <Verdicts title={text.decisions}>
        {internal.decides.map(({ about, verdict, to }) => (
          <Row
            key={about}
            label={nl.lines.detail.about[about]}
            verdict={verdict}
            word={text.verdicts[verdict]}
            to={to}
          />
        ))}
        {internal.decides.length === 0 && <p className="vk-muted">{text.noDecisions}</p>}
      </Verdicts>
      <dl className="vk-decides-facts">
        <Fact label={text.escalation}>
          {internal.escalation && text.somebody(internal.escalation.naam, internal.escalation.afdeling)}
        </Fact>
        <Fact label={text.handover}>{nl.lines.detail.handovers[internal.handover]}</Fact>
        <Fact label={text.knip}>{internal.knip}</Fact>
        <Fact label={text.window}>{internal.serviceWindow}</Fact>
        <Fact label={text.executor}>{internal.executor}</Fact>
        <Fact label={text.line}>{name}</Fact>
      </dl>
    </section>
  );
}

const Verdicts = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="vk-decides-verdicts" role="group" aria-label={title}>
    <h4>{title}</h4>
    {children}
  </div>
);

const TONES: Readonly<Record<Verdict, Tone>> = {
  answerYourself: 'ok',
  decideYourself: 'ok',
  executorDecides: 'info',
  escalate: 'warn',
};

type RowProps = {
  readonly label: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly to: LineDecisions['internal']['owner'];
};

function Row({ label, verdict, word, to }: RowProps) {
  return (
    <div className="vk-decides-row">
      <span>{label}</span>
      <span>
        <StateMark tone={TONES[verdict]}>{word}</StateMark>
        {to && <span className="vk-muted"> {nl.decides.to(to.naam, to.afdeling)}</span>}
      </span>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
