import type { ArtikelId } from '../../../shared/domain/ids';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { EmptyState, Icon, Notice, Skeleton } from '../../ui';
import { HitList } from './hit-list';
import type { KennisTop } from './slice';
import type { KennisSlots } from './slots';
import type { Kennis } from './use-kennis';

type ResultsProps = { readonly kennis: Kennis; readonly slots?: KennisSlots | undefined };

/** What stands under the search box: hits, "nothing fits", or what is asked most when nothing is typed. */
export function Results({ kennis, slots = {} }: ResultsProps) {
  const { search, hits, text, listId, chosen, isSearching, onOpen } = kennis;
  if (search.state === 'failed') {
    return (
      <Notice tone="warn" title={nl.kennis.failed}>
        {ipcErrorText(search.error)}
      </Notice>
    );
  }
  if (search.state === 'idle')
    return (
      <>
        <Top top={kennis.top} onOpen={onOpen} />
        {slots.shop?.()}
      </>
    );
  if (hits.length > 0)
    return <HitList listId={listId} hits={hits} chosen={chosen} isOld={isSearching} onOpen={onOpen} />;
  if (isSearching) return <Skeleton rows={6} label={nl.kennis.searching} />;
  return (
    <EmptyState icon="search" title={nl.kennis.nothing(text)} actions={slots.missing?.(text)}>
      {nl.kennis.nothingText}
    </EmptyState>
  );
}

type TopProps = { readonly top: KennisTop | undefined; readonly onOpen: (id: ArtikelId) => void };

function Top({ top, onOpen }: TopProps) {
  const text = nl.kennis;
  if (!top || top.state === 'loading' || top.state === 'idle') return <Skeleton rows={8} label={text.loading} />;
  if (top.state === 'failed') {
    return (
      <Notice tone="warn" title={text.topFailed}>
        {ipcErrorText(top.error)}
      </Notice>
    );
  }
  if (top.value.length === 0) {
    return (
      <EmptyState icon="book" title={text.topNone}>
        {text.topNoneText}
      </EmptyState>
    );
  }
  return (
    <section className="vk-kennis-top" aria-label={text.top}>
      <h2>{text.top}</h2>
      <ul>
        {top.value.map(({ id, titel }) => (
          <li key={id}>
            <button type="button" className="vk-kennis-link" onClick={() => onOpen(id)}>
              <Icon name="chevronRight" /> {titel}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
