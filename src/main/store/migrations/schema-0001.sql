CREATE INDEX conversation_of_user on conversation (user_id);
CREATE INDEX reading_of_subject on reading (subject_hash);
CREATE TABLE conversation ( id text primary key, user_id text not null, trace_id text not null, discarded_at_ms integer, updated_at_ms integer not null, body text not null ) without rowid;
CREATE TABLE outbox ( position integer primary key autoincrement, id text not null unique, user_id text not null, trace_id text not null, state text not null, next_attempt_at_ms integer not null, updated_at_ms integer not null, item text not null, job text not null );
CREATE TABLE reading ( id integer primary key autoincrement, at text not null, user_id text not null, trace_id text not null, subject_hash text, purpose text not null, line_id text not null, connection_id text not null, operation text not null, result text not null );
CREATE TABLE setting (key text primary key, value text not null) without rowid;
CREATE TABLE sqlite_sequence(name,seq);
CREATE TRIGGER reading_is_append_only before update on reading begin select raise(abort, 'readings are append-only'); end;
