import { useState } from 'react';
import type { Datum } from '../../../shared/domain/datum';
import type { Zaak } from '../../../shared/domain/zaak';
import { nl } from '../../text/nl';
import { Button, copyText, formatDay, IconButton, LiveRegion } from '../../ui';
import { DecidesButton } from '../decides';
import { zaakTerm } from './selectors';
import { TermText } from './term-text';

type ZaakHeadProps = {
  readonly zaak: Zaak;
  readonly today: Datum;
  readonly isLinked: boolean;
  readonly onLink?: ((zaak: Zaak) => void) | undefined;
};

/** Name, number, status and term of a zaak, what to say about it, and the link to the question. */
export function ZaakHead({ zaak, today, isLinked, onLink }: ZaakHeadProps) {
  const [isCopied, setCopied] = useState(false);
  const text = nl.zaken.detail;
  const say = sayAbout(zaak, today);
  return (
    <header className="vk-zaak-head">
      <div className="vk-zaak-title">
        <h2>{zaak.zaaktype}</h2>
        <span className="vk-muted">
          {zaak.identificatie}
          <IconButton icon="copy" label={text.copyNumber} onClick={() => setCopied(copyText(zaak.identificatie))} />
        </span>
        <LiveRegion>{isCopied ? text.copied : ''}</LiveRegion>
      </div>
      <p className="vk-zaak-state">
        <strong>{zaak.resultaat ?? zaak.status ?? nl.zaken.noStatus}</strong>
        <TermText zaak={zaak} today={today} />
        {zaak.omschrijving !== zaak.zaaktype && <span className="vk-muted">{zaak.omschrijving}</span>}
      </p>
      {say !== null && (
        <p className="vk-zaak-say">
          <span className="vk-muted">{text.sayThis}</span> {say}
        </p>
      )}
      <div className="vk-zaak-actions">
        {onLink && (
          <Button
            variant={isLinked ? 'secondary' : 'primary'}
            icon={isLinked ? 'check' : 'link'}
            isPressed={isLinked}
            onClick={() => onLink(zaak)}
          >
            {isLinked ? text.linked : text.link}
          </Button>
        )}
        <DecidesButton label={`${zaak.zaaktype} (${zaak.identificatie})`} of={{ connectionId: zaak.connectionId }} />
      </div>
    </header>
  );
}

/** A sentence for the caller about the term; null where there is nothing to promise. */
export function sayAbout(zaak: Zaak, today: Datum): string | null {
  const text = nl.zaken.detail;
  const term = zaakTerm(zaak, today);
  if (term.kind === 'late') return text.sayLate;
  if (term.kind === 'suspended') return text.saySuspended;
  // A planned day is no promise: only the legal end is said aloud.
  return term.kind === 'due' && !term.isPlanned ? text.sayDue(formatDay(term.until)) : null;
}
