/**
 * conversation: drafts of running conversations. Personal data (names, notes). Kept until saved or ten minutes after being discarded, at most 30 days.
 * outbox: saved contacts on their way to the register. Personal data. Kept until 7 days after delivery.
 * reading: the log of verwerkingsacties. Pseudonymised subjects, user ids. Kept 5 years or until handed to the municipality's log. Append-only.
 * setting: values of this store itself. No personal data.
 */
export const sql = `
  create table conversation (
    id text primary key, user_id text not null, trace_id text not null, discarded_at_ms integer, updated_at_ms integer not null, body text not null
  ) without rowid;
  create index conversation_of_user on conversation (user_id);

  create table outbox (
    position integer primary key autoincrement, id text not null unique, user_id text not null, trace_id text not null,
    state text not null, next_attempt_at_ms integer not null, updated_at_ms integer not null, item text not null, job text not null
  );

  create table reading (
    id integer primary key autoincrement, at text not null, user_id text not null, trace_id text not null, subject_hash text,
    purpose text not null, line_id text not null, connection_id text not null, operation text not null, result text not null
  );
  create index reading_of_subject on reading (subject_hash);
  create trigger reading_is_append_only before update on reading begin select raise(abort, 'readings are append-only'); end;

  create table setting (key text primary key, value text not null) without rowid;
`;
