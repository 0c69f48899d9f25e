import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { shippedLijsten } from '../../../tests/fakes/lijsten';
import type { Lijsten } from '../../shared/domain/lijsten';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';
import { openListsPlace } from './lists-place';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lists-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => path.join(folder, 'lists', 'lijsten.json');
const withRevision = (revision: number): Lijsten => ({ ...shippedLijsten(), revision });

/** A workstation that reads the lists. */
function workstation() {
  const lists: number[] = [];
  const told: LinesConfiguration[] = [];
  const place = openListsPlace({
    file: file(),
    lastGoodFile: path.join(folder, 'last-good.json'),
    shipped: () => Promise.resolve(shippedLijsten()),
    nowMs: Date.now,
    onLists: ({ revision }) => lists.push(revision),
    onStatus: (status) => told.push(status),
  });
  onTestFinished(() => place.stop());
  return { place, lists, told };
}

function put(text: string): void {
  mkdirSync(path.dirname(file()), { recursive: true });
  writeFileSync(file(), text);
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('the file with the lists', () => {
  it('is made by the first change; before it what ships counts', async () => {
    const { place } = workstation();
    expect(await place.current()).toEqual(shippedLijsten());

    expect(await place.write(withRevision(1), 0)).toBe('written');

    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(withRevision(1));
    expect(await workstation().place.current()).toEqual(withRevision(1));
  });

  it('is taken over by another workstation while it runs', async () => {
    put(JSON.stringify(withRevision(1)));
    const here = workstation();
    const there = workstation();
    await there.place.current();
    there.place.start();

    await here.place.write(withRevision(2), 1);

    await soon(() => expect(there.lists.at(-1)).toBe(2));
    expect(await there.place.current()).toEqual(withRevision(2));
  });

  it('is not written over when somebody else changed it meanwhile', async () => {
    put(JSON.stringify(withRevision(1)));
    const { place } = workstation();
    await place.current();
    put(JSON.stringify(withRevision(2)));

    expect(await place.write(withRevision(2), 1)).toBe('changedMeanwhile');
  });

  it('leaves the last good lists while it is broken, says where, and takes over what is right again', async () => {
    put(JSON.stringify(withRevision(1)));
    const { place, told } = workstation();
    await place.current();
    place.start();

    put(JSON.stringify({ ...withRevision(2), resultaten: [{ id: 'x', naam: 'Zonder groep' }] }));

    await soon(() => expect(place.status().state).toBe('broken'));
    expect(told.at(-1)?.problems[0]).toMatchObject({ file: 'lijsten.json', field: 'resultaten.0.groep' });
    expect(await place.current()).toEqual(withRevision(1));

    put(JSON.stringify(withRevision(3)));
    await soon(() => expect(place.status().state).toBe('ok'));
    expect((await place.current()).revision).toBe(3);
  });

  it('that is broken at the start leaves what was good at the last one, and no change goes over it', async () => {
    put(JSON.stringify(withRevision(4)));
    await workstation().place.current();
    put('{ half');

    const { place, told } = workstation();

    expect(await place.current()).toEqual(withRevision(4));
    expect(told[0]).toMatchObject({ state: 'broken', problems: [{ field: 'file', reason: 'is no JSON' }] });
    expect(await place.write(withRevision(5), 4)).toBe('notWritable');
    expect(readFileSync(file(), 'utf8')).toBe('{ half');
  });
});
