import { describe, expect, it } from 'vitest';
import type { CannedNote, SaveCannedNote } from '../../../shared/domain/canned-note';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import type { Lijsten } from '../../../shared/domain/lijsten';
import type { CannedNoteStore } from '../../ports/stores';
import { createCannedNotes } from './canned-notes';

const shared: CannedNote = {
  id: 'uitleg',
  naam: 'Uitleg gegeven',
  tekst: 'Uitleg.',
  resultaat: 'zelfstandig_afgehandeld',
  isBeantwoord: 'ja',
  isEigen: false,
};
const { isEigen: _, ...notitie } = shared;
const lijsten: Lijsten = {
  ...shippedLijsten(),
  notities: [
    { ...notitie, isIngetrokken: false },
    { ...notitie, id: 'weg', naam: 'Niet meer', isIngetrokken: true },
  ],
};
const mine: SaveCannedNote = {
  id: null,
  naam: 'Container',
  tekst: 'Over de container.',
  resultaat: null,
  isBeantwoord: null,
};
const namesOf = (notes: readonly CannedNote[] | null) => notes?.map(({ naam }) => naam);

/** A store in memory. */
function cannedNoteStore(): CannedNoteStore {
  const kept = new Map<string, { readonly userId: string; readonly note: CannedNote }>();
  return {
    list: (of) => [...kept.values()].flatMap(({ userId, note }) => (userId === of ? [note] : [])),
    put: (userId, note) => void kept.set(note.id, { userId, note }),
    remove: (_, id) => void kept.delete(id),
  };
}

const notes = () =>
  createCannedNotes({ lijsten: { current: () => Promise.resolve(lijsten) }, store: cannedNoteStore() });

describe('canned notes', () => {
  it('are those that everybody has, then the own ones', async () => {
    const service = notes();

    await service.save('anna', mine);

    expect(await service.list('anna')).toMatchObject([shared, { naam: 'Container', isEigen: true }]);
  });

  it('are seen and changed by who made them only', async () => {
    const service = notes();
    const id = (await service.save('anna', mine))?.find(({ isEigen }) => isEigen)?.id ?? '';

    expect(namesOf(await service.list('bram'))).toEqual(['Uitleg gegeven']);
    expect(await service.save('bram', { ...mine, id, naam: 'Van mij' })).toBeNull();
    expect(await service.remove('bram', id)).toBeNull();
    expect(namesOf(await service.save('anna', { ...mine, id, naam: 'Bak' }))).toEqual(['Uitleg gegeven', 'Bak']);
    expect(namesOf(await service.remove('anna', id))).toEqual(['Uitleg gegeven']);
  });

  it('do not let a shared note be changed or taken away', async () => {
    const service = notes();

    expect(await service.save('anna', { ...mine, id: shared.id })).toBeNull();
    expect(await service.remove('anna', shared.id)).toBeNull();
  });

  it('have an end', async () => {
    const service = notes();
    for (let made = 0; made < 200; made += 1) await service.save('anna', { ...mine, naam: `Notitie ${made}` });

    expect(await service.save('anna', mine)).toBeNull();
  });
});
