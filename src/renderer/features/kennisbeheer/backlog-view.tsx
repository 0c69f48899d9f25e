import { useState } from 'react';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import type { Backlog, VraagGroup } from '../../../shared/domain/kennisvraag';
import { nl } from '../../text/nl';
import { Button, DataTable, DateText, EmptyState, Notice, Panel, StateMark, type Column } from '../../ui';
import { GroupDetail } from './group-detail';
import { openVragen } from './selectors';

type BacklogViewProps = {
  readonly backlog: Backlog;
  readonly municipality: MunicipalityId;
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

/** What could not be answered, asked most first, beside the one that is at hand. */
export function BacklogView({ backlog, municipality, chosenId, onChoose, onOpenArtikel }: BacklogViewProps) {
  const text = nl.kennisbeheer.backlog;
  const [isClosedShown, setClosedShown] = useState(false);
  const rows = backlog.groups.filter(({ isOpen }) => isOpen !== isClosedShown);
  const chosen = backlog.groups.find(({ id }) => id === chosenId) ?? null;
  const open = backlog.groups.filter(({ isOpen }) => isOpen).length;
  return (
    <div className="vk-beheer-columns">
      <Panel
        title={isClosedShown ? text.closedTitle : text.title}
        corner={<Measures backlog={backlog} open={open} />}
        isFlush
      >
        <div className="vk-beheer-tools">
          <Button isPressed={isClosedShown} icon="check" onClick={() => setClosedShown(!isClosedShown)}>
            {text.showClosed}
          </Button>
        </div>
        {backlog.failed.length > 0 && (
          <Notice tone="warn" title={text.sourceFailed}>
            {text.sourceFailedText}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState icon="check" title={isClosedShown ? text.noneClosed : text.none}>
            {text.noneText}
          </EmptyState>
        ) : (
          <div className="vk-page-list">
            <DataTable
              label={text.title}
              columns={COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => onChoose(id)}
              selectedKey={chosenId}
            />
          </div>
        )}
      </Panel>
      {chosen ? (
        <GroupDetail key={chosen.id} group={chosen} municipality={municipality} onOpenArtikel={onOpenArtikel} />
      ) : (
        <Panel title={text.chosen}>
          <EmptyState icon="note" title={text.choose}>
            {text.chooseText}
          </EmptyState>
        </Panel>
      )}
    </div>
  );
}

function Measures({ backlog, open }: { readonly backlog: Backlog; readonly open: number }) {
  const text = nl.kennisbeheer.backlog;
  return (
    <span role="status">
      {text.openCount(open)}
      {backlog.mediaanDagen !== null && ` · ${text.median(backlog.mediaanDagen)}`}
    </span>
  );
}

const text = nl.kennisbeheer.backlog.columns;

const COLUMNS: readonly Column<VraagGroup>[] = [
  { key: 'woorden', header: text.woorden, render: ({ woorden }) => woorden },
  {
    key: 'aantal',
    header: text.aantal,
    align: 'end',
    width: '56px',
    render: (group) => openVragen(group).length || group.vragen.length,
  },
  {
    key: 'aanleiding',
    header: text.aanleiding,
    width: '118px',
    render: ({ aanleidingen }) => aanleidingen.map((one) => nl.kennisbeheer.aanleiding[one]).join(', '),
  },
  { key: 'laatste', header: text.laatste, width: '92px', render: ({ laatsteOp }) => <DateText value={laatsteOp} /> },
  {
    key: 'open',
    header: text.dagen,
    align: 'end',
    width: '68px',
    render: ({ doorlooptijdDagen }) => nl.kennisbeheer.backlog.days(doorlooptijdDagen),
  },
  {
    key: 'herhaald',
    header: text.herhaald,
    width: '76px',
    render: ({ herhaald }) =>
      herhaald > 0 && <StateMark tone="warn">{nl.kennisbeheer.backlog.again(herhaald)}</StateMark>,
  },
];
