import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { openKennis } from '../../src/main/services/kennis';
import { openDatabase, type Database } from '../../src/main/store/database';
import { harderwijk } from '../support/builders';
import { askDepsOver } from '../support/fake-lines';
import { objectsLines } from '../support/objects-lines';
import { articleObject, type ArticleChanges, withNextVersion } from '../../src/cli/knowledge/articles';
import { startObjectsRegister, type RegisteredObject } from '../../src/cli/knowledge/objects-register';
import { localBackend } from './kennis-fixtures';

const DAY = '2026-03-12';
const NEXT_DAY = '2026-03-13';
const many = (n: number, changes: ArticleChanges = {}): readonly RegisteredObject[] =>
  Array.from({ length: n }, (_, at) => articleObject(at + 1, changes));

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

/** A knowledge base over a register that holds these objects. */
async function kennisOverRegister(
  objects: readonly RegisteredObject[],
  db: Database = openDatabase({ kind: 'memory' }),
) {
  const server = await startObjectsRegister(objects, DAY);
  close = server.close;
  const { state } = server;
  const open = (today = DAY) =>
    openKennis({
      ask: askDepsOver(objectsLines(server.url)),
      backend: localBackend(db, today),
      nowMs: () => Date.parse(`${today}T09:00:00Z`),
    });
  const kennis = open();
  const titels = async (text: string, from = kennis): Promise<readonly string[]> =>
    ((await from.search({ text, municipality: harderwijk, limit: 50 }))?.hits ?? []).map(({ titel }) => titel);
  const stateOf = async () => (await kennis.sources())[0];
  /** Requests and bytes of what is done meanwhile. */
  const cost = async (work: () => Promise<void>) => {
    const [requests, bytes] = [state.requests, state.bytes];
    await work();
    return { requests: state.requests - requests, bytes: state.bytes - bytes };
  };
  return { kennis, open, server, state, titels, stateOf, cost };
}

describe('the first sync', () => {
  it('reads all pages', async () => {
    const { kennis, stateOf, titels } = await kennisOverRegister([
      ...many(350),
      articleObject(999, { titel: 'Sneeuwpop vergunning' }),
    ]);

    await kennis.sync();

    expect(await stateOf()).toMatchObject({ articles: 351, error: null, checkedAt: '2026-03-12T09:00:00.000Z' });
    expect(await titels('sneeuwpop')).toEqual(['Sneeuwpop vergunning']);
  });

  it('shows nothing of a source that stopped halfway, and goes on there the next time', async () => {
    const { kennis, state, stateOf, titels, cost } = await kennisOverRegister(many(950));
    state.failAt = 7;
    await kennis.sync();
    expect(await stateOf()).toMatchObject({ articles: 0, error: 'unavailable', checkedAt: null });
    expect(await titels('onderwerp')).toEqual([]);

    state.failAt = Number.POSITIVE_INFINITY;
    const { requests } = await cost(() => kennis.sync());

    expect(await stateOf()).toMatchObject({ articles: 950, error: null });
    expect(requests).toBeLessThan(9);
  });
});

describe('a further sync', () => {
  it.each([
    ['on the same day', DAY, DAY],
    ['as the first of a day', DAY, NEXT_DAY],
    ['long after', '2025-01-01', NEXT_DAY],
  ])('costs at most one in a hundred of the first when nothing changed, %s', async (_when, registered, second) => {
    const { kennis, open, state, cost } = await kennisOverRegister(
      many(4000, { day: registered, startAt: registered }).map((one, at) => ({
        ...one,
        data: { ...one.data, extra: `${at}`.repeat(400) },
      })),
    );
    const first = await cost(() => kennis.sync());
    state.today = second;

    const again = await cost(() => open(second).sync());

    expect(again.bytes / first.bytes).toBeLessThan(0.01);
    expect(again.requests).toBeLessThanOrEqual(6);
  });

  it.each([DAY, NEXT_DAY])('finds what was changed, added and removed on %s', async (day) => {
    const { kennis, open, state, titels } = await kennisOverRegister(many(300));
    await kennis.sync();
    const [first, second, ...rest] = state.objects;
    if (!first || !second) throw new Error('no objects');
    state.today = day;
    state.objects = [
      withNextVersion(first, day, { titel: 'Vlinderkas bezoeken' }),
      ...rest,
      articleObject(900, { day, titel: 'Kermis op het plein' }),
    ];

    const now = open(day);
    await now.sync();

    expect(await titels('vlinderkas', now)).toEqual(['Vlinderkas bezoeken']);
    expect(await titels('kermis', now)).toEqual(['Kermis op het plein']);
    expect((await now.sources())[0]).toMatchObject({ articles: 300 });
    expect((await titels('onderwerp 2', now)).includes('Onderwerp 2')).toBe(false);
  });

  it('finds an edit behind many others of the same day', async () => {
    const { kennis, state, titels } = await kennisOverRegister(many(400, { index: 3 }));
    await kennis.sync();
    state.objects = state.objects.map((one, at) =>
      at === 399 ? { ...withNextVersion(one, DAY, { titel: 'Zwemdiploma' }), index: 2 } : one,
    );

    await kennis.sync();

    expect(await titels('zwemdiploma')).toEqual(['Zwemdiploma']);
  });

  it('fetches many changes by the page', async () => {
    const { kennis, state, titels, cost } = await kennisOverRegister(many(1000));
    await kennis.sync();
    state.objects = state.objects.map((one) => withNextVersion(one, DAY, { titel: `Nieuw ${one.uuid.slice(-3)}` }));

    const { requests } = await cost(() => kennis.sync());

    expect(requests).toBeLessThan(40);
    expect(await titels('onderwerp 17')).not.toContain('Onderwerp 17');
  });

  it('replaces a version that ended by the one that follows it, registered long before', async () => {
    const { kennis, open, state, titels } = await kennisOverRegister([
      ...many(20),
      articleObject(77, { titel: 'Oude regeling', day: '2025-01-01', startAt: '2025-01-01', endAt: DAY }),
    ]);
    await kennis.sync();
    expect(await titels('regeling')).toEqual(['Oude regeling']);
    state.objects = [
      ...many(20),
      { ...articleObject(77, { titel: 'Nieuwe regeling', day: '2025-02-01', startAt: DAY }), index: 2 },
    ];
    state.today = NEXT_DAY;

    const now = open(NEXT_DAY);
    expect(await titels('regeling', now)).toEqual([]);
    await now.sync();

    expect(await titels('regeling', now)).toEqual(['Nieuwe regeling']);
  });
});

describe('validity', () => {
  it('follows the day of the question, not that of the sync', async () => {
    const { kennis, open, titels } = await kennisOverRegister([
      articleObject(1, { titel: 'Zwemdiploma', endAt: DAY }),
      articleObject(2, { titel: 'Gevelstenen', publicatieDatum: NEXT_DAY }),
    ]);
    await kennis.sync();
    const tomorrow = open(NEXT_DAY);

    expect(await titels('zwemdiploma')).toEqual(['Zwemdiploma']);
    expect(await titels('gevelstenen')).toEqual([]);
    expect(await titels('zwemdiploma', tomorrow)).toEqual([]);
    expect(await titels('gevelstenen', tomorrow)).toEqual(['Gevelstenen']);
    const [id] = ((await kennis.search({ text: 'zwemdiploma', municipality: harderwijk, limit: 1 }))?.hits ?? []).map(
      (hit) => hit.id,
    );
    if (!id) throw new Error('not found');
    expect(await kennis.get(id, harderwijk)).not.toBeNull();
    expect(await tomorrow.get(id, harderwijk)).toBeNull();
  });
});

describe('a source that is not well', () => {
  it('does not take our articles along when it lists none by mistake', async () => {
    const { kennis, state, stateOf, titels } = await kennisOverRegister([
      ...many(30),
      articleObject(99, { titel: 'Kermis' }),
    ]);
    await kennis.sync();
    const objects = state.objects;
    state.objects = [];
    const emptied = state.requests;
    // It is back before the keys are asked a second time: then none of it was true.
    const timer = setInterval(() => {
      if (state.requests > emptied + 2) state.objects = objects;
    }, 0);
    onTestFinished(() => clearInterval(timer));

    await kennis.sync();

    expect(await stateOf()).toMatchObject({ articles: 31 });
    expect(await titels('kermis')).toEqual(['Kermis']);
  });

  it('is believed when it says twice that it has nothing any more', async () => {
    const { kennis, state, stateOf } = await kennisOverRegister(many(30));
    await kennis.sync();
    state.objects = [];

    await kennis.sync();

    expect(await stateOf()).toMatchObject({ articles: 0, error: null });
  });

  it('names an article that is too large, and holds the others', async () => {
    const { kennis, stateOf, titels, cost } = await kennisOverRegister([
      ...many(20),
      articleObject(50, { titel: 'Bestemmingsplan', tekst: `<p>${'lang '.repeat(1_000_000)}</p>` }),
      articleObject(51, { titel: 'Kermis' }),
    ]);
    await kennis.sync();

    expect(await stateOf()).toMatchObject({ articles: 21, tooLarge: ['Bestemmingsplan'], error: null });
    expect(await titels('kermis')).toEqual(['Kermis']);
    expect((await cost(() => kennis.sync())).bytes).toBeLessThan(100_000);
  });
});
