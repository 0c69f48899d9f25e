import { afterEach, describe, expect, it } from 'vitest';
import { bsnSchema } from '../../../shared/domain/bsn';
import { kvkNummerSchema } from '../../../shared/domain/organisatie';
import { lineAt } from '../../../../tests/support/line';
import {
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
  type Received,
} from '../../../../tests/support/loopback-server';
import { belastingen } from './index';

const bsn = bsnSchema.parse('999990019');
const kvkNummer = kvkNummerSchema.parse('90001234');

const biljet = (count: number, dagtekening = '2026-01-31', payer: object = { burgerservicenummer: bsn }) => ({
  aanslagbiljetnummer: `02432026${String(count).padStart(5, '0')}`,
  aanslagbiljetvolgnummer: '01',
  belastingplichtige: payer,
  belastingjaar: Number(dagtekening.slice(0, 4)),
  dagtekening,
  status: 'VRS',
  totaalbedrag: 100,
  kosten: 0,
  betaald: 0,
  kwijtgescholden: 0,
  openstaand: 100,
  aanslagregels: [],
});

const company = (count: number) => biljet(count, '2026-01-31', { kvkNummer, rsin: '859001003' });

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function taxOffice(answer: (request: Received) => unknown) {
  server = await startLoopbackServer((request): Answer => {
    const body = answer(request);
    return typeof body === 'number' ? { status: body, body: '{}' } : { status: 200, body: JSON.stringify(body) };
  });
  const port = belastingen.connect(lineAt(server.url).http, {}).belastingen;
  if (!port) throw new Error('belastingen has no port');
  return port;
}

describe('bills of somebody', () => {
  it('are read page by page, newest first', async () => {
    const port = await taxOffice(({ url }) =>
      url.includes('page=1')
        ? { results: [biljet(1, '2024-01-31')], next: 'http://intern.invalid/?page=2' }
        : { results: [biljet(2)], next: null },
    );

    const reply = await port.listFor({ soort: 'persoon', bsn }, 2024);

    expect(reply.ok && reply.value.map(({ dagtekening }) => dagtekening)).toEqual(['2026-01-31', '2024-01-31']);
  });

  it('stop at a source that repeats itself', async () => {
    const port = await taxOffice(() => ({ results: [biljet(1)], next: 'http://intern.invalid/?page=2' }));

    const reply = await port.listFor({ soort: 'persoon', bsn }, 2024);

    expect(reply.ok && reply.value).toHaveLength(1);
    expect(server?.received).toHaveLength(2);
  });

  it('are refused when they are all to be paid by somebody else', async () => {
    const port = await taxOffice(() => ({ results: [company(1), biljet(2, '2026-01-31', {})], next: null }));

    expect(await port.listFor({ soort: 'persoon', bsn }, 2024)).toMatchObject({
      ok: false,
      error: { kind: 'invalidResponse', fields: ['results.belastingplichtige'] },
    });
  });

  it('are asked with the number in the body', async () => {
    const port = await taxOffice(() => ({ results: [], next: null }));

    await port.listFor({ soort: 'persoon', bsn }, 2024);

    expect(JSON.parse(server?.received[0]?.body ?? '')).toEqual({ burgerservicenummer: bsn, belastingjaarVanaf: 2024 });
    expect(server?.received[0]?.url).not.toContain(bsn);
  });

  it('of an organisation are asked by KVK number and RSIN, each bill once', async () => {
    const port = await taxOffice(({ body }) => ({
      results: body.includes('rsin') ? [company(1), company(2)] : [company(1)],
      next: null,
    }));

    const reply = await port.listFor(
      { soort: 'organisatie', kvkNummer, vestigingsnummer: null, rsin: '859001003' },
      2024,
    );

    expect(reply.ok && reply.value).toHaveLength(2);
  });

  it('are not shown in part when one of both questions fails', async () => {
    const port = await taxOffice(({ body }) => (body.includes('rsin') ? 403 : { results: [biljet(1)], next: null }));

    const reply = await port.listFor(
      { soort: 'organisatie', kvkNummer, vestigingsnummer: null, rsin: '859001003' },
      2024,
    );

    expect(reply).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  });
});

describe('a bill by its number', () => {
  it.each(['0243202600001-01', '0243 2026 00001 01', '024320260000101'])('is found from %s', async (text) => {
    const port = await taxOffice(() => biljet(1));

    const reply = await port.findByNummer(text);

    expect(reply.ok && reply.value).toHaveLength(1);
    expect(server?.received[0]?.url).toBe('/aanslagbiljetten/0243202600001-01');
  });

  it('without follow-up number finds all that share it', async () => {
    const port = await taxOffice(() => ({
      results: [biljet(1), { ...biljet(1), aanslagbiljetvolgnummer: '02' }],
      next: null,
    }));

    const reply = await port.findByNummer('0243202600001');

    expect(reply.ok && reply.value).toHaveLength(2);
    expect(JSON.parse(server?.received[0]?.body ?? '')).toEqual({ aanslagbiljetnummer: '0243202600001' });
  });

  it('asks nothing for a text that is no such number', async () => {
    const port = await taxOffice(() => 500);

    const reply = await port.findByNummer('999990019');

    expect(reply).toMatchObject({ ok: true, value: [] });
    expect(server?.received).toEqual([]);
  });

  it.each([
    [
      { burgerservicenummer: bsn, kvkNummer: null },
      { bsn, kvkNummer: null },
    ],
    [{ kvkNummer }, { bsn: null, kvkNummer }],
    [undefined, { bsn: null, kvkNummer: null }],
  ])('leads to who has to pay it', async (belastingplichtige, who) => {
    const port = await taxOffice(() => ({ ...biljet(1), belastingplichtige }));

    expect(await port.belastingplichtige('0243202600001-01')).toMatchObject({ ok: true, value: who });
  });

  it('leads to nobody when it does not exist', async () => {
    const port = await taxOffice(() => 404);

    expect(await port.belastingplichtige('0243202600001-01')).toMatchObject({ ok: true, value: null });
  });

  it('that does not exist is an empty list', async () => {
    const port = await taxOffice(() => 404);

    expect(await port.findByNummer('0243202600001-01')).toMatchObject({ ok: true, value: [] });
  });
});
