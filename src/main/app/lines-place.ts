import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where a lines file (or a folder of them) may lie besides where `--lines` points, in this order (design.md §4). */
const placesOf = (appFolder: string): readonly string[] => [path.join(appFolder, 'lines'), '/etc/voorkant/lines'];

/** The lines file or folder of this installation: what was asked for, the app's own, the machine's. Null: there is none, so the sandbox. */
export const findLines = (asked: string | null, appFolder: string): string | null =>
  asked ?? placesOf(appFolder).find((place) => existsSync(place)) ?? null;
