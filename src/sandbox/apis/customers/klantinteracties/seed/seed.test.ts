import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../../../shared/domain/days';
import { klantinteractiesApi } from '..';
import { askPage, startApis, TEST_DAY, type TestApis } from '../../testing';
import { openTables, type KlantcontactRecord } from '../records';
import { zakenByNumber } from './zaken';

let apis: TestApis;
let contacts: readonly KlantcontactRecord[];
beforeAll(async () => {
  apis = await startApis([klantinteractiesApi]);
  contacts = openTables(apis.context.store).klantcontacten.all();
});
afterAll(() => apis.close());

describe('the seeded register', () => {
  it('knows about six of ten residents and half of the organisations', () => {
    const partijen = openTables(apis.context.store).partijen.all();
    const share = (soort: string, all: number) =>
      partijen.filter(({ soortPartij }) => soortPartij === soort).length / all;

    expect(share('persoon', apis.region.inwoners.size)).toBeGreaterThan(0.5);
    expect(share('persoon', apis.region.inwoners.size)).toBeLessThan(0.7);
    expect(share('organisatie', apis.region.organisaties.size)).toBeGreaterThan(0.35);
  });

  it('holds contacts of at most eighteen months, never of tomorrow, within the limits of the API', () => {
    const days = contacts.map(({ plaatsgevondenOp }) => plaatsgevondenOp.slice(0, 10)).sort();

    const first = addDays(TEST_DAY, -552);
    expect(days.filter((day) => day < first || day >= TEST_DAY)).toEqual([]);
    expect(days.length).toBeGreaterThan(1000);
    expect(contacts.every(({ onderwerp, inhoud }) => onderwerp.length <= 200 && inhoud.length <= 1000)).toBe(true);
  });

  it('gives every partij between one and twelve contacts', () => {
    const counts = new Map<string, number>();
    for (const { wasPartij } of openTables(apis.context.store).betrokkenen.all()) {
      if (wasPartij) counts.set(wasPartij, (counts.get(wasPartij) ?? 0) + 1);
    }

    expect(Math.min(...counts.values())).toBe(1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(12);
  });

  it('has callbacks that wait, a few of them longer than the norm of two working days', () => {
    const open = openTables(apis.context.store).interneTaken.find({ where: { status: 'te_verwerken' } }).items;
    const late = open.filter(({ toegewezenOp }) => toegewezenOp.slice(0, 10) < addDays(TEST_DAY, -4));

    expect(open.length).toBeGreaterThan(8);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(open.length);
  });

  it('is the same for the same region', async () => {
    const again = await startApis([klantinteractiesApi]);

    const other = openTables(again.context.store).klantcontacten.all();
    await again.close();

    expect(other).toEqual(contacts);
  });

  it('lists actoren of the address book', async () => {
    const teams = await askPage(`${apis.url}/klantinteracties/api/v1/actoren?actoridentificatorObjectId=burgerzaken`);

    expect(teams.results).toMatchObject([
      { naam: 'Burgerzaken', actoridentificator: { codeObjecttype: 'afd', codeRegister: 'obj' } },
    ]);
  });
});

describe('zakenByNumber', () => {
  it('reads zaken that another API stored, and passes by what it does not know', () => {
    const zaken = apis.context.store.collection<unknown>('zgw/ermelo/zaken');
    const rollen = [
      { betrokkene: { identificatie: { inpBsn: '999990019' } } },
      { betrokkene: { identificatie: { identificatie: 'team' } } },
    ];
    const uuid = '4f6b1c2a-3d4e-4f5a-8b6c-000000000001';
    zaken.put('1', { uuid, omschrijving: 'Dakkapel', startdatum: '2026-01-05', rollen }, {});
    zaken.put('2', { iets: 'anders' }, {});

    expect(zakenByNumber(apis.context.store).get('999990019')).toEqual([
      { uuid, omschrijving: 'Dakkapel', startdatum: '2026-01-05' },
    ]);
  });
});
