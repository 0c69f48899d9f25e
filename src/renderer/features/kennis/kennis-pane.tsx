import { useRef } from 'react';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { Artikel } from '../../../shared/domain/kennis';
import { nl } from '../../text/nl';
import { Button } from '../../ui';
import { KennisSearch } from './kennis-search';
import { Opened } from './opened';
import { Results } from './results';
import type { KennisSlots } from './slots';
import { useKennis, type Kennis } from './use-kennis';
import './kennis.css';

type KennisPaneProps = {
  /** The municipality of the conversation: its texts, never another's. */
  readonly municipality: MunicipalityId;
  /** Whose search this is: the conversation, so that switching shows what was there. */
  readonly place?: string;
  /** Writes in the current question that an article was explained. */
  readonly onConsult?: (artikel: Artikel) => void;
  /** Articles of which the current question says so. */
  readonly consultedIds?: readonly string[];
  readonly slots?: KennisSlots;
};

/** What we answer: search as you type, and one article in the order of a talk. */
export function KennisPane({ municipality, place = 'pane', onConsult, consultedIds = [], slots }: KennisPaneProps) {
  const kennis = useKennis(place, municipality);
  const box = useRef<HTMLInputElement>(null);
  const back = () => {
    kennis.onClose();
    box.current?.focus();
  };
  return (
    <section className="vk-kennis" aria-label={nl.kennis.title}>
      <KennisSearch {...searchProps(kennis)} ref={box} />
      {kennis.article ? (
        <>
          <div className="vk-kennis-back">
            <Button variant="subtle" icon="back" onClick={back}>
              {kennis.text.trim() === '' ? nl.kennis.backTop : nl.kennis.back}
            </Button>
          </div>
          <Opened kennis={kennis} onConsult={onConsult} consultedIds={consultedIds} slots={slots} />
        </>
      ) : (
        <div className="vk-kennis-results">
          <Results kennis={kennis} slots={slots} />
        </div>
      )}
    </section>
  );
}

/** What the search box takes of the whole. */
export const searchProps = ({
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
}: Kennis) => ({
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
});
