import { useState, type KeyboardEvent } from 'react';
import type { ResultaatOptie } from '../../../shared/domain/lijsten';
import { groupedResults, MOST_FAVOURITES, type GroupedResults } from '../../../shared/domain/lijsten-rules';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Dialog, IconButton, KeyHint } from '../../ui';
import { selectFavourites, selectLijsten } from './selectors';
import './lijsten.css';

type ResultChooserProps = {
  /** Whether a result can be chosen for this question. */
  readonly isOffered: (id: string) => boolean;
  readonly onChoose: (resultaat: ResultaatOptie) => void;
  readonly onClose: () => void;
};

/** Every result in two levels: one digit for the group, one for the result. A star puts a result under a key of the list itself. */
export function ResultChooser({ isOffered, onChoose, onClose }: ResultChooserProps) {
  const lijsten = useAppStore(selectLijsten);
  const [group, setGroup] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const groups = lijsten
    ? groupedResults(lijsten).map((one) => ({ ...one, resultaten: one.resultaten.filter(({ id }) => isOffered(id)) }))
    : [];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const index = Number(event.key) - 1;
    if (group === null) {
      if (!groups[index]) return;
      setGroup(index);
      event.currentTarget.querySelector<HTMLElement>(`[data-group="${index}"] button`)?.focus();
    } else {
      const chosen = groups[group]?.resultaten[index];
      if (chosen) onChoose(chosen);
    }
  };
  return (
    <Dialog title={nl.lijsten.chooseResult} size="large" onClose={onClose}>
      <p className="vk-muted vk-small">
        {nl.lijsten.chooseHint} {nl.lijsten.favouritesHint}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons take focus; the whole hears the digits */}
      <div className="vk-result-groups" onKeyDown={onKeyDown}>
        {groups.map((one, index) => (
          <Group
            key={one.id}
            group={one}
            index={index}
            isOpen={group === index}
            onChoose={onChoose}
            onTrouble={setTrouble}
          />
        ))}
      </div>
      <p role="alert">{trouble !== null && <span className="vk-field-error">{trouble}</span>}</p>
    </Dialog>
  );
}

type GroupProps = {
  readonly group: GroupedResults;
  readonly index: number;
  /** Its results have the digits. */
  readonly isOpen: boolean;
  readonly onChoose: (resultaat: ResultaatOptie) => void;
  readonly onTrouble: (trouble: string | null) => void;
};

function Group({ group, index, isOpen, onChoose, onTrouble }: GroupProps) {
  return (
    <section
      data-group={index}
      aria-label={group.naam}
      className={isOpen ? 'vk-result-group vk-result-group-open' : 'vk-result-group'}
    >
      <h3>
        {!isOpen && <KeyHint keys={String(index + 1)} />} {group.naam}
      </h3>
      <ul className="vk-list">
        {group.resultaten.map((resultaat, number) => (
          <li key={resultaat.id} className="vk-result-row">
            <button type="button" className="vk-result-choice" onClick={() => onChoose(resultaat)}>
              {isOpen && number < 9 && <KeyHint keys={String(number + 1)} />} {resultaat.naam}
            </button>
            <Star resultaat={resultaat} onTrouble={onTrouble} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type StarProps = Pick<GroupProps, 'onTrouble'> & { readonly resultaat: ResultaatOptie };

function Star({ resultaat, onTrouble }: StarProps) {
  const lijsten = useAppStore((state) => state.lijsten);
  const favourites = useAppStore((state) => state.favourites);
  const setFavourites = useAppStore((state) => state.setFavourites);
  const shown = selectFavourites({ lijsten, favourites }).map(({ id }) => id);
  const isFavourite = shown.includes(resultaat.id);
  const toggle = async () => {
    if (!isFavourite && shown.length >= MOST_FAVOURITES) {
      onTrouble(nl.lijsten.favouritesFull);
      return;
    }
    const error = await setFavourites(
      isFavourite ? shown.filter((id) => id !== resultaat.id) : [...shown, resultaat.id],
    );
    onTrouble(error && `${nl.lijsten.favouritesFailed}: ${ipcErrorText(error)}`);
  };
  return (
    <IconButton
      icon="star"
      label={nl.lijsten.favourite(resultaat.naam)}
      isPressed={isFavourite}
      onClick={() => void toggle()}
    />
  );
}
