/**
 * callback_draft: what a user is typing about a callback, one row per user and callback. Personal data (notes, what a resident is told). Kept
 * until it was sent, at most 30 days after the last change.
 */
export const sql = `
  create table callback_draft (
    user_id text not null, taak text not null, updated_at_ms integer not null, body text not null,
    primary key (user_id, taak)
  );
`;
