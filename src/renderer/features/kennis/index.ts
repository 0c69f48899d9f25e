/** Looking up what we answer. */
export { quoteOf } from './article';
export { KennisPane } from './kennis-pane';
export { KennisScreen } from './kennis-screen';
export { createKennisSlice, openedArtikel, shownHits, type KennisPlace, type KennisSlice } from './slice';
