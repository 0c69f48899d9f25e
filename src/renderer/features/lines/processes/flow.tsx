import type { Cut, Step } from '../../../../shared/domain/proces';
import { nl } from '../../../text/nl';
import { StateMark } from '../../../ui';

type FlowProps = { readonly label: string; readonly steps: readonly Step[]; readonly cuts: readonly Cut[] };

/** Steps one under the other: who, where, what the resident must do, and each passage of work between them. */
export function Flow({ label, steps, cuts }: FlowProps) {
  return (
    <ol className="vk-flow vk-list" aria-label={label}>
      {steps.map((step, index) => {
        const cut = cuts.find((one) => one.step === index);
        return (
          // Steps have no name of their own: their place is what tells them apart.
          <li key={`${index}:${step.what}`} className={`vk-flow-step vk-flow-${step.who}`}>
            {cut && (
              <p className="vk-flow-cut">
                <StateMark tone={cut.isFelt ? 'danger' : 'neutral'}>
                  {cut.isFelt ? nl.proces.felt : nl.proces.unfelt}
                </StateMark>
              </p>
            )}
            <StepText step={step} />
          </li>
        );
      })}
    </ol>
  );
}

function StepText({ step }: { readonly step: Step }) {
  const text = nl.proces;
  return (
    <div className="vk-flow-body">
      <p className="vk-flow-who">
        <strong>{whoText(step)}</strong>
        <span className="vk-muted">{text.channels[step.channel]}</span>
      </p>
      <p>{step.what}</p>
      {(step.demands.length > 0 || step.again.length > 0) && (
        <p className="vk-flow-demands vk-small">
          {step.demands.map((demand) => (
            <span key={demand} className="vk-flow-demand">
              {text.demands[demand]}
            </span>
          ))}
          {step.again.length > 0 && <span>{text.again(step.again)}</span>}
        </p>
      )}
    </div>
  );
}

function whoText({ who, at, organisation }: Step): string {
  const text = nl.proces;
  if (who === 'ander') return organisation ?? text.who.ander;
  if (who !== 'inwoner') return text.who[who];
  const where = at === 'ander' && organisation ? text.atName(organisation) : text.at[at ?? 'front'];
  return `${text.who.inwoner}, ${where}`;
}
