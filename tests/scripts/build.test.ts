import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keepingNodeEnv, parseTargets } from '../../scripts/lib/build/build.mjs';
import { keysOf, readIpcKeys } from '../../scripts/lib/build/ipc-keys.mjs';
import { sourceHash, staleTargets, writeStamps } from '../../scripts/lib/build/stale.mjs';
import { makeFolder } from './folder';

describe('the keys of the IPC contract', () => {
  it('are named after their group, operations apart from events', () => {
    const contract = {
      zaken: { listForPersoon: { kind: 'operation' } },
      lines: { statusChanged: { kind: 'event' }, list: { kind: 'operation' } },
    };

    expect(keysOf(contract)).toEqual({
      channels: ['lines.list', 'zaken.listForPersoon'],
      events: ['lines.statusChanged'],
    });
  });

  it('refuse an entry of neither kind', () => {
    expect(() => keysOf({ zaken: { list: { kind: 'other' } } })).toThrow('zaken.list');
  });

  it('are read from a file with its imports', async () => {
    const folder = makeFolder({
      'contract.ts': `import { event } from './event';\nexport const contract = { lines: { statusChanged: event() } } as const;\n`,
      'event.ts': `export const event = (): { kind: 'event' } => ({ kind: 'event' });\n`,
    });

    expect(await readIpcKeys(path.join(folder, 'contract.ts'))).toEqual({
      channels: [],
      events: ['lines.statusChanged'],
    });
  });
});

describe('a build', () => {
  const source = { 'src/main/index.ts': 'export const x = 1;\n', 'package-lock.json': '{}' };

  /** A tree whose target `main` was built from the sources that lie in it. */
  function makeBuiltTree(): { root: string; out: string } {
    const root = makeFolder({ ...source, 'out/main/index.cjs': '' });
    const out = path.join(root, 'out');
    writeStamps(['main'], sourceHash(root), out);
    return { root, out };
  }

  it('is fresh when nothing changed', () => {
    expect(staleTargets(['main'], makeBuiltTree())).toEqual([]);
  });

  it.each([undefined, 'test'])('leaves NODE_ENV as it was (%s), also when it fails', async (before) => {
    vi.stubEnv('NODE_ENV', before);
    const spoil = (): Promise<never> => {
      process.env['NODE_ENV'] = 'production';
      return Promise.reject(new Error('no such source'));
    };

    await expect(keepingNodeEnv(spoil)).rejects.toThrow('no such source');

    expect(process.env['NODE_ENV']).toBe(before);
  });

  it('stays fresh when a source only got a newer date', () => {
    const tree = makeBuiltTree();

    fs.utimesSync(path.join(tree.root, 'src/main/index.ts'), new Date(), new Date(Date.now() + 60_000));

    expect(staleTargets(['main'], tree)).toEqual([]);
  });

  it.each([
    'src/main/index.ts',
    'src/shared/new.ts',
    'package-lock.json',
    'tsconfig.json',
    'scripts/lib/build/targets.mjs',
  ])('is stale when %s changed', (file) => {
    const tree = makeBuiltTree();

    fs.mkdirSync(path.dirname(path.join(tree.root, file)), { recursive: true });
    fs.writeFileSync(path.join(tree.root, file), 'changed');

    expect(staleTargets(['main'], tree)).toEqual(['main']);
  });

  it('stays fresh when only a test changed', () => {
    const tree = makeBuiltTree();

    fs.writeFileSync(path.join(tree.root, 'src/main/index.test.ts'), 'changed');

    expect(staleTargets(['main'], tree)).toEqual([]);
  });

  it('is stale when its output was removed', () => {
    const tree = makeBuiltTree();

    fs.rmSync(path.join(tree.out, 'main'), { recursive: true });

    expect(staleTargets(['main'], tree)).toEqual(['main']);
  });

  it('is stale for a target that was never built', () => {
    expect(staleTargets(['main', 'cli'], makeBuiltTree())).toEqual(['cli']);
  });

  it('is stale when the stamps are damaged', () => {
    const tree = makeBuiltTree();

    fs.writeFileSync(path.join(tree.out, 'stamps.json'), '{"main":');

    expect(staleTargets(['main'], tree)).toEqual(['main']);
  });
});

describe('targets named on the command line', () => {
  it('are all when none is named', () => {
    expect(parseTargets([])).toEqual(['renderer', 'preload', 'main', 'workers', 'sandbox', 'cli']);
  });

  it('are those named', () => {
    expect(parseTargets(['cli', 'main'])).toEqual(['main', 'cli']);
  });

  it('are refused when there is no such target', () => {
    expect(() => parseTargets(['server'])).toThrow('no build target server');
  });
});
