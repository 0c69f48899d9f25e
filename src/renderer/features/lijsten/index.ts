export { ResultChooser } from './result-chooser';
export { resultaatOf, selectFavourites, selectLijsten, selectResultaten } from './selectors';
export { createLijstenSlice, type FilledIn, type LijstenSlice, type ListChange, type MacroChange } from './slice';
