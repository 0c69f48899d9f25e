import { lazy } from 'react';

/** Confirmations for residents. The pane comes in with the first one. */
export const BerichtPane = lazy(() => import('./bericht-pane').then((module) => ({ default: module.BerichtPane })));
export { createBerichtenSlice, type BerichtenSlice } from './slice';
