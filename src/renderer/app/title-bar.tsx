import { useShallow } from 'zustand/react/shallow';
import { MeldingenButton } from '../features/kennisbeheer';
import { lineHealth } from '../features/lines';
import { OutboxButton } from '../features/outbox';
import { municipalityName, selectUser, UserMenu } from '../features/session';
import type { ConversationId } from '../../shared/domain/ids';
import type { AppStore } from '../state/app-store';
import { useAppStore, useAppStoreApi } from '../state/context';
import type { Overlay } from '../state/shell';
import { nl } from '../text/nl';
import { Badge, Icon, KeyHint, StateMark } from '../ui';
import { openArticle, switchUser } from './actions';
import { focusOn } from './focus';
import './title-bar.css';

/** Whose front this is, the way to everything, how lines and outbox stand, and who works here. */
export function TitleBar() {
  const store = useAppStoreApi();
  const user = useAppStore(selectUser);
  const municipality = useAppStore((state) => municipalityName(state, selectUser(state)?.municipality ?? ''));
  const isSandbox = useAppStore((state) => state.appInfo?.isSandbox ?? false);
  const openConversations = useAppStore((state) => state.conversations.length);
  const { overlay, openOverlay } = useAppStore(useShallow(({ overlay, openOverlay }) => ({ overlay, openOverlay })));
  const isCounterMode = useAppStore((state) => state.settings.isCounterMode);
  const setCurtain = useAppStore((state) => state.setCurtain);
  const toggle = (name: Overlay) => openOverlay(overlay === name ? null : name);
  return (
    <header className="vk-title" aria-label={nl.app.zones.title}>
      <span className="vk-mark" aria-hidden="true">
        {municipality.slice(0, 1)}
      </span>
      <strong className="vk-title-name">{municipality}</strong>
      <span className="vk-muted">{nl.app.name}</span>
      {isSandbox && (
        <Badge tone="info" title={nl.app.practiceHint}>
          {nl.app.practice}
        </Badge>
      )}
      <button
        type="button"
        className="vk-everything"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => toggle('palette')}
      >
        <Icon name="search" />
        <span>{nl.app.searchEverything}</span>
        <KeyHint keys="Ctrl+K" />
      </button>
      <span className="vk-title-end">
        {isCounterMode && (
          <button
            type="button"
            className="vk-bar-button"
            aria-keyshortcuts="F9"
            title={`${nl.keys.commands['curtain.toggle']} (F9)`}
            onClick={() => setCurtain(true)}
          >
            <Icon name="shield" />
            {nl.app.shield}
          </button>
        )}
        <LinesState />
        <MeldingenButton
          isOpen={overlay === 'meldingen'}
          onToggle={() => toggle('meldingen')}
          onOpenArtikel={(id) => {
            openOverlay(null);
            openArticle(store, id);
          }}
        />
        <OutboxButton
          isOpen={overlay === 'outbox'}
          onToggle={() => toggle('outbox')}
          onExport={() => openOverlay('export')}
          onReopened={(id) => resume(store, id)}
        />
        {user && (
          <UserMenu
            isOpen={overlay === 'user'}
            onToggle={() => toggle('user')}
            isQuick={isCounterMode}
            openConversations={openConversations}
            onSwitch={() => void switchUser(store)}
          />
        )}
      </span>
    </header>
  );
}

/** Back to a conversation that was saved before, wherever the employee is. */
function resume(store: AppStore, id: ConversationId): void {
  const { show, activateConversation, openOverlay } = store.getState();
  show('gesprek');
  activateConversation(id);
  openOverlay(null);
  focusOn('note');
}

function LinesState() {
  const statuses = useAppStore((state) => state.connectionStatuses);
  const show = useAppStore((state) => state.show);
  const { total, unknown, stale, failed } = lineHealth(statuses);
  const asked = total - unknown;
  const tone = failed.length > 0 ? 'danger' : stale.length > 0 ? 'warn' : asked === 0 ? 'neutral' : 'ok';
  return (
    <button
      type="button"
      className="vk-bar-button"
      aria-keyshortcuts="Control+L"
      title={`${nl.app.screens.lijnen} (Ctrl+L)`}
      onClick={() => show('lijnen')}
    >
      <StateMark tone={tone}>{nl.app.linesState(failed.length, stale.length, asked)}</StateMark>
    </button>
  );
}
