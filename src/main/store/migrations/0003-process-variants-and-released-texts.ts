/**
 * process_variant: other ways to do a process, as line managers saved them. User ids, no personal data of residents. Kept as long as this store.
 * released_text: texts that went to a resident although they name an executor: who let them go and why, never the text. User ids. Kept 5 years.
 * Append-only.
 */
export const sql = `
  create table process_variant (
    id text primary key, process_id text not null, saved_at text not null, user_id text not null, name text not null, reason text,
    steps text not null
  ) without rowid;
  create index process_variant_of_process on process_variant (process_id);

  create table released_text (
    id integer primary key autoincrement, at text not null, user_id text not null, channel text not null, line_ids text not null,
    terms integer not null, reason text not null
  );
  create trigger released_text_is_append_only before update on released_text
    begin select raise(abort, 'released texts are append-only'); end;
`;
