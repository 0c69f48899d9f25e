import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serve, type Served } from '../serve-for-test';
import type { Inwoner } from '../../../region/model';
import { registerOf } from './register';
import { brpPersonenApi } from '.';

const answer = z.object({ type: z.string(), personen: z.array(z.record(z.string(), z.unknown())) });
const problem = z.object({
  status: z.number(),
  code: z.string(),
  invalidParams: z.array(z.object({ name: z.string(), code: z.string() })).optional(),
});

let brp: Served;
beforeAll(() => {
  brp = serve(brpPersonenApi);
});

const people = async (question: object) => answer.parse((await brp.post('/personen', question)).body).personen;
const byBsn = async (bsn: string, ...fields: readonly string[]) =>
  (await people({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields }))[0] ?? {};
const refusal = async (question: unknown) => {
  const reply = await brp.post('/personen', question);
  return { ...problem.parse(reply.body), type: reply.type };
};
const resident = (test: (inwoner: Inwoner) => boolean): Inwoner => {
  const found = [...brp.region.inwoners.values()].find(test);
  if (!found) throw new Error('No such resident');
  return found;
};

describe('fields', () => {
  it('gives only what was asked for', async () => {
    const persoon = await byBsn('999993653', 'burgerservicenummer', 'naam.geslachtsnaam');

    expect(persoon).toEqual({ burgerservicenummer: '999993653', naam: { geslachtsnaam: 'Moulin' } });
  });

  it('gives a date and a code whole when a part is asked for', async () => {
    const persoon = await byBsn('999993653', 'geboorte.datum.langFormaat', 'geslacht.code');

    expect(persoon).toMatchObject({
      geboorte: { datum: { type: 'Datum', datum: '1985-12-01' } },
      geslacht: { omschrijving: 'vrouw' },
    });
  });

  it('gives secrecy and the end of registration unasked', async () => {
    const secret = resident((inwoner) => inwoner.isGeheim);
    const deceased = resident((inwoner) => inwoner.overledenOp !== null);

    expect(await byBsn(secret.bsn, 'leeftijd')).toHaveProperty('geheimhoudingPersoonsgegevens', true);
    expect(await byBsn(deceased.bsn, 'leeftijd')).toMatchObject({ opschortingBijhouding: { reden: { code: 'O' } } });
  });

  it('tells of an investigation with the fields it is about only', async () => {
    const doubtful = resident((inwoner) => inwoner.inOnderzoek && !inwoner.vertrokken);

    expect(await byBsn(doubtful.bsn, 'verblijfplaats.datumVan')).toMatchObject({
      verblijfplaats: { inOnderzoek: { datumVan: true } },
    });
    expect(await byBsn(doubtful.bsn, 'naam')).not.toHaveProperty('naam.inOnderzoek');
  });

  it.each([
    ['what comes by itself', 'geheimhoudingPersoonsgegevens'],
    ['what does not exist', 'anummer'],
    ['a part of what has none', 'leeftijd.jaren'],
  ])('refuses to be asked for %s', async (_what, field) => {
    expect(
      await refusal({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'], fields: [field] }),
    ).toMatchObject({
      status: 400,
      code: 'paramsValidation',
      type: 'application/problem+json',
      invalidParams: [{ name: 'fields.0', code: 'fields' }],
    });
  });

  it('refuses what a search result does not hold', async () => {
    const question = {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam: 'Moulin',
      geboortedatum: '1985-12-01',
    };

    expect(await refusal({ ...question, fields: ['verblijfplaats'] })).toMatchObject({
      invalidParams: [{ name: 'fields.0' }],
    });
  });
});

describe('refused questions', () => {
  const fields = ['leeftijd'];
  it.each([
    ['no type', { fields }, 'paramsCombination', ['type']],
    ['an unknown type', { type: 'ZoekMetKenteken', fields }, 'paramsValidation', ['type']],
    [
      'missing parameters',
      { type: 'ZoekMetPostcodeEnHuisnummer', fields },
      'paramsCombination',
      ['postcode', 'huisnummer'],
    ],
    [
      'no fields',
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'] },
      'paramsCombination',
      ['fields'],
    ],
    [
      'a BSN of eight digits',
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['99999365'], fields },
      'paramsValidation',
      ['burgerservicenummer.0'],
    ],
    [
      'a parameter of another type',
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'], voornamen: 'A', fields },
      'paramsValidation',
      ['voornamen'],
    ],
    [
      'a wildcard after two letters',
      { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Mo*', geboortedatum: '1985-12-01', fields },
      'paramsValidation',
      ['geslachtsnaam'],
    ],
    [
      'a day that does not exist',
      { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Moulin', geboortedatum: '1985-02-30', fields },
      'paramsValidation',
      ['geboortedatum'],
    ],
    [
      'a house number of zero',
      { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1234AB', huisnummer: 0, fields },
      'paramsValidation',
      ['huisnummer'],
    ],
  ])('names what is wrong with %s', async (_what, question, code, names) => {
    const refused = await refusal(question);

    expect(refused).toMatchObject({ status: 400, code });
    expect(refused.invalidParams?.map(({ name }) => name)).toEqual(names);
  });

  it('refuses more than twenty numbers', async () => {
    const burgerservicenummer = Array.from({ length: 21 }, () => '999993653');

    expect(await refusal({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer, fields })).toMatchObject({
      invalidParams: [{ code: 'maxItems' }],
    });
  });

  it('refuses more than ten hits, in the body and not per parameter', async () => {
    const refused = await refusal({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '2272BV', huisnummer: 54, fields });

    expect(refused).toMatchObject({ status: 400, code: 'tooManyResults' });
    expect(refused.invalidParams).toBeUndefined();
  });

  it('refuses a body that is no JSON, and every method but POST', async () => {
    expect(await refusal('{half')).toMatchObject({ status: 400, code: 'paramsValidation' });
    expect((await brp.get('/personen')).status).toBe(405);
  });
});

describe('searches', () => {
  const fields = ['burgerservicenummer'];
  const bsns = async (question: object) =>
    (await people({ ...question, fields })).map((persoon) => persoon['burgerservicenummer']);

  it.each(['Moulin', 'MOULIN', 'mou*'])('find a name written as %s', async (geslachtsnaam) => {
    expect(
      await bsns({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam, geboortedatum: '1985-12-01' }),
    ).toEqual(['999993653']);
  });

  it('do not find a part of a name without a wildcard', async () => {
    expect(
      await bsns({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Mou', geboortedatum: '1985-12-01' }),
    ).toEqual([]);
  });

  it('find a household by postcode, street and both ids of its address', async () => {
    const home = [...brp.region.huishoudens.values()].find((huishouden) => huishouden.leden.length >= 4);
    const adres = brp.region.adressen.get(home?.adresId ?? '');
    if (!home || !adres) throw new Error('No family');
    const {
      postcode,
      huisnummer,
      straat,
      gemeenteCode,
      nummeraanduidingIdentificatie,
      adresseerbaarObjectIdentificatie,
    } = adres;
    const spaced = `${postcode.slice(0, 4)} ${postcode.slice(4).toLowerCase()}`;

    const found = [
      await bsns({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: spaced, huisnummer }),
      await bsns({
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: straat.toUpperCase(),
        huisnummer,
        gemeenteVanInschrijving: gemeenteCode,
      }),
      await bsns({ type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie }),
      await bsns({ type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie }),
    ];

    for (const result of found) expect(result).toEqual(home.leden);
  });

  it('find who died only when asked to', async () => {
    const { bsn, geslachtsnaam, geboortedatum } = resident((inwoner) => inwoner.overledenOp !== null);
    const question = { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam, geboortedatum };

    expect(await bsns(question)).toEqual([]);
    expect(await bsns({ ...question, inclusiefOverledenPersonen: true })).toEqual([bsn]);
  });
});

describe('residents', () => {
  it('are called by the name they chose', async () => {
    const married = resident((inwoner) => inwoner.naamgebruik === 'V' && inwoner.voorvoegsel === null);
    const partner = brp.region.inwoners.get(married.partnerBsn ?? '');
    const surname = [partner?.voorvoegsel, partner?.geslachtsnaam].filter(Boolean).join(' ');

    const { adressering } = await byBsn(married.bsn, 'adressering');

    const capitalised = surname.charAt(0).toUpperCase() + surname.slice(1);
    expect(adressering).toMatchObject({
      aanhef: `Geachte mevrouw ${capitalised}-${married.geslachtsnaam}`,
      gebruikInLopendeTekst: `mevrouw ${capitalised}-${married.geslachtsnaam}`,
    });
  });

  it('have both parents, registered here or known by name', async () => {
    const child = resident((inwoner) => inwoner.rol === 'kind' && inwoner.ouderBsns.length === 1);

    const { ouders } = await byBsn(child.bsn, 'ouders');

    expect(ouders).toHaveLength(2);
    expect(ouders).toMatchObject([
      { ouderAanduiding: '1', burgerservicenummer: child.ouderBsns[0] },
      { ouderAanduiding: '2' },
    ]);
  });

  it('are a child of those whom they have as parents', async () => {
    const child = resident((inwoner) => inwoner.ouderBsns.length === 2);

    const { kinderen } = await byBsn(child.ouderBsns[0] ?? '', 'kinderen.burgerservicenummer');

    expect(kinderen).toContainEqual({ burgerservicenummer: child.bsn });
  });

  it('have an ended marriage after the death of a partner', async () => {
    const widowed = resident(
      (inwoner) =>
        inwoner.overledenOp === null &&
        brp.region.inwoners.get(inwoner.partnerBsn ?? '')?.overledenOp !== undefined &&
        brp.region.inwoners.get(inwoner.partnerBsn ?? '')?.overledenOp !== null,
    );

    const { partners } = await byBsn(widowed.bsn, 'partners');

    const { overledenOp } = brp.region.inwoners.get(widowed.partnerBsn ?? '') ?? {};
    expect(partners).toMatchObject([{ ontbindingHuwelijkPartnerschap: { datum: { datum: overledenOp } } }]);
  });

  it('live abroad, or nobody knows where, after they left', async () => {
    const abroad = resident((inwoner) => inwoner.vertrokken?.land !== undefined && inwoner.vertrokken.land !== null);
    const unknown = resident((inwoner) => inwoner.vertrokken?.land === null);

    expect(await byBsn(abroad.bsn, 'verblijfplaats', 'gemeenteVanInschrijving')).toMatchObject({
      verblijfplaats: { type: 'VerblijfplaatsBuitenland' },
      gemeenteVanInschrijving: { code: '1999' },
    });
    expect(await byBsn(unknown.bsn, 'verblijfplaats')).toMatchObject({
      verblijfplaats: { type: 'VerblijfplaatsOnbekend' },
    });
  });
});

describe('published people', () => {
  it('share no number with a resident', () => {
    const { entries, byBsn: known } = registerOf(brp.context);

    expect(entries).toHaveLength(1208 + brp.region.inwoners.size);
    expect(known.size).toBe(entries.length);
  });

  it('age with the day', async () => {
    expect(await byBsn('999993653', 'leeftijd')).toEqual({ leeftijd: 40 });
  });
});
