import { useEffect, useState } from 'react';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Notice, Panel, Skeleton } from '../../ui';
import { BacklogView } from './backlog-view';
import './kennisbeheer.css';

type BeheerScreenProps = {
  readonly municipality: MunicipalityId;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

/** The work of the editors. */
export function BeheerScreen({ municipality, onOpenArtikel }: BeheerScreenProps) {
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
