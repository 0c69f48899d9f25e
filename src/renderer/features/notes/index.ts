export { OwnNotes } from './own-notes';
export { createNotesSlice } from './slice';
export { useNotesInserter } from './use-notes-inserter';
