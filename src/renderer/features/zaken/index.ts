/** Zaken of the caller: the list, one zaak in detail, its documents. */
export { closedZaken, openZaken, zaakTerm, type ZaakTerm } from './selectors';
export { createZakenSlice, detailKey, type ZaakKey, type ZakenSlice } from './slice';
export { TermText } from './term-text';
export { ZaakDetailView } from './zaak-detail-view';
export { ZakenList } from './zaken-list';
