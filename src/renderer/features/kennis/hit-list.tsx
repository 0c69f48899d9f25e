import { useEffect, useRef } from 'react';
import type { ArtikelId } from '../../../shared/domain/ids';
import type { KennisHit } from '../../../shared/domain/kennis';
import { nl } from '../../text/nl';
import { foundText } from './article';

type HitListProps = {
  readonly listId: string;
  readonly hits: readonly KennisHit[];
  readonly chosen: number;
  /** True while a newer answer is on its way: these hits are of the text before. */
  readonly isOld: boolean;
  readonly onOpen: (id: ArtikelId) => void;
};

/** Id of the option at `index`, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What was found, best first, with why. The focus stays in the search box. */
export function HitList({ listId, hits, chosen, isOld, onOpen }: HitListProps) {
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => active.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <div
      role="listbox"
      id={listId}
      className={isOld ? 'vk-kennis-hits vk-kennis-old' : 'vk-kennis-hits'}
      aria-label={nl.kennis.title}
    >
      {hits.map((hit, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are heard by the search box, which keeps the focus
        <div
          key={hit.id}
          ref={index === chosen ? active : null}
          id={optionId(listId, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="vk-kennis-hit"
          onClick={() => onOpen(hit.id)}
        >
          <span className="vk-kennis-hit-title">{hit.titel}</span>
          {hit.fragment !== '' && <span className="vk-kennis-hit-text">{hit.fragment}</span>}
          <Why found={hit.found} />
        </div>
      ))}
    </div>
  );
}

function Why({ found }: { readonly found: KennisHit['found'] }) {
  const why = foundText(found);
  return why === null ? null : <span className="vk-kennis-why">{why}</span>;
}
