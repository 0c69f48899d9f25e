export { createCannedNotes, type CannedNotes } from './canned-notes';
