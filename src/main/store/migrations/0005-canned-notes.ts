/**
 * canned_note: notes that users made for themselves. User ids; the text is the user's own and names nobody. Kept as long as this store.
 */
export const sql = `
  create table canned_note (
    id text primary key, user_id text not null, name text not null, text text not null, result text, answered text
  ) without rowid;
  create index canned_note_of_user on canned_note (user_id);
`;
