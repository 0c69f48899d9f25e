import { useEffect } from 'react';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, DataTable, Notice, Panel, Skeleton } from '../../ui';
import './settings.css';

/** Version, runtime and the licences of what is shipped. */
export function AboutScreen() {
  const info = useAppStore((state) => state.appInfo);
  const licences = useAppStore((state) => state.licences);
  const loadLicences = useAppStore((state) => state.loadLicences);
  const showNotices = useAppStore((state) => state.showNotices);
  useEffect(() => void loadLicences(), [loadLicences]);
  const { name, version, licence } = nl.about.columns;
  return (
    <div className="vk-settings">
      <Panel title={nl.about.title}>
        <p>{nl.about.licence}</p>
        <p>{nl.about.agpl}</p>
        <Button icon="document" onClick={() => void showNotices()}>
          {nl.about.notices}
        </Button>
        {info && (
          <dl className="vk-facts">
            <dt>{nl.about.version}</dt>
            <dd>{info.version}</dd>
            <dt>{nl.about.runtime}</dt>
            <dd>{`Electron ${info.runtime.electron}, Chrome ${info.runtime.chrome}, Node ${info.runtime.node}`}</dd>
            <dt>{nl.about.profile}</dt>
            <dd>{info.profile}</dd>
          </dl>
        )}
      </Panel>
      <Panel title={nl.about.licences} isFlush>
        {licences.state === 'failed' && <Notice tone="danger">{ipcErrorText(licences.error)}</Notice>}
        {licences.state === 'loading' && <Skeleton rows={8} label={nl.about.licencesLoading} />}
        {licences.state === 'ready' && (
          <DataTable
            label={nl.about.licences}
            rows={licences.value}
            rowKey={(row) => `${row.name}@${row.version}`}
            columns={[
              { key: 'name', header: name, render: (row) => row.name },
              { key: 'version', header: version, width: '140px', render: (row) => row.version },
              { key: 'licence', header: licence, width: '220px', render: (row) => row.licence },
            ]}
          />
        )}
      </Panel>
    </div>
  );
}
