import { expect, it, onTestFinished } from 'vitest';
import type { CannedNote } from '../../shared/domain/canned-note';
import { cannedNoteRepository } from './canned-note-repository';
import { openDatabase } from './database';
import { migrate } from './migrate';

const note: CannedNote = {
  id: 'n1',
  naam: 'Container',
  tekst: 'Over de container.',
  resultaat: 'zelfstandig_afgehandeld',
  isBeantwoord: 'ja',
  isEigen: true,
};

it('keeps notes by name for who made them, and takes away only their own', () => {
  const db = openDatabase({ kind: 'memory' });
  onTestFinished(() => db.close());
  migrate(db);
  const store = cannedNoteRepository(db);
  const afval = { ...note, id: 'n2', naam: 'Afval', resultaat: null, isBeantwoord: null };
  [note, afval].forEach((one) => store.put('anna', one));
  store.put('anna', { ...note, tekst: 'Anders.' });

  store.remove('bram', note.id);
  expect(store.list('bram')).toEqual([]);
  expect(store.list('anna')).toEqual([afval, { ...note, tekst: 'Anders.' }]);

  store.remove('anna', afval.id);
  expect(store.list('anna').map(({ id }) => id)).toEqual(['n1']);
});
