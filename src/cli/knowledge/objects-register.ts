import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** An object of the register as it stands. `day`: when it was registered; it is valid from `startAt` up to and including `endAt`. */
export type RegisteredObject = {
  readonly uuid: string;
  readonly index: number;
  readonly day: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a register holds and has given. Whoever holds it may change it. */
export type RegisterState = {
  objects: readonly RegisteredObject[];
  today: string;
  requests: number;
  bytes: number;
  /** The request, counted from 1, from which on it does not answer any more. */
  failAt: number;
};

export type ObjectsRegister = {
  /** Base of its Objects API. */
  readonly url: string;
  readonly state: RegisterState;
  readonly close: () => Promise<void>;
};

const PREFIX = '/objecten/api/v2';
const TYPE = 'https://objecttypen.example/objecttypes/kennisartikel';

/**
 * A register on loopback that speaks the part of Objects 2.7 which a reading in steps needs: `type`, `ordering` by registration, `fields`,
 * pages, one object. It holds many objects in memory and counts what it gives: for measurements and tests.
 */
export async function startObjectsRegister(
  objects: readonly RegisteredObject[],
  today: string,
): Promise<ObjectsRegister> {
  const state: RegisterState = { objects, today, requests: 0, bytes: 0, failAt: Number.POSITIVE_INFINITY };
  const listed = rememberOrder();
  let base = '';
  const server = http.createServer((request, response) => {
    state.requests += 1;
    const body =
      state.requests < state.failAt ? answerTo(new URL(request.url ?? '/', base), { state, listed, base }) : 503;
    const status = typeof body === 'number' ? body : 200;
    const text = JSON.stringify(typeof body === 'number' ? {} : body);
    state.bytes += Buffer.byteLength(text);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` on a port always gives an address with a port.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: base + PREFIX, state, close };
}

type Listed = (state: RegisterState) => readonly RegisteredObject[];

/** What is valid today, newest registrations first; put in order once for each state. */
function rememberOrder(): Listed {
  let of: readonly RegisteredObject[] | null = null;
  let on = '';
  let ordered: readonly RegisteredObject[] = [];
  return ({ objects, today }) => {
    if (of !== objects || on !== today) {
      [of, on] = [objects, today];
      ordered = objects
        .filter(({ startAt, endAt }) => startAt <= today && (endAt ?? today) >= today)
        .toSorted((one, other) => other.day.localeCompare(one.day) || other.index - one.index);
    }
    return ordered;
  };
}

type Answering = { readonly state: RegisterState; readonly listed: Listed; readonly base: string };

/** The body of the answer, or the status of one that is none. */
function answerTo({ pathname, searchParams }: URL, { state, listed, base }: Answering): object | number {
  const path = pathname.replace(PREFIX, '');
  if (path === '/objecttypes')
    return page([{ url: TYPE, name: 'Kennisartikel', namePlural: 'Kennisartikelen' }], { count: 1, next: null });
  if (path.startsWith('/objects/')) {
    const found = listed(state).find(({ uuid }) => path.endsWith(uuid));
    return found ? shown(found, base) : 404;
  }
  if (path !== '/objects') return 404;
  const [number = 1, size = 100] = ['page', 'pageSize'].map((name) => Number(searchParams.get(name)));
  const all = searchParams.get('type') === TYPE ? listed(state) : [];
  if (number > 1 && (number - 1) * size >= all.length) return 404;
  const fields = searchParams.get('fields')?.split(',') ?? null;
  const results = all.slice((number - 1) * size, number * size).map((object) => shown(object, base));
  const next = number * size < all.length ? `${base}${PREFIX}/objects?page=${number + 1}` : null;
  return page(fields ? results.map((one) => only(one, fields)) : results, { count: all.length, next });
}

const page = (
  results: readonly object[],
  { count, next }: { readonly count: number; readonly next: string | null },
) => ({
  count,
  next,
  previous: null,
  results,
});

const shown = ({ uuid, index, day, startAt, endAt, data }: RegisteredObject, base: string) => ({
  url: `${base}${PREFIX}/objects/${uuid}`,
  uuid,
  type: TYPE,
  record: {
    ...{ index, typeVersion: 1, data, geometry: null, references: [], startAt, endAt },
    ...{ registrationAt: day, correctionFor: null },
  },
});

function only(object: ReturnType<typeof shown>, fields: readonly string[]): object {
  const record = Object.entries(object.record).filter(([name]) => fields.includes(`record__${name}`));
  return { uuid: object.uuid, record: Object.fromEntries(record) };
}
