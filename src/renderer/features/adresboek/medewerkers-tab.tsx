import { useMemo, useState } from 'react';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import { nl } from '../../text/nl';
import { DataTable, EmptyState, type Column } from '../../ui';
import { MedewerkerCard } from './medewerker-card';
import { presenceNow } from './presence';
import { PresenceMark } from './presence-mark';
import { medewerkerSearch, medewerkersOf, teamName, teamsOf } from './selectors';
import type { Adresboek } from './slice';

type MedewerkersTabProps = {
  readonly adresboek: Adresboek;
  readonly text: string;
  readonly now: Date;
  /** Searches for somebody else: a replacement. */
  readonly onSearch: (text: string) => void;
};

/** More rows than this are not drawn: whoever searches types another letter. */
const MOST = 100;

/** Colleagues with whether they are there now; one of them in full. */
export function MedewerkersTab({ adresboek, text, now, onSearch }: MedewerkersTabProps) {
  const [chosenId, choose] = useState<string | null>(null);
  const all = useMemo(() => medewerkersOf(adresboek), [adresboek]);
  const teams = useMemo(() => teamsOf(adresboek), [adresboek]);
  const search = useMemo(() => medewerkerSearch(all, teams), [all, teams]);
  const found = useMemo(() => search(text), [search, text]);
  const chosen =
    all.find(({ identificatie }) => identificatie === chosenId) ?? (found.length === 1 ? found[0] : undefined);
  if (found.length === 0) {
    return (
      <EmptyState icon="people" title={all.length === 0 ? nl.adresboek.empty : nl.adresboek.none}>
        {all.length === 0 ? nl.adresboek.emptyText : nl.adresboek.noneText}
      </EmptyState>
    );
  }
  return (
    <div className="vk-adresboek-split">
      <div className="vk-adresboek-list">
        <DataTable
          label={nl.adresboek.tabs.medewerkers}
          isFixed
          columns={columnsAt(now, teams)}
          rows={found.slice(0, MOST)}
          rowKey={({ identificatie }) => identificatie}
          selectedKey={chosen?.identificatie ?? null}
          onOpen={({ identificatie }) => choose(identificatie)}
          openLabel={({ volledigeNaam }) => nl.adresboek.openCell(volledigeNaam)}
        />
        <p className="vk-adresboek-count vk-muted" role="status">
          {found.length > MOST ? nl.adresboek.more(found.length - MOST) : nl.adresboek.found(found.length)}
        </p>
      </div>
      <aside className="vk-adresboek-card" aria-label={chosen?.volledigeNaam ?? nl.adresboek.chooseTitle}>
        {chosen ? (
          <MedewerkerCard
            medewerker={chosen}
            all={all}
            teams={teams}
            now={now}
            onOpen={(other) => {
              choose(other.identificatie);
              onSearch('');
            }}
          />
        ) : (
          <EmptyState icon="person" title={nl.adresboek.chooseTitle}>
            {nl.adresboek.chooseText}
          </EmptyState>
        )}
      </aside>
    </div>
  );
}

const columnsAt = (now: Date, teams: readonly Team[]): readonly Column<Medewerker>[] => [
  {
    key: 'naam',
    header: nl.adresboek.naam,
    width: '23%',
    render: ({ volledigeNaam }) => (
      <div className="vk-ellipsis">
        <strong title={volledigeNaam}>{volledigeNaam}</strong>
      </div>
    ),
  },
  {
    key: 'functie',
    header: nl.adresboek.functie,
    render: ({ functie }) => (
      <div className="vk-ellipsis" title={functie}>
        {functie}
      </div>
    ),
  },
  {
    key: 'afdeling',
    header: nl.adresboek.afdeling,
    width: '22%',
    render: ({ afdelingen }) => (
      <div className="vk-ellipsis">{afdelingen.map((ref) => teamName(teams, ref)).join(', ')}</div>
    ),
  },
  {
    key: 'nu',
    header: nl.adresboek.nu,
    width: '196px',
    render: ({ aanwezigheid }) => <PresenceMark presence={presenceNow(aanwezigheid, now)} />,
  },
];
