import os from 'node:os';

/** What every benchmark tells of the machine it ran on. `memoryMb` in MiB; `load`: processes that wanted a core, mean of the last minute. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly system: string;
  readonly node: string;
  readonly load: number;
};

/** The machine as it is now. No host name and no user: figures are shown to others. */
export const machineNow = (): Machine => ({
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.cpus().length,
  memoryMb: Math.round(os.totalmem() / 2 ** 20),
  system: `${os.platform()} ${os.release()} ${os.arch()}`,
  node: process.versions.node,
  load: Number((os.loadavg()[0] ?? 0).toFixed(2)),
});
