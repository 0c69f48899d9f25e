import { conversationSchema } from '../../shared/domain/conversation';
import type { ConversationStore, StoredConversation } from '../ports/stores';
import type { Database } from './database';

type Row = {
  readonly user_id: string;
  readonly trace_id: string;
  readonly discarded_at_ms: number | null;
  readonly body: string;
};

const DISCARDED_MS = 10 * 60_000;
const ABANDONED_MS = 30 * 24 * 3600_000;

/** Conversations in the encrypted store. */
export function conversationRepository(db: Database): ConversationStore {
  const columns = 'user_id, trace_id, discarded_at_ms, body';
  return {
    listFor(userId) {
      const rows = db.all<Row>(`select ${columns} from conversation where user_id = ? and discarded_at_ms is null`, [
        userId,
      ]);
      return rows.map(toStored).sort((a, b) => (a.conversation.startedAt < b.conversation.startedAt ? -1 : 1));
    },
    get(id) {
      const row = db.get<Row>(`select ${columns} from conversation where id = ?`, [id]);
      return row && toStored(row);
    },
    put: (stored) => putConversation(db, stored),
    remove: (id) => void db.run('delete from conversation where id = ?', [id]),
  };
}

/** Puts a conversation in the place of what stood under its id. */
export function putConversation(
  db: Database,
  { conversation, userId, traceId, discardedAtMs }: StoredConversation,
): void {
  db.run('insert or replace into conversation values (?, ?, ?, ?, ?, ?)', [
    conversation.id,
    userId,
    traceId,
    discardedAtMs,
    Date.now(),
    JSON.stringify(conversation),
  ]);
}

/** Removes what was discarded or left behind longer ago than it may be kept. Run at start and daily. */
export function purgeConversations(db: Database, nowMs: number): void {
  db.run('delete from conversation where discarded_at_ms < ? or updated_at_ms < ?', [
    nowMs - DISCARDED_MS,
    nowMs - ABANDONED_MS,
  ]);
}

function toStored(row: Row): StoredConversation {
  return {
    conversation: conversationSchema.parse(JSON.parse(row.body)),
    userId: row.user_id,
    traceId: row.trace_id,
    discardedAtMs: row.discarded_at_ms,
  };
}
