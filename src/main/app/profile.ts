import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Name of the profile when none is asked for. */
export const FIRST_PROFILE = 'standaard';

/** A separate world on one machine: own settings, window, store and running instance. */
export type Profile = {
  readonly name: string;
  /** Folder of the whole app, with `lines/` and all profiles. */
  readonly appFolder: string;
  /** Folder of this profile alone. */
  readonly folder: string;
};

/** The command line asks for something that cannot be; `message` is one clear line. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
/** File names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The profile that `--profile NAME` (or `--profile=NAME`) asks for, below the user data folder. `VOORKANT_USER_DATA` moves that folder.
 * @throws UsageError when the name is missing, given twice, or no plain lower-case name.
 */
export function profileOf(
  argv: readonly string[],
  folders: { readonly userData: string; readonly override: string | undefined },
): Profile {
  const name = profileNameIn(argv);
  if (!NAME.test(name) || DEVICE.test(name)) {
    throw new UsageError('--profile takes a name of 1 to 32 lower-case letters, digits and hyphens');
  }
  const appFolder = folders.override ? path.resolve(folders.override) : folders.userData;
  return { name, appFolder, folder: path.join(appFolder, 'profiles', name) };
}

/**
 * Makes the folder of a profile, for this user alone.
 * @throws Error, with one clear line, when it cannot be made or written in.
 */
export function makeFolder(profile: Profile): Profile {
  const { name, folder } = profile;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return profile;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault';
    throw new Error(`Voorkant cannot keep profile '${name}': it may not write in ${folder} (${code}).`, { cause });
  }
}

function profileNameIn(argv: readonly string[]): string {
  const names = argv.flatMap((word, index) => {
    if (word === '--profile') return [argv[index + 1] ?? ''];
    return word.startsWith('--profile=') ? [word.slice('--profile='.length)] : [];
  });
  if (names.length > 1) throw new UsageError('--profile may be given once');
  return names[0] ?? FIRST_PROFILE;
}
