import { useEffect, useState } from 'react';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, LineNotice, Notice, Skeleton, Tabs, TextField, useNow } from '../../ui';
import { selectUser } from '../session';
import { LocationsTab } from './locations-tab';
import { MedewerkersTab } from './medewerkers-tab';
import { failedLines } from './selectors';
import { TeamsTab } from './teams-tab';
import './adresboek.css';

const TABS = ['medewerkers', 'teams', 'locaties'] as const;
type AdresboekTab = (typeof TABS)[number];

const MINUTE_MS = 60_000;

/** Who works where, who is there now and who replaces whom; and when which counter is open. */
export function AdresboekScreen() {
  const adresboek = useAppStore((state) => state.adresboek);
  const municipalities = useAppStore((state) => state.municipalities);
  const own = useAppStore((state) => selectUser(state)?.municipality ?? null);
  const loadAdresboek = useAppStore((state) => state.loadAdresboek);
  const [tab, setTab] = useState<AdresboekTab>('medewerkers');
  const [text, setText] = useState('');
  const now = useNow(MINUTE_MS);
  useEffect(() => void loadAdresboek(), [loadAdresboek]);
  return (
    <section className="vk-adresboek" aria-label={nl.adresboek.title}>
      <div className="vk-adresboek-search">
        <TextField
          type="search"
          label={nl.adresboek.search}
          isLabelHidden
          placeholder={nl.adresboek.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Tabs
        tabs={TABS.map((id) => ({ id, label: nl.adresboek.tabs[id] }))}
        activeId={tab}
        onChange={setTab}
        label={nl.adresboek.title}
      >
        {tab === 'locaties' && <LocationsTab municipalities={municipalities} own={own} text={text} now={now} />}
        {tab !== 'locaties' && (adresboek.state === 'loading' || adresboek.state === 'idle') && <Skeleton rows={14} />}
        {tab !== 'locaties' && adresboek.state === 'failed' && (
          <Notice tone="warn" title={nl.adresboek.failed} actions={<Again onClick={() => void loadAdresboek()} />}>
            {ipcErrorText(adresboek.error)}
          </Notice>
        )}
        {tab !== 'locaties' && adresboek.state === 'ready' && (
          <>
            {failedLines(adresboek.value).map((line) => (
              <LineNotice
                key={line.connectionId}
                lineName={line.connectionId}
                error={line.error}
                onRetry={() => void loadAdresboek()}
              />
            ))}
            {tab === 'medewerkers' && (
              <MedewerkersTab adresboek={adresboek.value} text={text} now={now} onSearch={setText} />
            )}
            {tab === 'teams' && (
              <TeamsTab
                adresboek={adresboek.value}
                text={text}
                now={now}
                onShowMembers={(naam) => {
                  setText(naam);
                  setTab('medewerkers');
                }}
              />
            )}
          </>
        )}
      </Tabs>
    </section>
  );
}

const Again = ({ onClick }: { readonly onClick: () => void }) => (
  <Button icon="retry" onClick={onClick}>
    {nl.ui.retry}
  </Button>
);
