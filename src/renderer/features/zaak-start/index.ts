import { lazy } from 'react';

/** Zaken that begin in a conversation. Its pane comes in with the first one. */
export const ZaakPane = lazy(() => import('./zaak-pane').then((module) => ({ default: module.ZaakPane })));
export { createZaakStartSlice, type ZaakStartSlice } from './slice';
