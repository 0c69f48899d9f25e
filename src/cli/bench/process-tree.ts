import { readdirSync, readFileSync } from 'node:fs';

/** One process as `/proc` tells it. */
export type ProcessStat = {
  readonly pid: number;
  readonly parent: number;
  /** Processor time used so far, in clock ticks of the kernel. */
  readonly ticks: number;
};

/** Memory of one process. `pssKb`: its own pages, and its share of those that it has in common with others, in kB of 1024 bytes. */
export type ProcessMemory = { readonly pid: number; readonly role: string; readonly pssKb: number };

/** The fields of `/proc/<pid>/stat` that matter here. The name in it may hold spaces and brackets. Source: proc(5). */
export function parseStat(text: string): ProcessStat {
  const afterName = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, userTicks, systemTicks] = [afterName[1], afterName[11], afterName[12]].map(Number);
  return { pid: Number.parseInt(text, 10), parent: parent ?? 0, ticks: (userTicks ?? 0) + (systemTicks ?? 0) };
}

/** The `Pss` of `/proc/<pid>/smaps_rollup` in kB; null when there is none. */
export function parsePssKb(text: string): number | null {
  const found = /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** What a process of Electron does, by its command line: `main`, or the type that Chromium gave it. */
export function roleOf(commandLine: string): string {
  const type = /--type=([\w-]+)/.exec(commandLine)?.[1] ?? 'main';
  const service = /--utility-sub-type=([\w.]+)/.exec(commandLine)?.[1];
  return service === undefined ? type : `${type} ${service}`;
}

/** `root` and everything that it started, however deep. */
export function treeOf(root: number, all: readonly ProcessStat[]): readonly ProcessStat[] {
  const own = all.filter(({ pid }) => pid === root);
  const children = all.filter(({ parent }) => parent === root);
  return [...own, ...children.flatMap(({ pid }) => treeOf(pid, all))];
}

/** Memory of a program with all its child processes. Linux only. */
export function memoryOfTree(root: number): readonly ProcessMemory[] {
  return treeOf(root, listProcesses()).flatMap(({ pid }) => {
    const pssKb = parsePssKb(readProc(pid, 'smaps_rollup') ?? '');
    return pssKb === null ? [] : [{ pid, role: roleOf(readProc(pid, 'cmdline') ?? ''), pssKb }];
  });
}

/** Processor time that a program with all its child processes used so far, in clock ticks (a hundred per second on Linux). */
export const ticksOfTree = (root: number): number =>
  treeOf(root, listProcesses()).reduce((sum, { ticks }) => sum + ticks, 0);

function listProcesses(): readonly ProcessStat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readProc(Number(name), 'stat');
      return stat === null ? [] : [parseStat(stat)];
    });
}

/** Null for a process that ended meanwhile. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
}
