import type { Datum } from '../../../shared/domain/datum';
import type { Zaak } from '../../../shared/domain/zaak';
import { nl } from '../../text/nl';
import { DateText, formatDay, StateMark, VisuallyHidden } from '../../ui';
import { zaakTerm } from './selectors';

type TermTextProps = { readonly zaak: Zaak; readonly today: Datum };

/** Fewer days than this get attention. */
const SOON_DAYS = 7;

/** How much time a zaak has left: days, with the day itself on hover and for screen readers. */
export function TermText({ zaak, today }: TermTextProps) {
  const text = nl.zaken.term;
  const term = zaakTerm(zaak, today);
  switch (term.kind) {
    case 'closed':
      return <DateText value={term.on} />;
    case 'suspended':
      return <StateMark tone="warn">{text.suspended}</StateMark>;
    case 'none':
      return <span className="vk-muted">{text.none}</span>;
    case 'late':
      return (
        <StateMark tone="danger" title={formatDay(term.until)}>
          {text.late(term.days)}
          <VisuallyHidden>, {formatDay(term.until)}</VisuallyHidden>
        </StateMark>
      );
    case 'due':
      return (
        <StateMark
          tone={term.days < SOON_DAYS ? 'warn' : 'neutral'}
          title={`${formatDay(term.until)}${term.isPlanned ? ` (${text.planned})` : ''}`}
        >
          {text.due(term.days)}
          <VisuallyHidden>, {formatDay(term.until)}</VisuallyHidden>
        </StateMark>
      );
  }
}
