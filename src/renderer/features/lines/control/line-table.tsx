import { useState } from 'react';
import { nl } from '../../../text/nl';
import { DataTable, formatDay, StateMark, type Column } from '../../../ui';
import { LineMark } from './line-mark';
import { sortLines, type LineSort, type LineSortKey, type LineView } from './line-view';
import { SpeedText } from './speed-text';

type LineTableProps = { readonly views: readonly LineView[]; readonly onOpen: (id: string) => void };

/** The worst first, until somebody wants another order. */
const FIRST: LineSort = { key: 'state', isDescending: false };

/** All lines in rows, in the order that the headers ask for. */
export function LineTable({ views, onOpen }: LineTableProps) {
  const [sort, setSort] = useState(FIRST);
  const order = {
    ...sort,
    // Only the keys of the columns below come back.
    onChange: (key: string) =>
      setSort({ key: key as LineSortKey, isDescending: key === sort.key && !sort.isDescending }),
  };
  return (
    <div className="vk-page-list">
      <DataTable
        label={nl.lines.title}
        isFixed
        columns={COLUMNS}
        rows={sortLines(views, sort)}
        rowKey={({ entry }) => entry.id}
        openLabel={({ entry }) => nl.lines.table.open(entry.name)}
        order={order}
        onOpen={({ entry }) => onOpen(entry.id)}
      />
    </div>
  );
}

const COLUMNS: readonly Column<LineView>[] = [
  {
    key: 'name',
    header: nl.lines.lijn,
    isSortable: true,
    render: ({ entry }) => (
      <div className="vk-ellipsis" title={entry.name}>
        <strong>{entry.name}</strong>
      </div>
    ),
  },
  {
    key: 'executor',
    header: nl.lines.executor,
    width: '152px',
    isSortable: true,
    render: ({ entry }) => (
      <div className="vk-ellipsis vk-muted" title={entry.executor}>
        {entry.executor}
      </div>
    ),
  },
  {
    key: 'state',
    header: nl.lines.toestand,
    width: '146px',
    isSortable: true,
    render: ({ state }) => <LineMark state={state} />,
  },
  {
    key: 'speed',
    header: nl.lines.table.speed,
    title: nl.lines.table.speedTitle,
    width: '160px',
    align: 'end',
    isSortable: true,
    render: ({ speed }) => speed && <SpeedText speed={speed} />,
  },
  {
    key: 'failed',
    header: nl.lines.table.failures,
    title: nl.lines.table.failuresTitle,
    width: '80px',
    align: 'end',
    isSortable: true,
    render: ({ asked, failed }) =>
      asked > 0 &&
      (failed > 0 ? (
        <strong>{nl.lines.table.failuresOf(failed, asked)}</strong>
      ) : (
        nl.lines.table.failuresOf(failed, asked)
      )),
  },
  {
    key: 'budget',
    header: nl.lines.table.budget,
    width: '88px',
    align: 'end',
    render: ({ budgetLeft, asked }) =>
      budgetLeft !== null &&
      asked > 0 &&
      (budgetLeft < 0 ? (
        <StateMark tone="danger">{nl.lines.budgetLeft(budgetLeft)}</StateMark>
      ) : (
        nl.lines.budgetLeft(budgetLeft)
      )),
  },
  {
    key: 'agreement',
    header: nl.lines.table.agreement,
    width: '104px',
    align: 'end',
    isSortable: true,
    render: ({ entry: { agreement } }) => {
      if (!agreement) return null;
      return agreement.validUntil ? (
        formatDay(agreement.validUntil)
      ) : (
        <span className="vk-muted">{nl.lines.table.noEnd}</span>
      );
    },
  },
  {
    key: 'grip',
    header: nl.lines.table.grip,
    width: '94px',
    isSortable: true,
    render: ({ entry: { grip } }) =>
      grip.length > 0 && (
        <StateMark tone="warn" title={grip.map(({ kind }) => nl.lines.grip.kinds[kind]).join(', ')}>
          {nl.lines.grip.count(grip.length)}
        </StateMark>
      ),
  },
];
