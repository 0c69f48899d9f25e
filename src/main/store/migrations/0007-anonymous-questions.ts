/**
 * anonymous_question: how many questions were only counted, by day, municipality, channel, product and result. No person, no text. Kept 400 days.
 */
export const sql = `
  create table anonymous_question (
    day text not null, municipality text not null, channel text not null, product text not null, result text not null,
    answered text not null, count integer not null,
    primary key (day, municipality, channel, product, result, answered)
  ) without rowid;
`;
