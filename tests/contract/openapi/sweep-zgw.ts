import { registers } from '../../../src/sandbox/apis/zgw/registers';
import type { Region } from '../../../src/sandbox/region/model';
import { listOf, objectOf } from './json';
import type { Caller } from './practice';
import { sampleOfOrganisations, sampleOfPeople } from './subjects';

const CRS = { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' };
const EXPAND =
  'zaaktype,status,status.statustype,resultaat,resultaat.resultaattype,rollen,rollen.roltype,eigenschappen,zaakobjecten,zaakinformatieobjecten,hoofdzaak,deelzaken,deelzaken.zaaktype';
const PARTS = ['statussen', 'resultaten', 'rollen', 'zaakobjecten', 'zaakinformatieobjecten'];
const CATALOGUE = [
  'catalogussen',
  'zaaktypen',
  'statustypen',
  'resultaattypen',
  'roltypen',
  'informatieobjecttypen',
  'eigenschappen',
  'besluittypen',
];
const BSN_OF_ROL = 'rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn';
const MISSING = '00000000-0000-4000-8000-000000000000';

const results = (page: unknown): readonly unknown[] => listOf(Array.isArray(page) ? page : objectOf(page)['results']);
const urlOf = (resource: unknown): string => String(objectOf(resource)['url']);

/** Zaken, Catalogi, Documenten and Besluiten of all registers: lists, details, filters, paging, expand, writing and errors. */
export async function sweepZgw(call: Caller, region: Region): Promise<void> {
  for (const { id } of registers) {
    const base = (api: string): string => `/zgw/${id}/${api}/api/v1`;
    await sweepZaken(call, base('zaken'), region);
    await sweepCatalogue(call, base('catalogi'));
    await sweepDocuments(call, { documenten: base('documenten'), besluiten: base('besluiten') });
  }
  await writeZaak(call, '/zgw/harderwijk');
}

async function sweepZaken(call: Caller, base: string, region: Region): Promise<void> {
  const get = (path: string, params: Readonly<Record<string, string>> = {}, want = 200) =>
    call.send('GET', path.startsWith('http') ? path : base + path, { params, headers: CRS, want });
  const search = (body: object, want = 200) => call.send('POST', `${base}/zaken/_zoek`, { body, headers: CRS, want });
  const all = results(await get('/zaken', { expand: EXPAND, pageSize: '40', ordering: '-startdatum' }));
  await get('/zaken', { page: '2', pageSize: '5' });
  await get('/zaken', { startdatum__gt: '2026-01-01', einddatum__isnull: 'true', archiefnominatie: 'vernietigen' });
  for (const bsn of sampleOfPeople(region).slice(0, 4))
    await search({ [BSN_OF_ROL]: bsn, ordering: ['-startdatum'], expand: EXPAND.split(',') });
  for (const { rsin } of sampleOfOrganisations(region))
    if (rsin) await search({ rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId: rsin });
  for (const zaak of all.slice(0, 3)) {
    const { uuid, identificatie } = objectOf(zaak);
    await get(`/zaken/${String(uuid)}`, { expand: EXPAND });
    await get('/zaken', { identificatie: String(identificatie) });
    await get(`/zaken/${String(uuid)}/zaakeigenschappen`);
    for (const part of PARTS)
      for (const one of results(await get(`/${part}`, { zaak: urlOf(zaak) })).slice(0, 1)) await get(urlOf(one));
  }
  await get(`/zaken/${MISSING}`, {}, 404);
  await get('/zaken', { startdatum: 'gisteren' }, 400);
  await get('/zaken', { onbekend: 'x' }, 400);
  await search({ startdatum: 'gisteren' }, 400);
}

async function sweepCatalogue(call: Caller, base: string): Promise<void> {
  for (const name of CATALOGUE) {
    const all = results(await call.get(`${base}/${name}`, { page: '1' }));
    for (const one of all.slice(0, 2)) await call.get(urlOf(one));
    await call.get(`${base}/${name}/${MISSING}`, {}, 404);
  }
  await call.get(`${base}/zaaktypen`, { status: 'definitief', datumGeldigheid: '2026-11-23' });
  const [zaaktype] = results(await call.get(`${base}/zaaktypen`));
  for (const name of ['statustypen', 'resultaattypen', 'roltypen', 'eigenschappen'])
    await call.get(`${base}/${name}`, { zaaktype: urlOf(zaaktype) });
}

async function sweepDocuments(
  call: Caller,
  { documenten, besluiten }: { readonly documenten: string; readonly besluiten: string },
): Promise<void> {
  const all = results(await call.get(`${documenten}/enkelvoudiginformatieobjecten`, { pageSize: '20' }));
  for (const one of all.slice(0, 3)) {
    await call.get(urlOf(one));
    await call.get(`${urlOf(one)}/download`);
    await call.get(`${documenten}/objectinformatieobjecten`, { informatieobject: urlOf(one) });
  }
  await call.get(`${documenten}/enkelvoudiginformatieobjecten/${MISSING}`, {}, 404);
  for (const one of results(await call.get(`${besluiten}/besluiten`)).slice(0, 3)) await call.get(urlOf(one));
  await call.get(`${besluiten}/besluiten/${MISSING}`, {}, 404);
}

/** A zaak with its status and its rol, as a KCC would start one. */
async function writeZaak(call: Caller, register: string): Promise<void> {
  const zaken = `${register}/zaken/api/v1`;
  const catalogi = `${register}/catalogi/api/v1`;
  const [zaaktype] = results(await call.get(`${catalogi}/zaaktypen`));
  const typesOf = async (name: string) => results(await call.get(`${catalogi}/${name}`, { zaaktype: urlOf(zaaktype) }));
  const [statustype] = await typesOf('statustypen');
  const [roltype] = await typesOf('roltypen');
  const post = (path: string, body: object, want = 201) =>
    call.send('POST', zaken + path, { body, headers: CRS, want });
  const zaak = urlOf(
    await post('/zaken', {
      bronorganisatie: '002564440',
      verantwoordelijkeOrganisatie: '002564440',
      zaaktype: urlOf(zaaktype),
      startdatum: '2026-11-23',
      omschrijving: 'Proef',
    }),
  );
  await post('/statussen', {
    zaak,
    statustype: urlOf(statustype),
    datumStatusGezet: '2026-11-23T09:00:00Z',
    statustoelichting: '',
  });
  await post('/rollen', {
    zaak,
    betrokkeneType: 'natuurlijk_persoon',
    roltype: urlOf(roltype),
    roltoelichting: 'melder',
    betrokkeneIdentificatie: { inpBsn: '999993653' },
  });
  for (const eigenschap of await typesOf('eigenschappen')) {
    const value = { zaak, eigenschap: urlOf(eigenschap), waarde: 'Proef' };
    const path = `/zaken/${zaak.slice(-36)}/zaakeigenschappen`;
    await call.get(urlOf(await post(path, value)));
    await post(path, value, 400);
  }
  const contact = { zaak, contactmoment: 'http://127.0.0.1/klantinteracties/api/v1/klantcontacten/1' };
  await call.get(urlOf(await post('/zaakcontactmomenten', contact)));
  await post('/zaakcontactmomenten', contact, 400);
  await call.get(`${zaken}/zaakcontactmomenten`, { zaak });
  await call.send('GET', zaak, { params: { expand: EXPAND }, headers: CRS });
  await post('/zaken', { startdatum: 'gisteren' }, 400);
  await post('/statussen', { zaak }, 400);
  await call.send('DELETE', zaak, { headers: CRS, want: 405 });
}
