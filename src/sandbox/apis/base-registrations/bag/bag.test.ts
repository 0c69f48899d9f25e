import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serve, type Served } from '../serve-for-test';
import { bagApi } from '.';

const page = z.object({
  _links: z.object({ next: z.object({ href: z.string() }).optional() }),
  _embedded: z.object({ adressen: z.array(z.looseObject({ nummeraanduidingIdentificatie: z.string() })) }),
});

let bag: Served;
beforeAll(() => {
  bag = serve(bagApi);
});
const found = async (query: string) => page.parse((await bag.get(query)).body)._embedded.adressen;
const someAdres = (test: (adres: { readonly huisletter: string | null }) => boolean = () => true) => {
  const adres = [...bag.region.adressen.values()].find(test);
  if (!adres) throw new Error('No address');
  return adres;
};

describe('GET /adressen', () => {
  it('finds an address by postcode and number, with and without a space', async () => {
    const { postcode, huisnummer, nummeraanduidingIdentificatie } = someAdres();

    expect(await found(`/adressen?postcode=${postcode}&huisnummer=${huisnummer}`)).toMatchObject([
      { nummeraanduidingIdentificatie },
    ]);
    expect(
      await found(`/adressen?postcode=${postcode.slice(0, 4)}%20${postcode.slice(4)}&huisnummer=${huisnummer}`),
    ).toHaveLength(1);
  });

  it('gives an address with a letter only when exactly that is asked, if exactness is wanted', async () => {
    const { postcode, huisnummer, huisletter } = someAdres((adres) => adres.huisletter !== null);
    const query = `/adressen?postcode=${postcode}&huisnummer=${huisnummer}&exacteMatch=true`;

    expect(await found(query)).toEqual([]);
    expect(await found(`${query}&huisletter=${String(huisletter)}`)).toHaveLength(1);
  });

  it('tells what the building is in the extended form', async () => {
    const { adresseerbaarObjectIdentificatie, bouwjaar, oppervlakte } = someAdres();

    const [adres] = await found(
      `/adressenuitgebreid?adresseerbaarObjectIdentificatie=${adresseerbaarObjectIdentificatie}`,
    );

    expect(adres).toMatchObject({
      oorspronkelijkBouwjaar: [String(bouwjaar)],
      oppervlakte,
      typeAdresseerbaarObject: 'Verblijfsobject',
    });
  });

  it('gives one page and the way to the next', async () => {
    const { body } = await bag.get('/adressen?q=Harderwijk&pageSize=10');
    const first = page.parse(body);

    const next = new URL(first._links.next?.href ?? '');
    const second = await found(`/adressen${next.search}`);

    expect(first._embedded.adressen).toHaveLength(10);
    expect(second).toHaveLength(10);
    expect(second).not.toEqual(first._embedded.adressen);
  });

  it.each([
    ['nothing', '/adressen', 'paramsRequired'],
    ['a postcode alone', '/adressen?postcode=3841XA', 'paramsCombination'],
    ['a wrong postcode', '/adressen?postcode=384&huisnummer=901', 'paramsValidation'],
    ['an unknown parameter', '/adressen?plaats=Harderwijk', 'paramsValidation'],
  ])('refuses %s', async (_what, query, code) => {
    expect(await bag.get(query)).toMatchObject({ status: 400, type: 'application/problem+json', body: { code } });
  });
});

describe('one address', () => {
  it('is found by the result of a search in free text', async () => {
    const { body } = await bag.get('/adressen/zoek?zoek=horsterhout%20harderw');
    const hits = z
      .object({
        _embedded: z.object({
          zoekresultaten: z.array(z.object({ identificatie: z.string(), omschrijving: z.string() })),
        }),
      })
      .parse(body);
    const [hit] = hits._embedded.zoekresultaten;

    expect(hit?.omschrijving).toMatch(/^Horsterhout 9\d\d/);
    expect(await bag.get(`/adressen/${hit?.identificatie ?? ''}`)).toMatchObject({
      status: 200,
      body: { openbareRuimteNaam: 'Horsterhout' },
    });
  });

  it('is not found when it does not exist', async () => {
    expect(await bag.get('/adressen/0243200000000000')).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });
});
