import type { CannedNote, SaveCannedNote } from '../../../shared/domain/canned-note';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import { idle, loading, settled, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

export type NotesSlice = {
  /** Notes that can be put in a contact, those of this user among them. */
  readonly cannedNotes: Async<readonly CannedNote[]>;
  /** What another user made is gone at once. */
  readonly loadCannedNotes: () => Promise<void>;
  /** Keeps an own note; gives why not, or null. */
  readonly saveCannedNote: (note: SaveCannedNote) => Promise<IpcError | null>;
  /** Takes an own note away; gives why not, or null. */
  readonly removeCannedNote: (id: string) => Promise<IpcError | null>;
};

/** Notes that are put in a contact with a few letters. */
export const createNotesSlice =
  (bridge: Pick<Bridge, 'notes'>): SliceCreator<NotesSlice> =>
  (set) => {
    let latest = 0;
    const show = (reply: IpcReply<readonly CannedNote[]>): IpcError | null => {
      latest += 1;
      if (reply.ok) set({ cannedNotes: settled(reply) });
      return reply.ok ? null : reply.error;
    };
    return {
      cannedNotes: idle,
      loadCannedNotes: async () => {
        latest += 1;
        const request = latest;
        set({ cannedNotes: loading });
        const reply = await bridge.notes.list({});
        if (request === latest) set({ cannedNotes: settled(reply) });
      },
      saveCannedNote: async (note) => show(await bridge.notes.save(note)),
      removeCannedNote: async (id) => show(await bridge.notes.remove({ id })),
    };
  };
