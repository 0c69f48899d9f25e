import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerApis } from '.';
import { ask, askPage, startApis, TEST_DAY, type TestApis } from './testing';
import { productsOf, type ProductRecord } from './open-product/records';

let apis: TestApis;
let products: readonly ProductRecord[];
beforeAll(async () => {
  apis = await startApis(customerApis);
  products = productsOf(apis.context.store).all();
});
afterAll(() => apis.close());

const ownersOf = (code: string): readonly string[] =>
  products.filter(({ type }) => type === code).flatMap(({ eigenaren }) => eigenaren.map(({ bsn }) => bsn));

describe('Open Product', () => {
  it.each([
    ['PARKEER-BEWONER', 'auto'],
    ['HOND', 'hond'],
    ['WMO-HULP', 'wmo'],
    ['LIGPLAATS', 'boot'],
    ['INK-STADSPAS', 'bijstand'],
  ] as const)('gives %s only to residents with %s', (code, kenmerk) => {
    const owners = ownersOf(code);

    expect(owners.length).toBeGreaterThan(0);
    expect(owners.every((bsn) => apis.region.inwoners.get(bsn)?.kenmerken.includes(kenmerk))).toBe(true);
  });

  it('finds the products of an owner with their type', async () => {
    const [bsn = ''] = ownersOf('LIGPLAATS');

    const found = await askPage(
      `${apis.url}/open-product/producten/api/v1/producten?eigenaren__bsn=${bsn}&producttype__code=LIGPLAATS`,
    );

    expect(found.results).toMatchObject([
      { eigenaren: [{ bsn }], producttype: { uniforme_product_naam: 'ligplaatsvergunning' }, frequentie: 'jaarlijks' },
    ]);
  });

  it('calls a product that has ended verlopen', () => {
    const ended = products.filter(({ eind_datum }) => eind_datum !== null && eind_datum < TEST_DAY);

    expect(ended.length).toBeGreaterThan(0);
    expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['verlopen']));
  });

  it('tells the price of today, not that of next year', async () => {
    const types = await askPage(`${apis.url}/open-product/producttypen/api/v1/producttypen?code=PARKEER-BEWONER`);

    const price = await ask(
      `${apis.url}/open-product/producttypen/api/v1/producttypen/${String(types.results[0]?.['uuid'])}/actuele-prijs`,
    );

    expect(price.body).toMatchObject({
      actuele_prijs: { actief_vanaf: `${TEST_DAY.slice(0, 4)}-01-01`, prijsopties: [{ bedrag: '74.40' }] },
    });
  });

  it('answers a bad parameter in its own dialect', async () => {
    const refused = await ask(`${apis.url}/open-product/producten/api/v1/producten?onbekend=1`);

    expect(refused).toMatchObject({ status: 400, body: { onbekend: ['Onbekende query parameter.'] } });
  });
});

describe('Open VTB taken', () => {
  const base = () => `${apis.url}/taken/api/v1`;
  const betaaltaak = {
    titel: 'Leges betalen',
    einddatumHandelingsTermijn: '2026-12-31',
    isToegewezenAan: 'urn:nld:brp:bsn:999990019',
    details: { bedrag: '12.50', transactieomschrijving: 'Leges', doelrekening: { naam: 'Gemeente' } },
  };

  it('gives a payment request back to the one to whom it was sent', async () => {
    const made = await ask(`${base()}/betaaltaken`, { method: 'POST', body: betaaltaak });

    const found = await askPage(`${base()}/externetaken?isToegewezenAan=${betaaltaak.isToegewezenAan}&status=open`);

    expect(made.status).toBe(201);
    expect(found.results).toMatchObject([{ taakSoort: 'betaaltaak', details: { bedrag: '12.50' } }]);
  });

  it('lists under each kind only that kind', async () => {
    const urltaken = await askPage(`${base()}/urltaken?pageSize=500`);

    expect(urltaken.count).toBeGreaterThan(0);
    expect(new Set(urltaken.results.map((taak) => taak['taakSoort']))).toEqual(new Set(['urltaak']));
  });

  it('refuses an amount that is none', async () => {
    const details = { ...betaaltaak.details, bedrag: 'veel' };

    const refused = await ask(`${base()}/betaaltaken`, { method: 'POST', body: { ...betaaltaak, details } });

    expect(refused.body).toMatchObject({ status: 400, invalidParams: [{ name: 'details.bedrag' }] });
  });
});

describe('Referentielijsten', () => {
  const items = () => `${apis.url}/referentielijsten/api/v1/items`;

  it('lists the channels that are valid today', async () => {
    const valid = await askPage(`${items()}?tabel__code=KANAAL&isGeldig=true`);

    expect(valid.results.map((item) => item['code'])).toEqual(['telefoon', 'balie', 'e-mail', 'chat', 'brief']);
  });

  it('wants to know which list is meant, and says so as one plain field error', async () => {
    const refused = await ask(items());

    expect(refused).toMatchObject({ status: 400, body: { name: 'tabel__code', code: 'required' } });
    expect(refused.type).toContain('application/json');
  });
});
