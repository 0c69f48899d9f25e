import { expect, it, onTestFinished } from 'vitest';
import { ermelo, harderwijk } from '../../../tests/support/builders';
import { datumOf } from '../../shared/domain/days';
import { artikelIdSchema } from '../../shared/domain/ids';
import { openDatabase } from './database';
import { kennisbeheerRepository, purgeKennisbeheer } from './kennisbeheer-repository';
import { migrate } from './migrate';

const DAY_MS = 24 * 3600_000;

function open() {
  const db = openDatabase({ kind: 'memory' });
  onTestFinished(() => db.close());
  migrate(db);
  return { db, store: kennisbeheerRepository(db) };
}
const asked = (artikel: string, day: string, municipality = harderwijk) => ({
  municipality,
  day: datumOf(day),
  artikelId: artikelIdSchema.parse(artikel),
});

it('keeps what a user acknowledged, also when it is seen once more', () => {
  const { store } = open();

  store.mark('sanne', { kind: 'nieuws', itemId: 'n-1', state: 'acknowledged' }, 1);
  store.mark('sanne', { kind: 'nieuws', itemId: 'n-1', state: 'seen' }, 2);

  expect(store.marks('sanne')).toEqual([{ kind: 'nieuws', itemId: 'n-1', state: 'acknowledged' }]);
  expect(store.marks('mo')).toEqual([]);
});

it('keeps a draft for its writer only', () => {
  const { store } = open();
  store.putDraft({ id: 'd-1', userId: 'joost', updatedAtMs: 1, body: 'eerste' });

  store.putDraft({ id: 'd-1', userId: 'joost', updatedAtMs: 2, body: 'tweede' });
  store.putDraft({ id: 'd-1', userId: 'petra', updatedAtMs: 3, body: 'van een ander' });
  store.removeDraft('petra', 'd-1');

  expect(store.drafts('joost').map(({ body }) => body)).toEqual(['tweede']);
  expect(store.drafts('petra')).toEqual([]);
});

it('tells which articles answered most in a municipality since a day', () => {
  const { store } = open();
  for (const one of [
    asked('afval', '2026-11-02'),
    asked('afval', '2026-11-03'),
    asked('paspoort', '2026-11-03'),
    asked('trouwen', '2026-10-01'),
    asked('hond', '2026-11-03', ermelo),
  ])
    store.countAsked(one);

  expect(store.mostAsked(harderwijk, datumOf('2026-10-06'))).toEqual(['afval', 'paspoort']);
});

it('forgets counts and marks when their time is over', () => {
  const { db, store } = open();
  store.countAsked(asked('afval', '2026-01-02'));
  store.mark('sanne', { kind: 'melding', itemId: 'm-1', state: 'seen' }, 0);

  purgeKennisbeheer(db, Date.parse('2026-11-02T00:00:00Z') + DAY_MS);

  expect(store.mostAsked(harderwijk, datumOf('2025-01-01'))).toEqual([]);
  expect(store.marks('sanne')).toEqual([]);
});
