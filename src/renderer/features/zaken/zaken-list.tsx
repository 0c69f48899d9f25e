import type { ReactNode } from 'react';
import type { Datum } from '../../../shared/domain/datum';
import type { Zaak } from '../../../shared/domain/zaak';
import { nl } from '../../text/nl';
import { DataTable, DateText, EmptyState, Panel, type Column } from '../../ui';
import { detailKey } from './slice';
import { closedZaken, openZaken } from './selectors';
import { TermText } from './term-text';
import './zaken.css';

type ZakenListProps = {
  readonly zaken: readonly Zaak[];
  readonly today: Datum;
  /** Only when every line answered may it be said that there are none. */
  readonly isComplete: boolean;
  /** How fresh this is. */
  readonly corner: ReactNode;
  readonly onOpen: (zaak: Zaak) => void;
};

const keyOf = (zaak: Zaak): string => detailKey({ connectionId: zaak.connectionId, zaakId: zaak.id });
const openLabel = (zaak: Zaak): string => nl.zaken.openZaak(zaak.identificatie, zaak.zaaktype);

/** All zaken of the caller: what runs, then what is closed. */
export function ZakenList({ zaken, today, isComplete, corner, onOpen }: ZakenListProps) {
  const text = nl.zaken;
  if (zaken.length === 0) {
    return (
      <EmptyState icon="document" title={isComplete ? text.none : nl.klantbeeld.incomplete}>
        {isComplete ? text.noneText : text.unsure}
      </EmptyState>
    );
  }
  const closed = closedZaken(zaken);
  return (
    <>
      <Panel title={text.open} corner={corner} isFlush>
        <DataTable
          label={text.open}
          isFixed
          columns={openColumns(today)}
          rows={openZaken(zaken)}
          rowKey={keyOf}
          onOpen={onOpen}
          openLabel={openLabel}
          empty={<span className="vk-muted">{isComplete ? text.noOpen : text.unsure}</span>}
        />
      </Panel>
      {closed.length > 0 && (
        <Panel title={text.closed} isFlush>
          <DataTable
            label={text.closed}
            isFixed
            columns={closedColumns}
            rows={closed}
            rowKey={keyOf}
            onOpen={onOpen}
            openLabel={openLabel}
          />
        </Panel>
      )}
    </>
  );
}

const name: Column<Zaak> = {
  key: 'zaak',
  header: nl.zaken.zaak,
  render: (zaak) => (
    <span className="vk-zaak-name">
      <span className="vk-zaak-type" title={zaak.zaaktype}>
        {zaak.zaaktype}
      </span>
      <span className="vk-zaak-more">
        {zaak.identificatie}
        {zaak.omschrijving !== '' && zaak.omschrijving !== zaak.zaaktype && ` · ${zaak.omschrijving}`}
      </span>
    </span>
  ),
};

/** Where a zaak stands, and under it who handles it. */
function Standing({ behandelaar, children }: { readonly behandelaar: string | null; readonly children: ReactNode }) {
  return (
    <span className="vk-zaak-name">
      <span>{children}</span>
      {behandelaar !== null && <span className="vk-zaak-more">{nl.zaken.handledBy(behandelaar)}</span>}
    </span>
  );
}

const openColumns = (today: Datum): readonly Column<Zaak>[] => [
  name,
  {
    key: 'status',
    header: nl.zaken.status,
    width: '22%',
    render: (zaak) => (
      <Standing behandelaar={zaak.behandelaar}>
        {zaak.status ?? <span className="vk-muted">{nl.zaken.noStatus}</span>}
      </Standing>
    ),
  },
  {
    key: 'gestart',
    header: nl.zaken.gestart,
    width: '92px',
    align: 'end',
    render: (zaak) => <DateText value={zaak.startdatum} />,
  },
  {
    key: 'termijn',
    header: nl.zaken.termijn,
    width: '122px',
    align: 'end',
    render: (zaak) => <TermText zaak={zaak} today={today} />,
  },
];

const closedColumns: readonly Column<Zaak>[] = [
  name,
  {
    key: 'resultaat',
    header: nl.zaken.resultaat,
    width: '22%',
    render: (zaak) => <Standing behandelaar={zaak.behandelaar}>{zaak.resultaat ?? zaak.status ?? ''}</Standing>,
  },
  {
    key: 'gestart',
    header: nl.zaken.gestart,
    width: '92px',
    align: 'end',
    render: (zaak) => <DateText value={zaak.startdatum} />,
  },
  {
    key: 'afgesloten',
    header: nl.zaken.afgesloten,
    width: '122px',
    align: 'end',
    render: (zaak) => zaak.einddatum && <DateText value={zaak.einddatum} />,
  },
];
