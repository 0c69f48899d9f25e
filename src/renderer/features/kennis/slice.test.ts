import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import { artikelIdOf, artikelOf, hitOf, municipality } from '../../../../tests/fakes/klantbeeld/knowledge';
import type { KennisHit } from '../../../shared/domain/kennis';
import { LONGEST_QUESTION } from '../../../shared/domain/kennis-question';
import type { IpcReply } from '../../../shared/ipc/define';
import { createKennisSlice, missedSearch, shownHits, type KennisPlace } from './slice';

type SearchReply = IpcReply<{ readonly hits: readonly KennisHit[]; readonly ms: number }>;

const harderwijk = municipality('harderwijk');
const ermelo = municipality('ermelo');
const replyWith = (...titels: readonly string[]): SearchReply =>
  ok({ hits: titels.map((titel) => hitOf({ titel })), ms: 2 });

function setUp(search: (text: string, gemeente: string) => Promise<SearchReply>) {
  const fake = createFakeBridge({
    kennis: {
      search: ({ text, municipality: gemeente }) => search(text, gemeente),
      get: ({ id }) => Promise.resolve(ok(artikelOf({ id: artikelIdOf(id), titel: `Artikel ${id}` }))),
      top: () => Promise.resolve(ok([{ id: artikelOf().id, titel: 'Paspoort' }])),
    },
  });
  const store = createStore(createKennisSlice(fake.bridge));
  const place = (name = 'a') => store.getState().kennisPlaces[name];
  const titels = (name = 'a') => {
    const held = place(name);
    return held && shownHits(held.search)?.hits.map(({ titel }) => titel);
  };
  return { ...fake, store, place, titels };
}

describe('searching', () => {
  it('keeps a text without end in its field and asks for the beginning of it', async () => {
    const asked: string[] = [];
    const { store, place, titels } = setUp((text) => {
      asked.push(text);
      return Promise.resolve(replyWith('Paspoort'));
    });
    const text = 'paspoort '.repeat(20_000);

    await store.getState().typeKennis('a', harderwijk, text);
    await store.getState().findArtikelen(harderwijk, text);

    expect(asked.map(({ length }) => length)).toEqual([LONGEST_QUESTION, LONGEST_QUESTION]);
    expect(place()?.text).toBe(text);
    expect(titels()).toEqual(['Paspoort']);
  });

  it('drops an answer to older text that comes late', async () => {
    const slow = deferred<SearchReply>();
    const { store, titels } = setUp((text) => (text === 'pas' ? slow.promise : Promise.resolve(replyWith('Paspoort'))));

    const older = store.getState().typeKennis('a', harderwijk, 'pas');
    await store.getState().typeKennis('a', harderwijk, 'paspoort');
    slow.resolve(replyWith('Afvalpas'));
    await older;

    expect(titels()).toEqual(['Paspoort']);
  });

  it('takes what is typed at once and keeps the last hits until newer ones are there', async () => {
    const slow = deferred<SearchReply>();
    const { store, place, titels } = setUp((text) =>
      text === 'pas' ? Promise.resolve(replyWith('Afvalpas')) : slow.promise,
    );
    await store.getState().typeKennis('a', harderwijk, 'pas');

    const newer = store.getState().typeKennis('a', harderwijk, 'paspoort');

    expect(place()).toMatchObject({ text: 'paspoort', search: { state: 'loading' } });
    expect(titels()).toEqual(['Afvalpas']);
    slow.resolve(replyWith('Paspoort'));
    await newer;
  });

  it('never shows hits of another municipality', async () => {
    const slow = deferred<SearchReply>();
    const { store, titels } = setUp((_text, gemeente) =>
      gemeente === 'ermelo' ? slow.promise : Promise.resolve(replyWith('Tarief Harderwijk')),
    );
    await store.getState().typeKennis('a', harderwijk, 'tarief');

    const asked = store.getState().typeKennis('a', ermelo, 'tarief');

    expect(titels()).toBeUndefined();
    slow.resolve(replyWith('Tarief Ermelo'));
    await asked;
    expect(titels()).toEqual(['Tarief Ermelo']);
  });

  it('keeps the search of each conversation apart and forgets one that ended', async () => {
    const { store, titels, place } = setUp((text) => Promise.resolve(replyWith(text)));
    await store.getState().typeKennis('a', harderwijk, 'paspoort');
    await store.getState().typeKennis('b', harderwijk, 'afval');

    store.getState().forgetKennis('b');

    expect(titels('a')).toEqual(['paspoort']);
    expect(place('b')).toBeUndefined();
  });

  it('asks nothing for empty text', async () => {
    const { store, place, calls } = setUp(() => Promise.resolve(replyWith()));

    await store.getState().typeKennis('a', harderwijk, '  ');

    expect(calls).toEqual([]);
    expect(place()?.search).toEqual({ state: 'idle' });
  });
});

describe('an article', () => {
  it('opens with the titles of what is related', async () => {
    const related = artikelIdOf('bel-13');
    const fake = createFakeBridge({
      kennis: {
        get: ({ id }) =>
          Promise.resolve(ok(artikelOf({ id: artikelIdOf(id), titel: `Artikel ${id}`, gerelateerd: [related] }))),
      },
    });
    const store = createStore(createKennisSlice(fake.bridge));

    await store.getState().openArtikel('a', harderwijk, artikelOf().id);

    expect(store.getState().kennisPlaces['a']?.article?.content.state).toBe('ready');
    expect(store.getState().kennisTitels['bel-13']).toBe('Artikel bel-13');
  });

  it('is dropped when it comes after another was opened', async () => {
    const slow = deferred<IpcReply<ReturnType<typeof artikelOf>>>();
    const late = artikelOf({ id: artikelIdOf('oud') });
    const wanted = artikelOf({ id: artikelIdOf('nieuw') });
    const fake = createFakeBridge({
      kennis: { get: ({ id }) => (id === late.id ? slow.promise : Promise.resolve(ok(wanted))) },
    });
    const store = createStore(createKennisSlice(fake.bridge));
    const earlier = store.getState().openArtikel('a', harderwijk, late.id);
    await store.getState().openArtikel('a', harderwijk, wanted.id);

    slow.resolve(ok(late));
    await earlier;

    expect(store.getState().kennisPlaces['a']?.article).toMatchObject({
      id: 'nieuw',
      content: { value: { id: 'nieuw' } },
    });
  });
});

it('asks what is asked most once per municipality', async () => {
  const { store, calls } = setUp(() => Promise.resolve(replyWith()));

  await store.getState().loadTop(harderwijk);
  await store.getState().loadTop(harderwijk);

  expect(calls.map(({ channel }) => channel)).toEqual(['kennis.top']);
});

describe('a search that found nothing', () => {
  const placeOf = (text: string, hits: readonly ReturnType<typeof hitOf>[], searched = text): KennisPlace => ({
    municipality: harderwijk,
    text,
    search: { state: 'ready', value: { text: searched, hits, ms: 1 } },
    chosen: 0,
    article: null,
  });

  it.each([
    ['is told with its words', placeOf('bijen in mijn tuin', []), 'bijen in mijn tuin'],
    ['is none when there was a hit', placeOf('bijen in mijn tuin', [hitOf()]), null],
    ['is none while more is typed', placeOf('bijen in mijn tuin', [], 'bijen in'), null],
    ['is none for a few letters', placeOf('bij', []), null],
    ['is none where nobody looked', undefined, null],
  ])('%s', (_what, place, missed) => {
    expect(missedSearch(place)).toBe(missed);
  });
});
