import { listOf, objectOf } from './json';
import type { Caller } from './practice';

const KI = '/klantinteracties/api/v1';
const PRODUCTEN = '/open-product/producten/api/v1';
const TYPEN = '/open-product/producttypen/api/v1';
const TAKEN = '/taken/api/v1';
const OBJECTEN = '/objecten/api/v2';
const OBJECTTYPES = '/objecttypes/api/v2';
const SDG = '/sdg/api/v1';
const LISTS = '/referentielijsten/api/v1';
const MISSING = '00000000-0000-4000-8000-000000000000';
const CRS = { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' };

const results = (page: unknown): readonly unknown[] => listOf(Array.isArray(page) ? page : objectOf(page)['results']);
const uuidOf = (resource: unknown): string => String(objectOf(resource)['uuid']);

/** Contacts, products, tasks, knowledge and reference lists: lists, details, filters, paging, expand, writing and errors. */
export async function sweepCustomers(call: Caller): Promise<void> {
  await sweepKlantinteracties(call);
  await writeContact(call);
  await sweepProducts(call);
  await sweepObjects(call);
  await sweepTexts(call);
}

const EXPANDS: Readonly<Record<string, string | null>> = {
  partijen: 'digitaleAdressen,categorieRelaties,betrokkenen,betrokkenen.hadKlantcontact',
  klantcontacten:
    'gingOverOnderwerpobjecten,hadBetrokkenen,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij,leiddeTotInterneTaken,omvatteBijlagen',
  digitaleadressen: 'verstrektDoorBetrokkene,verstrektDoorBetrokkene.hadKlantcontact',
  betrokkenen: 'digitaleAdressen',
  actoren: null,
  actorklantcontacten: null,
  onderwerpobjecten: null,
  internetaken: null,
  'partij-identificatoren': null,
};

async function sweepKlantinteracties(call: Caller): Promise<void> {
  for (const [name, expand] of Object.entries(EXPANDS)) {
    const all = results(await call.get(`${KI}/${name}`, { pageSize: '100', ...(expand === null ? {} : { expand }) }));
    await call.get(`${KI}/${name}`, { page: '2', pageSize: '2' });
    for (const one of all.slice(0, 3))
      await call.get(`${KI}/${name}/${uuidOf(one)}`, expand === null ? {} : { expand });
    await call.get(`${KI}/${name}/${MISSING}`, {}, 404);
    await call.get(`${KI}/${name}`, { onbekend: 'x' }, 400);
  }
  const [partij] = results(await call.get(`${KI}/partijen`, { soortPartij: 'persoon' }));
  await call.get(`${KI}/klantcontacten`, { hadBetrokkene__wasPartij__uuid: uuidOf(partij) });
  await call.get(`${KI}/internetaken`, { status: 'te_verwerken' });
  await call.get(`${KI}/digitaleadressen`, { adres__icontains: 'example' });
  await call.send('PUT', `${KI}/partijen`, { body: {}, want: 405 });
}

/** What Open Klant checks when a contact is written. */
async function writeContact(call: Caller): Promise<void> {
  const post = (path: string, body: object, want = 201) => call.send('POST', KI + path, { body, want });
  const klantcontact = {
    kanaal: 'telefoon',
    onderwerp: 'Proef',
    inhoud: 'Proef',
    indicatieContactGelukt: true,
    taal: 'nld',
    vertrouwelijk: false,
    plaatsgevondenOp: '2026-11-23T10:00:00+01:00',
  };
  const naam = { voorletters: 'A', voornaam: 'Anna', voorvoegselAchternaam: '', achternaam: 'Proef' };
  const made = objectOf(
    await post('/maak-klantcontact', {
      klantcontact,
      betrokkene: { wasPartij: null, rol: 'klant', initiator: true, contactnaam: naam, organisatienaam: '' },
    }),
  );
  const contact = { uuid: uuidOf(made['klantcontact']) };
  const betrokkene = { uuid: uuidOf(made['betrokkene']) };
  const actor = await post('/actoren', {
    naam: 'Afdeling Proef',
    soortActor: 'organisatorische_eenheid',
    indicatieActief: true,
    actoridentificator: { objectId: 'proef', codeObjecttype: 'afd', codeRegister: 'obj', codeSoortObjectId: 'idf' },
  });
  await post('/actorklantcontacten', { actor: { uuid: uuidOf(actor) }, klantcontact: contact });
  await post('/onderwerpobjecten', {
    klantcontact: contact,
    wasKlantcontact: null,
    onderwerpobjectidentificator: {
      objectId: MISSING,
      codeObjecttype: 'zgw-Zaak',
      codeRegister: 'openzaak',
      codeSoortObjectId: 'uuid',
    },
  });
  await post('/digitaleadressen', {
    verstrektDoorBetrokkene: betrokkene,
    verstrektDoorPartij: null,
    adres: 'proef@example.nl',
    soortDigitaalAdres: 'email',
    omschrijving: '',
  });
  const taak = await post('/internetaken', {
    gevraagdeHandeling: 'Bellen',
    aanleidinggevendKlantcontact: contact,
    toegewezenAanActoren: [{ uuid: uuidOf(actor) }],
    toelichting: 'Proef',
    status: 'te_verwerken',
  });
  await call.send('PATCH', `${KI}/internetaken/${uuidOf(taak)}`, { body: { status: 'verwerkt' } });
  await call.get(`${KI}/klantcontacten/${contact.uuid}`, { expand: EXPANDS['klantcontacten'] ?? '' });
  await post('/maak-klantcontact', { klantcontact: { ...klantcontact, onderwerp: 'x'.repeat(201) } }, 400);
  await post(
    '/digitaleadressen',
    {
      verstrektDoorBetrokkene: betrokkene,
      verstrektDoorPartij: null,
      adres: 'geen adres',
      soortDigitaalAdres: 'email',
      omschrijving: '',
    },
    400,
  );
  await post('/internetaken', { toelichting: 'x' }, 400);
}

async function sweepProducts(call: Caller): Promise<void> {
  const owned = results(await call.get(`${PRODUCTEN}/producten`, { page_size: '100' }));
  await call.get(`${PRODUCTEN}/producten`, { page: '2', page_size: '5' });
  for (const one of owned.slice(0, 3)) await call.get(`${PRODUCTEN}/producten/${uuidOf(one)}`);
  await call.get(`${PRODUCTEN}/producten/${MISSING}`, {}, 404);
  const types = results(await call.get(`${TYPEN}/producttypen`, { page_size: '100', gepubliceerd: 'true' }));
  for (const type of types.slice(0, 6))
    for (const part of ['', '/actuele-prijs', '/content'])
      await call.get(`${TYPEN}/producttypen/${uuidOf(type)}${part}`);
  await call.get(`${TYPEN}/producttypen`, { naam__icontains: 'parkeer' });
  await call.get(`${TYPEN}/themas`);
  const tasks = results(await call.get(`${TAKEN}/externetaken`, { pageSize: '100' }));
  for (const one of tasks.slice(0, 3)) await call.get(`${TAKEN}/externetaken/${uuidOf(one)}`);
  for (const soort of ['betaaltaken', 'urltaken', 'formuliertaken'])
    await call.get(`${TAKEN}/${soort}`, { status: 'open' });
  await call.get(`${TAKEN}/externetaken/${MISSING}`, {}, 404);
}

async function sweepObjects(call: Caller): Promise<void> {
  const types = results(await call.get(`${OBJECTTYPES}/objecttypes`));
  for (const type of types) {
    await call.get(`${OBJECTTYPES}/objecttypes/${uuidOf(type)}`);
    await call.get(`${OBJECTTYPES}/objecttypes/${uuidOf(type)}/versions`);
    await call.get(`${OBJECTTYPES}/objecttypes/${uuidOf(type)}/versions/1`);
    const url = String(objectOf(type)['url']);
    const all = results(
      await call.send('GET', `${OBJECTEN}/objects`, { params: { type: url, pageSize: '500' }, headers: CRS }),
    );
    await call.send('GET', `${OBJECTEN}/objects`, {
      params: { type: url, pageSize: '2', page: '2', fields: 'url,uuid,record__data' },
      headers: CRS,
    });
    for (const one of all.slice(0, 2))
      for (const part of ['', '/history'])
        await call.send('GET', `${OBJECTEN}/objects/${uuidOf(one)}${part}`, { headers: CRS });
    await call.send('POST', `${OBJECTEN}/objects/search`, {
      body: { type: url, data_icontains: 'paspoort' },
      headers: CRS,
      want: 200,
    });
  }
  const vac = types.find((type) => objectOf(type)['name'] === 'VAC');
  const data = { vraag: 'Proef?', antwoord: 'Proef', status: 'actief', doelgroep: 'eu-burger' };
  const made = await call.send('POST', `${OBJECTEN}/objects`, {
    body: { type: String(objectOf(vac)['url']), record: { typeVersion: 1, startAt: '2026-11-01', data } },
    headers: CRS,
    want: 201,
  });
  await call.send('PATCH', `${OBJECTEN}/objects/${uuidOf(made)}`, {
    body: { record: { typeVersion: 1, startAt: '2026-11-20', data: { vraag: 'Nog een proef?' } } },
    headers: CRS,
  });
  await call.send('POST', `${OBJECTEN}/objects`, { body: { record: {} }, headers: CRS, want: 400 });
  await call.send('GET', `${OBJECTEN}/objects/${MISSING}`, { headers: CRS, want: 404 });
}

async function sweepTexts(call: Caller): Promise<void> {
  const texts = results(await call.get(`${SDG}/producten`));
  await call.get(`${SDG}/producten`, { page: '2' });
  for (const one of texts.slice(0, 3)) await call.get(`${SDG}/producten/${uuidOf(one)}`);
  await call.get(`${SDG}/producten/${MISSING}`, {}, 404);
  await call.get(`${LISTS}/items`, { tabel__code: 'KANAAL', isGeldig: 'true' });
  await call.get(`${LISTS}/tabellen`);
  await call.get(`${LISTS}/items`, {}, 400);
}
