import type { Comparison, Step } from '../../../../shared/domain/proces';
import { nl } from '../../../text/nl';
import { StateMark, type Tone } from '../../../ui';
import { measuresOf } from './draft';

const MEASURES = ['contacts', 'repeated', 'organisations', 'feltCuts'] as const;
const TONES: Readonly<Record<Comparison['contacts']['is'], Tone>> = { better: 'ok', worse: 'danger', same: 'neutral' };

type BurdenRowProps = {
  readonly steps: readonly Step[];
  /** What changes beside the process as it is now; null for that itself. */
  readonly comparison: Comparison | null;
};

/** What a way of doing it asks of the resident, in four numbers. */
export function BurdenRow({ steps, comparison }: BurdenRowProps) {
  const text = nl.proces;
  const measures = measuresOf(steps);
  return (
    <dl className="vk-burden" aria-label={text.burden}>
      {MEASURES.map((name) => (
        <div key={name}>
          <dt>{text[name]}</dt>
          <dd>
            <strong>
              {comparison ? text.change(comparison[name].before, comparison[name].after) : measures[name]}
            </strong>
            {comparison && <StateMark tone={TONES[comparison[name].is]}>{text[comparison[name].is]}</StateMark>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
