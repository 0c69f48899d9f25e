import { describe, expect, it } from 'vitest';
import { connectionIdSchema, lineIdSchema } from '../../shared/domain/ids';
import { answered, failed } from '../http/answers';
import { allPages } from './all-pages';

const ids = { lineId: lineIdSchema.parse('line'), connectionId: connectionIdSchema.parse('connection') };
const pageOf = (results: readonly number[], next: string | null) => answered(ids, { results, next });

describe('allPages', () => {
  it('asks for pages by number until there is no next one', async () => {
    const asked: number[] = [];

    const reply = await allPages(
      async (page) => {
        asked.push(page);
        return page === 1 ? pageOf([1, 2], 'http://inside.example/?page=2') : pageOf([3], null);
      },
      { items: 100 },
    );

    expect(asked).toEqual([1, 2]);
    expect(reply).toMatchObject({ ok: true, value: [1, 2, 3] });
  });

  it('stops at the wanted number of items', async () => {
    let calls = 0;

    const reply = await allPages(
      async () => {
        calls += 1;
        return pageOf([calls, 0], 'more');
      },
      { items: 3 },
    );

    expect(calls).toBe(2);
    expect(reply).toMatchObject({ ok: true, value: [1, 0, 2] });
  });

  it('stops at an empty page, whatever next says', async () => {
    const reply = await allPages(async () => pageOf([], 'more'), { items: 10 });

    expect(reply).toMatchObject({ ok: true, value: [] });
  });

  it('gives no part of a list of which a page fails', async () => {
    const reply = await allPages<number>(
      async (page) => (page === 1 ? pageOf([1], 'more') : failed(ids, { kind: 'timeout', afterMs: 5 })),
      { items: 10 },
    );

    expect(reply).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  });

  it('reads a server once that ignores the page number and always says that there is more', async () => {
    let calls = 0;

    const reply = await allPages(
      async () => {
        calls += 1;
        return pageOf([1, 2], 'more');
      },
      { items: 100 },
    );

    expect(calls).toBe(2);
    expect(reply).toMatchObject({ ok: true, value: [1, 2] });
  });

  it('reads pages once that name each other', async () => {
    let calls = 0;
    const reply = await allPages(
      async (page) => {
        calls += 1;
        return pageOf([page % 2], 'more');
      },
      { items: 100 },
    );

    expect(calls).toBe(3);
    expect(reply).toMatchObject({ ok: true, value: [1, 0] });
  });

  it('holds no more than a program can, however many pages there are', async () => {
    const large = 'x'.repeat(8 * 1024 * 1024);
    let calls = 0;
    const reply = await allPages(
      async (page) => {
        calls += 1;
        return answered(ids, { results: [`${page}${large}`], next: 'more' });
      },
      { items: 1000 },
    );

    expect(calls).toBe(8);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalidResponse', fields: ['results'] } });
  });

  it('keeps what it read when the list became shorter meanwhile', async () => {
    const reply = await allPages<number>(
      async (page) => (page === 1 ? pageOf([1], 'more') : failed(ids, { kind: 'notFound' })),
      { items: 10 },
    );

    expect(reply).toMatchObject({ ok: true, value: [1] });
  });

  it('calls a list that is not there at all not found', async () => {
    const reply = await allPages<number>(async () => failed(ids, { kind: 'notFound' }), { items: 10 });

    expect(reply).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});
