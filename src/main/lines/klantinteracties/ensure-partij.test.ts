import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { partijIdSchema } from '../../../shared/domain/ids';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer, type Received } from '../../../../tests/support/loopback-server';
import type { KlantinteractiesWritePort } from '../../ports/klantinteracties-write';
import { writePort } from './write';

const bsn = bsnSchema.parse('999993653');
const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const page = (...results: readonly object[]) => ({ count: results.length, next: null, previous: null, results });
const naam = {
  partijId: null,
  voornaam: 'Test',
  voorvoegsel: 'van der Molen',
  achternaam: 'Proef',
  organisatienaam: 'Proef bv',
};

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Reply = { readonly status?: number; readonly body: object };

/** The port against a register that answers as `answer` says. */
async function portAt(answer: (request: Received) => Reply): Promise<KlantinteractiesWritePort> {
  server = await startLoopbackServer((request) => {
    const { status = 200, body } = answer(request);
    return { status, body: JSON.stringify(body) };
  });
  return writePort(lineAt(server.url).http);
}

const posts = (path: string): readonly unknown[] =>
  (server?.received ?? [])
    .filter(({ method, url }) => method === 'POST' && url === path)
    .map(({ body }) => JSON.parse(body) as unknown);

const numbered = (codeSoortObjectId: string, objectId: string) => ({
  partijIdentificatoren: [{ partijIdentificator: { codeSoortObjectId, objectId } }],
});

describe('a partij that is made or filled', () => {
  it('makes a partij without name or language when nothing may be kept for a next time', async () => {
    const port = await portAt((request) =>
      request.method === 'POST' ? { status: 201, body: { uuid: id(7) } } : { body: page() },
    );

    expect(await port.ensurePartij({ by: 'bsn', bsn }, null)).toMatchObject({ ok: true, value: id(7) });
    expect(posts('/partijen')).toMatchObject([
      { voorkeurstaal: '', digitaleAdressen: [], partijIdentificatie: { contactnaam: null } },
    ]);
  });

  it.each([
    ['gets its name once the caller agrees', naam, 200, ['PATCH']],
    ['stays empty as long as the caller does not', null, 200, []],
    ['is used as it is when the register does not take the name', naam, 400, ['PATCH']],
  ])('an empty partij that is there %s', async (_what, given, status, expected) => {
    const empty = { uuid: id(7), soortPartij: 'persoon', ...numbered('bsn', bsn) };
    const port = await portAt((request) =>
      request.method === 'PATCH' ? { status, body: { uuid: id(7) } } : { body: page(empty) },
    );

    expect(await port.ensurePartij({ by: 'bsn', bsn }, given)).toMatchObject({ ok: true, value: id(7) });
    expect(server?.received.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual(expected);
  });

  it.each([
    ['is kept as the default when it is the first of its kind', [], [{ isStandaardAdres: true }]],
    [
      'is kept beside the default that is there',
      [{ uuid: id(5), adres: '+31600000000', isStandaardAdres: true }],
      [{ isStandaardAdres: false }],
    ],
    ['is not kept twice', [{ uuid: id(5), adres: '+31341411911' }], []],
  ])('a contact detail for a next time %s', async (_what, known, expected) => {
    const own = { soortDigitaalAdres: 'telefoonnummer', verstrektDoorPartij: { uuid: id(7) } };
    const port = await portAt((request) =>
      request.method === 'POST'
        ? { status: 201, body: { uuid: id(8) } }
        : { body: page(...known.map((one) => ({ ...own, ...one }))) },
    );
    const adres = { soort: 'telefoonnummer', adres: '+31341411911' } as const;

    expect(await port.ensurePartijAdres(partijIdSchema.parse(id(7)), adres)).toMatchObject({ ok: true });
    expect(posts('/digitaleadressen')).toMatchObject(expected);
  });
});
