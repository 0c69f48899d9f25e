/**
 * kennis_mark: what a user has seen or acknowledged of reports, news and work instructions. User ids, no personal data of residents. Kept 400 days.
 * kennis_draft: texts for the knowledge base that an editor is writing. User ids; texts for everybody. Kept until handed in or thrown away.
 * kennis_asked: how often an article answered a question, per municipality and day. No personal data. Kept 60 days.
 */
export const sql = `
  create table kennis_mark (
    user_id text not null, kind text not null, item_id text not null, state text not null, at_ms integer not null,
    primary key (user_id, kind, item_id)
  ) without rowid;

  create table kennis_draft (id text primary key, user_id text not null, updated_at_ms integer not null, body text not null) without rowid;
  create index kennis_draft_of_user on kennis_draft (user_id);

  create table kennis_asked (
    municipality text not null, day text not null, artikel_id text not null, times integer not null,
    primary key (municipality, day, artikel_id)
  ) without rowid;
`;
