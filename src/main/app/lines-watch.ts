import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { instantOf } from '../../shared/domain/datum';
import type { LineConfig } from '../../shared/domain/line';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';
import { LinesFileError } from '../lines/lines-file';

/** Editors and copies write in bursts. */
const SETTLE_MS = 150;
/** A file that is being replaced may be half there: what looks broken is read once more after this. */
const SECOND_LOOK_MS = 300;
/** Where the system tells nothing (network drives) a change is seen this late. */
const LOOK_MS = 10_000;

type Problems = LinesConfiguration['problems'];

export type FilesWatchOptions<T> = {
  /** The file or folder. */
  readonly place: string;
  /** What the files looked like before they were read last, see {@link fingerprint}: what changed since is taken over at once. */
  readonly seen: string;
  /** Reads them; throws when they are broken. */
  readonly read: () => Promise<T>;
  /** What is wrong, by file and field, as far as what was thrown says it. */
  readonly problemsOf: (cause: unknown) => Problems | null;
  readonly onRead: (content: T) => void;
  /** Told of each change of state, and of what is wrong. */
  readonly onStatus: (status: LinesConfiguration) => void;
  readonly nowMs: () => number;
  readonly lookMs?: number;
};

export type LinesWatchOptions = Omit<FilesWatchOptions<readonly LineConfig[]>, 'problemsOf' | 'onRead'> & {
  readonly onLines: (lines: readonly LineConfig[]) => void;
};

export type LinesWatch = { readonly status: () => LinesConfiguration; readonly stop: () => void };

/** Looks after a lines file or folder; one without lines is broken. */
export const watchLines = ({ read, onLines, ...options }: LinesWatchOptions): LinesWatch =>
  watchFiles({
    ...options,
    async read() {
      const lines = await read();
      if (lines.length === 0) throw new LinesFileError(brokenFile(options.place, 'holds no lines'));
      return lines;
    },
    problemsOf: (cause) => (cause instanceof LinesFileError ? cause.problems : null),
    onRead: onLines,
  });

/**
 * Looks after a configuration file or folder: what changed and is right is given on, what is broken is told, while the last good one stays. Sees
 * also a file that is replaced by another, and a link that is made to point elsewhere.
 */
export function watchFiles<T>(options: FilesWatchOptions<T>): LinesWatch {
  const { place, nowMs } = options;
  let status: LinesConfiguration = { state: 'ok', since: instantOf(nowMs()), problems: [] };
  let { seen } = options;
  const stopped = new AbortController();
  const isStopped = (): boolean => stopped.signal.aborted;
  let busy = Promise.resolve();
  const tell = (next: Pick<LinesConfiguration, 'state' | 'problems'>): void => {
    const since = next.state === status.state ? status.since : instantOf(nowMs());
    status = { ...next, since };
    options.onStatus(status);
  };
  const look = async (): Promise<void> => {
    const found = fingerprint(place);
    if (isStopped() || found === seen) return;
    seen = found;
    const outcome = await readTwice(options);
    if (isStopped()) return;
    // Told first: who hears of what is new may ask whether it is right.
    tell(outcome.isRight ? { state: 'ok', problems: [] } : { state: 'broken', problems: outcome.problems });
    if (outcome.isRight) options.onRead(outcome.content);
  };
  // oxlint-disable-next-line promise/prefer-await-to-then -- looks follow each other, however they are asked for
  const lookNext = (): void => void (busy = busy.then(look));
  const folders = watchFolders(place, lookNext);
  const timer = setInterval(() => {
    folders.renew();
    lookNext();
  }, options.lookMs ?? LOOK_MS);
  timer.unref();
  lookNext();
  return {
    status: () => status,
    stop() {
      stopped.abort();
      clearInterval(timer);
      folders.stop();
    },
  };
}

type Outcome<T> =
  { readonly isRight: true; readonly content: T } | { readonly isRight: false; readonly problems: Problems };

async function readTwice<T>(options: FilesWatchOptions<T>): Promise<Outcome<T>> {
  const first = await readOnce(options);
  if (first.isRight) return first;
  await wait(SECOND_LOOK_MS);
  return readOnce(options);
}

async function readOnce<T>({ place, read, problemsOf }: FilesWatchOptions<T>): Promise<Outcome<T>> {
  try {
    return { isRight: true, content: await read() };
  } catch (cause) {
    return { isRight: false, problems: problemsOf(cause) ?? brokenFile(place, 'cannot be read') };
  }
}

/** One problem about the place as a whole. */
export const brokenFile = (place: string, reason: string): Problems => [
  { file: path.basename(place), line: 1, field: 'file', reason },
];

/** What the files at a place look like from outside: another text means another fingerprint. */
export function fingerprint(place: string): string {
  return filesAt(place)
    .map((file) => {
      try {
        const { mtimeNs, size, ino } = statSync(file, { bigint: true });
        return [file, realpathSync(file), mtimeNs, size, ino].join(' ');
      } catch {
        return `${file} is not there`;
      }
    })
    .join('\n');
}

function filesAt(place: string): readonly string[] {
  try {
    return readdirSync(place)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => path.join(place, name));
  } catch {
    return [place];
  }
}

/** Every folder in which something could change: of the place, of what it points to, of the files in it. */
function foldersOf(place: string): ReadonlySet<string> {
  const real = (file: string): readonly string[] => {
    try {
      return [realpathSync(file)];
    } catch {
      return [];
    }
  };
  const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const around = [place, ...real(place), ...filesAt(place).flatMap(real)];
  return new Set(around.flatMap((file) => [path.dirname(file), ...(isFolder(file) ? [file] : [])]));
}

function watchFolders(place: string, onChange: () => void) {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const renew = (): void => {
    const folders = foldersOf(place);
    for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        // A folder that goes away, or a system without room for more watches: then the timer looks.
        const watcher = watch(folder, { persistent: false }, changed).on('error', () => drop(folder));
        watchers.set(folder, watcher);
      } catch {
        // It is not there (yet).
      }
    }
  };
  const changed = settled(() => {
    // A link may point elsewhere from now on.
    renew();
    onChange();
  }, SETTLE_MS);
  renew();
  return { renew, stop: () => [...watchers.keys()].forEach(drop) };
}

/** Does the work once for all calls of so long: also where calls never stop, as in a folder that others write to all the time. */
function settled(work: () => void, ms: number): () => void {
  let timer: NodeJS.Timeout | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      work();
    }, ms).unref();
  };
}
