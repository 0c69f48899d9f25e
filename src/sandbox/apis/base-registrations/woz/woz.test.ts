import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { wozWaardeEuro } from '../../../region/woz-waarde';
import { billsIn } from '../../belastingen/register';
import { belastingenApi } from '../../belastingen';
import { serve, type Served } from '../serve-for-test';
import { wozApi } from '.';

const objectSchema = z.looseObject({
  identificatie: z.string(),
  waarden: z.array(
    z.object({
      vastgesteldeWaarde: z.number(),
      waardepeildatum: z.string(),
      ingangsdatum: z.string(),
      beschikkingsStatussen: z.array(z.string()),
      indicatieBezwaarBeroep: z.boolean(),
    }),
  ),
});
const page = z.object({ _embedded: z.object({ wozObjecten: z.array(objectSchema) }) });

let woz: Served;
beforeAll(() => {
  woz = serve(wozApi);
  woz.context.store.transaction(() => belastingenApi.seed?.(woz.context));
});
const found = async (query: string) => page.parse((await woz.get(query)).body)._embedded.wozObjecten;
const homeOf = (kenmerk: 'huiseigenaar' | 'huurder') => {
  const huishouden = [...woz.region.huishoudens.values()].find((one) =>
    woz.region.inwoners.get(one.leden[0] ?? '')?.kenmerken.includes(kenmerk),
  );
  const adres = woz.region.adressen.get(huishouden?.adresId ?? '');
  if (!huishouden || !adres) throw new Error(`No ${kenmerk}`);
  return { adres, head: huishouden.leden[0] ?? '' };
};

describe('GET /wozobjecten', () => {
  it('gives five years of values at an address, the newest first', async () => {
    const { adres } = homeOf('huiseigenaar');

    const [object] = await found(`/wozobjecten?nummeraanduidingIdentificatie=${adres.nummeraanduidingIdentificatie}`);

    expect(object?.waarden.map(({ waardepeildatum }) => waardepeildatum)).toEqual([
      '2025-01-01',
      '2024-01-01',
      '2023-01-01',
      '2022-01-01',
      '2021-01-01',
    ]);
    expect(object?.waarden[0]?.vastgesteldeWaarde).toBe(wozWaardeEuro(adres, 2026));
  });

  it('names the resident as owner of an own house and as user of a rented one', async () => {
    const [own, rented] = [homeOf('huiseigenaar'), homeOf('huurder')];

    expect(await found(`/wozobjecten?postcode=${own.adres.postcode}&huisnummer=${own.adres.huisnummer}`)).toMatchObject(
      [{ belanghebbendeEigenaar: { burgerservicenummer: own.head } }],
    );
    expect(
      await found(`/wozobjecten?postcode=${rented.adres.postcode}&huisnummer=${rented.adres.huisnummer}`),
    ).toMatchObject([
      {
        belanghebbendeEigenaar: { naam: 'Woonstichting De Zandkuil' },
        belanghebbendeGebruiker: { burgerservicenummer: rented.head },
      },
    ]);
  });

  it('gives only the fields that were asked for', async () => {
    const { adres } = homeOf('huiseigenaar');

    const { body } = await woz.get(`/wozobjecten/${adres.wozObjectnummer}?fields=identificatie,waarden`);

    expect(Object.keys(z.looseObject({}).parse(body)).sort()).toEqual(['_links', 'identificatie', 'waarden']);
  });

  it('tells of the objections that stand on the tax bills', async () => {
    const bill = billsIn(woz.context.store)
      .all()
      .find(({ verzoeken }) => verzoeken.some(({ soort, status }) => soort === 'bezwaar' && status !== 'ingetrokken'));
    const nummer = bill?.beschikkingsregels[0]?.wozObjectnummer ?? '';

    const { waarden } = objectSchema.parse((await woz.get(`/wozobjecten/${nummer}`)).body);

    const value = waarden.find(({ ingangsdatum }) => ingangsdatum.startsWith(String(bill?.belastingjaar)));
    expect(value?.beschikkingsStatussen).toContain('bezwaar_ingediend');
  });

  it.each([
    ['nothing to search by', '/wozobjecten', 'paramsCombination'],
    ['a postcode alone', '/wozobjecten?postcode=3841XA', 'paramsCombination'],
    ['a BSN, by which there is no search', '/wozobjecten?burgerservicenummer=999993653', 'paramsValidation'],
  ])('refuses %s', async (_what, query, code) => {
    expect(await woz.get(query)).toMatchObject({ status: 400, body: { code } });
  });

  it('knows no object with another number', async () => {
    expect(await woz.get('/wozobjecten/024300000000')).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });
});
