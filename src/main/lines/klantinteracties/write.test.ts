import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { klantcontactIdSchema } from '../../../shared/domain/ids';
import { kvkNummerSchema, vestigingsnummerSchema } from '../../../shared/domain/organisatie';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer, type Received } from '../../../../tests/support/loopback-server';
import type { KlantinteractiesWritePort, NewKlantcontact } from '../../ports/klantinteracties-write';
import { referenceNumber } from './reference';
import { writePort } from './write';

const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const reference = 'b6c1b6f2-0d1e-4d9a-9a39-5d0c6d1a7e11';
const page = (...results: readonly object[]) => ({ count: results.length, next: null, previous: null, results });
const contactOf = (fields: object) => ({ uuid: id(1), kanaal: 'telefoon', onderwerp: 'x', ...fields });
const naam = {
  partijId: null,
  voornaam: 'Test',
  voorvoegsel: 'van der Molen',
  achternaam: 'Proef',
  organisatienaam: 'Proef bv',
};
const newContact: NewKlantcontact = {
  referentienummer: reference,
  kanaal: 'telefoon',
  onderwerp: 'Paspoort',
  inhoud: 'Notitie',
  plaatsgevondenOp: '2026-11-02T09:00:00.000Z',
  metadata: { resultaat: 'zelfstandig_afgehandeld' },
  betrokkene: naam,
  onderwerpobject: null,
  vervolgVan: null,
  rol: 'klant',
};

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Reply = { readonly status?: number; readonly body: object };

/** The port against a register that answers as `answer` says; 404 for what it leaves open. */
async function portAt(
  answer: (request: Received, query: URLSearchParams) => Reply | null,
): Promise<KlantinteractiesWritePort> {
  server = await startLoopbackServer((request, base) => {
    const reply = answer(request, new URL(request.url, base).searchParams) ?? { status: 404, body: {} };
    return { status: reply.status ?? 200, body: JSON.stringify(reply.body) };
  });
  return writePort(lineAt(server.url).http);
}

const posts = (path: string): readonly unknown[] =>
  (server?.received ?? [])
    .filter(({ method, url }) => method === 'POST' && url === path)
    .map(({ body }) => JSON.parse(body) as unknown);

describe('findByReferentienummer', () => {
  it('finds the contact that carries our reference', async () => {
    const number = referenceNumber(reference);
    const port = await portAt((_request, query) =>
      query.get('referentienummer') === number
        ? { body: page(contactOf({ referentienummer: number, metadata: { referentie: reference } })) }
        : { body: page() },
    );

    expect(await port.findByReferentienummer(reference)).toMatchObject({
      ok: true,
      value: { id: id(1), nummer: number },
    });
  });

  it('tells what already hangs on it, so that nothing of that is written again', async () => {
    const number = referenceNumber(reference);
    const digitaleAdressen = [{ uuid: id(5), adres: 'a@b.example', soortDigitaalAdres: 'email' }];
    const contact = contactOf({
      referentienummer: number,
      metadata: { referentie: reference },
      hadBetrokkenActoren: [{ uuid: id(3), naam: 'Sanne' }],
      _expand: {
        hadBetrokkenen: [{ uuid: id(2), _expand: { digitaleAdressen } }],
        leiddeTotInterneTaken: [
          { uuid: id(4), nummer: '0000000007', gevraagdeHandeling: 'Bellen', status: 'te_verwerken' },
        ],
      },
    });
    const port = await portAt(() => ({ body: page(contact) }));

    expect(await port.findByReferentienummer(reference)).toMatchObject({
      value: {
        actorIds: [id(3)],
        digitaleAdressen: ['a@b.example'],
        interneTaken: [{ nummer: '0000000007' }],
      },
    });
    expect(server?.received[0]?.url).toContain('hadBetrokkenen.digitaleAdressen');
  });

  it('takes a contact of somebody else under the same number for another one', async () => {
    const first = referenceNumber(reference);
    const port = await portAt((_request, query) =>
      query.get('referentienummer') === first
        ? { body: page(contactOf({ referentienummer: first, metadata: { referentie: 'another' } })) }
        : { body: page() },
    );

    expect(await port.findByReferentienummer(reference)).toMatchObject({ ok: true, value: null });
  });

  it.each([
    [
      'refuses the filter',
      {
        status: 400,
        body: { invalidParams: [{ name: 'referentienummer', code: 'unknown-parameters', reason: 'Onbekend' }] },
      },
    ],
    ['ignores the filter', { body: page(contactOf({ uuid: id(9), nummer: '0000000001' })) }],
  ])('asks by nummer when an older server %s', async (_what, answer) => {
    const number = referenceNumber(reference);
    const port = await portAt((_request, query) =>
      query.has('nummer') ? { body: page(contactOf({ nummer: number })) } : answer,
    );

    expect(await port.findByReferentienummer(reference)).toMatchObject({ ok: true, value: { id: id(1) } });
  });

  it('does not take a failure for "not there"', async () => {
    const port = await portAt(() => ({ status: 503, body: {} }));

    expect(await port.findByReferentienummer(reference)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  });
});

describe('createKlantcontact', () => {
  it('sends contact and betrokkene in one call, with our reference in full beside its number', async () => {
    const port = await portAt(() => ({
      status: 201,
      body: { klantcontact: contactOf({ referentienummer: '5' }), betrokkene: { uuid: id(2) } },
    }));

    await port.createKlantcontact(newContact);

    const number = referenceNumber(reference);
    expect(posts('/maak-klantcontact')).toMatchObject([
      {
        klantcontact: {
          nummer: number,
          referentienummer: number,
          metadata: { resultaat: 'zelfstandig_afgehandeld', referentie: reference },
        },
        betrokkene: {
          wasPartij: null,
          rol: 'klant',
          initiator: true,
          contactnaam: { voorvoegselAchternaam: 'van der Mo' },
        },
      },
    ]);
  });

  it('takes another number when the first one is taken', async () => {
    const taken = {
      status: 400,
      body: {
        code: 'invalid',
        invalidParams: [{ name: 'klantcontact.referentienummer', code: 'unique', reason: 'Bestaat al.' }],
      },
    };
    let calls = 0;
    const another = { ...contactOf({ nummer: referenceNumber(reference) }), metadata: { referentie: 'another' } };
    const port = await portAt(({ method }) => {
      if (method === 'GET') return { body: page(another) };
      return (calls += 1) === 1 ? taken : { status: 201, body: { klantcontact: contactOf({}) } };
    });

    const made = await port.createKlantcontact(newContact);

    expect(made.ok).toBe(true);
    expect(posts('/maak-klantcontact')).toMatchObject(
      [0, 1].map((attempt) => ({ klantcontact: { referentienummer: referenceNumber(reference, attempt) } })),
    );
  });

  it('writes nothing again when an earlier request of ours took the number: it arrived late', async () => {
    const number = referenceNumber(reference);
    const port = await portAt(({ method }) =>
      method === 'GET'
        ? { body: page({ ...contactOf({ nummer: number }), metadata: { referentie: reference } }) }
        : {
            status: 400,
            body: { invalidParams: [{ name: 'klantcontact.nummer', code: 'unique', reason: 'Bestaat.' }] },
          },
    );

    expect(await port.createKlantcontact(newContact)).toMatchObject({ ok: true, value: { id: id(1), nummer: number } });
    expect(posts('/maak-klantcontact')).toHaveLength(1);
  });

  it('passes on any other refusal with its fields', async () => {
    const port = await portAt(() => ({
      status: 400,
      body: { invalidParams: [{ name: 'klantcontact.kanaal', code: 'invalid', reason: 'Onbekend kanaal.' }] },
    }));

    expect(await port.createKlantcontact(newContact)).toMatchObject({
      ok: false,
      error: { kind: 'rejected', fields: [{ name: 'klantcontact.kanaal', reason: 'Onbekend kanaal.' }] },
    });
    expect(posts('/maak-klantcontact')).toHaveLength(1);
  });
});

describe('ensureActor', () => {
  it('makes no second actor for one that the register knows', async () => {
    const actoridentificator = { objectId: 'burgerzaken', codeObjecttype: 'afd' };
    const port = await portAt((request) =>
      request.method === 'GET' ? { body: page({ uuid: id(3), naam: 'Burgerzaken', actoridentificator }) } : null,
    );

    expect(
      await port.ensureActor({ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' }),
    ).toMatchObject({ ok: true, value: id(3) });
    expect(posts('/actoren')).toEqual([]);
  });

  it.each([
    ['another name', { objectId: 'vergunningen', codeObjecttype: 'afd' }],
    ['another kind of actor', { objectId: 'burgerzaken', codeObjecttype: 'grp' }],
  ])('takes no actor under %s for the one that was asked', async (_what, actoridentificator) => {
    const port = await portAt(() => ({ body: page({ uuid: id(3), naam: 'Vergunningen', actoridentificator }) }));

    expect(
      await port.ensureActor({ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' }),
    ).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
    expect(posts('/actoren')).toEqual([]);
  });

  it.each([
    ['gebruiker', 'a@b.example', 'medewerker', 'mdw/msei/email'],
    ['medewerker', 'tproef01', 'medewerker', 'mdw/obj/idf'],
    ['medewerker', 'a@b.example', 'medewerker', 'mdw/handmatig/email'],
    ['afdeling', 'burgerzaken', 'organisatorische_eenheid', 'afd/obj/idf'],
    ['groep', 'kcc-balie', 'organisatorische_eenheid', 'grp/obj/idf'],
  ] as const)('makes a %s %s as %s with the codes that others use', async (soort, identificatie, soortActor, codes) => {
    const port = await portAt((request) =>
      request.method === 'GET' ? { body: page() } : { status: 201, body: { uuid: id(4) } },
    );

    await port.ensureActor({ soort, identificatie, naam: 'Naam' });

    const [codeObjecttype, codeRegister, codeSoortObjectId] = codes.split('/');
    expect(posts('/actoren')).toEqual([
      {
        naam: 'Naam',
        soortActor,
        indicatieActief: true,
        actoridentificator: { objectId: identificatie, codeObjecttype, codeRegister, codeSoortObjectId },
      },
    ]);
  });
});

describe('ensurePartij', () => {
  const numbered = (codeSoortObjectId: string, objectId: string) => ({
    partijIdentificatoren: [{ partijIdentificator: { codeSoortObjectId, objectId } }],
  });
  const bsn = bsnSchema.parse('999990019');

  it('reads the partij again when somebody else made it in between', async () => {
    let asked = 0;
    const port = await portAt((request) => {
      if (request.method === 'POST')
        return { status: 400, body: { invalidParams: [{ name: '__all__', code: 'unique', reason: 'Bestaat al.' }] } };
      return {
        body: (asked += 1) === 1 ? page() : page({ uuid: id(5), soortPartij: 'persoon', ...numbered('bsn', bsn) }),
      };
    });

    expect(await port.ensurePartij({ by: 'bsn', bsn }, naam)).toMatchObject({ ok: true, value: id(5) });
  });

  it('lets a refusal stand when the partij is still not there', async () => {
    const port = await portAt((request) => (request.method === 'POST' ? { status: 400, body: {} } : { body: page() }));

    expect(await port.ensurePartij({ by: 'bsn', bsn }, naam)).toMatchObject({ ok: false, error: { kind: 'rejected' } });
  });

  it('files a vestiging under the KVK number of its organisation', async () => {
    const port = await portAt((request, query) => {
      if (request.method === 'POST') return { status: 201, body: { uuid: id(7) } };
      if (request.url.startsWith('/partij-identificatoren'))
        return {
          body: page({ uuid: id(8), partijIdentificator: { codeSoortObjectId: 'kvk_nummer', objectId: '90001234' } }),
        };
      return {
        body:
          query.get('partijIdentificator__codeSoortObjectId') === 'kvk_nummer'
            ? page({
                uuid: id(6),
                soortPartij: 'organisatie',
                partijIdentificatie: { naam: 'Proef bv' },
                ...numbered('kvk_nummer', '90001234'),
              })
            : page(),
      };
    });
    const query = {
      by: 'vestigingsnummer',
      vestigingsnummer: vestigingsnummerSchema.parse('000090001234'),
      kvkNummer: kvkNummerSchema.parse('90001234'),
    } as const;

    await port.ensurePartij(query, naam);

    expect(posts('/partijen')).toMatchObject([
      {
        soortPartij: 'organisatie',
        partijIdentificatie: { naam: 'Proef bv' },
        partijIdentificatoren: [
          { partijIdentificator: { objectId: '000090001234' }, subIdentificatorVan: { uuid: id(8) } },
        ],
      },
    ]);
  });
});

describe('createInterneTaak', () => {
  it('gives the number to read out', async () => {
    const taak = {
      uuid: id(9),
      nummer: '0000000008',
      referentienummer: '0000000007',
      gevraagdeHandeling: 'Bellen',
      status: 'te_verwerken',
    };
    const port = await portAt(() => ({ status: 201, body: taak }));

    const made = await port.createInterneTaak({
      klantcontactId: klantcontactIdSchema.parse(id(1)),
      gevraagdeHandeling: 'Bellen',
      toelichting: 'Na 16 uur.',
      actorIds: [id(3)],
    });

    expect(made).toMatchObject({ ok: true, value: { id: id(9), nummer: '0000000007' } });
    expect(posts('/internetaken')).toMatchObject([
      {
        aanleidinggevendKlantcontact: { uuid: id(1) },
        toegewezenAanActoren: [{ uuid: id(3) }],
        status: 'te_verwerken',
      },
    ]);
  });

  it('makes no second one for a contact when an earlier request of ours arrived late', async () => {
    const taak = {
      ...{ uuid: id(9), nummer: '5000000008', gevraagdeHandeling: 'Bellen', status: 'te_verwerken' },
      aanleidinggevendKlantcontact: { uuid: id(1) },
    };
    const port = await portAt(({ method }) =>
      method === 'GET'
        ? { body: page(taak) }
        : { status: 400, body: { invalidParams: [{ name: 'nummer', code: 'unique', reason: 'Bestaat al.' }] } },
    );
    const ofContact = { klantcontactId: klantcontactIdSchema.parse(id(1)), gevraagdeHandeling: 'Bellen' };

    expect(await port.createInterneTaak({ ...ofContact, toelichting: '', actorIds: [id(3)] })).toMatchObject({
      ok: true,
      value: { id: id(9) },
    });
    expect(posts('/internetaken')).toHaveLength(1);
  });
});
