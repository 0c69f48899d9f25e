import { lazy } from 'react';

/** Callers that go from one desk to another. The pane comes in with the first one. */
export const HandOverPane = lazy(() => import('./hand-over-pane').then((module) => ({ default: module.HandOverPane })));
export { OfferBanner } from './offer-banner';
export { createHandOverSlice, type HandOverSlice } from './slice';
