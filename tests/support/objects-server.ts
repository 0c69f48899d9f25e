import { startLoopbackServer, type Answer, type Received } from './loopback-server';

/** An object of the register as it stands. Days are days of registration and validity. */
export type ServedObject = {
  readonly uuid: string;
  readonly index: number;
  readonly day: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

const TYPE = 'https://objecttypen.example/objecttypes/kennisartikel';
const OWMS = 'http://standaarden.overheid.nl/owms/terms/Vereniging_van_Nederlandse_Gemeenten';

/** An article with this title and text, registered on a day. */
export const objectOf = (
  nr: number,
  changes: Partial<ServedObject> & { titel?: string; tekst?: string } = {},
): ServedObject => {
  const { titel = `Onderwerp ${nr}`, tekst = `<p>Over onderwerp ${nr}.</p>`, ...rest } = changes;
  return {
    uuid: `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
    index: 1,
    day: '2026-03-12',
    startAt: '2026-03-12',
    endAt: null,
    data: {
      identificatie: `art-${nr}`,
      productAanwezig: true,
      verantwoordelijkeOrganisatie: { owmsIdentifier: OWMS },
      vertalingen: [{ taal: 'nl', titel, tekst, trefwoorden: [] }],
    },
    ...rest,
  };
};

/** The same object with a new version, registered on a day. */
export const changed = (
  object: ServedObject,
  day: string,
  changes: { titel?: string; tekst?: string },
): ServedObject => ({
  ...objectOf(Number(object.uuid.slice(-12)), { ...changes, day, startAt: object.startAt }),
  index: object.index + 1,
});

/**
 * A register that speaks the part of Objects 2.7 that a reading in steps needs: `type`, `ordering` by registration, `fields`, pages, one
 * object. Counts what it gave. `failAt`: the request, from 1, at which it stops answering.
 */
export async function startObjectsServer(initial: readonly ServedObject[]) {
  const state = { objects: [...initial], today: '2026-03-12', bytes: 0, requests: 0, failAt: Number.POSITIVE_INFINITY };
  const answer = (request: Received, base: string): Answer => {
    state.requests += 1;
    if (state.requests >= state.failAt) return { status: 503, body: '{}' };
    const body = JSON.stringify(answerTo(new URL(request.url, base), state, base));
    state.bytes += body.length;
    return body === 'null' ? { status: 404, body: '{}' } : { status: 200, body };
  };
  const server = await startLoopbackServer(answer);
  return { ...server, state, base: `${server.url}/objecten/api/v2` };
}

type State = { readonly objects: readonly ServedObject[]; readonly today: string };

function answerTo(url: URL, state: State, base: string): unknown {
  const path = url.pathname.replace('/objecten/api/v2', '');
  if (path === '/objecttypes')
    return {
      count: 1,
      next: null,
      previous: null,
      results: [{ url: TYPE, name: 'Kennisartikel', namePlural: 'Kennisartikelen' }],
    };
  const valid = state.objects.filter(
    ({ startAt, endAt }) => startAt <= state.today && (endAt ?? state.today) >= state.today,
  );
  if (path !== '/objects') {
    const found = valid.find(({ uuid }) => path.endsWith(uuid));
    return found ? shown(found, base) : null;
  }
  if (url.searchParams.get('type') !== TYPE) return { count: 0, next: null, previous: null, results: [] };
  const [page, size] = ['page', 'pageSize'].map((name) => Number(url.searchParams.get(name)));
  return pageOf(valid.toSorted(newestFirst), { page: page ?? 1, size: size ?? 100, url, base });
}

const newestFirst = (one: ServedObject, other: ServedObject): number =>
  other.day.localeCompare(one.day) || other.index - one.index;

type PageAt = { readonly page: number; readonly size: number; readonly url: URL; readonly base: string };

function pageOf(objects: readonly ServedObject[], { page, size, url, base }: PageAt) {
  const fields = url.searchParams.get('fields')?.split(',') ?? null;
  const results = objects.slice((page - 1) * size, page * size).map((object) => shown(object, base));
  return {
    count: objects.length,
    next: page * size < objects.length ? `${base}/objects?page=${page + 1}` : null,
    previous: null,
    results: fields ? results.map((one) => only(one, fields)) : results,
  };
}

const shown = ({ uuid, index, day, startAt, endAt, data }: ServedObject, base: string) => ({
  url: `${base}/objecten/api/v2/objects/${uuid}`,
  uuid,
  type: TYPE,
  record: {
    index,
    typeVersion: 1,
    data,
    geometry: null,
    references: [],
    startAt,
    endAt,
    registrationAt: day,
    correctionFor: null,
  },
});

function only(object: ReturnType<typeof shown>, fields: readonly string[]) {
  const record = Object.entries(object.record).filter(([name]) => fields.includes(`record__${name}`));
  return { uuid: object.uuid, record: Object.fromEntries(record) };
}
