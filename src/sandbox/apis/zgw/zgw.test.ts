import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { belastingenApi } from '../belastingen';
import { billsOf } from '../belastingen/plan/bills';
import { zgwApis } from '.';
import { registers } from './registers';
import { dossiersOf } from './zaken/dossier';
import { openTestApis, TEST_BASE, type TestApis } from './testing';

let apis: TestApis;
beforeAll(async () => {
  apis = await openTestApis([...zgwApis, belastingenApi]);
});
afterAll(() => apis.app.close());

const ZAKEN = '/zgw/harderwijk/zaken/api/v1';
const CRS = { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' };

const named = z.looseObject({ omschrijving: z.string() });
const zaakSchema = z.looseObject({
  url: z.string(),
  uuid: z.string(),
  identificatie: z.string(),
  startdatum: z.string(),
  einddatum: z.string().nullable(),
  status: z.string().nullable(),
  rollen: z.array(z.string()),
  zaakinformatieobjecten: z.array(z.string()),
  _expand: z
    .looseObject({
      zaaktype: named.extend({ identificatie: z.string(), url: z.string() }).optional(),
      status: z.looseObject({ _expand: z.looseObject({ statustype: named }).optional() }).optional(),
    })
    .optional(),
});
const pageSchema = z.object({
  count: z.number(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  results: z.array(zaakSchema),
});
const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  invalidParams: z.array(z.object({ name: z.string(), code: z.string() })).optional(),
});

const get = (url: string, headers: Record<string, string> = {}) =>
  apis.app.inject({ method: 'GET', url: url.replace(TEST_BASE, ''), headers: { ...CRS, ...headers } });
const post = (url: string, payload: object, headers: Record<string, string> = CRS) =>
  apis.app.inject({ method: 'POST', url, payload, headers });
const zoek = async (body: object, query = '') =>
  pageSchema.parse((await post(`${ZAKEN}/zaken/_zoek${query}`, body)).json());
const list = async (query: string) => pageSchema.parse((await get(`${ZAKEN}/zaken${query}`)).json());

/** A resident with several zaken at Harderwijk. */
function busiest(): string {
  const { store, region } = apis.context;
  const dossiers = dossiersOf(store, { id: 'harderwijk' }).all();
  const initiators = dossiers.flatMap(({ rollen }) =>
    rollen.slice(0, 1).map(({ betrokkene }) => betrokkene.identificatie),
  );
  const counts = new Map<string, number>();
  for (const { inpBsn } of initiators.filter((one): one is { inpBsn: string } => 'inpBsn' in one))
    counts.set(inpBsn, (counts.get(inpBsn) ?? 0) + 1);
  return [...region.inwoners.keys()].reduce((best, bsn) =>
    (counts.get(bsn) ?? 0) > (counts.get(best) ?? 0) ? bsn : best,
  );
}

describe('searching zaken', () => {
  it('gives the zaken of one persoon, with names where they are asked', async () => {
    const inpBsn = busiest();

    const page = await zoek({
      rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: inpBsn,
      ordering: ['-startdatum'],
      expand: ['zaaktype', 'status', 'status.statustype'],
    });

    expect(page.count).toBeGreaterThan(1);
    expect(page.results.map(({ startdatum }) => startdatum)).toEqual(
      page.results
        .map(({ startdatum }) => startdatum)
        .sort()
        .reverse(),
    );
    expect(
      page.results.every(
        (zaak) => zaak._expand?.zaaktype && (zaak.status === null || zaak._expand.status?._expand?.statustype),
      ),
    ).toBe(true);
  });

  it('expands nothing that is not asked', async () => {
    const page = await zoek({ rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: busiest() });

    expect(page.results.every((zaak) => zaak._expand === undefined)).toBe(true);
  });

  it('finds a zaak by a part of its number', async () => {
    const [zaak] = (await list('?pageSize=1')).results;

    const found = await list(`?identificatie__icontains=${zaak?.identificatie.toLowerCase() ?? ''}`);

    expect(found.results.map(({ uuid }) => uuid)).toEqual([zaak?.uuid]);
  });

  it('takes all conditions together', async () => {
    const page = await list(
      '?einddatum__isnull=true&startdatum__gte=2026-01-01&zaaktype__omschrijving=openbare%20ruimte&expand=zaaktype',
    );

    expect(page.count).toBeGreaterThan(0);
    expect(
      page.results.every(
        (zaak) =>
          zaak.einddatum === null &&
          zaak.startdatum >= '2026-01-01' &&
          zaak._expand?.zaaktype?.identificatie === 'melding-openbare-ruimte',
      ),
    ).toBe(true);
  });

  it('gives pages that join to the whole', async () => {
    const first = await list('?pageSize=60');
    const second = await list('?pageSize=60&page=2');

    expect(first.next).toBe(`${TEST_BASE}${ZAKEN}/zaken?pageSize=60&page=2`);
    expect(second.previous).toBe(`${TEST_BASE}${ZAKEN}/zaken?pageSize=60&page=1`);
    expect(new Set([...first.results, ...second.results].map(({ uuid }) => uuid)).size).toBe(
      first.results.length + second.results.length,
    );
  });

  it.each([
    ['a page that is not there', '?page=999', 404, 'not_found'],
    ['an unknown parameter', '?kleur=rood', 400, 'invalid'],
    ['an unknown expand', '?expand=alles', 400, 'invalid'],
    ['an unknown ordering', '?ordering=kleur', 400, 'invalid'],
    ['a day that is none', '?startdatum__gt=gisteren', 400, 'invalid'],
  ])('refuses %s', async (_what, query, status, code) => {
    const reply = await get(`${ZAKEN}/zaken${query}`);

    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(problemSchema.parse(reply.json())).toMatchObject({ status, code });
  });

  it('refuses a search without conditions, without Content-Crs, or with another', async () => {
    expect((await post(`${ZAKEN}/zaken/_zoek`, {})).statusCode).toBe(400);
    expect((await post(`${ZAKEN}/zaken/_zoek`, { identificatie: 'x' }, {})).statusCode).toBe(412);
    expect(
      (await post(`${ZAKEN}/zaken/_zoek`, { identificatie: 'x' }, { 'content-crs': 'EPSG:28992' })).statusCode,
    ).toBe(406);
  });

  it.each([
    ['DELETE', '/zaken', 405, 'POST'],
    ['PATCH', '/zaken/_zoek', 405, 'POST'],
    ['PUT', '/zaken/00000000-0000-4000-8000-000000000000', 405, 'GET'],
    ['POST', '/nergens', 404, undefined],
  ] as const)('answers %s on %s with %i', async (method, path, status, allowed) => {
    const reply = await apis.app.inject({ method, url: `${ZAKEN}${path}` });

    expect(reply.statusCode).toBe(status);
    expect(problemSchema.parse(reply.json()).code).toBe(status === 405 ? 'method_not_allowed' : 'not_found');
    if (allowed) expect(reply.headers['allow']).toContain(allowed);
    else expect(reply.headers['allow']).toBeUndefined();
  });
});

describe('one zaak', () => {
  it('is not sent again to who has it already', async () => {
    const [zaak] = (await list('?pageSize=1')).results;
    const full = await get(zaak?.url ?? '');

    const again = await get(zaak?.url ?? '', { 'if-none-match': String(full.headers['etag']) });

    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('gives each of its links', async () => {
    const zaak = (await list('?pageSize=500')).results.find((one) => one.zaakinformatieobjecten.length > 1);
    const links = [zaak?.status, ...(zaak?.rollen ?? []), ...(zaak?.zaakinformatieobjecten ?? [])].filter(
      (link) => typeof link === 'string',
    );

    const replies = await Promise.all(links.map((link) => get(link)));

    expect(links.length).toBeGreaterThan(3);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(links.map(() => 200));
  });

  it('gives the history by its URL and nothing by that of another register', async () => {
    const [zaak] = (await list('?pageSize=1')).results;
    const own = await get(`${ZAKEN}/statussen?zaak=${encodeURIComponent(zaak?.url ?? '')}`);
    const other = await get(`/zgw/ermelo/zaken/api/v1/statussen?zaak=${encodeURIComponent(zaak?.url ?? '')}`);

    expect(z.object({ count: z.number() }).parse(own.json()).count).toBeGreaterThan(0);
    expect(z.object({ count: z.number() }).parse(other.json()).count).toBe(0);
  });
});

describe('a posted zaak', () => {
  const type = async () => {
    const [zaak] = (await list('?pageSize=1&zaaktype__omschrijving=openbare&expand=zaaktype')).results;
    return z
      .looseObject({
        url: z.string(),
        statustypen: z.array(z.string()),
        roltypen: z.array(z.string()),
        resultaattypen: z.array(z.string()),
      })
      .parse(zaak?._expand?.zaaktype);
  };
  const made = z.looseObject({ url: z.string(), uuid: z.string(), identificatie: z.string() });
  const newZaak = (zaaktype: string) => ({
    zaaktype,
    bronorganisatie: '859001003',
    verantwoordelijkeOrganisatie: '859001003',
    startdatum: '2026-11-23',
    omschrijving: 'Gat in het fietspad',
  });

  it('can be read back, found by its initiator, and closed', async () => {
    const zaaktype = await type();
    const created = await post(`${ZAKEN}/zaken`, newZaak(zaaktype.url));
    const zaak = made.parse(created.json());
    const rol = await post(`${ZAKEN}/rollen`, {
      zaak: zaak.url,
      roltype: zaaktype.roltypen[0],
      betrokkeneType: 'natuurlijk_persoon',
      betrokkeneIdentificatie: { inpBsn: '999990019' },
    });
    const early = await post(`${ZAKEN}/statussen`, {
      zaak: zaak.url,
      statustype: zaaktype.statustypen.at(-1),
      datumStatusGezet: '2026-11-23T10:00:00Z',
    });
    await post(`${ZAKEN}/resultaten`, { zaak: zaak.url, resultaattype: zaaktype.resultaattypen[0] });
    const end = await post(`${ZAKEN}/statussen`, {
      zaak: zaak.url,
      statustype: zaaktype.statustypen.at(-1),
      datumStatusGezet: '2026-11-23T10:00:00Z',
    });

    const found = await zoek({ rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: '999990019' });

    expect([created, rol, early, end].map(({ statusCode }) => statusCode)).toEqual([201, 201, 400, 201]);
    expect(created.headers['location']).toBe(zaak.url);
    expect(zaak.identificatie).toMatch(/^HDW-2026-9\d{4}$/);
    expect(found.results).toMatchObject([{ uuid: zaak.uuid, einddatum: '2026-11-23' }]);
  });

  it('is refused with the names of the fields at fault', async () => {
    const reply = await post(`${ZAKEN}/zaken`, {
      ...newZaak('https://elders.example/zaaktypen/1'),
      bronorganisatie: '123456789',
    });

    expect(problemSchema.parse(reply.json()).invalidParams?.map(({ name }) => name)).toEqual(['bronorganisatie']);
  });

  it('is refused with a zaaktype of elsewhere, or with a number that is taken', async () => {
    const zaaktype = await type();
    const identificatie = (await list('?pageSize=1')).results[0]?.identificatie;

    const elsewhere = await post(`${ZAKEN}/zaken`, newZaak('https://elders.example/zaaktypen/1'));
    const taken = await post(`${ZAKEN}/zaken`, { ...newZaak(zaaktype.url), identificatie });

    expect(problemSchema.parse(elsewhere.json()).invalidParams).toMatchObject([{ name: 'zaaktype', code: 'bad-url' }]);
    expect(problemSchema.parse(taken.json()).invalidParams).toMatchObject([
      { name: 'identificatie', code: 'identificatie-niet-uniek' },
    ]);
  });
});

describe('documents', () => {
  const documents = '/zgw/sociaal/documenten/api/v1/enkelvoudiginformatieobjecten';
  const metadata = z.object({
    results: z.array(
      z.looseObject({
        url: z.string(),
        inhoud: z.string(),
        bestandsomvang: z.number(),
        vertrouwelijkheidaanduiding: z.string(),
      }),
    ),
  });

  it('are files of the size that their metadata says', async () => {
    const { results } = metadata.parse((await get(`${documents}?pageSize=20`)).json());
    const sizes = await Promise.all(results.map(async ({ inhoud }) => (await get(inhoud)).rawPayload.length));

    expect(sizes).toEqual(results.map(({ bestandsomvang }) => bestandsomvang));
  });

  it('above what the client may read are refused, and left out of a list', async () => {
    const links = z
      .array(z.looseObject({ titel: z.string(), informatieobject: z.string() }))
      .parse((await get('/zgw/sociaal/zaken/api/v1/zaakinformatieobjecten')).json());
    const report = links.find(({ titel }) => titel === 'Onderzoeksverslag')?.informatieobject ?? '';

    const [detail, content, all] = await Promise.all([
      get(report),
      get(`${report}/download`),
      get(`${documents}?pageSize=500`),
    ]);

    expect([detail.statusCode, content.statusCode]).toEqual([403, 403]);
    expect(
      metadata
        .parse(all.json())
        .results.some(({ vertrouwelijkheidaanduiding }) => vertrouwelijkheidaanduiding === 'confidentieel'),
    ).toBe(false);
  });
});

describe('the registers together', () => {
  it('have each their own name, number and letters, as the Zaken API asks', () => {
    const passesElevenTest = (rsin: string): boolean =>
      [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, place) => sum + weight * Number(rsin[place]), 0) % 11 === 0;

    expect(registers.filter(({ rsin }) => !/^\d{9}$/.test(rsin) || !passesElevenTest(rsin))).toEqual([]);
    expect(registers.filter(({ domein }) => !/^[A-Z]{1,5}$/.test(domein))).toEqual([]);
    for (const part of ['id', 'rsin', 'domein', 'letters'] as const)
      expect(new Set(registers.map((register) => register[part])).size).toBe(registers.length);
  });

  it('hold two zaken or so per household, in every stage', async () => {
    const pages = await Promise.all(
      registers.map(
        async ({ id }) =>
          z
            .looseObject({
              results: z.array(
                z.looseObject({
                  einddatum: z.string().nullable(),
                  uiterlijkeEinddatumAfdoening: z.string(),
                  opschorting: z.object({ indicatie: z.boolean() }),
                  verlenging: z.unknown(),
                }),
              ),
            })
            .parse((await get(`/zgw/${id}/zaken/api/v1/zaken?pageSize=500`)).json()).results,
      ),
    );
    const zaken = pages.flat();
    const open = zaken.filter(({ einddatum }) => einddatum === null);

    expect(zaken.length / apis.context.region.huishoudens.size).toBeGreaterThan(1.8);
    expect(registers.filter((_, index) => (pages[index]?.length ?? 0) < 10).map(({ id }) => id)).toEqual([]);
    expect(open.some(({ uiterlijkeEinddatumAfdoening }) => uiterlijkeEinddatumAfdoening < '2026-11-23')).toBe(true);
    expect(open.some(({ opschorting }) => opschorting.indicatie)).toBe(true);
    expect(zaken.some(({ verlenging }) => verlenging !== null)).toBe(true);
  });

  it('have a zaak for every request on a tax bill, with the same outcome', async () => {
    const decided = billsOf(apis.context.region).flatMap(({ verzoeken }) => verzoeken);
    const replies = await Promise.all(
      decided.map(
        async ({ zaakidentificatie }) =>
          pageSchema.parse(
            (await get(`/zgw/belastingen/zaken/api/v1/zaken?identificatie=${zaakidentificatie ?? ''}`)).json(),
          ).results,
      ),
    );

    expect(decided.length).toBeGreaterThan(50);
    expect(replies.map((found) => found.map(({ einddatum }) => einddatum))).toEqual(
      decided.map(({ beslisdatum }) => [beslisdatum]),
    );
  });
});
