import type { ArtikelId } from '../../../shared/domain/ids';
import type { Melding } from '../../../shared/domain/kennisvraag';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, DateText, EmptyState, Icon, StateMark, type Tone } from '../../ui';
import './kennisbeheer.css';

type MeldingenButtonProps = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

/** What became of what the employee reported, in the title bar. */
export function MeldingenButton({ isOpen, onToggle, onOpenArtikel }: MeldingenButtonProps) {
  const meldingen = useAppStore((state) => state.meldingen);
  const seeMeldingen = useAppStore((state) => state.seeMeldingen);
  const fresh = meldingen.filter(({ isNieuw }) => isNieuw).length;
  const text = nl.kennisbeheer.meldingen;
  const toggle = () => {
    // Seen is what stood there when it closes: until then it is marked as new.
    if (isOpen) void seeMeldingen();
    onToggle();
  };
  return (
    <div className="vk-meldingen">
      <button
        type="button"
        className="vk-bar-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={text.title}
        onClick={toggle}
      >
        <Icon name="note" label={text.title} />
        {fresh > 0 && <StateMark tone="info">{text.fresh(fresh)}</StateMark>}
      </button>
      {isOpen && (
        <div className="vk-pop vk-meldingen-pop" role="dialog" aria-label={text.title}>
          {meldingen.length === 0 ? (
            <EmptyState icon="note" title={text.none}>
              {text.noneText}
            </EmptyState>
          ) : (
            <ul className="vk-meldingen-list">
              {meldingen.map((melding) => (
                <MeldingRow key={melding.vraag.id} melding={melding} onOpenArtikel={onOpenArtikel} />
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

const TONES: Readonly<Record<Melding['vraag']['status'], Tone>> = {
  open: 'neutral',
  beantwoord: 'ok',
  gesloten: 'info',
};

type MeldingRowProps = {
  readonly melding: Melding;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

function MeldingRow({ melding: { vraag, isNieuw }, onOpenArtikel }: MeldingRowProps) {
  const text = nl.kennisbeheer.meldingen;
  const { antwoord } = vraag;
  return (
    <li className={isNieuw ? 'vk-melding vk-melding-new' : 'vk-melding'}>
      <p className="vk-melding-words">{vraag.woorden}</p>
      <p className="vk-melding-state">
        <StateMark tone={TONES[vraag.status]}>{text.states[vraag.status]}</StateMark>
        <span className="vk-muted">{nl.kennisbeheer.aanleiding[vraag.aanleiding]}</span>
        <DateText value={vraag.geslotenOp ?? vraag.gevraagdOp} />
        {isNieuw && <strong>{text.isNew}</strong>}
      </p>
      {antwoord && (
        <Button variant="subtle" icon="book" onClick={() => onOpenArtikel(antwoord.id)}>
          {antwoord.titel}
        </Button>
      )}
      {vraag.reden !== null && <p>{vraag.reden}</p>}
    </li>
  );
}
