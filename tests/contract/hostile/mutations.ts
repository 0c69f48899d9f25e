import fc from 'fast-check';
import { aboutSomeoneElse } from './distort';

/** One change at one place: `at` says where, counted over all places of the body; `pick` chooses among what the change can be. */
export type Mutation = { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly pick: number };

const KINDS = [
  'delete',
  'null',
  'type',
  'duplicate',
  'swap',
  'huge',
  'number',
  'bsn',
  'day',
  'prototype',
  'text',
  'nest',
] as const;

/** A few changes of any kind at any place. */
export const mutations = fc.array(
  fc.record<Mutation>({ kind: fc.constantFrom(...KINDS), at: fc.nat(100_000), pick: fc.nat(100_000) }),
  { minLength: 1, maxLength: 5 },
);

/** Valid, and nobody's in any fixture. */
const PLANTED_BSN = '999990275';
const OTHER_TYPES: readonly unknown[] = [7, 0, -1, 'x', '', true, false, [], {}, [null], { a: 1 }];
const HUGE = ['9'.repeat(400), 'a'.repeat(20_000), `${' '.repeat(5_000)}x`];
const NUMBERS = [1e300, -1e300, 1.5, 2 ** 53 + 2, -0, 99999999999999];
const DAYS = [
  '0000-00-00',
  '2026-02-31',
  '9999-12-31T24:00:00Z',
  '20260231',
  '-001-01-01',
  '2026-1-1',
  '+275760-09-13',
];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON'];
const TEXTS = [...KEYS, '%E0%A4%A', '\u0000', '\ud800', '<script>', '../../..', '{base}', 'https://intern.example/x'];

type Holder = Record<string, unknown> | unknown[];
type Place = { readonly holder: Holder; readonly key: string };

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place of a body, in a fixed order. */
function placesOf(body: unknown): readonly Place[] {
  if (!isHolder(body)) return [];
  return Object.keys(body).flatMap((key) => [{ holder: body, key }, ...placesOf(Reflect.get(body, key))]);
}

/** Sets a key as JSON does: `__proto__` is a name like any other. */
const set = ({ holder, key }: Place, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};
const chosen = <T>(from: readonly T[], pick: number): T | undefined => from[pick % from.length];

/** A body with one change. The body itself is changed: it is a copy already. */
export function mutate(body: unknown, { kind, at, pick }: Mutation): void {
  const place = chosen(placesOf(body), at);
  if (!place) return;
  const value: unknown = Reflect.get(place.holder, place.key);
  CHANGES[kind]({ place, value, pick });
}

type Chosen = { readonly place: Place; readonly value: unknown; readonly pick: number };

const CHANGES: Readonly<Record<Mutation['kind'], (chosen: Chosen) => void>> = {
  delete({ place: { holder, key } }) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  null: ({ place }) => set(place, null),
  type: ({ place, pick }) => set(place, structuredClone(chosen(OTHER_TYPES, pick))),
  duplicate({ place: { holder }, value }) {
    if (Array.isArray(holder)) holder.push(structuredClone(value));
  },
  // Neighbours only: what belongs to one person must not come to stand with another by our own doing.
  swap({ place, value, pick }) {
    const other = chosen(Object.keys(place.holder), pick);
    if (other === undefined) return;
    set(place, Reflect.get(place.holder, other));
    set({ ...place, key: other }, value);
  },
  huge: ({ place, pick }) => set(place, chosen(HUGE, pick)),
  number: ({ place, pick }) => set(place, chosen(NUMBERS, pick)),
  bsn({ place, value }) {
    if (typeof value === 'string' && /\d{8,9}/.test(value)) set(place, value.replace(/\d{8,9}/, PLANTED_BSN));
  },
  day: ({ place, pick }) => set(place, chosen(DAYS, pick)),
  prototype({ place, pick }) {
    const key = chosen(KEYS, pick);
    if (key !== undefined && !Array.isArray(place.holder)) set({ ...place, key }, { vergiftigd: true });
  },
  text: ({ place, pick }) => set(place, chosen(TEXTS, pick)),
  nest: ({ place, value }) => set(place, [{ a: value }]),
};

/** Where answers keep their list of records. */
const LISTS = ['results', 'personen', 'bewoningen', 'resultaten', 'adressen', 'wozObjecten'];

/**
 * A body in which somebody else is, made of the `good` one: beside whom was asked where there is a list, before or after them; else, and
 * every second time, in their place.
 */
export function withSomeoneElse(
  body: unknown,
  good: unknown,
  { texts, pick }: { readonly texts: Readonly<Record<string, string>>; readonly pick: number },
): unknown {
  const other = aboutSomeoneElse(good, texts);
  const [own, others] = [listIn(body), listIn(other)];
  if (pick % 2 === 0 || !own || !others) return other;
  own.splice(pick % 4 === 1 ? 0 : own.length, 0, ...others);
  return body;
}

function listIn(body: unknown): unknown[] | null {
  if (!isHolder(body)) return null;
  const inner: unknown = Reflect.get(body, '_embedded');
  const place = isHolder(inner) ? inner : body;
  const list: unknown = LISTS.map((name): unknown => Reflect.get(place, name)).find(Array.isArray);
  return Array.isArray(list) ? list : null;
}
