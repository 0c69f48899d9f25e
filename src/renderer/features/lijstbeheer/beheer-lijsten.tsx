import { useEffect, useState } from 'react';
import { LIJST_NAMES } from './lijst-names';
import type { Entry, Lijst, Lijsten } from '../../../shared/domain/lijsten';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, IconButton, Notice, Panel, Skeleton, StateMark, Tabs, type Tab } from '../../ui';
import { selectLijsten } from '../lijsten';
import { ChangesView } from './changes-view';
import { editingOf, newEntry, type Editing } from './editing';
import { EntryEditor } from './entry-editor';
import { moved } from './moved';
import { troubleOf } from './trouble';
import './lijstbeheer.css';

type TabId = Lijst | 'wijzigingen';

/** The lists that everybody works with: to add to, change, order and withdraw from. For administrators. */
export function BeheerLijsten() {
  const text = nl.lijsten.beheer;
  const lijsten = useAppStore(selectLijsten);
  const status = useAppStore((state) => state.listsStatus);
  const loadListsState = useAppStore((state) => state.loadListsState);
  const [tab, setTab] = useState<TabId>('resultaten');
  useEffect(() => void loadListsState(), [loadListsState]);
  if (!lijsten)
    return (
      <Panel title={text.title}>
        <Skeleton rows={12} />
      </Panel>
    );
  const tabs: readonly Tab<TabId>[] = [
    ...LIJST_NAMES.map((id) => ({ id, label: text.lijsten[id], count: lijsten[id].length })),
    { id: 'wijzigingen', label: text.changes },
  ];
  return (
    <div className="vk-lijstbeheer">
      {status?.state === 'broken' && (
        <Notice tone="danger" title={text.broken}>
          <ul>
            {status.problems.map(({ file, field, reason }) => (
              <li key={`${field}${reason}`}>{text.brokenAt(file, field, reason)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Tabs label={text.title} tabs={tabs} activeId={tab} onChange={setTab}>
        {tab === 'wijzigingen' ? (
          <ChangesView lijsten={lijsten} />
        ) : (
          <ListView key={tab} lijst={tab} lijsten={lijsten} />
        )}
      </Tabs>
    </div>
  );
}

type ListViewProps = { readonly lijst: Lijst; readonly lijsten: Lijsten };

/** One list, with the entry that is changed beside it. */
function ListView({ lijst, lijsten }: ListViewProps) {
  const text = nl.lijsten.beheer;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const orderList = useAppStore((state) => state.orderList);
  const entries: readonly Entry[] = lijsten[lijst];
  const move = async (index: number, step: 1 | -1) =>
    setTrouble(
      troubleOf(
        await orderList(
          lijst,
          moved(entries, index, step).map(({ id }) => id),
        ),
      ),
    );
  return (
    <div className="vk-lijst">
      <Panel title={text.lijsten[lijst]} isFlush>
        {trouble !== null && <Notice tone="danger" title={trouble} />}
        <ol className="vk-list vk-page-list vk-lijst-entries" aria-label={text.lijsten[lijst]}>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              detail={detailOf(lijst, entry, lijsten)}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              isChosen={editing?.entry.id === entry.id}
              onMove={(step) => void move(index, step)}
              onOpen={() => setEditing(editingOf(lijst, entry.id, lijsten))}
            />
          ))}
          {entries.length === 0 && <li className="vk-muted">{text.empty}</li>}
        </ol>
        <Button icon="add" onClick={() => setEditing(newEntry(lijst, lijsten))}>
          {text.add}
        </Button>
      </Panel>
      {editing ? (
        <EntryEditor
          key={editing.entry.id}
          start={editing}
          onDone={() => {
            setEditing(null);
            focusEntry(editing.entry.id);
          }}
        />
      ) : (
        <p className="vk-muted">{text.choose}</p>
      )}
    </div>
  );
}

/** The editor takes the focus along when it goes: the hands stay at the entry, a new one being the last. */
function focusEntry(id: string): void {
  requestAnimationFrame(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
    (rows.find(({ dataset }) => dataset['entry'] === id) ?? rows.at(-1))?.focus();
  });
}

type EntryRowProps = {
  readonly entry: Entry;
  readonly detail: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isChosen: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onOpen: () => void;
};

function EntryRow({ entry, detail, isFirst, isLast, isChosen, onMove, onOpen }: EntryRowProps) {
  const text = nl.lijsten.beheer;
  const { naam, isIngetrokken } = entry;
  return (
    <li className="vk-lijst-entry">
      <button
        type="button"
        className="vk-lijst-open"
        data-entry={entry.id}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className="vk-ellipsis">{naam}</span>
        <span className="vk-muted vk-small vk-ellipsis">{detail}</span>
        {isIngetrokken && <StateMark tone="neutral">{text.withdrawn}</StateMark>}
      </button>
      <IconButton icon="chevronUp" label={text.up(naam)} isDisabled={isFirst} onClick={() => onMove(-1)} />
      <IconButton icon="chevronDown" label={text.down(naam)} isDisabled={isLast} onClick={() => onMove(1)} />
    </li>
  );
}

/** What tells entries of a list apart beside their names. */
function detailOf(lijst: Lijst, entry: Entry, { resultaatgroepen }: Lijsten): string {
  if (lijst === 'resultaten' && 'groep' in entry)
    return resultaatgroepen.find(({ id }) => id === entry.groep)?.naam ?? entry.groep;
  if ('toets' in entry) return entry.toets === null ? '' : `F${entry.toets}`;
  if ('soort' in entry) return nl.conversations.kanaal[entry.soort];
  if ('vragen' in entry) return nl.lijsten.beheer.vragenCount(entry.vragen.length);
  return 'tekst' in entry ? entry.tekst : '';
}
