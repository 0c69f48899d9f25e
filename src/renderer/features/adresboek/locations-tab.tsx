import type { Municipality } from '../../../shared/domain/user';
import { nl } from '../../text/nl';
import { EmptyState, Panel } from '../../ui';
import { todayName } from './presence';
import { locationsMatching } from './selectors';

type LocationsTabProps = {
  readonly municipalities: readonly Municipality[];
  /** The employee's own comes first. */
  readonly own: string | null;
  readonly text: string;
  readonly now: Date;
};

/** Where residents can go and when: this may be read out. */
export function LocationsTab({ municipalities, own, text, now }: LocationsTabProps) {
  const found = [...locationsMatching(municipalities, text)].sort(
    (a, b) => Number(b.id === own) - Number(a.id === own),
  );
  if (found.length === 0) {
    return (
      <EmptyState icon="building" title={nl.adresboek.noLocations}>
        {nl.adresboek.noneText}
      </EmptyState>
    );
  }
  return (
    <div className="vk-adresboek-list vk-adresboek-locations">
      {found.map((municipality) => (
        <Panel key={municipality.id} title={municipality.naam}>
          <p className="vk-adresboek-public">
            <span>
              <span className="vk-muted">{nl.adresboek.telefoonGemeente}</span> <strong>{municipality.telefoon}</strong>
            </span>
            <span>
              <span className="vk-muted">{nl.adresboek.website}</span> {municipality.website}
            </span>
          </p>
          {municipality.locaties.map((locatie) => (
            <Location key={locatie.naam} locatie={locatie} today={todayName(now)} />
          ))}
        </Panel>
      ))}
    </div>
  );
}

type LocationProps = { readonly locatie: Municipality['locaties'][number]; readonly today: string };

function Location({ locatie, today }: LocationProps) {
  return (
    <section className="vk-adresboek-location">
      <h3>{locatie.naam}</h3>
      <p>{locatie.adres}</p>
      <dl>
        {withToday(locatie.openingstijden, today).map(({ dag, tijden }) => {
          const isToday = dag.toLowerCase() === today;
          return (
            <div key={dag} className={isToday ? 'vk-adresboek-today' : undefined}>
              <dt>
                {dag} {isToday && <span className="vk-small">({nl.adresboek.vandaag})</span>}
              </dt>
              <dd>{tijden === '' ? nl.adresboek.gesloten : tijden}</dd>
            </div>
          );
        })}
      </dl>
      {locatie.bijzonderheden !== null && <p className="vk-muted">{locatie.bijzonderheden}</p>}
    </section>
  );
}

type Openingstijden = LocationProps['locatie']['openingstijden'];

/** A day that the list does not name is a day on which it is closed: for today that must be said. */
const withToday = (openingstijden: Openingstijden, today: string): Openingstijden =>
  openingstijden.some(({ dag }) => dag.toLowerCase() === today)
    ? openingstijden
    : [...openingstijden, { dag: today, tijden: '' }];
