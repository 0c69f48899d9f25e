/**
 * contact_change: who changed which contact detail of whom, never from or to what. Ids of partijen, names of employees. Kept 5 years.
 * contact_correction: what a contact said before it was corrected, by whom and why. Texts of contacts. Kept 5 years.
 */
export const sql = `
  create table contact_change (
    id integer primary key, at_ms integer not null, user_id text not null, user_name text not null, partij_id text not null,
    action text not null, field text not null
  );
  create index contact_change_of_partij on contact_change (partij_id, at_ms);
  create table contact_correction (
    id integer primary key, at_ms integer not null, user_id text not null, user_name text not null, contact_id text not null,
    reason text not null, before text not null, after text not null
  );
  create index contact_correction_of_contact on contact_correction (contact_id, at_ms);
`;
