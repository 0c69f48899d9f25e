import { describe, expect, it } from 'vitest';
import { boardItemOf, boardOf } from '../../../tests/fakes/board';
import { createFakeBridge } from '../../../tests/fakes/bridge';
import { shippedLijsten } from '../../../tests/fakes/lijsten';
import { agent, conversationOf, testBsn } from '../../../tests/support/builders';
import { ringingCallSchema } from '../../shared/ipc/schemas';
import { boardKeyOf } from '../features/terugbel';
import { createAppStore } from '../state/app-store';
import { nl } from '../text/nl';
import { groupsFor, paletteSearch, staticItems, type PaletteItem } from './palette-items';
import { SHORTCUTS } from './shortcuts';

const item = (group: PaletteItem['group'], label: string): PaletteItem => ({
  id: label,
  group,
  icon: 'info',
  label,
  detail: '',
  keys: null,
  command: null,
  run: () => undefined,
});

describe('the groups of the palette', () => {
  it('begin with the one that has what was typed, so that Enter takes that', () => {
    const items = [item('articles', 'Verhuizing over de grens doorgeven'), item('screens', 'Over Voorkant')];

    expect(groupsFor(items, 'over v')[0]).toBe('screens');
    expect(groupsFor(items, 'verh')[0]).toBe('articles');
  });

  it('stand in their fixed order when nothing begins so', () => {
    expect(groupsFor([item('colleagues', 'Anna')], '')).toEqual(groupsFor([], 'zeemeermin'));
  });
});

/** A desk at which everything can be done: somebody calls, a conversation runs, and the user has every role. */
function busyDesk() {
  const store = createAppStore(createFakeBridge().bridge);
  const conversation = conversationOf({ subject: { kind: 'persoon', bsn: testBsn } });
  const appInfo = { isSandbox: true } as NonNullable<ReturnType<typeof store.getState>['appInfo']>; // the rest is not looked at
  const ringing = ringingCallSchema.parse({
    ...{
      callId: crypto.randomUUID(),
      municipality: 'harderwijk',
      telefoonnummer: null,
      ringingSince: '2026-01-01T00:00:00Z',
    },
    ...{ candidates: null, candidatesError: null },
  });
  store.setState({
    appInfo,
    ringing: [ringing],
    session: { state: 'signedIn', user: { ...agent(), roles: ['agent', 'supervisor', 'redacteur', 'beheerder'] } },
    conversations: [conversation],
    activeConversationId: conversation.id,
    lijsten: { state: 'ready', value: shippedLijsten() },
    // The keys of the board are there for the callback at hand.
    screen: 'terugbel',
    board: { state: 'ready', value: boardOf(boardItemOf()) },
    boardRow: boardKeyOf(boardItemOf()),
  });
  return store.getState();
}

describe('the palette', () => {
  const search = paletteSearch(staticItems(busyDesk()));

  it.each(SHORTCUTS.map(({ command }) => [nl.keys.commands[command], command] as const))(
    'finds "%s" by its words in the sheet of keys',
    (words, command) => {
      expect(search(words).map((found) => found.command)).toContain(command);
    },
  );

  it('finds a macro, a result and a part of the klantbeeld by their names, with their keys', () => {
    const keysOf = (words: string) => search(words)[0]?.keys;

    expect(keysOf('verbinding weg')).toBe('F2');
    expect(search('doorverwezen').map(({ keys }) => keys)).toContain('Ctrl+Shift+6');
    expect(keysOf('belastingen')).toBe('Alt+3');
  });

  it('lists actions only before something is typed, without what its own key does better', () => {
    expect(search('').some(({ command }) => command === 'macro.run')).toBe(false);
    expect(search('').some(({ command }) => command === 'conversation.new')).toBe(true);
  });

  it('names nobody by a BSN', () => {
    const words = staticItems(busyDesk()).map(({ label, detail }) => `${label} ${detail}`);

    expect(words.join('\n')).not.toContain(testBsn);
  });
});
