import fs from 'node:fs';

/** Where a run of the tests leaves what went wrong outside any test. */
export const STRAY_FILE = 'VOORKANT_STRAY_ERRORS';

/** A reporter of Vitest: errors that belong to no test stand in no other report. */
// eslint-disable-next-line no-restricted-syntax -- Vitest takes a reporter by its default export
export default class StrayErrors {
  /** @param {unknown} _modules @param {readonly { message?: string }[]} errors */
  onTestRunEnd(_modules, errors) {
    const file = process.env[STRAY_FILE];
    if (file) fs.writeFileSync(file, JSON.stringify(errors.map(({ message = '' }) => message)));
  }
}
