import type { KeyboardEvent, Ref } from 'react';
import { nl } from '../../text/nl';
import { Icon, KeyHint, LiveRegion } from '../../ui';

type KennisSearchProps = {
  readonly text: string;
  readonly listId: string;
  /** Id of the option that Enter opens; undefined when there is none. */
  readonly activeId: string | undefined;
  readonly count: number;
  readonly isSearching: boolean;
  /** How many were found, spoken after a search; null while nothing was searched. */
  readonly found: number | null;
  readonly onType: (text: string) => void;
  /** -1 or 1: to the hit above or below. */
  readonly onMove: (step: number) => void;
  readonly onEnter: () => void;
  /** Escape: back from an article, or an empty box. True when that did something. */
  readonly onEscape: () => boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** The box in which the question is typed. Arrows choose a hit, Enter opens it, and typing is never held up. */
export function KennisSearch({
  text,
  listId,
  activeId,
  count,
  isSearching,
  found,
  onType,
  onMove,
  onEnter,
  onEscape,
  ref,
}: KennisSearchProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.ctrlKey && activeId !== undefined) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && onEscape()) {
      event.stopPropagation();
      event.preventDefault();
    }
  };
  return (
    <div className="vk-kennis-search">
      <Icon name="search" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        data-focus="kennis"
        className="vk-input"
        aria-label={nl.kennis.search}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={nl.kennis.placeholder}
        autoComplete="off"
        // Words of callers, wrong ones too, are searched as they are.
        spellCheck={false}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <KeyHint keys="/" />
      <LiveRegion>{found === null || isSearching ? '' : nl.kennis.results(found)}</LiveRegion>
    </div>
  );
}
