import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { partijIdSchema } from '../../../shared/domain/ids';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import type { KlantinteractiesPort } from '../../ports/ports';
import { readPort } from './read';

const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const page = (...results: readonly object[]) => ({ count: results.length, next: null, previous: null, results });
const adresOf = (fields: object) => ({
  uuid: id(50),
  adres: '0612345678',
  soortDigitaalAdres: 'telefoonnummer',
  ...fields,
});

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** The port against a register that answers by path; 404 for what it does not name. */
async function portAt(answer: (path: string, query: URLSearchParams) => object | null): Promise<KlantinteractiesPort> {
  server = await startLoopbackServer((request, base) => {
    const url = new URL(request.url, base);
    const body = answer(url.pathname, url.searchParams);
    return body ? { status: 200, body: JSON.stringify(body) } : { status: 404, body: '{}' };
  });
  return readPort(lineAt(server.url).http);
}

describe('findByDigitaalAdres', () => {
  it('asks every spelling and shows a partij once', async () => {
    const port = await portAt((path, query) => {
      if (path === '/digitaleadressen')
        return query.get('adres') === '0341 123456' ? page() : page(adresOf({ verstrektDoorPartij: { uuid: id(1) } }));
      return path === `/partijen/${id(1)}` ? { uuid: id(1), soortPartij: 'persoon' } : null;
    });

    const found = await port.findByDigitaalAdres(['0612345678', '06-12345678', '0341 123456']);

    expect(found).toMatchObject({ ok: true, value: [{ partij: { id: id(1) }, via: { adres: '0612345678' } }] });
    expect(server?.received.filter(({ url }) => url.startsWith('/digitaleadressen'))).toHaveLength(3);
  });

  it('finds the partij of a contact with which the number was left', async () => {
    const viaContact = adresOf({ _expand: { verstrektDoorBetrokkene: { wasPartij: { uuid: id(2) } } } });
    const port = await portAt((path) =>
      path === '/digitaleadressen' ? page(viaContact) : { uuid: id(2), soortPartij: 'persoon' },
    );

    expect(await port.findByDigitaalAdres(['0612345678'])).toMatchObject({
      ok: true,
      value: [{ partij: { id: id(2) } }],
    });
  });

  it('passes by a partij that is gone by the time it is asked', async () => {
    const port = await portAt((path) =>
      path === '/digitaleadressen' ? page(adresOf({ verstrektDoorPartij: { uuid: id(3) } })) : null,
    );

    expect(await port.findByDigitaalAdres(['0612345678'])).toMatchObject({ ok: true, value: [] });
  });
});

describe('findPartij', () => {
  const bsn = bsnSchema.parse('999990019');
  const numberOf = (objectId: string) => ({ partijIdentificator: { codeSoortObjectId: 'bsn', objectId } });
  const partijWith = (...partijIdentificatoren: readonly object[]) => ({
    uuid: id(1),
    soortPartij: 'persoon',
    partijIdentificatoren,
  });

  it.each([
    ['another number', partijWith(numberOf('999988220'))],
    ['no number', partijWith()],
  ])('refuses a partij with %s than was asked', async (_what, partij) => {
    const port = await portAt(() => page(partij));

    expect(await port.findPartij({ by: 'bsn', bsn })).toMatchObject({
      ok: false,
      error: { kind: 'invalidResponse', fields: ['results.partijIdentificatoren'] },
    });
  });

  it('asks for the numbers of a server that gives them as links', async () => {
    const port = await portAt((path) =>
      path === '/partijen' ? page(partijWith({ uuid: id(60) })) : path.endsWith(id(60)) ? numberOf(bsn) : null,
    );

    expect(await port.findPartij({ by: 'bsn', bsn })).toMatchObject({ ok: true, value: { id: id(1) } });
  });
});

describe('getPartij', () => {
  it('refuses another partij than was asked', async () => {
    const port = await portAt(() => ({ uuid: id(2), soortPartij: 'persoon' }));

    expect(await port.getPartij(partijIdSchema.parse(id(1)))).toMatchObject({ error: { fields: ['uuid'] } });
  });

  it('asks for the addresses when the server does not expand', async () => {
    const partij = { uuid: id(1), soortPartij: 'persoon', digitaleAdressen: [{ uuid: id(50) }] };
    const port = await portAt((path, query) => {
      if (path === '/digitaleadressen')
        return query.get('verstrektDoorPartij__uuid') === id(1) ? page(adresOf({})) : page();
      return partij;
    });

    expect(await port.getPartij(partijIdSchema.parse(id(1)))).toMatchObject({
      ok: true,
      value: { digitaleAdressen: [{ adres: '0612345678' }] },
    });
  });
});

describe('listContacten', () => {
  /** A contact of the partij that is asked, and what came of it. */
  const contactWith = (taak: object) => ({
    uuid: id(12),
    kanaal: 'telefoon',
    onderwerp: 'x',
    _expand: { leiddeTotInterneTaken: [taak], hadBetrokkenen: [{ wasPartij: { uuid: id(1) } }] },
  });

  it('leaves out contacts of other partijen', async () => {
    const foreign = { ...contactWith({}), uuid: id(14), _expand: { hadBetrokkenen: [{ wasPartij: { uuid: id(2) } }] } };
    const own = { ...foreign, uuid: id(12), _expand: { hadBetrokkenen: [{ wasPartij: { uuid: id(1) } }] } };
    const port = await portAt((path) => (path === '/klantcontacten' ? page(foreign, own, own) : null));

    const found = await port.listContacten(partijIdSchema.parse(id(1)));

    expect(found.ok && found.value.map((contact) => contact.id)).toEqual([id(12)]);
  });

  it('asks a server that expands nothing which betrokkenen the partij was', async () => {
    const contactOf = (uuid: string, betrokkene: string) => ({
      uuid,
      kanaal: 'telefoon',
      onderwerp: 'x',
      hadBetrokkenen: [{ uuid: betrokkene }],
    });
    const port = await portAt((path, query) => {
      if (path === '/klantcontacten') return page(contactOf(id(12), id(30)), contactOf(id(14), id(31)));
      return query.get('wasPartij__uuid') === id(1) ? page({ uuid: id(30), wasPartij: { uuid: id(1) } }) : null;
    });

    const found = await port.listContacten(partijIdSchema.parse(id(1)));

    expect(found.ok && found.value.map((contact) => contact.id)).toEqual([id(12)]);
  });

  it('shows contacts when the names of their actoren cannot be had', async () => {
    const taak = {
      uuid: id(10),
      gevraagdeHandeling: 'Bellen',
      status: 'te_verwerken',
      toegewezenAanActoren: [{ uuid: id(11) }],
    };
    const contact = contactWith(taak);
    const port = await portAt((path) => (path === '/klantcontacten' ? page(contact) : null));

    expect(await port.listContacten(partijIdSchema.parse(id(1)))).toMatchObject({
      ok: true,
      value: [{ interneTaken: [{ gevraagdeHandeling: 'Bellen', toegewezenAan: [] }] }],
    });
  });

  it('asks the name of an actor once', async () => {
    const taak = {
      uuid: id(10),
      gevraagdeHandeling: 'Bellen',
      status: 'te_verwerken',
      toegewezenAanActoren: [{ uuid: id(13) }],
    };
    const contact = contactWith(taak);
    const port = await portAt((path) => (path === '/klantcontacten' ? page(contact) : { uuid: id(13), naam: 'Wmo' }));

    await port.listContacten(partijIdSchema.parse(id(1)));
    const again = await port.listContacten(partijIdSchema.parse(id(1)));

    expect(again).toMatchObject({ ok: true, value: [{ interneTaken: [{ toegewezenAan: ['Wmo'] }] }] });
    expect(server?.received.filter(({ url }) => url.startsWith('/actoren'))).toHaveLength(1);
  });
});

describe('listOpenTaken', () => {
  it('lists a taak once for a colleague who is known under two codes', async () => {
    const actor = { naam: 'A', actoridentificator: { objectId: 'tproef01' } };
    const toegewezenAanActoren = [{ uuid: id(20) }, { uuid: id(21) }];
    const taak = { uuid: id(10), gevraagdeHandeling: 'Bellen', status: 'te_verwerken', toegewezenAanActoren };
    const port = await portAt((path) =>
      path === '/actoren' ? page({ ...actor, uuid: id(20) }, { ...actor, uuid: id(21) }) : page(taak),
    );

    expect(await port.listOpenTaken({ soort: 'medewerker', identificatie: 'tproef01' })).toMatchObject({
      ok: true,
      value: [{ id: id(10) }],
    });
  });
});
