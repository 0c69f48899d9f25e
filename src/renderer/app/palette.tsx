import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { KennisPlace } from '../features/kennis';
import { selectUser } from '../features/session';
import { useAppStore, useAppStoreApi } from '../state/context';
import { nl } from '../text/nl';
import { Dialog, Icon, KeyHint, LiveRegion } from '../ui';
import { openArticle } from './actions';
import { articleItems, groupsFor, paletteSearch, searchItems, staticItems, type PaletteItem } from './palette-items';
import './palette.css';

/** The place in which the palette looks up articles. */
const PLACE = 'palette';

/** Ctrl+K: every action, conversation, screen, article and colleague by a few letters. */
export function Palette() {
  const store = useAppStoreApi();
  const openOverlay = useAppStore((state) => state.openOverlay);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const items = useItems(text);
  const id = useId();
  const current = items[Math.min(active, items.length - 1)];
  const choose = (item: PaletteItem) => {
    openOverlay(null);
    item.run(store);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || items.length === 0) return;
    event.preventDefault();
    const next = (Math.min(active, items.length - 1) + step + items.length) % items.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title={nl.palette.title} isTitleHidden size="medium" onClose={() => openOverlay(null)}>
      <div className="vk-palette-box">
        <Icon name="search" />
        <input
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the palette opens on the employee's own key
          autoFocus
          type="text"
          role="combobox"
          className="vk-palette-input"
          aria-label={nl.palette.title}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${items.indexOf(current)}` : undefined}
          placeholder={nl.palette.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={nl.palette.title} className="vk-palette-list">
        {groupsFor(items, text).map((group) => (
          <Group
            key={group}
            group={group}
            items={items}
            current={current}
            idOf={(item) => `${id}-${items.indexOf(item)}`}
            onChoose={choose}
          />
        ))}
      </div>
      {items.length === 0 && (
        <p className="vk-palette-none">
          {nl.palette.none}. <span className="vk-muted">{nl.palette.noneHint}</span>
        </p>
      )}
      <LiveRegion>{text !== '' && nl.palette.count(items.length)}</LiveRegion>
    </Dialog>
  );
}

/** The rows for a text, in the order in which their groups show. */
function useItems(text: string): readonly PaletteItem[] {
  const store = useAppStoreApi();
  const municipality = useAppStore((state) => selectUser(state)?.municipality ?? null);
  const adresboek = useAppStore((state) => state.adresboek);
  const place = useAppStore((state) => state.kennisPlaces[PLACE]);
  const recentCallers = useAppStore((state) => state.recentCallers);
  const { typeKennis, forgetKennis, loadAdresboek, loadRecentCallers, forgetRecentCallers } = store.getState();
  useEffect(() => {
    if (store.getState().adresboek.state === 'idle') void loadAdresboek();
    void loadRecentCallers();
    return () => {
      forgetKennis(PLACE);
      forgetRecentCallers();
    };
  }, [store, loadAdresboek, forgetKennis, loadRecentCallers, forgetRecentCallers]);
  useEffect(() => {
    if (municipality) void typeKennis(PLACE, municipality, text);
  }, [municipality, text, typeKennis]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- made when the palette opens, and again when colleagues and callers of today arrive
  const search = useMemo(() => paletteSearch(staticItems(store.getState())), [store, adresboek, recentCallers]);
  return useMemo(() => {
    const hits = place && text.trim() !== '' ? hitsOf(place).slice(0, 6) : [];
    const all = [...search(text), ...articleItems(hits, (hit) => openArticle(store, hit.id)), ...searchItems(text)];
    return groupsFor(all, text).flatMap((group) => all.filter((item) => item.group === group));
  }, [store, search, text, place]);
}

/** The newest hits, or those before while newer ones are on their way. */
const hitsOf = ({ search }: KennisPlace) =>
  search.state === 'ready' ? search.value.hits : search.state === 'loading' ? (search.previous?.hits ?? []) : [];

type GroupProps = {
  readonly group: PaletteItem['group'];
  readonly items: readonly PaletteItem[];
  readonly current: PaletteItem | undefined;
  readonly idOf: (item: PaletteItem) => string;
  readonly onChoose: (item: PaletteItem) => void;
};

function Group({ group, items, current, idOf, onChoose }: GroupProps) {
  const mine = items.filter((item) => item.group === group);
  if (mine.length === 0) return null;
  return (
    <div role="group" aria-label={nl.palette.groups[group]}>
      <p className="vk-palette-group" aria-hidden="true">
        {nl.palette.groups[group]}
      </p>
      {mine.map((item) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the text box keeps the focus and walks this list with its arrows
        <div
          key={item.id}
          id={idOf(item)}
          role="option"
          aria-selected={item === current}
          className="vk-palette-item"
          onClick={() => onChoose(item)}
        >
          <Icon name={item.icon} />
          <span className="vk-ellipsis">{item.label}</span>
          <span className="vk-muted vk-small vk-ellipsis vk-palette-detail">{item.detail}</span>
          {item.keys && <KeyHint keys={item.keys} />}
        </div>
      ))}
    </div>
  );
}
