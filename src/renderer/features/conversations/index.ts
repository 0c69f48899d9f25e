export { ConversationList, KANAAL_ICONS, KANALEN } from './conversation-list';
export { withResultaat } from './drafts';
export { IdentityBar, type IdentityFacts } from './identity-bar';
export type { Kept } from '../../../shared/keeper';
export { levelShape, selectActive, selectProblems, selectQuestion } from './selectors';
export { createConversationsSlice, type ConversationsSlice, type SaveOutcome, type SaveProblem } from './slice';
