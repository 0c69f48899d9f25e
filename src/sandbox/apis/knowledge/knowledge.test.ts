import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowledgeApis } from '.';
import { ask, askPage, startApis, textIn, valueIn, type TestApis } from '../customers/testing';
import { loadColleagues } from './address-book/colleagues';
import { afdelingen, groepen } from './address-book/teams';
import { loadContent } from './content';
import { KENNISARTIKEL, MEDEWERKER, VAC, type Objecttype } from './objects/objecttypes';

const RESOURCES = path.resolve(import.meta.dirname, '../../../../resources');
const CRS = { 'content-crs': 'EPSG:4326' };

let apis: TestApis;
beforeAll(async () => {
  apis = await startApis(knowledgeApis);
});
afterAll(() => apis.close());

const objects = (): string => `${apis.url}/objecten/api/v2/objects`;
const typeUrl = (type: Objecttype): string => `${apis.url}/objecttypes/api/v2/objecttypes/${type.uuid}`;
const listUrl = (type: Objecttype, query = ''): string =>
  `${objects()}?type=${encodeURIComponent(typeUrl(type))}${query}`;
const dataOf = (object: unknown): unknown => valueIn(object, 'record', 'data');

describe('the articles', () => {
  it('stand once as reference text and once more for every municipality with words of its own', async () => {
    const { articles } = loadContent(RESOURCES);
    const local = articles.flatMap(({ varianten }) => Object.keys(varianten)).length;

    const found = await askPage(listUrl(KENNISARTIKEL, '&pageSize=500'));

    expect(found.count).toBe(articles.length + local);
  });

  it('hold of a local text only what differs from the reference', async () => {
    const article = loadContent(RESOURCES).articles.find(({ varianten }) => varianten.ermelo);
    const attributes = `&data_attr=identificatie__exact__${article?.id ?? ''}&data_attr=verantwoordelijkeOrganisatie__owmsPrefLabel__exact__Ermelo`;

    const { results } = await askPage(listUrl(KENNISARTIKEL, attributes));
    const vertaling = valueIn(results, 0, 'record', 'data', 'vertalingen', 0);

    const around = ['taal', 'titel', 'trefwoorden', 'procedureLink', 'datumWijziging'];
    const texts = Object.keys(z.record(z.string(), z.unknown()).parse(vertaling)).filter(
      (key) => !around.includes(key),
    );
    expect(vertaling).toMatchObject(article?.varianten.ermelo ?? { none: true });
    expect(texts.sort()).toEqual(Object.keys(article?.varianten.ermelo ?? {}).sort());
  });
});

describe('the VACs', () => {
  const { articles, vacs } = loadContent(RESOURCES);

  it('are at least thirty, with links to articles and VACs that exist', () => {
    const known = new Set([...articles, ...vacs].map(({ id }) => id));

    expect(vacs.length).toBeGreaterThanOrEqual(30);
    expect(
      vacs.flatMap(({ producten, vacs: others }) => [...producten, ...others]).filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('name no executor in what may be read out', () => {
    const readOut = vacs.map(({ vraag, antwoord, trefwoorden }) => [vraag, antwoord, ...trefwoorden].join(' '));

    expect(readOut.filter((text) => /meerinzicht|odnv|omgevingsdienst|sociale dienst/i.test(text))).toEqual([]);
  });
});

describe('the address book', () => {
  it('has every colleague in a known department, with a name and address of their own', () => {
    const colleagues = loadColleagues(RESOURCES);
    const teams = new Set(afdelingen.map(({ identificatie }) => identificatie));

    expect(colleagues.length).toBeGreaterThan(55);
    expect(colleagues.every(({ afdeling }) => teams.has(afdeling))).toBe(true);
    expect(new Set(colleagues.map(({ email }) => email)).size).toBe(colleagues.length);
    expect(new Set(colleagues.map(({ identificatie }) => identificatie)).size).toBe(colleagues.length);
  });

  it('serves a department for every article and a department above every group', () => {
    const teams = new Set(afdelingen.map(({ identificatie }) => identificatie));

    expect(loadContent(RESOURCES).articles.filter(({ afdeling }) => !teams.has(afdeling))).toEqual([]);
    expect(groepen.filter(({ afdeling }) => !teams.has(afdeling))).toEqual([]);
  });
});

describe('the Objects API', () => {
  const vac = { vraag: 'Hoe lang?', antwoord: 'Kort.', status: 'actief', doelgroep: 'eu-burger' };
  const create = (data: object) =>
    ask(objects(), {
      method: 'POST',
      headers: CRS,
      body: { type: typeUrl(VAC), record: { typeVersion: 1, startAt: '2026-11-01', data } },
    });

  it('keeps the earlier version of a text under its own date', async () => {
    const made = await create(vac);
    const url = `${objects()}/${textIn(made.body, 'uuid')}`;

    await ask(url, {
      method: 'PATCH',
      headers: CRS,
      body: { record: { startAt: '2026-11-20', data: { antwoord: 'Lang.' } } },
    });

    expect(dataOf((await ask(url)).body)).toEqual({ ...vac, antwoord: 'Lang.' });
    expect(dataOf((await ask(`${url}?date=2026-11-05`)).body)).toEqual(vac);
    expect((await askPage(`${url}/history`)).results).toMatchObject([
      { index: 1, endAt: '2026-11-20' },
      { index: 2, endAt: null },
    ]);
  });

  it('refuses data that does not fit its objecttype, by field', async () => {
    const refused = await create({ ...vac, status: 'weg' });

    expect(refused.body).toMatchObject({
      status: 400,
      invalidParams: [{ name: 'record.data.status', code: 'invalid-json-schema' }],
    });
  });

  it('wants the coordinate system on writing', async () => {
    const refused = await ask(objects(), {
      method: 'POST',
      body: { type: typeUrl(VAC), record: { typeVersion: 1, startAt: '2026-11-01', data: vac } },
    });

    expect(refused.status).toBe(412);
  });

  it('finds the same by query and by search body', async () => {
    const search = {
      type: typeUrl(MEDEWERKER),
      data_attr: 'afdelingen__afdelingnaam__exact__Burgerzaken',
      data_icontains: 'huwelijk',
    };

    const byQuery = await askPage(listUrl(MEDEWERKER, `&data_attr=${search.data_attr}&data_icontains=huwelijk`));
    const byBody = await ask(`${objects()}/search`, { method: 'POST', headers: CRS, body: search });

    expect(byQuery.count).toBeGreaterThan(0);
    expect(byBody.body).toMatchObject({ count: byQuery.count });
  });

  it('shows only the asked fields, in the asked order', async () => {
    const found = await askPage(
      listUrl(MEDEWERKER, '&fields=uuid,record__startAt&ordering=-record__data__identificatie&pageSize=3'),
    );
    const full = await askPage(listUrl(MEDEWERKER, '&ordering=-record__data__identificatie&pageSize=3'));

    expect(found.results.map((object) => Object.keys(object))).toEqual([0, 1, 2].map(() => ['uuid', 'record']));
    expect(found.results.map(({ uuid }) => uuid)).toEqual(full.results.map(({ uuid }) => uuid));
  });

  it.each([
    ['an unknown objecttype', `?type=${encodeURIComponent('https://x.example/objecttypes/1')}`],
    ['an expression of another form', '?data_attr=naam'],
    ['an unknown field', '?fields=record__geheim'],
    ['a date that is none', '?date=gisteren'],
  ])('refuses %s', async (_what, query) => {
    expect((await ask(objects() + query)).status).toBe(400);
  });
});

describe('the public catalogues', () => {
  it('serve SDG products per municipality, without internal texts', async () => {
    const all = await askPage(`${apis.url}/sdg/api/v1/producten`);
    const owms = encodeURIComponent('http://standaarden.overheid.nl/owms/terms/Zeewolde_(gemeente)');

    const zeewolde = await askPage(`${apis.url}/sdg/api/v1/producten?organisatieOwmsIdentifier=${owms}`);

    expect(all.count).toBe(zeewolde.count * 3);
    expect(all.next).not.toBeNull();
    expect(JSON.stringify(all.results)).not.toContain('deskMemo');
  });

  it('serve a feed of Samenwerkende Catalogi with its XML escaped', async () => {
    const feed = String((await ask(`${apis.url}/sc/producten.xml`)).body);

    expect(feed.match(/<overheidproduct:scproduct /g)?.length).toBeGreaterThan(30);
    expect(feed).toContain('<overheid:authority scheme="overheid:Gemeente"');
    expect(feed.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  });
});
