import { cannedNoteSchema, type CannedNote } from '../../shared/domain/canned-note';
import type { CannedNoteStore } from '../ports/stores';
import type { Database } from './database';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly result: string | null;
  readonly answered: string | null;
};

/** Notes that users made for themselves, in the store. */
export const cannedNoteRepository = (db: Database): CannedNoteStore => ({
  list: (userId) =>
    db
      .all<Row>('select id, name, text, result, answered from canned_note where user_id = ? order by name, id', [
        userId,
      ])
      .map(toNote),
  put(userId, { id, naam, tekst, resultaat, isBeantwoord }) {
    db.run('insert or replace into canned_note (id, user_id, name, text, result, answered) values (?, ?, ?, ?, ?, ?)', [
      id,
      userId,
      naam,
      tekst,
      resultaat,
      isBeantwoord,
    ]);
  },
  remove: (userId, id) => void db.run('delete from canned_note where user_id = ? and id = ?', [userId, id]),
});

const toNote = ({ id, name, text, result, answered }: Row): CannedNote =>
  cannedNoteSchema.parse({ id, naam: name, tekst: text, resultaat: result, isBeantwoord: answered, isEigen: true });
