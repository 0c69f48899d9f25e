import { describe, expect, it } from 'vitest';
import { shippedLijsten } from '../../../../tests/fakes/lijsten';
import { instantOf } from '../../../shared/domain/datum';
import type { LijstChange, Lijsten, Macro } from '../../../shared/domain/lijsten';
import type { ListsPlace, OwnChoiceStore } from '../../ports/lijsten';
import { createLijsten } from './lijsten-service';

/** Lists in memory, as they stand on a disk of which `meanwhile` changes the revision. */
function listsIn(start: Lijsten) {
  let lijsten = start;
  const place: ListsPlace = {
    current: () => Promise.resolve(lijsten),
    status: () => ({ state: 'ok', since: instantOf(0), problems: [] }),
    write(next) {
      lijsten = next;
      return Promise.resolve('written');
    },
  };
  const log: LijstChange[] = [];
  const service = createLijsten({
    place,
    log: { record: (change) => void log.unshift(change), latest: () => log },
    own: ownChoices(),
    nowMs: () => Date.parse('2026-11-02T09:00:00Z'),
  });
  return { service, log, now: () => lijsten };
}

function ownChoices(): OwnChoiceStore {
  const favourites = new Map<string, readonly string[]>();
  const macros = new Map<string, readonly Macro[]>();
  return {
    favourites: (userId) => favourites.get(userId) ?? [],
    setFavourites: (userId, ids) => void favourites.set(userId, ids),
    macros: (userId) => macros.get(userId) ?? [],
    putMacro: (userId, macro) =>
      void macros.set(userId, [...(macros.get(userId) ?? []).filter(({ id }) => id !== macro.id), macro]),
    removeMacro: (userId, id) =>
      void macros.set(
        userId,
        (macros.get(userId) ?? []).filter((one) => one.id !== id),
      ),
  };
}

const results = { userId: 'yvonne', lijst: 'resultaten', basedOn: 0 } as const;
const idsOf = ({ resultaten }: Lijsten) => resultaten.map(({ id }) => id);

describe('the lists of an administrator', () => {
  it('get a new entry, whose code comes from its name and stays', async () => {
    const { service, now, log } = listsIn(shippedLijsten());
    const entry = { id: '', naam: 'Afspraak verzet (één keer)', groep: 'beantwoord', isBeantwoord: 'ja' };

    expect(await service.put(results, entry)).toMatchObject({ state: 'saved', lijsten: { revision: 1 } });
    const id = idsOf(now()).at(-1);
    await service.put({ ...results, basedOn: 1 }, { ...entry, id, naam: 'Afspraak verzet' });

    expect(now().resultaten.at(-1)).toMatchObject({ id: 'afspraak-verzet-een-keer', naam: 'Afspraak verzet' });
    expect(log).toMatchObject([
      { userId: 'yvonne', lijst: 'resultaten', entryId: id, change: 'changed', fields: ['naam'] },
      { change: 'added' },
    ]);
  });

  it('say per field what is wrong, and stay as they were', async () => {
    const { service, now } = listsIn(shippedLijsten());

    expect(await service.put(results, { id: '', naam: 'X', groep: 'beantwoord', isBeantwoord: 'ja' })).toMatchObject({
      state: 'invalid',
      problems: [{ field: 'naam' }],
    });
    expect(await service.put(results, { id: '', naam: 'doorverwezen', groep: 'nergens', isBeantwoord: 'ja' })).toEqual({
      state: 'invalid',
      problems: [
        { field: 'naam', reason: 'taken' },
        { field: 'groep', reason: 'unknown' },
      ],
    });
    expect(now()).toEqual(shippedLijsten());
  });

  it('withdraw an entry and bring it back, and never lose it', async () => {
    const { service, now, log } = listsIn(shippedLijsten());
    const entry = now().resultaten.find(({ id }) => id === 'gesprek_gestaakt');

    await service.put(results, { ...entry, isIngetrokken: true });
    await service.put({ ...results, basedOn: 1 }, { ...entry, isIngetrokken: false });

    expect(idsOf(now())).toEqual(idsOf(shippedLijsten()));
    expect(log.map(({ change }) => change)).toEqual(['restored', 'withdrawn']);
  });

  it('keep what the program itself gives, and a group that has results', async () => {
    const { service } = listsIn(shippedLijsten());
    const [terugbel] = shippedLijsten().resultaten.filter(({ id }) => id === 'terugbelverzoek_gemaakt');

    expect(await service.put(results, { ...terugbel, isIngetrokken: true })).toMatchObject({
      state: 'invalid',
      problems: [{ field: 'isIngetrokken', reason: 'fixed' }],
    });
    expect(
      await service.put(
        { ...results, lijst: 'resultaatgroepen' },
        { id: 'doorgezet', naam: 'Door', isIngetrokken: true },
      ),
    ).toMatchObject({ state: 'invalid' });
  });

  it('do not undo what another administrator changed meanwhile', async () => {
    const { service, now } = listsIn({ ...shippedLijsten(), revision: 3 });

    const reply = await service.order(results, [...idsOf(now())].reverse());

    expect(reply).toEqual({ state: 'conflict', lijsten: now() });
    expect(now().revision).toBe(3);
  });

  it('take another order of all entries, and no other', async () => {
    const { service, now } = listsIn(shippedLijsten());
    const turned = [...idsOf(now())].reverse();

    expect(await service.order(results, turned.slice(1))).toMatchObject({ state: 'invalid' });
    await service.order(results, turned);

    expect(idsOf(now())).toEqual(turned);
  });
});

describe('what a user chose', () => {
  it('are at most seven results that can be chosen', async () => {
    const { service } = listsIn(shippedLijsten());

    const chosen = await service.setFavourites('sanne', ['weg', ...idsOf(shippedLijsten()), 'gesprek_gestaakt']);

    expect(chosen).toEqual(idsOf(shippedLijsten()).slice(0, 7));
    expect(service.favourites('mo')).toEqual([]);
  });

  it('are macros that do something, each under a key of its own', async () => {
    const { service } = listsIn(shippedLijsten());
    const macro = { id: '', naam: 'Afval', toets: 5, tekst: 'Over de container.' };

    expect(await service.saveMacro('sanne', macro)).toMatchObject({ state: 'saved', macros: [{ naam: 'Afval' }] });
    expect(await service.saveMacro('sanne', { ...macro, naam: 'Twee' })).toMatchObject({
      problems: [{ field: 'toets', reason: 'taken' }],
    });
    expect(await service.saveMacro('sanne', { id: '', naam: 'Niets' })).toMatchObject({
      problems: [{ field: 'tekst', reason: 'doesNothing' }],
    });
    expect(await service.saveMacro('mo', { ...macro, id: service.macros('sanne')[0]?.id ?? '' })).toMatchObject({
      problems: [{ field: 'id', reason: 'unknown' }],
    });
    expect(service.macros('mo')).toEqual([]);
  });
});
