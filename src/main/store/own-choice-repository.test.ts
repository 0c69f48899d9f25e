import { expect, it } from 'vitest';
import { openStore } from './open-store';

const NOW = Date.parse('2026-11-02T09:00:00Z');
const opened = () => openStore({ kind: 'memory' }, NOW).store;

it('keeps what each user chose apart, in order', () => {
  const { ownChoices } = opened();

  ownChoices.setFavourites('sanne', ['b', 'a']);
  ownChoices.setFavourites('mo', ['c']);
  ownChoices.setFavourites('sanne', ['a', 'b']);

  expect(ownChoices.favourites('sanne')).toEqual(['a', 'b']);
  expect(ownChoices.favourites('mo')).toEqual(['c']);
});

it('keeps the macros of a user until they are taken away', () => {
  const { ownChoices } = opened();
  const macro = {
    id: 'm1',
    naam: 'Afval',
    isIngetrokken: false,
    toets: 5,
    resultaat: null,
    doel: null,
    tekst: 'Tekst.',
  };

  ownChoices.putMacro('sanne', macro);
  ownChoices.removeMacro('mo', 'm1');

  expect(ownChoices.macros('sanne')).toEqual([macro]);
  ownChoices.removeMacro('sanne', 'm1');
  expect(ownChoices.macros('sanne')).toEqual([]);
});
