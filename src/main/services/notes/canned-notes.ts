import { randomUUID } from 'node:crypto';
import type { CannedNote, SaveCannedNote } from '../../../shared/domain/canned-note';
import { active } from '../../../shared/domain/lijsten-rules';
import type { CannedNoteStore } from '../../ports/stores';
import type { LijstenService } from '../lijsten';

export type CannedNotesDeps = {
  /** Where the shared ones are. */
  readonly lijsten: Pick<LijstenService, 'current'>;
  readonly store: CannedNoteStore;
};

export type CannedNotes = {
  readonly list: (userId: string) => Promise<readonly CannedNote[]>;
  /** Null when this user has no such note to change, or as many as they may keep. */
  readonly save: (userId: string, note: SaveCannedNote) => Promise<readonly CannedNote[] | null>;
  /** Null when this user has no such note. */
  readonly remove: (userId: string, id: string) => Promise<readonly CannedNote[] | null>;
};

/** More than this nobody finds back. */
const MOST_OWN = 200;

/** The notes that an agent can put in a contact: shared ones, and their own. */
export function createCannedNotes({ lijsten, store }: CannedNotesDeps): CannedNotes {
  const list = async (userId: string): Promise<readonly CannedNote[]> => [
    ...active((await lijsten.current()).notities)
      .map(({ isIngetrokken: _, ...note }) => ({ ...note, isEigen: false }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    ...store.list(userId),
  ];
  const has = (userId: string, id: string): boolean => store.list(userId).some((note) => note.id === id);
  return {
    list,
    async save(userId, { id, ...note }) {
      const isAllowed = id === null ? store.list(userId).length < MOST_OWN : has(userId, id);
      if (!isAllowed) return null;
      store.put(userId, { ...note, id: id ?? randomUUID(), isEigen: true });
      return list(userId);
    },
    async remove(userId, id) {
      if (!has(userId, id)) return null;
      store.remove(userId, id);
      return list(userId);
    },
  };
}
