import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RegionOrganisatie } from '../../../region/model';
import { serve, type Served } from '../serve-for-test';
import { kvkApi } from '.';

const answer = z.object({
  totaal: z.number(),
  volgende: z.string().optional(),
  resultaten: z.array(z.looseObject({ kvkNummer: z.string(), type: z.string() })),
});

let kvk: Served;
beforeAll(() => {
  kvk = serve(kvkApi);
});
const search = async (query: string) => answer.parse((await kvk.get(`/v2/zoeken?${query}`)).body);
const some = (test: (organisatie: RegionOrganisatie) => boolean): RegionOrganisatie => {
  const found = [...kvk.region.organisaties.values()].find(test);
  if (!found) throw new Error('No such organisation');
  return found;
};

describe('GET /v2/zoeken', () => {
  it('finds the published test company and an organisation of the region', async () => {
    const own = some((organisatie) => organisatie.einddatum === null);

    expect((await search('naam=donald')).resultaten).toMatchObject([{ kvkNummer: '68750110', type: 'hoofdvestiging' }]);
    expect((await search(`kvkNummer=${own.kvkNummer}`)).resultaten.map(({ kvkNummer }) => kvkNummer)).toContain(
      own.kvkNummer,
    );
  });

  it('gives who stopped only when asked to', async () => {
    const { kvkNummer } = some((organisatie) => organisatie.einddatum !== null);

    expect(await kvk.get(`/v2/zoeken?kvkNummer=${kvkNummer}`)).toMatchObject({ status: 404 });
    expect((await search(`kvkNummer=${kvkNummer}&inclusiefInactieveRegistraties=true`)).resultaten[0]).toMatchObject({
      actief: 'Nee',
    });
  });

  it('filters by several types', async () => {
    const { resultaten } = await search('naam=de&type=rechtspersoon&type=nevenvestiging&resultatenPerPagina=100');

    expect(new Set(resultaten.map(({ type }) => type))).toEqual(new Set(['rechtspersoon', 'nevenvestiging']));
  });

  it('gives one page and the way to the next', async () => {
    const first = await search('naam=de&resultatenPerPagina=5');

    expect(first.resultaten).toHaveLength(5);
    expect(first.totaal).toBeGreaterThan(5);
    expect(first.volgende).toContain('pagina=2');
  });

  it('does not show the address of an owner in hiding', async () => {
    const hidden = [...kvk.region.organisaties.values()].filter(
      (organisatie) => kvk.region.inwoners.get(organisatie.eigenaarBsn ?? '')?.isGeheim,
    );

    for (const { kvkNummer } of hidden)
      expect((await search(`kvkNummer=${kvkNummer}`)).resultaten[0]).not.toHaveProperty('adres');
  });

  it('answers 404 without hits, and 400 to parameters that do not fit', async () => {
    expect(await kvk.get('/v2/zoeken?naam=zzzzzz')).toMatchObject({
      status: 404,
      body: { fout: [{ code: 'IPD5200' }] },
    });
    expect(await kvk.get('/v2/zoeken?postcode=3841XA')).toMatchObject({
      status: 400,
      body: { fout: [{ code: 'IPD1999' }] },
    });
    expect(await kvk.get('/v2/zoeken')).toMatchObject({ status: 400 });
  });
});

describe('profiles', () => {
  it('name the owner form, the main establishment and all establishments', async () => {
    const chain = some((organisatie) => organisatie.vestigingen.length === 2 && organisatie.einddatum === null);
    const path = `/v1/basisprofielen/${chain.kvkNummer}`;
    const main = chain.vestigingen.find((vestiging) => vestiging.isHoofdvestiging);

    expect(await kvk.get(`${path}/eigenaar`)).toMatchObject({ body: { uitgebreideRechtsvorm: chain.rechtsvorm } });
    expect(await kvk.get(`${path}/hoofdvestiging`)).toMatchObject({
      body: { vestigingsnummer: main?.vestigingsnummer },
    });
    expect(await kvk.get(`${path}/vestigingen`)).toMatchObject({ body: { totaalAantalVestigingen: 2 } });
  });

  it('give an RSIN to legal persons only', async () => {
    const sole = some((organisatie) => organisatie.rechtsvorm === 'Eenmanszaak');
    const company = some((organisatie) => organisatie.rechtsvorm === 'Besloten Vennootschap');

    expect((await kvk.get(`/v1/basisprofielen/${sole.kvkNummer}/eigenaar`)).body).not.toHaveProperty('rsin');
    expect(await kvk.get(`/v1/basisprofielen/${company.kvkNummer}/eigenaar`)).toMatchObject({
      body: { rsin: company.rsin },
    });
  });

  it.each([
    ['/v1/basisprofielen/123', 400, 'IPD0004'],
    ['/v1/basisprofielen/11111111', 404, 'IPD0005'],
    ['/v1/vestigingsprofielen/12', 400, 'IPD0006'],
    ['/v1/vestigingsprofielen/111111111111', 404, 'IPD0007'],
  ])('are refused at %s', async (path, status, code) => {
    expect(await kvk.get(path)).toMatchObject({ status, body: { fout: [{ code }] } });
  });
});
