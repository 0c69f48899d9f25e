/**
 * last_good: the last good answer per question, of lines whose agreement allows to keep it. Personal data. Kept as long as the agreement says.
 * line_slot: how a connection did in a quarter of an hour. No personal data. Kept 30 days.
 */
export const sql = `
  create table last_good (
    key text primary key, connection_id text not null, fetched_at text not null, kept_until_ms integer not null, json text not null
  ) without rowid;
  create index last_good_kept_until on last_good (kept_until_ms);

  create table line_slot (
    connection_id text not null, start_ms integer not null, asked integer not null, failed integer not null, p50_ms real, p95_ms real,
    primary key (connection_id, start_ms)
  ) without rowid;
`;
