/** The work on the knowledge base: reports of agents and what editors do with them. */
export { ArticleFeedback } from './article-feedback';
export { BeheerScreen } from './beheer-screen';
export { MeldingenButton } from './meldingen-button';
export { MissingAnswer } from './missing-answer';
export { NieuwsList } from './nieuws/nieuws-list';
export { createNieuwsSlice, type NieuwsSlice } from './nieuws/slice';
export { createEditingSlice, type DraftFrom, type EditingSlice } from './editing/slice';
export { createKennisbeheerSlice, type KennisbeheerSlice } from './slice';
