import { useMemo } from 'react';
import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import { nl } from '../../text/nl';
import { DataTable, EmptyState, type Column } from '../../ui';
import { presenceNow } from './presence';
import { medewerkersOf, membersOf, teamSearch, teamsOf } from './selectors';
import type { Adresboek } from './slice';

type TeamsTabProps = {
  readonly adresboek: Adresboek;
  readonly text: string;
  readonly now: Date;
  /** Shows who works in a team. */
  readonly onShowMembers: (naam: string) => void;
};

/** Departments and groups, with how many of them are there now. */
export function TeamsTab({ adresboek, text, now, onShowMembers }: TeamsTabProps) {
  const teams = useMemo(() => teamsOf(adresboek), [adresboek]);
  const medewerkers = useMemo(() => medewerkersOf(adresboek), [adresboek]);
  const search = useMemo(() => teamSearch(teams), [teams]);
  const found = search(text);
  if (found.length === 0) {
    return (
      <EmptyState icon="people" title={teams.length === 0 ? nl.adresboek.empty : nl.adresboek.noTeams}>
        {teams.length === 0 ? nl.adresboek.emptyText : nl.adresboek.noneText}
      </EmptyState>
    );
  }
  return (
    <div className="vk-adresboek-list">
      <DataTable
        label={nl.adresboek.tabs.teams}
        columns={columnsFor(medewerkers, now)}
        rows={found}
        rowKey={({ soort, identificatie }) => `${soort}:${identificatie}`}
        onOpen={({ naam }) => onShowMembers(naam)}
        openLabel={({ naam }) => nl.adresboek.openCell(naam)}
      />
    </div>
  );
}

const columnsFor = (medewerkers: readonly Medewerker[], now: Date): readonly Column<Team>[] => [
  { key: 'team', header: nl.adresboek.team, render: ({ naam }) => <strong>{naam}</strong> },
  { key: 'soort', header: nl.adresboek.soort, width: '120px', render: ({ soort }) => nl.adresboek.teamSoort[soort] },
  {
    key: 'leden',
    header: nl.adresboek.leden,
    width: '100px',
    align: 'end',
    render: (team) => membersOf(team, medewerkers).length,
  },
  {
    key: 'aanwezig',
    header: nl.adresboek.aanwezig,
    width: '110px',
    align: 'end',
    render: (team) =>
      membersOf(team, medewerkers).filter(({ aanwezigheid }) => presenceNow(aanwezigheid, now).state === 'present')
        .length,
  },
  {
    key: 'email',
    header: `${nl.adresboek.email} (${nl.adresboek.internal.toLowerCase()})`,
    render: ({ email }) => email ?? '',
  },
];
