import { existsSync, renameSync } from 'node:fs';
import type { LastGoodStore } from '../ports/last-good';
import type { OwnChoiceStore } from '../ports/lijsten';
import type { LineHistoryStore } from '../ports/line-history';
import type {
  AnonymousQuestionStore,
  CallbackDraftStore,
  CallbackTryStore,
  CannedNoteStore,
  ContactChangeStore,
  CorrectionStore,
  ConversationStore,
  KennisbeheerStore,
  OutboxStore,
  ProcessVariantStore,
} from '../ports/stores';
import { anonymousQuestionRepository, purgeAnonymousQuestions } from './anonymous-question-repository';
import { callbackDraftRepository, callbackTryRepository, purgeCallbackWork } from './callback-work-repository';
import { cannedNoteRepository } from './canned-note-repository';
import { contactChangeRepository, purgeContactChanges } from './contact-change-repository';
import { correctionRepository } from './correction-repository';
import { conversationRepository, purgeConversations } from './conversation-repository';
import { openDatabase, storageFaultOf, type Database, type Place } from './database';
import { kennisbeheerRepository, purgeKennisbeheer } from './kennisbeheer-repository';
import { lastGoodRepository, purgeLastGood } from './last-good-repository';
import { lineHistoryRepository, purgeLineHistory } from './line-history-repository';
import { migrate } from './migrate';
import { outboxRepository, purgeOutbox } from './outbox-repository';
import { ownChoiceRepository } from './own-choice-repository';
import { processVariantRepository } from './process-variant-repository';
import { salvage } from './salvage';

export type Store = {
  readonly conversations: ConversationStore;
  readonly outbox: OutboxStore;
  readonly lastGood: LastGoodStore;
  readonly lineHistory: LineHistoryStore;
  readonly processVariants: ProcessVariantStore;
  readonly kennisbeheer: KennisbeheerStore;
  readonly cannedNotes: CannedNoteStore;
  readonly ownChoices: OwnChoiceStore;
  readonly anonymousQuestions: AnonymousQuestionStore;
  readonly contactChanges: ContactChangeStore;
  readonly corrections: CorrectionStore;
  readonly callbackTries: CallbackTryStore;
  readonly callbackDrafts: CallbackDraftStore;
  /** For what keeps its own tables here: the access log. */
  readonly database: Database;
  /** Removes everything that is older than its retention. */
  purge(nowMs: number): void;
  close(): void;
};

/**
 * How opening went: `setAside` names the file that did not open with its key or is damaged, and was kept apart, or null; `salvaged` counts
 * the drafts and contacts that could be read from it and stand in the new one.
 */
export type OpenedStore = { readonly store: Store; readonly setAside: string | null; readonly salvaged: number };

/**
 * Opens the store. A file that cannot be read is never overwritten: it is set aside under a dated name, and a new one begins with what can
 * still be read of it. @throws LockedDatabaseError when another program holds it: it is left as it is.
 */
export function openStore(place: Place, nowMs: number): OpenedStore {
  try {
    return { store: openWhole(place, nowMs), setAside: null, salvaged: 0 };
  } catch (cause) {
    if (storageFaultOf(cause) !== 'corrupt' || place.kind !== 'file') throw cause;
    const setAside = `${place.file}.unreadable-${nowMs}`;
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(place.file + suffix)) renameSync(place.file + suffix, setAside + suffix);
    const db = openDatabase(place);
    migrate(db);
    const salvaged = salvage({ ...place, file: setAside }, db);
    return { store: createStore(db, nowMs), setAside, salvaged };
  }
}

function openWhole(place: Place, nowMs: number): Store {
  const db = openDatabase(place);
  try {
    const store = createStore(db, nowMs);
    // Damage shows when it is read: what was confirmed is looked at whole, now that nobody waits for it.
    for (const table of ['outbox', 'conversation', 'callback_draft']) db.all(`select * from ${table}`);
    return store;
  } catch (cause) {
    db.close();
    throw cause;
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
    purgeAnonymousQuestions(db, at);
    purgeContactChanges(db, at);
    purgeCallbackWork(db, at);
  };
  if (!hasClockJumped(db, nowMs)) purge(nowMs);
  return {
    conversations: conversationRepository(db),
    outbox: outboxRepository(db),
    lastGood: lastGoodRepository(db),
    lineHistory: lineHistoryRepository(db),
    processVariants: processVariantRepository(db),
    kennisbeheer: kennisbeheerRepository(db),
    cannedNotes: cannedNoteRepository(db),
    ownChoices: ownChoiceRepository(db),
    anonymousQuestions: anonymousQuestionRepository(db),
    contactChanges: contactChangeRepository(db),
    corrections: correctionRepository(db),
    callbackTries: callbackTryRepository(db),
    callbackDrafts: callbackDraftRepository(db),
    database: db,
    purge,
    close: () => db.close(),
  };
}

const LONG_AWAY_MS = 30 * 24 * 3600_000;

/**
 * Whether even the newest draft or contact is a month old. After a long absence it is; after a start with a wrong clock as well, and then
 * nothing may be forgotten by it: the daily purge comes when the program has run for a day.
 */
function hasClockJumped(db: Database, nowMs: number): boolean {
  const newest = db.get<{ at: number | null }>(
    `select max(at) as at from (select max(updated_at_ms) as at from conversation union all select max(updated_at_ms) from outbox
       union all select max(updated_at_ms) from callback_draft)`,
  );
  return newest?.at !== null && newest?.at !== undefined && nowMs - newest.at > LONG_AWAY_MS;
}
