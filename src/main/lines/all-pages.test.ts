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
        return pageOf([1, 2], 'more');
      },
      { items: 3 },
    );

    expect(calls).toBe(2);
    expect(reply).toMatchObject({ ok: true, value: [1, 2, 1] });
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
});
