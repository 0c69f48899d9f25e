import type { Grip } from '../../../../shared/domain/line-health';
import { nl } from '../../../text/nl';
import { DataTable, DateText, EmptyState, StateMark, type Column, type Tone } from '../../../ui';
import type { LineView } from './line-view';

type Row = { readonly view: LineView; readonly grip: Grip };
type GripListProps = { readonly views: readonly LineView[]; readonly onOpen: (id: string) => void };

/** What slips away: agreements that end, evaluations that passed, lines of nobody. The most pressing first. */
export function GripList({ views, onOpen }: GripListProps) {
  const text = nl.lines.grip;
  const rows = gripRows(views);
  if (rows.length === 0) {
    return (
      <EmptyState icon="check" title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="vk-lines-intro vk-muted">{text.intro}</p>
      <div className="vk-page-list">
        <DataTable
          label={text.title}
          isFixed
          columns={COLUMNS}
          rows={rows}
          rowKey={({ view, grip }) => `${view.entry.id}:${grip.kind}`}
          openLabel={({ view }) => nl.lines.table.open(view.entry.name)}
          onOpen={({ view }) => onOpen(view.entry.id)}
        />
      </div>
    </>
  );
}

const ORDER: readonly Grip['kind'][] = [
  'agreementEnded',
  'agreementEnds',
  'evaluationPassed',
  'noAgreement',
  'noOwner',
  'noDecider',
];

/** All points of all lines, by what presses most, then by day. */
export const gripRows = (views: readonly LineView[]): readonly Row[] =>
  views
    .flatMap((view) => view.entry.grip.map((grip) => ({ view, grip })))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.grip.kind) - ORDER.indexOf(other.grip.kind) ||
        dayIn(one.grip).localeCompare(dayIn(other.grip)),
    );

const dayIn = (grip: Grip): string => ('on' in grip ? grip.on : '');

const TONES: Readonly<Record<Grip['kind'], Tone>> = {
  agreementEnded: 'danger',
  agreementEnds: 'warn',
  evaluationPassed: 'warn',
  noAgreement: 'warn',
  noOwner: 'warn',
  noDecider: 'warn',
};

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'lijn',
    header: nl.lines.grip.lijn,
    width: '30%',
    render: ({ view }) => (
      <div className="vk-ellipsis">
        <strong>{view.entry.name}</strong>
      </div>
    ),
  },
  {
    key: 'what',
    header: nl.lines.grip.what,
    width: '22%',
    render: ({ grip }) => <StateMark tone={TONES[grip.kind]}>{nl.lines.grip.kinds[grip.kind]}</StateMark>,
  },
  {
    key: 'on',
    header: nl.lines.grip.on,
    width: '220px',
    render: ({ grip }) =>
      'on' in grip && (
        <>
          <DateText value={grip.on} />
          {grip.kind === 'agreementEnds' && <span className="vk-muted">, {nl.lines.grip.inDays(grip.days)}</span>}
        </>
      ),
  },
  {
    key: 'owner',
    header: nl.lines.grip.owner,
    render: ({ view: { entry } }) => (
      <div className="vk-muted vk-ellipsis">
        {entry.owner ? nl.decides.somebody(entry.owner.naam, entry.owner.afdeling) : nl.lines.detail.unknown}
      </div>
    ),
  },
];
