/** Looking up what we answer. */
export { quoteOf } from './article';
export { ArticleView } from './article-view';
export { KennisPane } from './kennis-pane';
export { KennisScreen } from './kennis-screen';
export type { KennisSlots } from './slots';
export { createKennisSlice, missedSearch, openedArtikel, shownHits, type KennisPlace, type KennisSlice } from './slice';
