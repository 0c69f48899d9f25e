import { outboxItemSchema } from '../../shared/domain/conversation';
import type { OutboxRecord, OutboxStore, OutboxTurn } from '../ports/stores';
import { countQuestion } from './anonymous-question-repository';
import { putConversation } from './conversation-repository';
import type { Database } from './database';

type Row = {
  readonly user_id: string;
  readonly trace_id: string;
  readonly next_attempt_at_ms: number;
  readonly item: string;
  readonly job: string;
};

type TurnRow = {
  readonly position: number;
  readonly id: string;
  readonly state: 'waiting' | 'sending';
  readonly reason: string | null;
  readonly next_attempt_at_ms: number;
  readonly connection_id: string | null;
  readonly object_id: string | null;
};

/** What the records carry stays where it is. A job that cannot be read back has no parts. */
const OPEN = `
  select position, id, state, json_extract(item, '$.reason') as reason, next_attempt_at_ms,
    case when json_valid(job) then json_extract(job, '$.connectionId') end as connection_id,
    case when json_valid(job) and json_extract(job, '$.kind') = 'object' then json_extract(job, '$.id') end as object_id
  from outbox where state in ('waiting', 'sending') and position > ? order by position`;

const DELIVERED_MS = 7 * 24 * 3600_000;

const columns = 'user_id, trace_id, next_attempt_at_ms, item, job';

function putRecord(db: Database, { item, userId, traceId, job, nextAttemptAtMs }: OutboxRecord): void {
  db.run(
    `insert into outbox (id, user_id, trace_id, state, next_attempt_at_ms, updated_at_ms, item, job) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, next_attempt_at_ms = excluded.next_attempt_at_ms,
       updated_at_ms = excluded.updated_at_ms, item = excluded.item, job = excluded.job`,
    [item.id, userId, traceId, item.state, nextAttemptAtMs, Date.now(), JSON.stringify(item), job],
  );
}

/** The outbox in the encrypted store, oldest first. */
export function outboxRepository(db: Database): OutboxStore {
  const turns = openTurns(db);
  const remove = (id: string): void => {
    db.run('delete from outbox where id = ?', [id]);
    turns.removed(id);
  };
  return {
    list: () => db.all<Row>(`select ${columns} from outbox order by position`).map(toRecord),
    listOpen: () => turns.list(),
    listFor: (userId) =>
      db
        .all<Pick<Row, 'item'>>('select item from outbox where user_id = ? order by position', [userId])
        .map(({ item }) => outboxItemSchema.parse(JSON.parse(item))),
    get(id) {
      const row = db.get<Row>(`select ${columns} from outbox where id = ?`, [id]);
      return row && toRecord(row);
    },
    put(record) {
      putRecord(db, record);
      turns.changed(record);
    },
    commit({ records, counted, conversationId }) {
      db.transaction(() => {
        for (const record of records) putRecord(db, record);
        for (const question of counted) countQuestion(db, question);
        db.run('delete from conversation where id = ?', [conversationId]);
      });
    },
    remove,
    reopen(id, conversation) {
      db.transaction(() => {
        putConversation(db, conversation);
        remove(id);
      });
    },
  };
}

/**
 * The open records as this program last wrote them, which is the only one that does. They are asked for after every save: with hundreds that
 * wait, reading them all again would take longer than the save.
 */
function openTurns(db: Database) {
  let known = new Map<string, OutboxTurn>();
  let lastPosition = 0;
  const forget = (): void => {
    known = new Map();
    lastPosition = 0;
  };
  return {
    list(): readonly OutboxTurn[] {
      for (const row of db.all<TurnRow>(OPEN, [lastPosition])) {
        known.set(row.id, toTurn(row));
        lastPosition = row.position;
      }
      return [...known.values()];
    },
    changed({ item: { id, state, reason }, nextAttemptAtMs }: OutboxRecord): void {
      const before = known.get(id);
      if (state !== 'waiting' && state !== 'sending') known.delete(id);
      else if (before) known.set(id, { ...before, state, reason, nextAttemptAtMs });
      // It may be one of before that is open again: it has its turn where it was.
      else forget();
    },
    removed: (id: string): void => void known.delete(id),
  };
}

/** Removes what was delivered longer ago than it may be kept. Run at start and daily. */
export function purgeOutbox(db: Database, nowMs: number): void {
  db.run("delete from outbox where state = 'delivered' and updated_at_ms < ?", [nowMs - DELIVERED_MS]);
}

const toRecord = (row: Row): OutboxRecord => ({
  item: outboxItemSchema.parse(JSON.parse(row.item)),
  userId: row.user_id,
  traceId: row.trace_id,
  job: row.job,
  nextAttemptAtMs: row.next_attempt_at_ms,
});

const toTurn = ({ id, state, reason, ...row }: TurnRow): OutboxTurn => ({
  ...{ id, state, reason },
  ...{ nextAttemptAtMs: row.next_attempt_at_ms, connectionId: row.connection_id, objectId: row.object_id },
});
