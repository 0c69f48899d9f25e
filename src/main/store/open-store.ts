import { existsSync, renameSync } from 'node:fs';
import type { LastGoodStore } from '../ports/last-good';
import type { LineHistoryStore } from '../ports/line-history';
import type {
  CannedNoteStore,
  ConversationStore,
  KennisbeheerStore,
  OutboxStore,
  ProcessVariantStore,
} from '../ports/stores';
import { cannedNoteRepository } from './canned-note-repository';
import { conversationRepository, purgeConversations } from './conversation-repository';
import { openDatabase, UnreadableDatabaseError, type Database, type Place } from './database';
import { kennisbeheerRepository, purgeKennisbeheer } from './kennisbeheer-repository';
import { lastGoodRepository, purgeLastGood } from './last-good-repository';
import { lineHistoryRepository, purgeLineHistory } from './line-history-repository';
import { migrate } from './migrate';
import { outboxRepository, purgeOutbox } from './outbox-repository';
import { processVariantRepository } from './process-variant-repository';

export type Store = {
  readonly conversations: ConversationStore;
  readonly outbox: OutboxStore;
  readonly lastGood: LastGoodStore;
  readonly lineHistory: LineHistoryStore;
  readonly processVariants: ProcessVariantStore;
  readonly kennisbeheer: KennisbeheerStore;
  readonly cannedNotes: CannedNoteStore;
  /** For what keeps its own tables here: the access log. */
  readonly database: Database;
  /** Removes everything that is older than its retention. */
  purge(nowMs: number): void;
  close(): void;
};

/** How opening went: `setAside` names the file that did not open with its key and was kept apart, or null. */
export type OpenedStore = { readonly store: Store; readonly setAside: string | null };

/** Opens the store. A file that cannot be read is never overwritten: it is set aside under a dated name and a new one begins. */
export function openStore(place: Place, nowMs: number): OpenedStore {
  try {
    return { store: createStore(openDatabase(place), nowMs), setAside: null };
  } catch (cause) {
    if (!(cause instanceof UnreadableDatabaseError) || place.kind !== 'file') throw cause;
    const setAside = `${place.file}.unreadable-${nowMs}`;
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(place.file + suffix)) renameSync(place.file + suffix, setAside + suffix);
    return { store: createStore(openDatabase(place), nowMs), setAside };
  }
}

function createStore(db: Database, nowMs: number): Store {
  migrate(db);
  // The knowledge base has a file of its own by now; what an older version kept here takes room.
  db.exec('drop table if exists kennis_index');
  const purge = (at: number): void => {
    purgeConversations(db, at);
    purgeOutbox(db, at);
    purgeLastGood(db, at);
    purgeLineHistory(db, at);
    purgeKennisbeheer(db, at);
  };
  purge(nowMs);
  return {
    conversations: conversationRepository(db),
    outbox: outboxRepository(db),
    lastGood: lastGoodRepository(db),
    lineHistory: lineHistoryRepository(db),
    processVariants: processVariantRepository(db),
    kennisbeheer: kennisbeheerRepository(db),
    cannedNotes: cannedNoteRepository(db),
    database: db,
    purge,
    close: () => db.close(),
  };
}
