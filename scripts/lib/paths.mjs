import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a build makes; nothing in it is kept by hand. */
export const OUT = path.join(ROOT, 'out');

/** What test runs and `npm start` without a display leave behind. */
export const REPORTS = path.join(ROOT, 'reports');
