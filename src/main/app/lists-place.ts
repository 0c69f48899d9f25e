import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { instantOf } from '../../shared/domain/datum';
import { lijstenSchema, type Lijsten } from '../../shared/domain/lijsten';
import { problemsOfLists } from '../../shared/domain/lijsten-rules';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';
import type { ListsPlace, ListsWritten } from '../ports/lijsten';
import { writeAtomically } from './json-file';
import { brokenFile, watchFiles, type LinesWatch } from './lines-watch';

const NAME = 'lijsten.json';

/** The file with the lists: what was asked for, the app's own, the machine's; where there is none the app's own is made by the first change. */
export function findLists(asked: string | null, appFolder: string): string {
  const own = path.join(appFolder, 'lists', NAME);
  return asked ?? [own, path.join('/etc/voorkant/lists', NAME)].find((file) => existsSync(file)) ?? own;
}

/** Thrown when the file cannot be used; says where and why. */
class ListsFileError extends Error {
  constructor(readonly problems: LinesConfiguration['problems']) {
    super('The lists cannot be used');
    this.name = 'ListsFileError';
  }
}

export type ListsFileOptions = {
  readonly file: string;
  /** Where the last good content is kept, for a start with a broken file. */
  readonly lastGoodFile: string;
  /** What ships: what the lists are before anybody changed them. */
  readonly shipped: () => Promise<Lijsten>;
  readonly nowMs: () => number;
  readonly onLists: (lijsten: Lijsten) => void;
  readonly onStatus: (status: LinesConfiguration) => void;
};

export type WatchedLists = ListsPlace & { readonly start: () => void; readonly stop: () => void };

/** The lists in a file that all workstations may share. A change of the file is taken over; while it is broken the last good lists stay. */
export function openListsPlace(options: ListsFileOptions): WatchedLists {
  let lijsten: Lijsten | null = null;
  let watch: LinesWatch | null = null;
  let atStart: LinesConfiguration = { state: 'ok', since: instantOf(options.nowMs()), problems: [] };
  const take = (next: Lijsten): Lijsten => {
    if (next.revision > 0) keepLastGood(options.lastGoodFile, next);
    return (lijsten = next);
  };
  const first = async (): Promise<Lijsten> => {
    const start = await readAtStart(options);
    if (start.problems.length === 0) return take(start.lijsten);
    atStart = { ...atStart, state: 'broken', problems: start.problems };
    options.onStatus(atStart);
    return (lijsten = start.lijsten);
  };
  let opening: Promise<Lijsten> | null = null;
  return {
    current: async () => lijsten ?? (opening ??= first()),
    status: () => watch?.status() ?? atStart,
    async write(next, basedOn) {
      const written = await replaceFile(options, next, basedOn);
      if (written === 'written') options.onLists(take(next));
      return written;
    },
    start() {
      watch ??= watchFiles({
        ...options,
        place: options.file,
        // Empty: what is there is looked at once, so that a file that was broken at the start is told as well.
        seen: '',
        read: () => readLists(options),
        problemsOf,
        onRead: (next) => options.onLists(take(next)),
      });
    },
    stop: () => watch?.stop(),
  };
}

/** The lists as they are, or what can stand for them while the file is broken. */
async function readAtStart(
  options: ListsFileOptions,
): Promise<{ readonly lijsten: Lijsten; readonly problems: LinesConfiguration['problems'] }> {
  try {
    return { lijsten: await readLists(options), problems: [] };
  } catch (cause) {
    return {
      lijsten: lastGood(options.lastGoodFile) ?? (await options.shipped()),
      problems: problemsOf(cause) ?? brokenFile(options.file, 'cannot be read'),
    };
  }
}

const problemsOf = (cause: unknown) => (cause instanceof ListsFileError ? cause.problems : null);

async function readLists({ file, shipped }: ListsFileOptions): Promise<Lijsten> {
  if (!existsSync(file)) return shipped();
  return parseLists(file, readFileSync(file, 'utf8'));
}

function parseLists(file: string, text: string): Lijsten {
  const wrong = (field: string, reason: string) => ({ file: path.basename(file), line: 1, field, reason });
  const parsed = lijstenSchema.safeParse(contentOf(file, text));
  if (!parsed.success)
    throw new ListsFileError(parsed.error.issues.map(({ path: at, message }) => wrong(at.join('.'), message)));
  const problems = problemsOfLists(parsed.data);
  if (problems.length > 0)
    throw new ListsFileError(problems.map(({ lijst, id, field, reason }) => wrong(`${lijst}.${id}.${field}`, reason)));
  return parsed.data;
}

function contentOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ListsFileError(brokenFile(file, 'is no JSON'));
  }
}

/** Looked at once more right before it is replaced: two administrators at the same moment do not undo each other. */
async function replaceFile(options: ListsFileOptions, next: Lijsten, basedOn: number): Promise<ListsWritten> {
  try {
    if ((await readLists(options)).revision !== basedOn) return 'changedMeanwhile';
    writeAtomically(options.file, `${JSON.stringify(next, null, 2)}\n`);
    return 'written';
  } catch {
    return 'notWritable';
  }
}

/** Only a help for a start with a broken file: where it cannot be kept, nothing else fails. */
function keepLastGood(file: string, lijsten: Lijsten): void {
  try {
    writeAtomically(file, JSON.stringify(lijsten));
  } catch {
    // The lists themselves are read.
  }
}

function lastGood(file: string): Lijsten | null {
  try {
    return lijstenSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
