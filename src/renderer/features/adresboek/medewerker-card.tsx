import { useState, type ReactNode } from 'react';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import { nl } from '../../text/nl';
import { Badge, Button, copyText, IconButton, LiveRegion } from '../../ui';
import { DAGEN, presenceNow, worksOn } from './presence';
import { PresenceMark } from './presence-mark';
import { replacementOf, teamName } from './selectors';

type MedewerkerCardProps = {
  readonly medewerker: Medewerker;
  readonly all: readonly Medewerker[];
  readonly teams: readonly Team[];
  readonly now: Date;
  readonly onOpen: (medewerker: Medewerker) => void;
};

/** One colleague: when they work, who replaces them, what they know, and how colleagues reach them. */
export function MedewerkerCard({ medewerker, all, teams, now, onOpen }: MedewerkerCardProps) {
  const text = nl.adresboek;
  const names = (refs: readonly string[]) => refs.map((ref) => teamName(teams, ref)).join(', ');
  return (
    <>
      <header className="vk-adresboek-card-head">
        <h2>{medewerker.volledigeNaam}</h2>
        <p className="vk-muted">{medewerker.functie}</p>
        <PresenceMark presence={presenceNow(medewerker.aanwezigheid, now)} />
      </header>
      <dl className="vk-adresboek-facts">
        <Fact label={text.vervanging}>
          <Replacement medewerker={medewerker} all={all} now={now} onOpen={onOpen} />
        </Fact>
        {medewerker.afdelingen.length > 0 && <Fact label={text.afdeling}>{names(medewerker.afdelingen)}</Fact>}
        {medewerker.groepen.length > 0 && <Fact label={text.groepen}>{names(medewerker.groepen)}</Fact>}
        {medewerker.skills.length > 0 && <Fact label={text.skills}>{medewerker.skills.join(', ')}</Fact>}
      </dl>
      {medewerker.aanwezigheid.length > 0 && <Week aanwezigheid={medewerker.aanwezigheid} />}
      <div className="vk-adresboek-internal">
        <Badge tone="warn">{text.internal}</Badge>
        <Reach label={text.telefoon} values={medewerker.telefoonnummers} />
        <Reach label={text.email} values={medewerker.emails} />
      </div>
    </>
  );
}

type ReplacementProps = Pick<MedewerkerCardProps, 'medewerker' | 'all' | 'now' | 'onOpen'>;

function Replacement({ medewerker, all, now, onOpen }: ReplacementProps) {
  const other = replacementOf(medewerker, all);
  if (other === null) return <span className="vk-muted">{nl.adresboek.geenVervanging}</span>;
  if (typeof other === 'string') return other;
  return (
    <>
      <Button variant="subtle" icon="person" onClick={() => onOpen(other)}>
        {other.volledigeNaam}
      </Button>{' '}
      <PresenceMark presence={presenceNow(other.aanwezigheid, now)} />
    </>
  );
}

function Week({ aanwezigheid }: Pick<Medewerker, 'aanwezigheid'>) {
  const text = nl.adresboek;
  return (
    <>
      <table className="vk-adresboek-week" aria-label={text.week}>
        <thead>
          <tr>
            <td />
            {DAGEN.map((dag) => (
              <th key={dag} scope="col">
                <abbr title={text.dagen[dag]}>{dag}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['ochtend', 'middag'] as const).map((dagdeel) => (
            <tr key={dagdeel}>
              <th scope="row">{text.dagdeel[dagdeel]}</th>
              {DAGEN.map((dag) => (
                <td key={dag} className={worksOn(aanwezigheid, dag, dagdeel) ? 'vk-adresboek-works' : undefined}>
                  <span className="vk-hidden">{worksOn(aanwezigheid, dag, dagdeel) ? text.works : text.free}</span>
                  <span aria-hidden="true">{worksOn(aanwezigheid, dag, dagdeel) ? '●' : '–'}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="vk-muted vk-small">{text.planHint}</p>
    </>
  );
}

function Reach({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  const [said, setSaid] = useState('');
  if (values.length === 0) return null;
  return (
    <div className="vk-adresboek-reach">
      <span className="vk-muted">{label}</span>
      {values.map((value) => (
        <span key={value}>
          {value}
          <IconButton
            icon="copy"
            label={nl.adresboek.copy(value)}
            onClick={() => setSaid(copyText(value) ? nl.adresboek.copied : '')}
          />
        </span>
      ))}
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
