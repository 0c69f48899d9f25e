export { OwnNotes } from './own-notes';
export { noteValues } from './note-values';
export { createNotesSlice } from './slice';
export { useNotesInserter } from './use-notes-inserter';
