import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { memoryOfTree, parsePssKb, parseStat, roleOf, ticksOfTree, treeOf } from './process-tree';

const stat = (pid: number, parent: number) => ({ pid, parent, ticks: 0 });

describe('parseStat', () => {
  it('reads the parent and the time used, whatever the program is called', () => {
    const text = '4021 (a) (b c) S 17 4021 4021 0 -1 4194560 100 0 0 0 250 50 7 7 20 0 9 0 1000 2000 300';

    expect(parseStat(text)).toEqual({ pid: 4021, parent: 17, ticks: 300 });
  });
});

describe('parsePssKb', () => {
  it('takes the whole share, not one of its parts', () => {
    expect(parsePssKb('Rss: 900 kB\nPss:              512 kB\nPss_Anon:  400 kB\n')).toBe(512);
  });

  it('knows nothing of a process that ended', () => {
    expect(parsePssKb('')).toBeNull();
  });
});

describe('roleOf', () => {
  it.each([
    ['/opt/electron --no-sandbox /app', 'main'],
    ['/opt/electron --type=gpu-process --enable', 'gpu-process'],
    ['/opt/electron --type=utility --utility-sub-type=node.mojom.NodeService', 'utility node.mojom.NodeService'],
  ])('of %s is %s', (commandLine, role) => {
    expect(roleOf(commandLine)).toBe(role);
  });
});

describe('treeOf', () => {
  it('holds children of children and nobody else', () => {
    const all = [stat(1, 0), stat(10, 1), stat(11, 10), stat(12, 11), stat(20, 1)];

    expect(treeOf(10, all).map(({ pid }) => pid)).toEqual([10, 11, 12]);
  });

  it('is empty when the program ended', () => {
    expect(treeOf(99, [stat(1, 0)])).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('a running program', () => {
  it('is measured with what it started', async () => {
    const child = spawn('sh', ['-c', 'sleep 30 & echo started; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');

    const memory = memoryOfTree(child.pid ?? 0);
    const ticks = ticksOfTree(child.pid ?? 0);
    for (const { pid } of memory) process.kill(pid);

    expect(memory.length).toBe(2);
    expect(memory.every(({ pssKb }) => pssKb > 0)).toBe(true);
    expect(ticks).toBeLessThan(100);
  });
});
