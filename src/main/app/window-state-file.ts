import path from 'node:path';
import { FIRST_WINDOW, parseWindowState, type WindowState } from '../window/bounds';
import { openJsonFile, type JsonFile } from './json-file';

/** Where the window of this profile was, in `window.json`. */
export function openWindowStateFile(folder: string, onBroken: (keptAs: string) => void): JsonFile<WindowState> {
  return openJsonFile({
    file: path.join(folder, 'window.json'),
    parse: parseWindowState,
    fallback: FIRST_WINDOW,
    onBroken,
  });
}
