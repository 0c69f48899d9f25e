/**
 * callback_try: when a user tried to change a callback, under the id of that change, so that trying again after a lost answer writes no remark
 * twice. Ids of users and moments, no texts. Kept 30 days.
 */
export const sql = `
  create table callback_try (
    user_id text not null, done_id text not null, at_ms integer not null,
    primary key (user_id, done_id, at_ms)
  );
`;
