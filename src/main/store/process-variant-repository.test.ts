import { expect, it, onTestFinished } from 'vitest';
import { instantOf } from '../../shared/domain/datum';
import { savedVariantSchema } from '../../shared/domain/proces';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { migrations } from './migrations';
import { processVariantRepository } from './process-variant-repository';

const variantOf = (procesId: string, at: number) =>
  savedVariantSchema.parse({
    id: crypto.randomUUID(),
    procesId,
    name: 'Alles aan de balie',
    reason: null,
    steps: [{ who: 'front', what: 'Vraag beantwoorden', channel: 'balie' }],
    savedAt: instantOf(at),
    userId: 'lara',
  });

it('keeps variants, oldest first', () => {
  const db = openDatabase({ kind: 'memory' });
  onTestFinished(() => db.close());
  migrate(db);
  const store = processVariantRepository(db);
  const [late, early] = [variantOf('verhuizing', 2), variantOf('bezwaar', 1)];

  store.put(late);
  store.put(early);

  expect(store.list()).toEqual([early, late]);
});

it('puts a changed variant in the place of what it was, and takes one away', () => {
  const db = openDatabase({ kind: 'memory' });
  onTestFinished(() => db.close());
  migrate(db);
  const store = processVariantRepository(db);
  const [first, second] = [variantOf('verhuizing', 1), variantOf('bezwaar', 2)];
  [first, second].forEach((variant) => store.put(variant));

  store.put({ ...first, name: 'Alles aan de telefoon' });
  store.remove(second.id);

  expect(store.list()).toEqual([{ ...first, name: 'Alles aan de telefoon' }]);
});

it('comes into a store of before without touching what is in it', () => {
  const db = openDatabase({ kind: 'memory' });
  onTestFinished(() => db.close());
  migrate(db, migrations.slice(0, 2));
  db.run("insert into setting values ('pepper', 'geheim')");

  migrate(db);

  expect(processVariantRepository(db).list()).toEqual([]);
  expect(db.get('select value from setting')).toEqual({ value: 'geheim' });
});
