import { describe, expect, it } from 'vitest';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import { ENTRY_SCHEMAS, LIJSTEN } from '../../../shared/domain/lijsten';
import { editingOf, filledInOf, newEntry } from './editing';

const lijsten = {
  ...shippedLijsten(),
  notities: [{ id: 'n', naam: 'Notitie', isIngetrokken: false, tekst: 'Tekst', resultaat: null, isBeantwoord: null }],
};

describe.each(LIJSTEN)('an entry of %s', (lijst) => {
  it('that is opened and saved without a change stays as it was', () => {
    for (const entry of lijsten[lijst]) {
      const editing = editingOf(lijst, entry.id, lijsten);

      expect(ENTRY_SCHEMAS[lijst].parse(editing && filledInOf(editing))).toEqual(entry);
    }
  });

  it('that is new has no name and no code yet', () => {
    expect(filledInOf(newEntry(lijst, lijsten))).toMatchObject({ id: '', naam: '', isIngetrokken: false });
  });

  it('that is there no more cannot be opened', () => {
    expect(editingOf(lijst, 'bestaat-niet', lijsten)).toBeNull();
  });
});

it('subjects and choices are typed in one line, with commas', () => {
  const set = editingOf('vragensets', 'paspoort-kwijt', lijsten);

  expect(set?.entry).toMatchObject({ onderwerpen: 'vermist, gestolen, kwijt' });
});
