import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LineConfig } from '../../shared/domain/line';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';
import { linesAt } from '../../../tests/support/line-config';
import { fingerprint, watchLines } from './lines-watch';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesFile = (...ids: readonly string[]): string =>
  `version: 1\nmunicipalities: [ermelo]\nlines:\n${ids
    .map(
      (id) =>
        `  - id: ${id}\n    name: ${id}\n    executor: { name: Partner }\n    frontOffice: ermelo\n    participants: [{ municipality: ermelo, from: 2014-01-01 }]\n`,
    )
    .join('')}`;

/** Watches a place and keeps what it tells. */
function watched(place: string, { lookMs = 60_000, seen = fingerprint(place) } = {}) {
  const given: string[][] = [];
  const told: LinesConfiguration[] = [];
  const watch = watchLines({
    place,
    seen,
    read: () => Promise.resolve(linesAt(place)),
    onLines: (lines: readonly LineConfig[]) => given.push(lines.map(({ id }) => id)),
    onStatus: (status) => told.push(status),
    nowMs: Date.now,
    lookMs,
  });
  onTestFinished(() => watch.stop());
  return { given, told, watch };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('watching a lines file', () => {
  it('gives the lines of a file that is written over', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { given, watch } = watched(file);

    writeFileSync(file, linesFile('een', 'twee'));

    await soon(() => expect(given).toEqual([['een', 'twee']]));
    expect(watch.status().state).toBe('ok');
  });

  it('gives the lines of a file that another takes the place of', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { given } = watched(file);

    writeFileSync(path.join(folder, '.lijnen.yaml.tmp'), linesFile('twee'));
    renameSync(path.join(folder, '.lijnen.yaml.tmp'), file);

    await soon(() => expect(given).toEqual([['twee']]));
  });

  it('keeps the last good lines while the file is broken, tells what is wrong, and takes it over once it is right', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { given, told, watch } = watched(file);

    writeFileSync(file, linesFile('een').replace('name: een', 'naam: een'));
    await soon(() => expect(watch.status().state).toBe('broken'));

    expect(given).toEqual([]);
    expect(watch.status().problems).toContainEqual(
      expect.objectContaining({ file: 'lijnen.yaml', line: 4, field: 'lines.0.name' }),
    );

    writeFileSync(file, linesFile('een', 'drie'));
    await soon(() => expect(given).toEqual([['een', 'drie']]));
    expect(told.map(({ state }) => state)).toEqual(['broken', 'ok']);
  });

  it('tells since when it is broken, also when it is broken in another way', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { told, watch } = watched(file);

    writeFileSync(file, 'version: 2\n');
    await soon(() => expect(told).toHaveLength(1));
    const { since } = watch.status();
    writeFileSync(file, 'version: [\n');
    await soon(() => expect(told).toHaveLength(2));

    expect(told[1]?.since).toBe(since);
    expect(told[1]?.problems).not.toEqual(told[0]?.problems);
  });

  it('calls a file that is gone broken', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { given, watch } = watched(file);

    unlinkSync(file);

    await soon(() => expect(watch.status().state).toBe('broken'));
    expect(given).toEqual([]);
  });

  it('gives the lines of a file that changed after it was read, before anybody watched', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const seen = fingerprint(file);
    writeFileSync(file, linesFile('twee', 'drie'));

    const { given } = watched(file, { seen });

    await soon(() => expect(given).toEqual([['twee', 'drie']]));
  });

  it('looks past a file of another kind beside it', async () => {
    const file = path.join(folder, 'lijnen.yaml');
    writeFileSync(file, linesFile('een'));
    const { given } = watched(file);

    writeFileSync(path.join(folder, 'lees-mij.txt'), 'niets');
    writeFileSync(file, linesFile('twee'));

    await soon(() => expect(given).toEqual([['twee']]));
  });
});

describe('watching a folder of lines files', () => {
  it('gives the lines of a file that comes in, and of all others', async () => {
    writeFileSync(path.join(folder, 'a.yaml'), linesFile('een'));
    const { given } = watched(folder);

    writeFileSync(path.join(folder, 'b.yaml'), linesFile('twee'));

    await soon(() => expect(given).toEqual([['een', 'twee']]));
  });

  it('refuses lines that two files have both, and stays with what it has', async () => {
    writeFileSync(path.join(folder, 'a.yaml'), linesFile('een'));
    const { given, watch } = watched(folder);

    writeFileSync(path.join(folder, 'b.yaml'), linesFile('een'));

    await soon(() => expect(watch.status().state).toBe('broken'));
    expect(watch.status().problems).toEqual([
      { file: 'b.yaml', line: 4, field: 'lines.0.id', reason: "'een' is used twice" },
    ]);
    expect(given).toEqual([]);
  });

  it('calls a folder from which every file went broken', async () => {
    writeFileSync(path.join(folder, 'a.yaml'), linesFile('een'));
    const { given, watch } = watched(folder);

    unlinkSync(path.join(folder, 'a.yaml'));

    await soon(() => expect(watch.status().problems[0]?.reason).toBe('holds no lines'));
    expect(given).toEqual([]);
  });
});

describe('watching links', () => {
  /** As Kubernetes mounts a configuration: a link to a folder that is itself a link, swapped in one move. */
  function mounted() {
    mkdirSync(path.join(folder, '..v1'));
    writeFileSync(path.join(folder, '..v1', 'lijnen.yaml'), linesFile('een'));
    symlinkSync('..v1', path.join(folder, '..data'));
    symlinkSync(path.join('..data', 'lijnen.yaml'), path.join(folder, 'lijnen.yaml'));
    return () => {
      mkdirSync(path.join(folder, '..v2'));
      writeFileSync(path.join(folder, '..v2', 'lijnen.yaml'), linesFile('twee'));
      symlinkSync('..v2', path.join(folder, '..data_tmp'));
      renameSync(path.join(folder, '..data_tmp'), path.join(folder, '..data'));
    };
  }

  it.each([
    ['a file', () => path.join(folder, 'lijnen.yaml')],
    ['a folder', () => folder],
  ])('gives the lines after the link behind %s was swapped', async (_what, place) => {
    const swap = mounted();
    const { given } = watched(place());

    swap();

    await soon(() => expect(given).toEqual([['twee']]));
  });

  it('sees what changes in the place that a folder points to', async () => {
    const real = path.join(folder, 'echt');
    mkdirSync(real);
    writeFileSync(path.join(real, 'a.yaml'), linesFile('een'));
    symlinkSync(real, path.join(folder, 'lines'));
    const { given } = watched(path.join(folder, 'lines'));

    writeFileSync(path.join(real, 'a.yaml'), linesFile('drie'));

    await soon(() => expect(given).toEqual([['drie']]));
  });

  it('sees a change by looking, where the system tells nothing', async () => {
    const far = path.join(folder, 'nog-niet', 'lines');
    const { given } = watched(far, { lookMs: 50 });

    mkdirSync(far, { recursive: true });
    writeFileSync(path.join(far, 'a.yaml'), linesFile('een'));

    await soon(() => expect(given).toEqual([['een']]));
  });
});

it('says nothing any more once it was stopped', async () => {
  const file = path.join(folder, 'lijnen.yaml');
  writeFileSync(file, linesFile('een'));
  const { given, told, watch } = watched(file, { lookMs: 20 });
  watch.stop();

  writeFileSync(file, linesFile('twee'));
  const other = watched(file, { lookMs: 20 });
  writeFileSync(file, linesFile('drie'));

  await soon(() => expect(other.given).toEqual([['drie']]));
  expect(given).toEqual([]);
  expect(told).toEqual([]);
});
