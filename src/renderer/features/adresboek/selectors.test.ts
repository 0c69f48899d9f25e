import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import { bad, good } from '../../../../tests/fakes/klantbeeld/builders';
import { medewerkerOf, teamOf } from '../../../../tests/fakes/klantbeeld/colleagues';
import type { IpcReply } from '../../../shared/ipc/define';
import { failedLines, medewerkerSearch, medewerkersOf, membersOf, replacementOf, teamsOf } from './selectors';
import { createAdresboekSlice, type Adresboek } from './slice';

const ilse = medewerkerOf({ identificatie: 'ilse', volledigeNaam: 'Ilse Brouwer', functie: 'Vergunningverlener' });
const tom = medewerkerOf({ identificatie: 'tom', volledigeNaam: 'Tom Verhoeven', vervanging: 'ilse', groepen: ['g1'] });
const teams = [teamOf(), teamOf({ soort: 'groep', identificatie: 'g1', naam: 'Spoedteam' })];

describe('the address book', () => {
  it('lists everybody once, by name, with what a failing line gave before', () => {
    const adresboek: Adresboek = {
      medewerkers: [good('a', [tom]), bad('b', undefined, { value: [ilse, tom], fetchedAt: '2026-03-01' as never })],
      teams: [good('a', teams)],
    };

    expect(medewerkersOf(adresboek).map(({ identificatie }) => identificatie)).toEqual(['ilse', 'tom']);
    expect(teamsOf(adresboek).map(({ naam }) => naam)).toEqual(['Omgeving', 'Spoedteam']);
    expect(failedLines(adresboek).map(({ connectionId }) => connectionId)).toEqual(['b']);
  });

  it('finds colleagues by a mistyped name, their work and their team', () => {
    const search = medewerkerSearch([ilse, tom], teams);

    expect(search('brouwr')[0]).toBe(ilse);
    expect(search('vergunning')[0]).toBe(ilse);
    expect(search('spoedteam')).toEqual([tom]);
    expect(search('  ')).toEqual([ilse, tom]);
    expect(search('xyzzy')).toEqual([]);
  });

  it('knows who replaces whom, by identification or by a plain name', () => {
    expect(replacementOf(tom, [ilse, tom])).toBe(ilse);
    expect(replacementOf({ ...tom, vervanging: 'Balie' }, [ilse])).toBe('Balie');
    expect(replacementOf(ilse, [tom])).toBeNull();
  });

  it('finds the members of a team', () => {
    expect(membersOf(teamOf({ soort: 'groep', identificatie: 'g1' }), [ilse, tom])).toEqual([tom]);
  });
});

it('keeps the newest list when an older answer comes late', async () => {
  const slow = deferred<IpcReply<Adresboek>>();
  const replies = [slow.promise, Promise.resolve(ok<Adresboek>({ medewerkers: [good('a', [ilse])], teams: [] }))];
  const { bridge } = createFakeBridge({ adresboek: { list: () => replies.shift() ?? slow.promise } });
  const store = createStore(createAdresboekSlice(bridge));

  const older = store.getState().loadAdresboek();
  await store.getState().loadAdresboek();
  slow.resolve(ok({ medewerkers: [], teams: [] }));
  await older;

  expect(store.getState().adresboek).toMatchObject({ value: { medewerkers: [{ value: [ilse] }] } });
});
