import { useEffect, useState } from 'react';
import { datumOf } from '../../../../shared/domain/days';
import type { Nieuws, NieuwsRegel } from '../../../../shared/domain/kennisnieuws';
import type { MunicipalityId } from '../../../../shared/domain/ids';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button, DataTable, DateText, dayOf, EmptyState, Notice, Panel, Skeleton, type Column } from '../../../ui';
import { selectUser } from '../../session';
import { NieuwsForm } from './nieuws-form';

/** All news of the own municipalities, beside the one that is written. */
export function NieuwsBeheer({ municipality }: { readonly municipality: MunicipalityId }) {
  const text = nl.kennisbeheer.nieuws;
  const alle = useAppStore((state) => state.alleNieuws);
  const loadAlleNieuws = useAppStore((state) => state.loadAlleNieuws);
  const userId = useAppStore((state) => selectUser(state)?.id ?? '');
  const [edited, setEdited] = useState<Nieuws | null>(null);
  useEffect(() => void loadAlleNieuws(), [loadAlleNieuws]);
  return (
    <div className="vk-beheer-columns">
      <Panel
        title={text.title}
        isFlush
        corner={
          <Button icon="add" onClick={() => setEdited(emptyNieuws(municipality, userId))}>
            {text.new}
          </Button>
        }
      >
        {alle.state !== 'ready' && alle.state !== 'failed' && <Skeleton rows={8} />}
        {alle.state === 'failed' && (
          <Notice tone="warn" title={text.failed}>
            {ipcErrorText(alle.error)}
          </Notice>
        )}
        {alle.state === 'ready' && (
          <div className="vk-page-list">
            <DataTable
              label={text.title}
              columns={COLUMNS}
              rows={alle.value.regels}
              rowKey={({ nieuws }) => nieuws.id}
              onOpen={({ nieuws }) => setEdited(nieuws)}
              selectedKey={edited?.id ?? null}
              empty={text.none}
            />
          </div>
        )}
      </Panel>
      <Panel title={edited?.titel || text.edit}>
        {edited ? (
          <NieuwsForm key={edited.id} nieuws={edited} onDone={() => setEdited(null)} />
        ) : (
          <EmptyState icon="note" title={text.choose}>
            {text.chooseText}
          </EmptyState>
        )}
      </Panel>
    </div>
  );
}

const emptyNieuws = (municipality: MunicipalityId, schrijver: string): Nieuws => ({
  id: crypto.randomUUID(),
  soort: 'nieuws',
  titel: '',
  tekst: '',
  isBelangrijk: false,
  gemeenten: [municipality],
  vaardigheden: [],
  publicatieDatum: datumOf(dayOf(new Date())),
  eindDatum: null,
  schrijver,
});

const columns = nl.kennisbeheer.nieuws.columns;
const COLUMNS: readonly Column<NieuwsRegel>[] = [
  { key: 'titel', header: columns.titel, render: ({ nieuws }) => nieuws.titel },
  {
    key: 'soort',
    header: columns.soort,
    width: '120px',
    render: ({ nieuws }) => nl.kennisbeheer.nieuws.soort[nieuws.soort],
  },
  {
    key: 'van',
    header: columns.van,
    width: '100px',
    render: ({ nieuws }) => <DateText value={nieuws.publicatieDatum} />,
  },
  {
    key: 'tot',
    header: columns.tot,
    width: '100px',
    render: ({ nieuws }) => (nieuws.eindDatum === null ? '' : <DateText value={nieuws.eindDatum} />),
  },
];
