import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ConversationList } from '../features/conversations';
import { hasRole, keepsKennis, selectUser, worksOnCallbacks } from '../features/session';
import { AttentionMark, attentionWords } from '../features/terugbel';
import { useAppStore, useAppStoreApi } from '../state/context';
import type { AppState } from '../state/app-store';
import type { Screen } from '../state/shell';
import { nl } from '../text/nl';
import { Icon, KeyHint, type IconName } from '../ui';
import { newConversation } from './actions';
import { identityFacts } from './identity-facts';
import './rail.css';

type Entry = { readonly screen: Screen; readonly icon: IconName; readonly keys?: string };

const ENTRIES: readonly Entry[] = [
  { screen: 'kennis', icon: 'book' },
  { screen: 'collegas', icon: 'people' },
  { screen: 'lijnen', icon: 'lines', keys: 'Ctrl+L' },
];
const CALLBACKS: Entry = { screen: 'terugbel', icon: 'callback', keys: 'Ctrl+T' };
const EDITING: Entry = { screen: 'kennisbeheer', icon: 'note' };
const SUPERVISION: Entry = { screen: 'toezicht', icon: 'eye' };
const LISTS: Entry = { screen: 'lijsten', icon: 'menu' };
const FOOT: readonly Entry[] = [{ screen: 'instellingen', icon: 'settings' }];

/** Conversations on top, screens below. */
export function Rail() {
  const store = useAppStoreApi();
  const user = useAppStore(selectUser);
  const kanaal = useAppStore((state) => state.settings.lastKanaal);
  const { screen, show, overlay, openOverlay, activateConversation } = useAppStore(
    useShallow(({ screen, show, overlay, openOverlay, activateConversation }) => ({
      screen,
      show,
      overlay,
      openOverlay,
      activateConversation,
    })),
  );
  const pressing = useAppStore((state) => attentionWords(state.attention));
  const klantbeelden = useAppStore((state) => state.klantbeelden);
  const shortNames = useMemo(() => shortNamesOf(klantbeelden), [klantbeelden]);
  const entries = [
    ...(worksOnCallbacks(user) ? [CALLBACKS] : []),
    ...ENTRIES,
    ...(keepsKennis(user) ? [EDITING] : []),
    ...(hasRole(user, 'supervisor') ? [SUPERVISION] : []),
    ...(hasRole(user, 'beheerder') ? [LISTS] : []),
  ];
  return (
    <nav className="vk-rail" aria-label={nl.app.zones.rail}>
      <ConversationList
        isOnScreen={screen === 'gesprek'}
        shortNames={shortNames}
        kanaal={kanaal}
        onActivate={({ id }) => {
          show('gesprek');
          activateConversation(id);
        }}
        onNew={(chosen, kanaalId) => {
          openOverlay(null);
          void newConversation(store, chosen, kanaalId);
        }}
        isChoosing={overlay === 'channels'}
        onChoose={() => openOverlay(overlay === 'channels' ? null : 'channels')}
      />
      <div className="vk-rail-screens">
        {entries.map((entry) => (
          <RailButton
            key={entry.screen}
            entry={entry}
            isActive={screen === entry.screen}
            onShow={() => show(entry.screen)}
            {...(entry === CALLBACKS && { more: pressing })}
          >
            {entry === CALLBACKS && <AttentionMark key={user?.id} />}
          </RailButton>
        ))}
      </div>
      <div className="vk-rail-screens vk-rail-foot">
        {FOOT.map((entry) => (
          <RailButton
            key={entry.screen}
            entry={entry}
            isActive={screen === entry.screen}
            onShow={() => show(entry.screen)}
          />
        ))}
        <button type="button" className="vk-rail-button" aria-keyshortcuts="F1" onClick={() => openOverlay('keys')}>
          <Icon name="help" />
          {nl.keys.title}
          <KeyHint keys="F1" />
        </button>
      </div>
    </nav>
  );
}

function shortNamesOf(klantbeelden: AppState['klantbeelden']): Readonly<Record<string, string>> {
  const names = Object.entries(klantbeelden).flatMap(([id, { sections }]): readonly (readonly [string, string])[] => {
    const name = identityFacts(sections.identity)?.shortName;
    return name ? [[id, name]] : [];
  });
  return Object.fromEntries(names);
}

type RailButtonProps = {
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onShow: () => void;
  /** What its name tells besides the screen, and how that shows. */
  readonly more?: string | null;
  readonly children?: ReactNode;
};

function RailButton({ entry, isActive, onShow, more = null, children }: RailButtonProps) {
  const name = nl.app.screens[entry.screen];
  return (
    <button
      type="button"
      className="vk-rail-button"
      aria-label={more === null ? undefined : `${name}, ${more}`}
      aria-current={isActive ? 'page' : undefined}
      onClick={onShow}
    >
      <Icon name={entry.icon} />
      {name}
      {children}
      {/* There is room for one of them; the sheet of keys has them all. */}
      {entry.keys && more === null && <KeyHint keys={entry.keys} />}
    </button>
  );
}
