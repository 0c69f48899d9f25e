import { anonymousCountSchema, type AnonymousCount, type AnonymousQuestion } from '../../shared/domain/anonymous-count';
import type { AnonymousQuestionStore } from '../ports/stores';
import type { Database } from './database';

type Row = {
  readonly day: string;
  readonly municipality: string;
  readonly channel: string;
  readonly product: string;
  readonly result: string;
  readonly answered: string;
  readonly count: number;
};

const KEPT_DAYS = 400;
const DAY_MS = 24 * 3600_000;

/** Questions that were only counted. */
export const anonymousQuestionRepository = (db: Database): AnonymousQuestionStore => ({
  list: (since) =>
    db.all<Row>('select * from anonymous_question where day >= ? order by day, municipality', [since]).map(toCount),
});

/** Adds one. Inside the transaction of whoever calls. */
export function countQuestion(db: Database, question: AnonymousQuestion): void {
  const { day, municipality, kanaal, product, resultaat, isBeantwoord } = question;
  db.run(
    `insert into anonymous_question (day, municipality, channel, product, result, answered, count) values (?, ?, ?, ?, ?, ?, 1)
     on conflict (day, municipality, channel, product, result, answered) do update set count = count + 1`,
    [day, municipality, kanaal, product ?? '', resultaat, isBeantwoord],
  );
}

/** Removes days of longer ago than they may be kept. Run at start and daily. */
export function purgeAnonymousQuestions(db: Database, nowMs: number): void {
  const oldest = new Date(nowMs - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  db.run('delete from anonymous_question where day < ?', [oldest]);
}

const toCount = ({ day, municipality, channel, product, result, answered, count }: Row): AnonymousCount =>
  anonymousCountSchema.parse({
    ...{ day, municipality, kanaal: channel, product: product === '' ? null : product },
    ...{ resultaat: result, isBeantwoord: answered, count },
  });
