import { lazy, Suspense, useEffect, useState } from 'react';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Notice, Panel, Skeleton, Tabs, type Tab } from '../../ui';
import { BacklogView } from './backlog-view';
import './kennisbeheer.css';
import type { BeheerTab } from './slice';

/** Comparing and previewing are large: only who writes needs them. */
const VoorstellenView = lazy(() =>
  import('./editing/voorstellen-view').then(({ VoorstellenView: Loaded }) => ({ default: Loaded })),
);

const NieuwsBeheer = lazy(() =>
  import('./nieuws/nieuws-beheer').then(({ NieuwsBeheer: Loaded }) => ({ default: Loaded })),
);

type BeheerScreenProps = {
  readonly municipality: MunicipalityId;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

/** The work of the editors. */
export function BeheerScreen({ municipality, onOpenArtikel }: BeheerScreenProps) {
  const tab = useAppStore((state) => state.beheerTab);
  const showBeheer = useAppStore((state) => state.showBeheer);
  const text = nl.kennisbeheer;
  const open = useAppStore(({ backlog }) =>
    backlog.state === 'ready' ? backlog.value.groups.filter(({ isOpen }) => isOpen).length : null,
  );
  const tabs: readonly Tab<BeheerTab>[] = [
    { id: 'vragen', label: text.tabs.vragen, count: open },
    { id: 'voorstellen', label: text.tabs.voorstellen },
    { id: 'nieuws', label: text.tabs.nieuws },
  ];
  return (
    <Tabs label={text.title} tabs={tabs} activeId={tab} onChange={showBeheer}>
      {tab === 'vragen' ? (
        <Vragen municipality={municipality} onOpenArtikel={onOpenArtikel} />
      ) : (
        <Suspense fallback={<Skeleton rows={10} />}>
          {tab === 'voorstellen' ? (
            <VoorstellenView municipality={municipality} />
          ) : (
            <NieuwsBeheer municipality={municipality} />
          )}
        </Suspense>
      )}
    </Tabs>
  );
}

/** What could not be answered. */
function Vragen({ municipality, onOpenArtikel }: BeheerScreenProps) {
  const backlog = useAppStore((state) => state.backlog);
  const loadBacklog = useAppStore((state) => state.loadBacklog);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => void loadBacklog(), [loadBacklog]);
  const text = nl.kennisbeheer.backlog;
  if (backlog.state === 'failed')
    return (
      <Panel title={text.title}>
        <Notice tone="warn" title={text.failed}>
          {ipcErrorText(backlog.error)}
        </Notice>
      </Panel>
    );
  if (backlog.state !== 'ready')
    return (
      <Panel title={text.title} isFlush>
        <Skeleton rows={14} />
      </Panel>
    );
  return (
    <BacklogView
      backlog={backlog.value}
      municipality={municipality}
      chosenId={chosenId}
      onChoose={setChosenId}
      onOpenArtikel={onOpenArtikel}
    />
  );
}
