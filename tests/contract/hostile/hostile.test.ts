import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPolicyRegistry } from '../../../src/main/http/policies';
import { defineLine } from '../../../src/main/lines/define-line';
import { lineResult, type LineResult } from '../../../src/shared/result';
import { z } from 'zod';
import { lineAt } from '../../support/line';
import { startLoopbackServer, type LoopbackServer } from '../../support/loopback-server';
import { portValueOf } from '../../support/port-values';
import { atServer, bsnsIn, call, outcomeOf, put, PATIENT_MS, routed, routeOf, sizeOf, type Serve } from '../ask';
import { fixtureOf, fixtures, type ContractCall, type Fixture } from '../fixtures';
import { badServers, type BadServer } from './bad-servers';

/** What a slow line gets. All requests of one question together get five times this: see http-client.ts. */
const IMPATIENT_MS = 300;
const BUDGET = 5;
/** A busy machine sees a deadline pass late. */
const LITTLE_MS = 2500;
/** Every test waits for a server of its own: together they wait no longer than one. */
const AT_ONCE = { concurrent: true };

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
let elsewhere: LoopbackServer;

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  elsewhere = await startLoopbackServer(() => ({ status: 200, body: '{"results": []}' }));
});

afterAll(async () => {
  process.off('unhandledRejection', onUnhandled);
  await elsewhere.close();
  expect(unhandled).toEqual([]);
  expect(elsewhere.received, 'requests that went to another host').toEqual([]);
  expect(Reflect.get({}, 'vergiftigd')).toBeUndefined();
});

/** A bad server in the place of the good routes; what is no route of the call is as bad as the rest. */
function serveBadly(bad: BadServer, { routes, someoneElse = {} }: ContractCall): Serve {
  return (request, base) => {
    const route = routeOf(routes, request, base) ?? routes[0];
    if (!route) throw new Error('A call has at least one route');
    return bad.answer({ request, base, route, elsewhere: elsewhere.url, someoneElse });
  };
}

/** Puts a call to a bad server while the same call is put to a healthy line of the same installation. */
async function putToBoth(fixture: Fixture, one: ContractCall, bad: BadServer) {
  const policies = createPolicyRegistry();
  const timeoutMs = bad.isSlow ? IMPATIENT_MS : PATIENT_MS;
  const [sick, healthy] = await Promise.all([
    put(fixture, one, { serve: serveBadly(bad, one), id: 'ziek', timeoutMs, policies }),
    put(fixture, one, { serve: routed(one.routes), id: 'gezond', policies }),
  ]);
  return { sick, healthy, mostMs: (bad.isSlow ? 1 : BUDGET) * timeoutMs + LITTLE_MS };
}

/** What is wrong with the value of a result: it must be what its port promises, and fit through to the window. */
function faultsIn(result: LineResult<unknown>, { port, method }: ContractCall): readonly string[] {
  const parsed = lineResult(portValueOf(port, method)).safeParse(structuredClone(result));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** What must not be seen of an answer: another person, or a day that is none. */
function shownOf(result: LineResult<unknown>, { someoneElse = {} }: ContractCall, bad: BadServer): readonly string[] {
  const shown = JSON.stringify(result.ok ? result.value : null);
  const never = [...(bad.isEmpty ? Object.values(someoneElse) : []), ...(bad.neverShows ?? [])];
  return never.filter((text) => shown.includes(text));
}

describe.each(fixtures.map((fixture) => ({ name: fixture.kind.kind, fixture })))(
  'the kind $name',
  AT_ONCE,
  ({ fixture }) => {
    describe.each(fixture.calls.map((one) => ({ name: `${one.port}.${one.method}: ${one.name}`, one })))(
      '$name',
      ({ one }) => {
        const served = badServers.filter(({ isEmpty }) => !isEmpty || one.someoneElse);

        it.each(served)('keeps its head at $name', async (bad) => {
          const { sick, healthy, mostMs } = await putToBoth(fixture, one, bad);

          expect(bad.gives).toContain(outcomeOf(sick.result));
          expect(faultsIn(sick.result, one)).toEqual([]);
          expect(shownOf(sick.result, one, bad)).toEqual([]);
          if (bad.isEmpty && sick.result.ok) expect(sizeOf(sick.result.value)).toBe(0);
          if (bad.isWhole && sick.result.ok) expect(sizeOf(sick.result.value)).toBe(one.items);
          expect(sick.ms).toBeLessThan(mostMs);
          expect(bsnsIn(JSON.stringify([sick.log, sick.result.ok ? null : sick.result.error]))).toEqual([]);
          expect(outcomeOf(healthy.result)).toBe('ok');
          expect(healthy.result.ok && sizeOf(healthy.result.value)).toBe(one.items);
        });
      },
    );
  },
);

/**
 * Methods that take nothing of an answer but whether it changed: there is no content to be wrong. What the feed hands on unread is read in
 * tests/integration/kennis-feed.test.ts.
 */
const WITHOUT_CONTENT = ['zaken.revision', 'kennisFeed.open', 'kennisFeed.fetch'];

/**
 * Methods that change something, and look up no more than they need for it. Any other method reads, also one of a port that writes: it has
 * to be in the fixture. What these look up is read by methods that are.
 */
const WRITING = [
  'zakenWrite.createZaak',
  'zakenWrite.addEigenschap',
  'zakenWrite.addInitiator',
  'zakenWrite.setFirstStatus',
  'zakenWrite.addContactmoment',
  'klantinteractiesWrite.createKlantcontact',
  'klantinteractiesWrite.addVertegenwoordigde',
  'klantinteractiesWrite.addOnderwerpobject',
  'klantinteractiesWrite.linkActor',
  'klantinteractiesWrite.ensurePartijAdres',
  'klantinteractiesWrite.addDigitaalAdres',
  'klantinteractiesWrite.createInterneTaak',
  'contactgegevensWrite.addAdres',
  'contactgegevensWrite.changeAdres',
  'contactgegevensWrite.removeAdres',
  'contactgegevensWrite.prefer',
  'contactgegevensWrite.setPostadres',
  'correctieWrite.correct',
  'terugbelWrite.changeTaak',
  'terugbelWrite.addFollowUp',
  'redactieWrite.create',
  'redactieWrite.replace',
  'handOverWrite.sendOffer',
  'handOverWrite.sendAnswer',
  'handOverWrite.remove',
];

/** The methods of all ports of a kind, `zaken.get`. */
function methodsOf({ kind, settings }: Fixture): readonly string[] {
  const { http } = lineAt('http://127.0.0.1:9');
  const ports: readonly (readonly [string, object])[] = Object.entries(kind.connect(http, atServer(settings, http)));
  return ports.flatMap(([port, methods]) => Object.keys(methods).map((method) => `${port}.${method}`));
}

describe('a kind of line', () => {
  it('is named when it has no fixture, so that it cannot be left out of this', () => {
    const kind = defineLine({
      kind: 'nieuw',
      label: 'Nieuw',
      ports: [],
      settings: z.strictObject({}),
      connect: () => ({}),
      probe: () => Promise.reject(new Error('not asked')),
    });

    expect(() => fixtureOf(kind)).toThrow('The kind nieuw has no fixtures/contract.json');
  });

  it.each(fixtures.map((fixture) => ({ name: fixture.kind.kind, fixture })))(
    '$name has every reading method of its ports in its fixture',
    ({ fixture }) => {
      const named = [...WITHOUT_CONTENT, ...WRITING, ...fixture.calls.map(({ port, method }) => `${port}.${method}`)];

      expect(methodsOf(fixture).filter((method) => !named.includes(method))).toEqual([]);
    },
  );

  it('has every method that is named as one that writes', () => {
    const methods = fixtures.flatMap(methodsOf);

    expect(WRITING.filter((method) => !methods.includes(method))).toEqual([]);
  });
});

it('meets at least 28 bad servers', () => {
  expect(new Set(badServers.map(({ name }) => name)).size).toBeGreaterThanOrEqual(28);
});

it('calls nothing that a fixture does not name', async () => {
  const [fixture] = fixtures;
  const [one] = fixture?.calls ?? [];
  if (!fixture || !one) throw new Error('There are no fixtures');

  await expect(call(lineAt('http://127.0.0.1:9').http, fixture, { ...one, method: 'bestaatNiet' })).rejects.toThrow(
    'bestaatNiet',
  );
});
