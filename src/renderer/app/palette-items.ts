import Fuse from 'fuse.js';
import type { AppState, AppStore } from '../state/app-store';
import type { KennisHit } from '../../shared/domain/kennis';
import { medewerkersOf, teamsOf } from '../features/adresboek';
import { KLANTBEELD_TABS } from '../features/klantbeeld';
import { selectFavourites, selectLijsten } from '../features/lijsten';
import { offeredMacros } from '../features/macros';
import type { Screen } from '../state/shell';
import { nl } from '../text/nl';
import { formatTime, type IconName } from '../ui';
import { hasRole, keepsKennis, selectUser, worksOnCallbacks } from '../features/session';
import { findCaller, findKennis, openRecent } from './actions';
import { isAvailable, runCommand } from './commands';
import { runMacro } from './run-macro';
import { SHORTCUTS, type CommandId, type Shortcut } from './shortcuts';

/** One row of the palette. */
export type PaletteItem = {
  readonly id: string;
  readonly group: keyof typeof nl.palette.groups;
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  readonly keys: string | null;
  /** The row of the table of shortcuts that it does; null for what has none. */
  readonly command: CommandId | null;
  /** Not in the list before something is typed: there its own keys or its own place say enough. */
  readonly isOnlyFound?: boolean;
  readonly run: (store: AppStore) => void;
};

/** Everything but articles: those come from main. */
export function staticItems(state: AppState): readonly PaletteItem[] {
  return [
    ...conversationItems(state),
    ...recentItems(state),
    ...commandItems(state),
    ...rangeItems(state),
    ...screenItems(state),
    ...colleagueItems(state),
  ];
}

const commandItems = (state: AppState): readonly PaletteItem[] =>
  SHORTCUTS.filter((shortcut) => !isRange(shortcut) && isAvailable(state, shortcut)).map(
    ({ command, keys, isKeyOnly }) => ({
      id: command,
      group: 'actions',
      icon: 'chevronRight',
      label: nl.keys.commands[command],
      detail: '',
      keys,
      command,
      ...(isKeyOnly ? { isOnlyFound: true } : {}),
      run: (store) => runCommand(store, command),
    }),
  );

/** Callers of today: opening one begins a conversation with them, who still have to say who they are. */
const recentItems = ({ recentCallers }: AppState): readonly PaletteItem[] =>
  recentCallers.map(({ outboxId, naam, onderwerp, savedAt }) => ({
    id: `recent-${outboxId}`,
    group: 'recent',
    icon: 'clock',
    label: naam,
    detail: `${formatTime(savedAt)} · ${onderwerp}`,
    keys: null,
    command: null,
    run: (store) => void openRecent(store, outboxId),
  }));

/** A row for several keys stands in the palette once for each thing that they choose. */
const isRange = ({ keys }: Shortcut): boolean => keys?.includes('…') ?? false;

type Choice = Pick<PaletteItem, 'label' | 'icon' | 'run'> & { readonly digit: number | null };

function rangeItems(state: AppState): readonly PaletteItem[] {
  return SHORTCUTS.filter((shortcut) => isRange(shortcut) && isAvailable(state, shortcut)).flatMap(
    ({ command, keys }) =>
      choicesOf(state, command).map(({ digit, ...choice }, index) => ({
        ...choice,
        id: `${command}-${index}`,
        group: 'actions',
        detail: nl.keys.commands[command],
        keys: digit === null ? null : (keys ?? '').replace(/\d…F?\d$/, String(digit)),
        command,
        isOnlyFound: true,
      })),
  );
}

/** What a row for several keys chooses from. Conversations have a group of their own. */
function choicesOf(state: AppState, command: CommandId): readonly Choice[] {
  const byDigit = (label: string, icon: IconName, digit: number): Choice => ({
    ...{ label, icon, digit },
    run: (store) => runCommand(store, command, digit),
  });
  if (command === 'klantbeeld.tab')
    return KLANTBEELD_TABS.map((tab, index) => byDigit(nl.klantbeeld.tabs[tab], 'person', index + 1));
  if (command === 'resultaat.choose' || command === 'resultaat.save')
    return selectFavourites(state).map(({ naam }, index) => byDigit(naam, 'check', index + 1));
  if (command !== 'macro.run') return [];
  return offeredMacros(state.macros, selectLijsten(state)).map((macro) => ({
    ...{ label: nl.lijsten.macro.named(macro.naam), icon: 'note', digit: macro.toets },
    run: (store) => runMacro(store, macro),
  }));
}

const conversationItems = ({ conversations }: AppState): readonly PaletteItem[] =>
  conversations.map(({ id, caller, state }, index) => ({
    id,
    group: 'conversations',
    icon: 'person',
    label: caller.naam ?? caller.telefoonnummer ?? nl.conversations.unknown,
    detail: nl.conversations.states[state],
    keys: index < 9 ? `Ctrl+${index + 1}` : null,
    command: 'conversation.switch',
    run: (store) => {
      store.getState().show('gesprek');
      store.getState().activateConversation(id);
    },
  }));

const SCREENS: Readonly<Record<Screen, IconName>> = {
  gesprek: 'phone',
  terugbel: 'callback',
  kennis: 'book',
  kennisbeheer: 'note',
  collegas: 'people',
  lijnen: 'lines',
  toezicht: 'eye',
  lijsten: 'menu',
  instellingen: 'settings',
  over: 'info',
};

const SCREEN_KEYS: Readonly<Partial<Record<Screen, string>>> = { lijnen: 'Ctrl+L', terugbel: 'Ctrl+T' };

/** Some screens are of a role. */
function maySeeScreen(state: AppState, screen: Screen): boolean {
  if (screen === 'kennisbeheer') return keepsKennis(selectUser(state));
  if (screen === 'terugbel') return worksOnCallbacks(selectUser(state));
  if (screen === 'lijsten') return hasRole(selectUser(state), 'beheerder');
  return screen !== 'toezicht' || hasRole(selectUser(state), 'supervisor');
}

const screenItems = (state: AppState): readonly PaletteItem[] =>
  (Object.keys(SCREENS) as Screen[]) // keys of a record of screens are screens
    .filter((screen) => maySeeScreen(state, screen))
    .map((screen) => ({
      id: `screen-${screen}`,
      group: 'screens',
      icon: SCREENS[screen],
      label: nl.app.screens[screen],
      detail: '',
      keys: SCREEN_KEYS[screen] ?? null,
      command: null,
      run: (store) => store.getState().show(screen),
    }));

function colleagueItems({ adresboek }: AppState): readonly PaletteItem[] {
  if (adresboek.state !== 'ready') return [];
  const teams = teamsOf(adresboek.value).map(({ identificatie, naam, soort }) => ({
    id: identificatie,
    label: naam,
    detail: nl.register.callback.soorten[soort],
  }));
  const people = medewerkersOf(adresboek.value).map(({ identificatie, volledigeNaam, functie, afdelingen }) => ({
    id: identificatie,
    label: volledigeNaam,
    detail: nl.palette.colleague(functie, afdelingen),
  }));
  return [...teams, ...people].map((one) => ({
    ...one,
    id: `colleague-${one.id}`,
    group: 'colleagues',
    icon: 'people',
    keys: null,
    command: null,
    run: (store) => store.getState().show('collegas'),
  }));
}

/** The two searches that the palette hands over to: who is calling, and what we answer. */
export function searchItems(text: string): readonly PaletteItem[] {
  const words = text.trim();
  if (words === '') return [];
  const item = (id: string, label: string, run: PaletteItem['run']): PaletteItem => ({
    id,
    group: 'search',
    icon: 'search',
    label,
    detail: '',
    keys: null,
    command: null,
    run,
  });
  return [
    item('search-caller', nl.palette.findCaller(words), (store) => void findCaller(store, words)),
    item('search-kennis', nl.palette.findKennis(words), (store) => findKennis(store, words)),
  ];
}

/** Articles that main found. */
export const articleItems = (hits: readonly KennisHit[], open: (hit: KennisHit) => void): readonly PaletteItem[] =>
  hits.map((hit) => ({
    id: `article-${hit.id}`,
    group: 'articles',
    icon: 'book',
    label: hit.titel,
    detail: '',
    keys: null,
    command: null,
    run: () => open(hit),
  }));

const GROUPS = ['conversations', 'recent', 'actions', 'articles', 'screens', 'colleagues', 'search'] as const;

/** The groups in the order in which they show: first those with something that begins as was typed, so that Enter takes that. */
export function groupsFor(items: readonly PaletteItem[], text: string): readonly PaletteItem['group'][] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return GROUPS;
  const isNamed = (group: PaletteItem['group']) =>
    items.some((item) => item.group === group && item.label.toLowerCase().startsWith(typed));
  return [...GROUPS.filter(isNamed), ...GROUPS.filter((group) => !isNamed(group))];
}

const PER_GROUP = 6;

/** A search over the items; without text the conversations and actions. At most six per group. */
export function paletteSearch(items: readonly PaletteItem[]) {
  const fuse = new Fuse(items, {
    threshold: 0.2,
    ignoreLocation: true,
    ignoreDiacritics: true,
    keys: [
      { name: 'label', weight: 3 },
      'detail',
      { name: 'command', weight: 0.5, getFn: ({ command }) => (command ? nl.keys.commands[command] : '') },
    ],
  });
  return (text: string): readonly PaletteItem[] => {
    const found =
      text.trim() === ''
        ? items.filter(({ group, isOnlyFound }) => group !== 'colleagues' && !isOnlyFound)
        : fuse.search(text.trim()).map(({ item }) => item);
    const count = new Map<string, number>();
    return found.filter(({ group }) => {
      const seen = (count.get(group) ?? 0) + 1;
      count.set(group, seen);
      return seen <= (text.trim() === '' && group === 'actions' ? Number.POSITIVE_INFINITY : PER_GROUP);
    });
  };
}
