import type { HandOverLuggage } from '../../../shared/domain/hand-over';
import { nl } from '../../text/nl';
import { BornText } from '../../ui';
import './hand-over.css';

type LuggageProps = {
  readonly luggage: Pick<
    HandOverLuggage,
    'naam' | 'geboortedatum' | 'niveau' | 'vraag' | 'notitie' | 'verteld' | 'artikelen' | 'zaak'
  >;
};

/** What travels with a caller: who, what, and what was told and found. */
export function Luggage({ luggage }: LuggageProps) {
  const text = nl.handOver;
  const { naam, geboortedatum, niveau, vraag, notitie, verteld, artikelen, zaak } = luggage;
  const rows: readonly (readonly [string, string])[] = [
    [text.vraag, vraag],
    [text.notitie, notitie],
    [text.alVerteld, verteld],
    [text.bronnen, artikelen.map(({ titel }) => titel).join(', ')],
    [text.zaak, zaak ? `${zaak.identificatie} ${zaak.omschrijving}` : ''],
  ];
  return (
    <dl className="vk-luggage">
      <div>
        <dt>{text.wie}</dt>
        <dd>
          <strong>{naam ?? text.unknown}</strong> {geboortedatum !== null && <BornText text={geboortedatum} />}{' '}
          <span className="vk-muted">{text.levels[niveau]}</span>
        </dd>
      </div>
      {rows.map(
        ([term, value]) =>
          value.trim() !== '' && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
