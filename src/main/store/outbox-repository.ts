import { outboxItemSchema } from '../../shared/domain/conversation';
import type { OutboxRecord, OutboxStore, OutboxTurn } from '../ports/stores';
import { countQuestion } from './anonymous-question-repository';
import type { Database } from './database';

type Row = {
  readonly user_id: string;
  readonly trace_id: string;
  readonly next_attempt_at_ms: number;
  readonly item: string;
  readonly job: string;
};

type TurnRow = {
  readonly id: string;
  readonly state: 'waiting' | 'sending';
  readonly reason: string | null;
  readonly next_attempt_at_ms: number;
  readonly connection_id: string | null;
  readonly object_id: string | null;
};

/** Read after every save: what the records carry stays where it is. A job that cannot be read back has no parts. */
const OPEN = `
  select id, state, json_extract(item, '$.reason') as reason, next_attempt_at_ms,
    case when json_valid(job) then json_extract(job, '$.connectionId') end as connection_id,
    case when json_valid(job) and json_extract(job, '$.kind') = 'object' then json_extract(job, '$.id') end as object_id
  from outbox where state in ('waiting', 'sending') order by position`;

const DELIVERED_MS = 7 * 24 * 3600_000;

/** The outbox in the encrypted store, oldest first. */
export function outboxRepository(db: Database): OutboxStore {
  const columns = 'user_id, trace_id, next_attempt_at_ms, item, job';
  const put = ({ item, userId, traceId, job, nextAttemptAtMs }: OutboxRecord): void => {
    db.run(
      `insert into outbox (id, user_id, trace_id, state, next_attempt_at_ms, updated_at_ms, item, job) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set state = excluded.state, next_attempt_at_ms = excluded.next_attempt_at_ms,
         updated_at_ms = excluded.updated_at_ms, item = excluded.item, job = excluded.job`,
      [item.id, userId, traceId, item.state, nextAttemptAtMs, Date.now(), JSON.stringify(item), job],
    );
  };
  return {
    list: () => db.all<Row>(`select ${columns} from outbox order by position`).map(toRecord),
    listOpen: () => db.all<TurnRow>(OPEN).map(toTurn),
    listFor: (userId) =>
      db
        .all<Pick<Row, 'item'>>('select item from outbox where user_id = ? order by position', [userId])
        .map(({ item }) => outboxItemSchema.parse(JSON.parse(item))),
    get(id) {
      const row = db.get<Row>(`select ${columns} from outbox where id = ?`, [id]);
      return row && toRecord(row);
    },
    put,
    commit({ records, counted, conversationId }) {
      db.transaction(() => {
        for (const record of records) put(record);
        for (const question of counted) countQuestion(db, question);
        db.run('delete from conversation where id = ?', [conversationId]);
      });
    },
    remove: (id) => void db.run('delete from outbox where id = ?', [id]),
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
