import { hasGraphicsDevice } from '../../../main/app/graphics';
import { machineNow, type Machine } from '../machine';

/** The machine, and what exactly was measured on it, in words for whoever reads the figures. */
export type StartupMachine = Machine & {
  readonly process: string;
  readonly runtime: string;
  readonly transport: string;
  readonly memory: string;
  readonly session: string;
  readonly usable: string;
  readonly display: string;
  readonly graphics: string;
  readonly switches: readonly string[];
  /** Load when the runs were done; `load` is that of before. */
  readonly loadAfter: number;
};

type Known = { readonly user: string; readonly runtime: string; readonly switches: readonly string[] };

/** Names process, runtime, transport and memory, as every benchmark does (design.md §7), and what counts as usable. */
export const describeStartup = ({ user, runtime, switches }: Known): Omit<StartupMachine, keyof Machine> => ({
  process:
    'Electron with all its child processes: main, zygotes, GPU, network, page, and for Voorkant the practice municipality (sandbox); the app runs from the checkout, unpacked, with a new user data folder for each start',
  runtime,
  transport:
    'keys and page over the DevTools protocol on a pipe (--remote-debugging-pipe), the same for both windows; app to sandbox by HTTP over loopback',
  memory:
    'PSS in MiB, summed from /proc/<pid>/smaps_rollup over the whole process tree, sandbox included, after six seconds of rest',
  session: `signed in from the command line (--user ${user}), which the practice municipality allows`,
  usable:
    'Voorkant: from spawn until a frame is painted in which the search box shows a letter, typed after Ctrl+N; empty: from spawn until a frame is painted after the page heard the same key; one clock, that of the process that starts both',
  display: process.env['WAYLAND_DISPLAY'] ?? process.env['DISPLAY'] ?? 'of the desktop',
  graphics: hasGraphicsDevice()
    ? 'a graphics device, or a system that does not tell; both windows draw as the runtime does'
    : 'no graphics device: Voorkant draws without one by its own choice, the empty window as the runtime does of itself',
  switches,
  loadAfter: machineNow().load,
});
