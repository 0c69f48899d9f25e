import { useEffect, useId } from 'react';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { optionId } from './hit-list';
import { EMPTY_PLACE, shownHits, type KennisPlace } from './slice';

/** `over`: an article takes the place of the hits. `beside`: both show, and arrows go on choosing. */
type Form = 'over' | 'beside';

/** Everything that a place to look up knowledge shows and does. */
export function useKennis(place: string, municipality: MunicipalityId, form: Form = 'over') {
  const listId = useId();
  const held = useAppStore((state) => state.kennisPlaces[place]) ?? EMPTY_PLACE;
  const top = useAppStore((state) => state.kennisTop[municipality]);
  const municipalityName = useAppStore(
    (state) => state.municipalities.find(({ id }) => id === municipality)?.naam ?? municipality,
  );
  const { typeKennis, chooseHit, openArtikel, closeArtikel, loadTop } = useActions();
  useEffect(() => void loadTop(municipality), [loadTop, municipality]);
  const own = ownOf(held, municipality);
  const hits = shownHits(own.search)?.hits ?? [];
  const open = (id: ArtikelId) => void openArtikel(place, municipality, id);
  const chosen = hits[own.chosen];
  const isCovered = form === 'over' && own.article !== null;
  return {
    ...own,
    hits,
    top,
    listId,
    municipalityName,
    isSearching: own.search.state === 'loading',
    found: own.search.state === 'ready' ? own.search.value.hits.length : null,
    count: isCovered ? 0 : hits.length,
    activeId: chosen && !isCovered ? optionId(listId, own.chosen) : undefined,
    onType: (text: string) => void typeKennis(place, municipality, text),
    onMove: (step: number) => {
      if (isCovered) closeArtikel(place);
      else if (hits.length > 0) chooseHit(place, Math.min(hits.length - 1, Math.max(0, own.chosen + step)));
    },
    onEnter: () => chosen && open(chosen.id),
    onEscape: (): boolean => {
      if (own.article) closeArtikel(place);
      else if (own.text !== '') void typeKennis(place, municipality, '');
      else return false;
      return true;
    },
    onOpen: open,
    onClose: () => closeArtikel(place),
  };
}

/** Texts of another municipality never stand here: they may be wrong for this caller. */
const ownOf = (held: KennisPlace, municipality: MunicipalityId): KennisPlace =>
  held.municipality === null || held.municipality === municipality ? held : { ...EMPTY_PLACE, text: held.text };

export type Kennis = ReturnType<typeof useKennis>;

function useActions() {
  const typeKennis = useAppStore((state) => state.typeKennis);
  const chooseHit = useAppStore((state) => state.chooseHit);
  const openArtikel = useAppStore((state) => state.openArtikel);
  const closeArtikel = useAppStore((state) => state.closeArtikel);
  const loadTop = useAppStore((state) => state.loadTop);
  return { typeKennis, chooseHit, openArtikel, closeArtikel, loadTop };
}
