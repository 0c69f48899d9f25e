import Fuse from 'fuse.js';
import type { CannedNote } from '../../../shared/domain/canned-note';

const MOST = 6;

/** The notes that fit these letters, best first; without letters the own ones, then the shared ones. */
export function findNotes(notes: readonly CannedNote[], query: string): readonly CannedNote[] {
  const ownFirst = [...notes].sort((a, b) => Number(b.isEigen) - Number(a.isEigen));
  if (query.trim() === '') return ownFirst.slice(0, MOST);
  const fuse = new Fuse(ownFirst, {
    keys: [{ name: 'naam', weight: 3 }, 'tekst'],
    threshold: 0.3,
    ignoreLocation: true,
  });
  return fuse.search(query.trim(), { limit: MOST }).map(({ item }) => item);
}
