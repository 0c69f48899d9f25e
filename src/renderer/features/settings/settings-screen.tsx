import type { ReactNode } from 'react';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, IconButton, Notice, Panel } from '../../ui';
import { stepZoom } from './zoom';
import './settings.css';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const DENSITIES = ['compact', 'comfortable'] as const;
const SWITCH = ['off', 'on'] as const;

/** The user's own settings; each works at once. Below them what else is theirs. */
export function SettingsScreen({ children }: { readonly children: ReactNode }) {
  const { theme, density, zoom, isCounterMode } = useAppStore((state) => state.settings);
  const error = useAppStore((state) => state.settingsError);
  const storage = useAppStore((state) => state.appInfo?.storage ?? null);
  const changeSettings = useAppStore((state) => state.changeSettings);
  return (
    <div className="vk-settings">
      <Panel title={nl.settings.title}>
        {error && (
          <Notice tone="danger" title={nl.settings.failed}>
            {ipcErrorText(error)}
          </Notice>
        )}
        <Choice
          name="theme"
          label={nl.settings.theme}
          value={theme}
          values={THEMES}
          words={nl.settings.themes}
          onChange={(value) => void changeSettings({ theme: value })}
        />
        <Choice
          name="density"
          label={nl.settings.density}
          value={density}
          values={DENSITIES}
          words={nl.settings.densities}
          onChange={(value) => void changeSettings({ density: value })}
        />
        <Row label={nl.settings.zoom}>
          <IconButton
            variant="secondary"
            icon="minus"
            label={nl.settings.smaller}
            onClick={() => void changeSettings({ zoom: stepZoom(zoom, -1) })}
          />
          <output aria-label={nl.settings.zoom} className="vk-zoom">
            {nl.settings.zoomValue(Math.round(zoom * 100))}
          </output>
          <IconButton
            variant="secondary"
            icon="add"
            label={nl.settings.bigger}
            onClick={() => void changeSettings({ zoom: stepZoom(zoom, 1) })}
          />
        </Row>
        <Choice
          name="counter"
          label={nl.settings.counter}
          hint={nl.settings.counterHint}
          value={isCounterMode ? 'on' : 'off'}
          values={SWITCH}
          words={nl.settings.counterWords}
          onChange={(value) => {
            const isOn = value === 'on';
            void changeSettings({ isCounterMode: isOn, density: isOn ? 'comfortable' : 'compact' });
          }}
        />
        {storage && <Row label={nl.settings.storage}>{nl.settings.storages[storage]}</Row>}
        <Diagnostics />
      </Panel>
      {children}
    </div>
  );
}

function Diagnostics() {
  const diagnostics = useAppStore((state) => state.diagnostics);
  const exportDiagnostics = useAppStore((state) => state.exportDiagnostics);
  return (
    <Row label={nl.settings.diagnostics} hint={nl.settings.diagnosticsHint}>
      <Button icon="document" isBusy={diagnostics.state === 'loading'} onClick={() => void exportDiagnostics()}>
        {nl.settings.exportDiagnostics}
      </Button>
      <span role="status">
        {diagnostics.state === 'ready' && diagnostics.value !== null && nl.settings.diagnosticsSaved(diagnostics.value)}
        {diagnostics.state === 'failed' && `${nl.settings.diagnosticsFailed}: ${ipcErrorText(diagnostics.error)}`}
      </span>
    </Row>
  );
}

type RowProps = { readonly label: string; readonly hint?: string; readonly children: ReactNode };

function Row({ label, hint, children }: RowProps) {
  return (
    <div className="vk-setting" role="group" aria-label={label}>
      <div className="vk-setting-label">
        {label}
        {hint && <p className="vk-muted vk-small">{hint}</p>}
      </div>
      <div className="vk-setting-control">{children}</div>
    </div>
  );
}

type ChoiceProps<V extends string> = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly words: Readonly<Record<V, string>>;
  readonly onChange: (value: V) => void;
};

function Choice<V extends string>({ name, label, hint, value, values, words, onChange }: ChoiceProps<V>) {
  return (
    <Row label={label} {...(hint === undefined ? {} : { hint })}>
      {values.map((one) => (
        <label key={one} className="vk-radio">
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          {words[one]}
        </label>
      ))}
    </Row>
  );
}
