/**
 * own_choice: the results that a user put under the keys, and the macros that they made. User ids; the texts are the user's own and name nobody.
 * Kept as long as this store.
 * list_change: who changed which entry of the shared lists, and which fields, never what is in them. User ids. Kept for five years.
 */
export const sql = `
  create table own_choice (
    user_id text not null, kind text not null, id text not null, position integer not null, body text not null,
    primary key (user_id, kind, id)
  ) without rowid;
  create table list_change (
    id integer primary key autoincrement, at text not null, user_id text not null, list text not null, entry_id text,
    change text not null, fields text not null
  );
  create trigger list_change_is_append_only before update on list_change
    begin select raise(abort, 'list changes are append-only'); end;
`;
