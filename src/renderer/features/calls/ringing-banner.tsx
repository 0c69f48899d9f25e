import { useEffect, useRef } from 'react';
import type { RingingCall } from '../../../shared/ipc/schemas';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Badge, Button, dayOf, daysBetweenDays, formatPhone, Icon, LiveRegion } from '../../ui';
import { municipalityName } from '../session';
import './calls.css';

type RingingBannerProps = {
  readonly onAnswer: (call: RingingCall) => void;
  readonly onDismiss: (call: RingingCall) => void;
};

/** The call that rings longest, with who it may be. Enter opens it, Esc sends it away (shortcuts of app/). */
export function RingingBanner({ onAnswer, onDismiss }: RingingBannerProps) {
  const call = useAppStore((state) => state.ringing[0] ?? null);
  const municipalities = useAppStore((state) => state.municipalities);
  const banner = useRef<HTMLElement>(null);
  const isCovered = useAppStore((state) => state.overlay !== null);
  const callId = call?.callId;
  useEffect(() => {
    // Whoever types goes on typing; everybody else can answer with Enter.
    if (callId !== undefined && !isCovered && !isTyping()) banner.current?.querySelector('button')?.focus();
  }, [callId, isCovered]);
  const number = call?.telefoonnummer ? formatPhone(call.telefoonnummer) : nl.calls.withheld;
  const municipality = call ? municipalityName({ municipalities }, call.municipality) : '';
  return (
    <>
      <LiveRegion urgency="assertive">{call && nl.calls.announce(number, municipality)}</LiveRegion>
      {call && (
        <section ref={banner} className="vk-ring" aria-label={nl.calls.banner}>
          <span className="vk-ring-icon">
            <Icon name="phone" />
          </span>
          <div className="vk-ring-text">
            <p>
              <strong className="vk-ring-number">{number}</strong>{' '}
              <span className="vk-muted">{nl.calls.forMunicipality(municipality)}</span>
            </p>
            <Candidates call={call} />
          </div>
          <Button variant="primary" icon="phone" keys="Enter" onClick={() => onAnswer(call)}>
            {nl.calls.answer}
          </Button>
          <Button variant="secondary" keys="Esc" onClick={() => onDismiss(call)}>
            {nl.calls.dismiss}
          </Button>
        </section>
      )}
    </>
  );
}

const isTyping = (): boolean => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;

const SHOWN = 3;

const ageOf = (instant: string): string => nl.ui.age(daysBetweenDays(dayOf(new Date(instant)), dayOf(new Date())));

function Candidates({ call }: { readonly call: RingingCall }) {
  if (call.telefoonnummer === null) return <p className="vk-muted">{nl.calls.noNumber}</p>;
  if (call.candidatesError !== null) return <p>{nl.calls.candidatesFailed(call.candidatesError)}</p>;
  if (call.candidates === null) return <p className="vk-muted">{nl.calls.searching}</p>;
  if (call.candidates.length === 0) return <p className="vk-muted">{nl.calls.noCandidates}</p>;
  return (
    <ul className="vk-list vk-ring-candidates" aria-label={nl.calls.maybe}>
      {call.candidates.slice(0, SHOWN).map(({ partijId, naam, contacten, laatsteContactOp, isGeheim }) => (
        <li key={partijId}>
          <span className="vk-muted">{nl.calls.maybe}</span> <strong>{naam}</strong>{' '}
          {isGeheim && <Badge tone="danger">{nl.calls.secret}</Badge>}{' '}
          <span className="vk-muted vk-nowrap">
            {nl.calls.history(contacten, laatsteContactOp && ageOf(laatsteContactOp))}
          </span>
        </li>
      ))}
      {call.candidates.length > SHOWN && <li className="vk-muted">{nl.calls.more(call.candidates.length - SHOWN)}</li>}
    </ul>
  );
}
