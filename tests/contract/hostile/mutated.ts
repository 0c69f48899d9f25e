import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { lineResult } from '../../../src/shared/result';
import { memoryHttp } from '../../support/memory-http';
import { portValueOf } from '../../support/port-values';
import { bsnsIn, call } from '../ask';
import type { ContractCall, Fixture, Route } from '../fixtures';
import { mutate, mutations, withSomeoneElse, type Mutation } from './mutations';

/** So many mutated answers each kind of line gets. */
export const RUNS_PER_KIND = 10_000;
const SEED = 20_261_129;
/** Far more than it takes, on a machine that does other work besides. */
const LONGEST_MS = 240_000;

const input = fc.record({ which: fc.nat(1000), route: fc.nat(1000), someoneElse: fc.nat(7), changes: mutations });
type Input = {
  readonly which: number;
  readonly route: number;
  readonly someoneElse: number;
  readonly changes: readonly Mutation[];
};

let sources = 0;

/** The body of a route: changed, and in half of the runs with somebody else in it. */
function bodyFor(route: Route, one: ContractCall, { someoneElse: pick, changes }: Input): string {
  if (typeof route.body === 'string') return mutatedText(route.body, changes);
  let body: unknown = JSON.parse(textOf(route));
  const plant = (): void => {
    if (one.someoneElse && pick < 4) body = withSomeoneElse(body, route.body, { texts: one.someoneElse, pick });
  };
  // Where an answer need not tell whom it is about, somebody else who is told of is planted whole.
  if (!one.mayNotTellWhom) plant();
  changes.forEach((change) => mutate(body, change));
  if (one.mayNotTellWhom) plant();
  // A body that was taken away altogether is no JSON at all: the type of the function does not say so.
  const text = JSON.stringify(body) as string | undefined;
  return text ?? 'undefined';
}

/** A text that is no JSON, with pieces taken out, doubled or put in. */
const mutatedText = (text: string, changes: readonly Mutation[]): string =>
  changes.reduce((changed, { at, pick, kind }) => {
    const start = at % (changed.length + 1);
    const piece = changed.slice(start, start + (pick % 40));
    const put = { delete: '', duplicate: piece + piece, prototype: '<constructor>', text: '&x;', nest: '<a><b>' }[
      kind as string
    ];
    return changed.slice(0, start) + (put ?? `${piece}${'x'.repeat(pick % 500)}`) + changed.slice(start + piece.length);
  }, text);

/** Puts one mutated answer to one call of a kind, and tells what is wrong with what came of it. */
async function faultsOf(fixture: Fixture, chosen: Input): Promise<readonly string[]> {
  const one = fixture.calls[chosen.which % fixture.calls.length];
  const changed = one?.routes[chosen.route % one.routes.length];
  if (!one || !changed) throw new Error(`${fixture.kind.kind} has no calls`);
  // What adapters remember of a source, they remember by its address.
  const base = `http://127.0.0.1:9/${(sources += 1)}`;
  const http = memoryHttp(base, (method, path) => {
    const route = one.routes.find((candidate) => candidate.method === method && candidate.path === path);
    if (!route || route.status >= 300) return null;
    const text = route === changed ? bodyFor(route, one, chosen) : textOf(route);
    return { text: text.replaceAll('{base}', base), contentType: route.contentType ?? 'application/json' };
  });
  const result = await call(http, fixture, one);
  const parsed = promiseOf(one).safeParse(structuredClone(result));
  const shown = JSON.stringify(result.ok ? result.value : result.error);
  return [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...Object.values(one.someoneElse ?? {}).filter((text) => shown.includes(text)),
    ...(result.ok ? [] : bsnsIn(shown)),
  ];
}

const promises = new Map<string, z.ZodType>();

/** What the port of a call promises; a schema is costly to make. */
function promiseOf({ port, method }: ContractCall): z.ZodType {
  const name = `${port}.${method}`;
  const known = promises.get(name) ?? lineResult(portValueOf(port, method));
  promises.set(name, known);
  return known;
}

const texts = new WeakMap<Route, string>();

/** The good answer of a route, written once. */
function textOf(route: Route): string {
  const text = texts.get(route) ?? (typeof route.body === 'string' ? route.body : JSON.stringify(route.body));
  texts.set(route, text);
  return text;
}

/** The property of these kinds: whatever a source answers, an adapter answers properly and shows nobody else. */
export function describeMutated(fixtures: readonly Fixture[]): void {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  let runs = 0;

  beforeAll(() => void process.on('unhandledRejection', onUnhandled));
  afterAll(() => {
    process.off('unhandledRejection', onUnhandled);
    console.info(`${runs} mutated answers were put to ${fixtures.length} kinds of line.`);
    expect(unhandled).toEqual([]);
    expect(Reflect.get({}, 'vergiftigd')).toBeUndefined();
  });

  describe.each(fixtures.map((fixture) => ({ name: fixture.kind.kind, fixture })))('the kind $name', ({ fixture }) => {
    it('answers properly, and about nobody else, whatever it is answered', { timeout: LONGEST_MS }, async () => {
      const property = fc.asyncProperty(input, async (chosen) => {
        runs += 1;
        expect(await faultsOf(fixture, chosen)).toEqual([]);
      });

      await fc.assert(property, { numRuns: RUNS_PER_KIND, seed: SEED });
    });
  });
}
