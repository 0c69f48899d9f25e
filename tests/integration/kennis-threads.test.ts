import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Artikel } from '../../src/shared/domain/kennis';
import type { LineResult } from '../../src/shared/result';
import { openKennisThreads, type KennisPlace } from '../../src/main/services/kennis/threads';
import { openKennisFile, setAsideKennisFile } from '../../src/main/store/open-kennis-file';
import { bad, connectionOf, harderwijk, ok } from '../support/builders';
import { buildKennisProgram } from '../support/kennis-program';
import { ARTIKELEN, artikelOf, kennisOver, RESOURCES } from './kennis-fixtures';

const source = connectionOf('kennis', { ports: ['kennis'] });
const down: readonly LineResult<readonly Artikel[]>[] = [bad(source, { kind: 'unavailable', httpStatus: null })];
let program = '';
let remove = (): void => undefined;

beforeAll(async () => {
  ({ program, remove } = await buildKennisProgram());
}, 60_000);
afterAll(() => remove());

function newPlace(): KennisPlace {
  const folder = mkdtempSync(path.join(tmpdir(), 'kennis-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { kind: 'file', file: path.join(folder, 'voorkant.kennis.db'), keyHex: 'ab'.repeat(32) };
}

/** The knowledge base in its threads over this file. */
function kennisAt(place: KennisPlace, answers: () => readonly LineResult<readonly Artikel[]>[]) {
  const broken: unknown[] = [];
  const backend = openKennisThreads({
    ...{ program, place, resources: RESOURCES },
    onBroken: (cause) => broken.push(cause),
    setAside: () => setAsideKennisFile(place.file),
  });
  const service = kennisOver(answers, { backend });
  onTestFinished(() => service.close());
  const found = async (text: string): Promise<readonly string[]> =>
    ((await service.search({ text, municipality: harderwijk, limit: 5 }))?.hits ?? []).map(({ id }) => id);
  return { service, found, broken };
}

describe('the knowledge base in threads', () => {
  it('searches, opens and finds the passage as it does in one thread', async () => {
    const { service, found, broken } = kennisAt(newPlace(), () => [ok(source, ARTIKELEN)]);
    const local = kennisOver(() => [ok(source, ARTIKELEN)]);

    const question = { text: 'rijbewijs aanvragen', municipality: harderwijk };
    const id = ARTIKELEN[0]?.id ?? artikelOf('x').id;

    expect((await found(question.text))[0]).toBe('bz-02');
    expect(await service.get(id, harderwijk)).toEqual(await local.get(id, harderwijk));
    expect(await service.passage(id, question)).toEqual(await local.passage(id, question));
    expect(await service.top(harderwijk)).toEqual(await local.top(harderwijk));
    expect(broken).toEqual([]);
  });

  it('answers from its file at a start at which every line is down', async () => {
    const place = newPlace();
    const first = kennisAt(place, () => [ok(source, ARTIKELEN)]);
    await first.service.sync();
    await first.service.close();

    const { service, found } = kennisAt(place, () => down);

    expect(await found('scootmobiel')).toEqual(['sd-09']);
    await service.sync();
    expect(await found('scootmobiel')).toEqual(['sd-09']);
    expect(await service.sources()).toMatchObject([{ error: 'unavailable', articles: 6 }]);
  });

  it('holds no readable text in its file', async () => {
    const place = newPlace();
    const { service } = kennisAt(place, () => [ok(source, ARTIKELEN)]);
    await service.sync();
    await service.close();

    expect(readFileSync(place.file).includes('rijbewijs')).toBe(false);
  });

  it('sets a file aside that does not open, and reads its sources again', async () => {
    const place = newPlace();
    writeFileSync(place.file, 'geen database'.repeat(1000));

    const { found } = kennisAt(place, () => [ok(source, ARTIKELEN)]);

    expect(await found('rijbewijs')).toEqual(['bz-02']);
    expect(existsSync(`${place.file}.unreadable`)).toBe(true);
  });

  it('sets a file aside that opens and is damaged further on, and reads its sources again', async () => {
    const place = newPlace();
    const first = kennisAt(place, () => [ok(source, ARTIKELEN)]);
    await first.service.sync();
    await first.service.close();
    const bytes = readFileSync(place.file);
    writeFileSync(place.file, bytes.fill(7, 4096 * 2));

    const { found, broken } = kennisAt(place, () => [ok(source, ARTIKELEN)]);

    expect(await found('rijbewijs')).toEqual(['bz-02']);
    expect(broken.length).toBeGreaterThan(0);
    expect(existsSync(`${place.file}.unreadable`)).toBe(true);
  });

  it('begins anew on a file of another key', async () => {
    const place = newPlace();
    const first = kennisAt(place, () => [ok(source, ARTIKELEN)]);
    await first.service.sync();
    await first.service.close();

    const { store, setAside } = openKennisFile({ ...place, keyHex: 'cd'.repeat(32) });

    expect(setAside).toBe(true);
    expect(store.sources()).toEqual([]);
    store.close();
  });

  it('calls a search off that waits when a newer one comes from the same place', async () => {
    const { service } = kennisAt(newPlace(), () => [ok(source, ARTIKELEN)]);
    await service.sync();
    const ask = (text: string, place: string) => service.search({ text, municipality: harderwijk, limit: 5 }, place);

    const replies = await Promise.all([
      ask('r', 'zone'),
      ask('ri', 'zone'),
      ask('scootmobiel', 'scherm'),
      ask('rijbewijs', 'zone'),
    ]);

    expect(replies.map((reply) => reply?.hits[0]?.id ?? null).slice(1)).toEqual([null, 'sd-09', 'bz-02']);
    expect(replies[1]).toBeNull();
  });
});
