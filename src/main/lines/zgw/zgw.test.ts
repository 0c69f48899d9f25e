import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { zaakIdSchema } from '../../../shared/domain/ids';
import { kvkNummerSchema } from '../../../shared/domain/organisatie';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type Answer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { siblingOf } from './api';
import { zgw } from './index';

const bsn = bsnSchema.parse('999990019');
const uuid = (last: number): string => `8c5b1f10-3f0a-4d5e-9a01-${String(last).padStart(12, '0')}`;

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Routes = Readonly<Record<string, (asked: { readonly url: URL; readonly body: string }) => unknown>>;

/** A register that answers `routes` (`GET /path`), with 404 for the rest; a number as answer is a bare status. */
async function registerWith(routes: Routes) {
  server = await startLoopbackServer((request, base): Answer => {
    const url = new URL(request.url, base);
    const route = routes[`${request.method} ${url.pathname}`];
    const body = route?.({ url, body: request.body }) ?? 404;
    if (typeof body === 'number') return { status: body, body: '{}' };
    return { status: 200, body: JSON.stringify(body).replaceAll('{base}', `${base}/zaken/api/v1`) };
  });
  const line = lineAt(`${server.url}/zaken/api/v1`);
  const port = zgw.connect(line.http, {}).zaken;
  if (!port) throw new Error('zgw has no zaken port');
  const paths = (): string[] =>
    (server?.received ?? []).map(({ method, url }) => `${method} ${new URL(url, 'http://x').pathname}`);
  return { port, paths, line };
}

const zaak = (last: number, extra: object = {}) => ({
  uuid: uuid(last),
  url: `{base}/zaken/${uuid(last)}`,
  identificatie: `Z-${last}`,
  zaaktype: `{base}/zaaktypen/${uuid(900)}`,
  startdatum: '2026-01-01',
  ...extra,
});
const expanded = {
  _expand: {
    zaaktype: { omschrijving: 'Melding' },
    status: { statustype: 'x', _expand: { statustype: { omschrijving: 'Ontvangen' } } },
  },
};
const page = (results: readonly unknown[], next: string | null = null) => ({
  count: results.length,
  next,
  previous: null,
  results,
});
const pageOfBody = (asked: { readonly url: URL }): number => Number(asked.url.searchParams.get('page'));

describe('listing zaken', () => {
  it('reads all pages by number, whatever host the next link names', async () => {
    const { port, paths } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': (asked) =>
        pageOfBody(asked) === 1
          ? page([zaak(1, expanded)], 'http://intern.invalid/zaken?page=2')
          : page([zaak(2, { ...expanded, startdatum: '2026-03-01' })]),
    });

    const reply = await port.listFor({ soort: 'persoon', bsn });

    expect(reply.ok && reply.value.map(({ identificatie }) => identificatie)).toEqual(['Z-2', 'Z-1']);
    expect(paths()).toHaveLength(2);
  });

  it('reads a server once that ignores the page number', async () => {
    const { port } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': () => page([zaak(1, expanded)], 'http://x.invalid/?page=2'),
    });

    const reply = await port.listFor({ soort: 'persoon', bsn });

    expect(reply.ok && reply.value).toHaveLength(1);
  });

  it('sends a BSN in the body only', async () => {
    const { port } = await registerWith({ 'POST /zaken/api/v1/zaken/_zoek': () => page([]) });

    await port.listFor({ soort: 'persoon', bsn });

    expect(server?.received[0]?.url).not.toContain(bsn);
    expect(server?.received[0]?.body).toContain(bsn);
  });

  it('remembers that a server has no _zoek', async () => {
    const { port, paths } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': () => 405,
      'GET /zaken/api/v1/zaken': () => page([zaak(1, expanded)]),
    });

    await port.listFor({ soort: 'persoon', bsn });
    await port.listFor({ soort: 'persoon', bsn });

    expect(paths()).toEqual(['POST /zaken/api/v1/zaken/_zoek', 'GET /zaken/api/v1/zaken', 'GET /zaken/api/v1/zaken']);
  });

  it('does not put a BSN into a URL because a search was refused', async () => {
    const { port, paths } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': () => 403,
      'GET /zaken/api/v1/zaken': () => page([]),
    });

    const reply = await port.listFor({ soort: 'persoon', bsn });

    expect(reply).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    expect(paths()).toEqual(['POST /zaken/api/v1/zaken/_zoek']);
  });

  it('asks each type once when the server expands nothing', async () => {
    const bare = (last: number) => zaak(last, { status: `{base}/statussen/${uuid(last + 100)}` });
    const { port, paths } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': () => page([bare(1), bare(2), bare(3)]),
      [`GET /catalogi/api/v1/zaaktypen/${uuid(900)}`]: () => ({
        omschrijving: 'Melding',
        productenOfDiensten: ['upl:x'],
      }),
      [`GET /catalogi/api/v1/statustypen/${uuid(901)}`]: () => ({ omschrijving: 'Ontvangen' }),
      ...Object.fromEntries(
        [1, 2, 3].map((last) => [
          `GET /zaken/api/v1/statussen/${uuid(last + 100)}`,
          () => ({ statustype: `{base}/statustypen/${uuid(901)}` }),
        ]),
      ),
    });

    const reply = await port.listFor({ soort: 'persoon', bsn });
    await port.listFor({ soort: 'persoon', bsn });

    expect(reply.ok && reply.value[0]).toMatchObject({
      zaaktype: 'Melding',
      status: 'Ontvangen',
      producten: ['upl:x'],
    });
    expect(paths().filter((path) => path.includes('/zaaktypen/'))).toHaveLength(1);
  });

  it('joins what an organisatie has under its numbers, each zaak once', async () => {
    const { port } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': ({ body }) => {
        if (body.includes('innNnpId')) return 400;
        return body.includes('vestiging__kvkNummer')
          ? page([zaak(1, expanded), zaak(2, expanded)])
          : page([zaak(1, expanded)]);
      },
    });

    const reply = await port.listFor({
      soort: 'organisatie',
      kvkNummer: kvkNummerSchema.parse('90001234'),
      vestigingsnummer: null,
      rsin: '859001003',
    });

    expect(reply.ok && reply.value.map(({ id }) => id).sort()).toEqual([uuid(1), uuid(2)]);
  });

  it('finds an organisatie at a register that knows no number but that of the standard', async () => {
    const { port } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': ({ body }) =>
        body.includes('innNnpId":"90001234"') ? page([zaak(1, expanded)]) : 400,
    });

    const reply = await port.listFor({
      soort: 'organisatie',
      kvkNummer: kvkNummerSchema.parse('90001234'),
      vestigingsnummer: null,
      rsin: null,
    });

    expect(reply.ok && reply.value.map(({ id }) => id)).toEqual([uuid(1)]);
  });

  it('fails as a whole when one of the searches fails', async () => {
    const { port } = await registerWith({
      'POST /zaken/api/v1/zaken/_zoek': ({ body }) => (body.includes('vestiging__kvkNummer') ? 401 : page([])),
    });

    const reply = await port.listFor({
      soort: 'organisatie',
      kvkNummer: kvkNummerSchema.parse('90001234'),
      vestigingsnummer: null,
      rsin: null,
    });

    expect(reply).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  });
});

describe('one zaak', () => {
  const id = zaakIdSchema.parse(uuid(1));
  const link = (last: number) => ({
    informatieobject: `http://intern.invalid/enkelvoudiginformatieobjecten/${uuid(last)}`,
    titel: `Document ${last}`,
    registratiedatum: '2026-01-02T00:00:00Z',
  });
  const meta = (last: number) => ({
    url: `http://intern.invalid/enkelvoudiginformatieobjecten/${uuid(last)}`,
    titel: `Document ${last}`,
    formaat: 'application/pdf',
    creatiedatum: '2026-01-02',
    vertrouwelijkheidaanduiding: 'openbaar',
  });
  const withDocuments = zaak(1, {
    ...expanded,
    _expand: { ...expanded._expand, rollen: [], eigenschappen: [], zaakinformatieobjecten: [link(70), link(71)] },
  });
  const base: Routes = {
    [`GET /zaken/api/v1/zaken/${uuid(1)}`]: () => withDocuments,
    'GET /zaken/api/v1/statussen': () => page([]),
  };
  const documents = '/documenten/api/v1/enkelvoudiginformatieobjecten';

  it('keeps a document in the list that the Documenten API hides', async () => {
    const { port } = await registerWith({ ...base, [`GET ${documents}`]: () => page([meta(70)]) });

    const reply = await port.get(id);

    expect(
      reply.ok && reply.value.informatieobjecten.map(({ titel, vertrouwelijkheid }) => [titel, vertrouwelijkheid]),
    ).toEqual([
      ['Document 70', 'openbaar'],
      ['Document 71', 'zeer_geheim'],
    ]);
  });

  it('drops documents of others from a server that ignores the filter', async () => {
    const { port } = await registerWith({
      ...base,
      [`GET ${documents}`]: () => page([meta(70), meta(99)]),
      [`GET ${documents}/${uuid(70)}`]: () => meta(70),
      [`GET ${documents}/${uuid(71)}`]: () => meta(71),
    });

    const reply = await port.get(id);

    expect(reply.ok && reply.value.informatieobjecten.map(({ titel }) => titel).sort()).toEqual([
      'Document 70',
      'Document 71',
    ]);
  });

  it('asks for the parts that the server did not expand', async () => {
    const { port } = await registerWith({
      [`GET /zaken/api/v1/zaken/${uuid(1)}`]: () => zaak(1),
      'GET /zaken/api/v1/statussen': () => page([]),
      'GET /zaken/api/v1/rollen': () =>
        page([
          {
            betrokkeneType: 'organisatorische_eenheid',
            omschrijving: 'Behandelaar',
            betrokkeneIdentificatie: { naam: 'Wmo' },
            zaak: zaak(1).url,
          },
        ]),
      [`GET /zaken/api/v1/zaken/${uuid(1)}/zaakeigenschappen`]: () => [
        { naam: 'Soort', waarde: 'Vervoer', zaak: zaak(1).url },
        { naam: 'Soort', waarde: 'Vreemd', zaak: zaak(2).url },
      ],
      'GET /zaken/api/v1/zaakinformatieobjecten': () => [],
    });

    const reply = await port.get(id);

    expect(reply.ok && reply.value).toMatchObject({
      rollen: [{ naam: 'Wmo' }],
      eigenschappen: [{ waarde: 'Vervoer' }],
      informatieobjecten: [],
    });
  });

  it.each([
    ['statussen', 'GET /zaken/api/v1/statussen'],
    ['rollen', 'GET /zaken/api/v1/rollen'],
    ['eigenschappen', `GET /zaken/api/v1/zaken/${uuid(1)}/zaakeigenschappen`],
    ['informatieobjecten', 'GET /zaken/api/v1/zaakinformatieobjecten'],
  ])('gives the zaak and names %s as missing when only those cannot be read', async (part, route) => {
    const { port } = await registerWith({
      [`GET /zaken/api/v1/zaken/${uuid(1)}`]: () => zaak(1),
      'GET /zaken/api/v1/statussen': () => page([]),
      'GET /zaken/api/v1/rollen': () => page([]),
      [`GET /zaken/api/v1/zaken/${uuid(1)}/zaakeigenschappen`]: () => [],
      'GET /zaken/api/v1/zaakinformatieobjecten': () => [],
      [route]: () => 503,
    });

    const reply = await port.get(id);

    expect(reply).toMatchObject({ ok: true, value: { zaak: { id }, missing: [part] } });
  });

  it('fails when the zaak itself cannot be read', async () => {
    const { port } = await registerWith({ [`GET /zaken/api/v1/zaken/${uuid(1)}`]: () => 503 });

    expect(await port.get(id)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  });

  it('gives a document as it was registered', async () => {
    const { port } = await registerWith({
      [`GET ${documents}/${uuid(70)}`]: () => meta(70),
      [`GET ${documents}/${uuid(70)}/download`]: () => ({ ok: 1 }),
    });

    const reply = await port.document(uuid(70));

    expect(reply.ok && reply.value).toEqual({
      formaat: 'application/pdf',
      base64: Buffer.from('{"ok":1}').toString('base64'),
    });
  });

  it('says that a document may not be read', async () => {
    const { port } = await registerWith({ [`GET ${documents}/${uuid(70)}`]: () => 403 });

    expect(await port.document(uuid(70))).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  });
});

describe('sibling APIs', () => {
  it.each([
    ['https://open.example/zaken/api/v1', 'https://open.example/catalogi/api/v1'],
    ['https://gateway.example/zgw/zaken-oost/zaken/api/v1', 'https://gateway.example/zgw/zaken-oost/catalogi/api/v1'],
    ['https://gateway.example/zaken', 'https://gateway.example/catalogi'],
    ['https://gateway.example/api', null],
  ])('of %s are found at %s', (url, wanted) => {
    expect(siblingOf(url, 'catalogi')).toBe(wanted);
  });
});
