import { macroSchema, type Macro } from '../../shared/domain/lijsten';
import type { OwnChoiceStore } from '../ports/lijsten';
import type { Database } from './database';

type Row = { readonly id: string; readonly body: string };
const OF_KIND = 'select id, body from own_choice where user_id = ? and kind = ? order by position, id';

/** What users chose and made for themselves, in the store. */
export const ownChoiceRepository = (db: Database): OwnChoiceStore => ({
  favourites: (userId) => db.all<Row>(OF_KIND, [userId, 'favourite']).map(({ id }) => id),
  setFavourites(userId, ids) {
    db.transaction(() => {
      db.run("delete from own_choice where user_id = ? and kind = 'favourite'", [userId]);
      ids.forEach((id, position) => put(db, { userId, kind: 'favourite', id, position, body: '' }));
    });
  },
  macros: (userId) =>
    db
      .all<Row>(OF_KIND, [userId, 'macro'])
      .map(({ body }): Macro => macroSchema.parse(JSON.parse(body)))
      .sort((one, other) => one.naam.localeCompare(other.naam, 'nl')),
  putMacro: (userId, macro) =>
    put(db, { userId, kind: 'macro', id: macro.id, position: 0, body: JSON.stringify(macro) }),
  removeMacro: (userId, id) =>
    void db.run("delete from own_choice where user_id = ? and kind = 'macro' and id = ?", [userId, id]),
});

type Choice = Row & { readonly userId: string; readonly kind: 'favourite' | 'macro'; readonly position: number };

const put = (db: Database, { userId, kind, id, position, body }: Choice): void =>
  void db.run('insert or replace into own_choice (user_id, kind, id, position, body) values (?, ?, ?, ?, ?)', [
    userId,
    kind,
    id,
    position,
    body,
  ]);
