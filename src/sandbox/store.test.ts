import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSandboxStore, type SandboxStore } from './store';

type Dier = { readonly naam: string; readonly url?: string };

let store: SandboxStore;
afterEach(() => store.close());

function dieren(base = '', file: string | null = null) {
  store = openSandboxStore(file, () => base);
  return store.collection<Dier>('dieren');
}

describe('a collection', () => {
  it('finds documents by all of the terms that are asked, of each by any value, and each once', () => {
    const all = dieren();
    all.put('a', { naam: 'Bello' }, { terms: { soort: 'hond', kleur: ['zwart', 'wit'] } });
    all.put('b', { naam: 'Minoes' }, { terms: { soort: 'kat', kleur: 'zwart' } });
    all.put('c', { naam: 'Fikkie' }, { terms: { soort: 'hond', kleur: 'bruin' } });

    const names = (where: Readonly<Record<string, string | readonly string[]>>) =>
      all.find({ where }).items.map(({ naam }) => naam);

    expect(names({ soort: 'hond', kleur: 'zwart' })).toEqual(['Bello']);
    expect(names({ kleur: ['zwart', 'wit'] })).toEqual(['Bello', 'Minoes']);
    expect(names({ kleur: 'paars' })).toEqual([]);
  });

  it('gives one page in the wanted order, and how much there is in all', () => {
    const all = dieren();
    for (const [id, sortKey] of [
      ['a', '3'],
      ['b', '1'],
      ['c', '2'],
    ] as const)
      all.put(id, { naam: id }, { sortKey, terms: { soort: 'hond' } });

    const page = { offset: 1, limit: 1, descending: true };

    expect(all.find(page)).toEqual({ count: 3, items: [{ naam: 'c' }] });
    expect(all.find({ ...page, where: { soort: 'hond' } })).toEqual({ count: 3, items: [{ naam: 'c' }] });
  });

  it('forgets the terms of what a document was before', () => {
    const all = dieren();
    all.put('a', { naam: 'Bello' }, { terms: { soort: 'hond' } });

    all.put('a', { naam: 'Minoes' }, { terms: { soort: 'kat' } });

    expect(all.find({ where: { soort: 'hond' } }).count).toBe(0);
    expect(all.find({ where: { soort: 'kat' } }).items).toEqual([{ naam: 'Minoes' }]);
  });

  it('lets links to the server itself follow its address at the next start', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
    const file = path.join(folder, 'state.db');
    dieren('http://127.0.0.1:1', file).put(
      'a',
      { naam: 'Bello', url: 'http://127.0.0.1:1/a' },
      { terms: { url: 'http://127.0.0.1:1/a' } },
    );
    store.close();

    const again = dieren('http://127.0.0.1:2', file);

    expect(again.find({ where: { url: 'http://127.0.0.1:2/a' } }).items).toEqual([
      { naam: 'Bello', url: 'http://127.0.0.1:2/a' },
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('seeded documents', () => {
  it('make room for new ones, while what was posted or changed stays as it is', () => {
    const all = dieren();
    const seed = (naam: string) => {
      for (const id of ['a', 'b']) all.put(id, { naam }, { isSeeded: true, terms: { naam } });
    };
    seed('gisteren');
    all.put('b', { naam: 'veranderd' }, { terms: { naam: 'veranderd' } });
    all.put('c', { naam: 'gepost' }, {});

    store.removeSeeded();
    seed('vandaag');

    expect(all.all().map(({ naam }) => naam)).toEqual(['vandaag', 'veranderd', 'gepost']);
    expect(all.find({ where: { naam: 'gisteren' } }).count).toBe(0);
    expect(all.find({ where: { naam: 'vandaag' } }).count).toBe(1);
  });

  it('are known by what they were made from, until they are removed', () => {
    dieren();
    const before = store.seedOf('start');
    store.markSeeded('start', '1/2026-11-23');
    const after = store.seedOf('start');

    store.removeSeeded();

    expect([before, after, store.seedOf('start')]).toEqual([null, '1/2026-11-23', null]);
  });
});
