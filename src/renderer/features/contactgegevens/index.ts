import { lazy } from 'react';

export { createContactgegevensSlice, type ContactgegevensSlice } from './slice';

/** Not part of the start of the window: it is opened now and then. */
export const ContactgegevensForm = lazy(async () => ({
  default: (await import('./contactgegevens-form')).ContactgegevensForm,
}));
