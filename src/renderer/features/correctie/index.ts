import { lazy } from 'react';

export { createCorrectieSlice, type CorrectieSlice } from './slice';
export { CorrectedMark } from './corrected-mark';

/** Not part of the start of the window: it is opened now and then. */
export const CorrectionForm = lazy(async () => ({ default: (await import('./correction-form')).CorrectionForm }));
