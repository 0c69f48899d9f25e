import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openTestApis, type TestApis } from '../zgw/testing';
import { wozWaardeEuro } from '../../region/woz-waarde';
import { belastingenApi } from '.';
import { billsOf } from './plan/bills';

let apis: TestApis;
beforeAll(async () => {
  apis = await openTestApis([belastingenApi]);
});
afterAll(() => apis.app.close());

const BASE = '/belastingen/v1';
const pageSchema = z.object({
  count: z.number(),
  next: z.string().nullable(),
  results: z.array(
    z.looseObject({
      aanslagbiljetnummer: z.string(),
      aanslagbiljetvolgnummer: z.string(),
      dagtekening: z.string(),
      belastingjaar: z.number(),
    }),
  ),
});
const zoek = (payload: object, query = '') =>
  apis.app.inject({ method: 'POST', url: `${BASE}/aanslagbiljetten/_zoek${query}`, payload });

const specFile = path.resolve(import.meta.dirname, '../../../../resources/specs/belastingen-1.0.0.yaml');

/** Checks bodies against schemas of our own description; OpenAPI's `nullable` becomes a choice with null. */
function validators(): (name: string) => ValidateFunction {
  const spec = z
    .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
    .parse(parse(readFileSync(specFile, 'utf8')));
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'spec', components: toJsonSchema(spec.components) });
  return (name) => ajv.compile({ $ref: `spec#/components/schemas/${name}` });
}

function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const converted = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, toJsonSchema(part)]));
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

describe('the tax register', () => {
  it('answers as its own description says', async () => {
    const [page, years, problem] = ['AanslagbiljetPagina', 'BelastingjaarPagina', 'ValidatieFout'].map(validators());
    const people = [...apis.context.region.inwoners.keys()].slice(0, 50);

    const replies = await Promise.all(
      people.map(async (burgerservicenummer) => (await zoek({ burgerservicenummer })).json<unknown>()),
    );

    expect(replies.filter((reply) => !page?.(reply))).toEqual([]);
    expect(years?.((await apis.app.inject(`${BASE}/belastingjaren`)).json())).toBe(true);
    expect(problem?.((await zoek({})).json())).toBe(true);
  });

  it('gives the bills of somebody from a year on, newest first', async () => {
    const bill = billsOf(apis.context.region).find(
      ({ belastingplichtige: who, belastingjaar }) => who.soort === 'natuurlijk_persoon' && belastingjaar === 2024,
    );
    const burgerservicenummer =
      bill?.belastingplichtige.soort === 'natuurlijk_persoon' ? bill.belastingplichtige.burgerservicenummer : '';

    const all = pageSchema.parse((await zoek({ burgerservicenummer })).json());
    const recent = pageSchema.parse((await zoek({ burgerservicenummer, belastingjaarVanaf: 2026 })).json());

    expect(all.results.map(({ dagtekening }) => dagtekening)).toEqual(
      all.results
        .map(({ dagtekening }) => dagtekening)
        .sort()
        .reverse(),
    );
    expect(recent.results.every(({ belastingjaar }) => belastingjaar === 2026)).toBe(true);
    expect(recent.count).toBeLessThan(all.count);
  });

  it('finds a bill by number, and all that share a number', async () => {
    const second = billsOf(apis.context.region).find(({ aanslagbiljetvolgnummer }) => aanslagbiljetvolgnummer === '02');
    const aanslagbiljetnummer = second?.aanslagbiljetnummer ?? '';

    const one = await apis.app.inject(`${BASE}/aanslagbiljetten/${aanslagbiljetnummer}-02`);
    const shared = pageSchema.parse((await zoek({ aanslagbiljetnummer })).json());

    expect(one.json()).toEqual(second);
    expect(shared.results.map(({ aanslagbiljetvolgnummer }) => aanslagbiljetvolgnummer).sort()).toEqual(['01', '02']);
  });

  it.each([
    ['nothing', {}],
    ['two numbers', { kvkNummer: '90001234', rsin: '859001003' }],
    ['a BSN that fails its test', { burgerservicenummer: '123456789' }],
    ['an unknown field', { kvkNummer: '90001234', naam: 'Proef' }],
  ])('refuses a search for %s', async (_what, body) => {
    const reply = await zoek(body);

    expect(reply.statusCode).toBe(400);
    expect(reply.body).not.toContain('123456789');
  });

  it('knows no number that does not exist', async () => {
    expect((await apis.app.inject(`${BASE}/aanslagbiljetten/0000000000000-00`)).statusCode).toBe(404);
    expect(pageSchema.parse((await zoek({ burgerservicenummer: '999990019' })).json()).count).toBe(0);
  });

  it('sets the values that the WOZ register has', () => {
    const { region } = apis.context;
    const byNumber = new Map([...region.adressen.values()].map((adres) => [adres.wozObjectnummer, adres]));
    const decisions = billsOf(region).flatMap(({ belastingjaar, beschikkingsregels }) =>
      beschikkingsregels.map((regel) => ({ belastingjaar, regel })),
    );

    const wrong = decisions.filter(({ belastingjaar, regel }) => {
      const adres = byNumber.get(regel.wozObjectnummer);
      return !adres || wozWaardeEuro(adres, belastingjaar) !== regel.vastgesteldeWaarde;
    });

    expect(decisions.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
