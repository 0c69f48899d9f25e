import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { klantinteractiesApi } from '.';
import { ask, askPage, startApis, textIn, type TestApis } from '../testing';

let apis: TestApis;
let base = '';
beforeAll(async () => {
  apis = await startApis([klantinteractiesApi]);
  base = `${apis.url}/klantinteracties/api/v1`;
});
afterAll(() => apis.close());

const contact = { kanaal: 'telefoon', onderwerp: 'Proef', inhoud: 'x', taal: 'nld', vertrouwelijk: false };
const betrokkene = { wasPartij: null, rol: 'klant', initiator: true, organisatienaam: '' };
const post = (path: string, body: unknown) => ask(base + path, { method: 'POST', body });

/** A partij with a number that is its own. */
const partijWith = (partijIdentificator: object, extra: object = {}) => ({
  soortPartij: 'persoon',
  indicatieActief: true,
  partijIdentificatie: { contactnaam: { voornaam: 'Test', achternaam: 'Proef' } },
  partijIdentificatoren: [{ partijIdentificator, ...extra }],
});
const bsnOf = (objectId: string) => ({
  codeObjecttype: 'natuurlijk_persoon',
  codeSoortObjectId: 'bsn',
  objectId,
  codeRegister: 'brp',
});

describe('maak-klantcontact', () => {
  it('makes contact, betrokkene and subject together, to be read back by referentienummer', async () => {
    const onderwerpobjectidentificator = {
      objectId: 'zaak-1',
      codeObjecttype: 'zgw-Zaak',
      codeRegister: 'openzaak',
      codeSoortObjectId: 'uuid',
    };

    const made = await post('/maak-klantcontact', {
      klantcontact: { ...contact, referentienummer: '5000000001', metadata: { resultaat: 'klaar' } },
      betrokkene,
      onderwerpobject: { onderwerpobjectidentificator },
    });
    const found = await askPage(
      `${base}/klantcontacten?referentienummer=5000000001&expand=gingOverOnderwerpobjecten,hadBetrokkenen`,
    );

    expect(made.status).toBe(201);
    expect(found.results).toMatchObject([
      {
        referentienummer: '5000000001',
        nummer: expect.stringMatching(/^\d{10}$/) as unknown,
        metadata: { resultaat: 'klaar' },
        _expand: { hadBetrokkenen: [{ rol: 'klant' }], gingOverOnderwerpobjecten: [{ onderwerpobjectidentificator }] },
      },
    ]);
  });

  it('stores nothing when a part of it does not fit', async () => {
    const before = (await askPage(`${base}/klantcontacten?pageSize=1`)).count;

    const refused = await post('/maak-klantcontact', {
      klantcontact: contact,
      betrokkene: { ...betrokkene, wasPartij: { uuid: '00000000-0000-4000-8000-000000000000' } },
    });

    expect(refused.status).toBe(400);
    expect((await askPage(`${base}/klantcontacten?pageSize=1`)).count).toBe(before);
  });

  it.each([
    ['onderwerp', { onderwerp: 'x'.repeat(201) }, 'max_length'],
    ['inhoud', { inhoud: 'x'.repeat(1001) }, 'max_length'],
    ['kanaal', { kanaal: undefined }, 'required'],
    ['referentienummer', { referentienummer: 'ABC' }, 'invalid'],
    ['metadata.uitleg', { metadata: { uitleg: 'x'.repeat(256) } }, 'max_length'],
  ])('names the field when %s does not fit', async (field, change, code) => {
    const refused = await post('/maak-klantcontact', { klantcontact: { ...contact, ...change } });

    expect(refused.type).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ status: 400, invalidParams: [{ name: `klantcontact.${field}`, code }] });
  });

  it('refuses a referentienummer that is taken', async () => {
    await post('/maak-klantcontact', { klantcontact: { ...contact, referentienummer: '5000000002' } });

    const again = await post('/maak-klantcontact', { klantcontact: { ...contact, referentienummer: '5000000002' } });

    expect(again.body).toMatchObject({ status: 400, invalidParams: [{ name: 'referentienummer', code: 'unique' }] });
  });
});

describe('partijen', () => {
  it('refuses a second partij with the same number', async () => {
    await post('/partijen', partijWith(bsnOf('999993653')));

    const again = await post('/partijen', partijWith(bsnOf('999993653')));

    expect(again.body).toMatchObject({ status: 400, invalidParams: [{ name: '__all__', code: 'unique' }] });
  });

  it.each([
    ['a BSN that fails the eleven test', bsnOf('123456789')],
    ['codes that do not belong together', { ...bsnOf('999990639'), codeObjecttype: 'vestiging' }],
    [
      'a vestiging without its KVK number',
      {
        codeObjecttype: 'vestiging',
        codeSoortObjectId: 'vestigingsnummer',
        objectId: '000012345678',
        codeRegister: 'hr',
      },
    ],
  ])('refuses %s', async (_what, identificator) => {
    expect((await post('/partijen', partijWith(identificator))).status).toBe(400);
  });

  it('finds a partij by number and shows its addresses on request', async () => {
    const { results } = await askPage(`${base}/partijen?soortPartij=persoon&pageSize=1`);
    const bsn = textIn(results, 0, 'partijIdentificatoren', 0, 'partijIdentificator', 'objectId');

    const number = `partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId=${bsn}`;
    const found = await askPage(`${base}/partijen?${number}&expand=digitaleAdressen`);

    expect(found.results).toMatchObject([
      { uuid: textIn(results, 0, 'uuid'), _expand: { digitaleAdressen: expect.any(Array) as unknown } },
    ]);
  });

  it('lists the contacts of a partij, newest first, by uuid and by number alike', async () => {
    const { results } = await askPage(`${base}/partijen?soortPartij=persoon&pageSize=1`);
    const uuid = textIn(results, 0, 'uuid');
    const bsn = textIn(results, 0, 'partijIdentificatoren', 0, 'partijIdentificator', 'objectId');

    const byUuid = await askPage(`${base}/klantcontacten?hadBetrokkene__wasPartij__uuid=${uuid}`);
    const byNumber = await askPage(
      `${base}/klantcontacten?hadBetrokkene__wasPartij__partijIdentificator__objectId=${bsn}`,
    );

    const moments = byUuid.results.map((one) => String(one['plaatsgevondenOp']));
    expect(byUuid.count).toBeGreaterThan(0);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(byNumber.results.map((one) => one['uuid'])).toEqual(byUuid.results.map((one) => one['uuid']));
  });
});

describe('digitale adressen', () => {
  it.each([
    ['email', 'geen-adres'],
    ['telefoonnummer', '06-12345678'],
    ['telefoonnummer', '12345'],
  ])('refuses the %s %s', async (soortDigitaalAdres, adres) => {
    const refused = await post('/digitaleadressen', { adres, soortDigitaalAdres, verstrektDoorPartij: null });

    expect(refused.body).toMatchObject({ status: 400, invalidParams: [{ name: 'adres', code: 'invalid' }] });
  });

  it.each(['0612345678', '+31612345678', '0031612345678'])('takes the phone number %s', async (adres) => {
    expect((await post('/digitaleadressen', { adres, soortDigitaalAdres: 'telefoonnummer' })).status).toBe(201);
  });
});

describe('interne taken', () => {
  it('keeps when a taak was done, and forgets it when the work is opened again', async () => {
    const made = await post('/maak-klantcontact', { klantcontact: contact });
    const actor = await post('/actoren', { naam: 'Proef', soortActor: 'medewerker' });
    const taak = await post('/internetaken', {
      gevraagdeHandeling: 'Bellen',
      aanleidinggevendKlantcontact: { uuid: textIn(made.body, 'klantcontact', 'uuid') },
      toegewezenAanActoren: [{ uuid: textIn(actor.body, 'uuid') }],
      status: 'te_verwerken',
    });
    const url = `${base}/internetaken/${textIn(taak.body, 'uuid')}`;

    const done = await ask(url, { method: 'PATCH', body: { status: 'verwerkt' } });
    const reopened = await ask(url, { method: 'PATCH', body: { status: 'te_verwerken' } });

    expect(done.body).toMatchObject({
      status: 'verwerkt',
      afgehandeldOp: expect.any(String) as unknown,
      gevraagdeHandeling: 'Bellen',
    });
    expect(reopened.body).toMatchObject({ status: 'te_verwerken', afgehandeldOp: null });
  });

  it('finds open taken of a team', async () => {
    const open = await askPage(`${base}/internetaken?status=te_verwerken&pageSize=500`);
    const actor = textIn(open.results, 0, 'toegewezenAanActoren', 0, 'uuid');

    const ofTeam = await askPage(`${base}/internetaken?status=te_verwerken&toegewezenAanActor__uuid=${actor}`);

    expect(ofTeam.count).toBeGreaterThan(0);
    expect(ofTeam.count).toBeLessThanOrEqual(open.count);
  });
});

describe('the dialect', () => {
  it.each([
    ['an unknown parameter', '/partijen?onbekend=1', 'GET', 400],
    ['an unknown expand', '/partijen?expand=alles', 'GET', 400],
    ['no boolean', '/partijen?indicatieActief=misschien', 'GET', 400],
    ['an unknown partij', '/partijen/00000000-0000-4000-8000-000000000000', 'GET', 404],
    ['a page beyond the last', '/partijen?page=999', 'GET', 404],
    ['a method that is not there', '/partijen', 'PATCH', 405],
  ])('answers %s with a problem', async (_what, path, method, status) => {
    const reply = await ask(base + path, { method });

    expect(reply).toMatchObject({ status, body: { status } });
    expect(reply.type).toContain('application/problem+json');
  });

  it('pages by number and size', async () => {
    const second = await askPage(`${base}/klantcontacten?page=2&pageSize=3`);

    expect(second.results).toHaveLength(3);
    expect(new URL(second.next ?? '').searchParams.get('page')).toBe('3');
  });
});
