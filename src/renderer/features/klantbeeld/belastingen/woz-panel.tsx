import type { WozObject } from '../../../../shared/domain/belasting';
import { nl } from '../../../text/nl';
import { formatDay, formatPostcode, formatWholeEuros, Panel, StateMark } from '../../../ui';

type WozPanelProps = { readonly wozObjecten: readonly WozObject[]; readonly isComplete: boolean };

/** Values that were set for the WOZ, newest first per object. */
export function WozPanel({ wozObjecten, isComplete }: WozPanelProps) {
  const text = nl.belastingen;
  return (
    <Panel title={text.woz} headingLevel={3}>
      {wozObjecten.length === 0 && (
        <p className="vk-muted">{isComplete ? text.noWoz : nl.klantbeeld.overview.unsure}</p>
      )}
      <div className="vk-kb-woz">
        {wozObjecten.map((object) => (
          <div key={object.wozObjectnummer}>
            <p>
              <strong>{formatPostcode(object.adres)}</strong>{' '}
              <span className="vk-muted vk-small">{text.wozNumber(object.wozObjectnummer)}</span>
            </p>
            <ul>
              {object.waarden.map((waarde) => (
                <li key={waarde.waardepeildatum}>
                  <span>{text.wozPeil(formatDay(waarde.waardepeildatum))}</span>
                  {waarde.heeftBezwaarOfBeroep ? (
                    <StateMark tone="info">{text.wozBezwaar}</StateMark>
                  ) : (
                    <span className="vk-muted">{statusText(waarde.status)}</span>
                  )}
                  <span className="vk-number">{formatWholeEuros(waarde.vastgesteldeWaardeCents)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  );
}

/** The register writes codes; one that is not known shows in words as good as it gets. */
const statusText = (status: string | null): string =>
  status === null ? '' : (nl.belastingen.wozStatus[status] ?? status.replaceAll('_', ' '));
