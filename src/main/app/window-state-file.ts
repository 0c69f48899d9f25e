import path from 'node:path';
import { FIRST_WINDOW, windowStateSchema, type WindowState } from '../window/bounds';
import { openJsonFile, type JsonFile } from './json-file';

/** Where the window of this profile was, in `window.json`. */
export function openWindowStateFile(folder: string, onBroken: (keptAs: string) => void): JsonFile<WindowState> {
  return openJsonFile({
    file: path.join(folder, 'window.json'),
    schema: windowStateSchema,
    fallback: FIRST_WINDOW,
    onBroken,
  });
}
