import { expect, it } from 'vitest';
import { articleObject } from '../../src/cli/knowledge/articles';
import type { RegisteredObject } from '../../src/cli/knowledge/objects-register';
import type { FeedBody, FeedRequest } from '../../src/main/ports/kennis-feed';
import { feedReaders } from '../../src/main/lines/feed-readers';
import { NO_TEXTS } from '../../src/main/services/kennis/knowledge-texts';
import { createLocalBackend } from '../../src/main/services/kennis/local-backend';
import { openDatabase } from '../../src/main/store/database';
import { createKennisStore } from '../../src/main/store/kennis-store';
import { instantOf } from '../../src/shared/domain/datum';
import { connectionOf, harderwijk } from '../support/builders';

const DAY = '2026-03-12';
const { id: connectionId, lineId, name } = connectionOf('objecten');
const SOURCE = { connectionId, lineId, name, kind: 'objecten' };
const OPENING = {
  lists: [{ name: 'kennisartikel', address: 'https://x.example/type' }],
  settings: JSON.stringify({
    municipalities: {},
    referenceOrganisations: ['http://standaarden.overheid.nl/owms/terms/Vereniging_van_Nederlandse_Gemeenten'],
  }),
};

/** What a register with these objects sends. */
function bodyOf(objects: readonly RegisteredObject[], request: FeedRequest): FeedBody | null {
  const shown = objects.map(({ uuid, index, day, startAt, endAt, data }) => ({
    uuid,
    record: { index, registrationAt: day, startAt, endAt, data },
  }));
  const one = request.ask === 'one' ? shown.find(({ uuid }) => uuid === request.key) : null;
  if (one === undefined) return null;
  const from = request.ask === 'page' ? (request.page - 1) * request.size : 0;
  const to = request.ask === 'page' ? from + request.size : 0;
  const page = { count: shown.length, next: to < shown.length ? 'next' : null, results: shown.slice(from, to) };
  return { bytes: new Uint8Array(Buffer.from(JSON.stringify(one ?? page))), contentType: 'application/json' };
}

/** A knowledge base in memory; `sync` reads what `objects` gives at each request, until it gives null. */
function knowledge() {
  const today = { day: DAY };
  const backend = createLocalBackend({
    store: createKennisStore(openDatabase({ kind: 'memory' })),
    ...{ texts: () => NO_TEXTS, program: 'test', readers: feedReaders, today: () => today.day },
  });
  const sync = async (objects: (request: number) => readonly RegisteredObject[] | null): Promise<void> => {
    let step = await backend.keeping.beginFeed(SOURCE, OPENING, instantOf(0));
    for (let request = 1; step !== null; request += 1) {
      const now = objects(request);
      const body = now && bodyOf(now, step);
      const error = now === null ? ('unavailable' as const) : ('notFound' as const);
      step = await backend.keeping.nextStep(SOURCE, body ? { ok: true, body } : { ok: false, error });
    }
    await backend.keeping.build();
  };
  const found = async (text: string): Promise<readonly string[]> => {
    const reading = await backend.openReading();
    return (await reading.search({ text, municipality: harderwijk, limit: 5 })).hits.map(({ titel }) => titel);
  };
  const size = async (): Promise<number> => (await backend.openReading()).size();
  return { today, sync, found, size };
}

const many = (n: number): readonly RegisteredObject[] => Array.from({ length: n }, (_, at) => articleObject(at + 1));

it('shows nothing of a source that was read for a part, and all of it once it was read to its end', async () => {
  const { sync, size } = knowledge();
  await sync((request) => (request < 3 ? many(350) : null));
  expect(await size()).toBe(0);

  await sync(() => many(350));

  expect(await size()).toBe(350);
});

it('shows an article up to and including its last day', async () => {
  const { sync, found, today } = knowledge();
  await sync(() => [articleObject(1, { titel: 'Zwemdiploma', endAt: DAY })]);
  expect(await found('zwemdiploma')).toEqual(['Zwemdiploma']);

  today.day = '2026-03-13';

  expect(await found('zwemdiploma')).toEqual([]);
});

it('keeps its articles when a source lists none and then all of them again', async () => {
  const { sync, size } = knowledge();
  await sync(() => many(30));

  await sync((request) => (request <= 2 ? [] : many(30)));

  expect(await size()).toBe(30);
});
