/** What all lines know of the caller. */
export { flagsOf, isOrganisatie, type Flag } from './identity';
export { KlantbeeldPane } from './klantbeeld-pane';
export { KLANTBEELD_TABS, type KlantbeeldTab, type Place } from './place';
export { ownedProducts, selectIdentity, selectOwnKlantbeeld, selectPartij, selectPlace, zakenOf } from './selectors';
export { createKlantbeeldSlice, subjectKey, type KlantbeeldSlice, type ShownKlantbeeld } from './slice';
