/**
 * What failed, by name, for the end of a long report: whoever reads only its last lines must know where to look.
 *
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} VitestAssertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestAssertion[] }} VitestFile
 * @typedef {{ title: string, ok: boolean, file: string, line: number, tests?: { status: string }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {{ testResults: VitestFile[] }} report
 * @returns {string[]}
 */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [lineOf(name, 'could not be run', message)] : [];
    return failed.map(({ fullName, failureMessages = [] }) => lineOf(name, fullName, failureMessages[0] ?? ''));
  });
}

/**
 * @param {{ suites?: PlaywrightSuite[] }} report
 * @returns {string[]}
 */
export const failuresOfPlaywright = (report) => namesOf(report, ({ ok }) => !ok);

/**
 * What failed and then passed.
 *
 * @param {{ suites?: PlaywrightSuite[] }} report
 * @returns {string[]}
 */
export const unsteadyOfPlaywright = (report) =>
  namesOf(report, ({ tests = [] }) => tests.some(({ status }) => status === 'flaky'));

/**
 * @param {{ suites?: PlaywrightSuite[] }} report
 * @param {(spec: PlaywrightSpec) => boolean} isMeant
 * @returns {string[]}
 */
function namesOf({ suites = [] }, isMeant) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(isMeant).map(({ file, line, title }) => `${file}:${line} › ${title}`),
    ...namesOf({ suites: inner }, isMeant),
  ]);
}

/**
 * The files in which a test failed, or that could not be run.
 *
 * @param {{ testResults: VitestFile[] }} report
 * @returns {string[]}
 */
export const failedFilesOfVitest = ({ testResults }) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/**
 * The names in the report of a runner; none when it cannot be read, which is counted elsewhere.
 *
 * @param {string | null} report
 * @param {(report: any) => string[]} failures
 * @returns {string[]}
 */
export function failuresIn(report, failures) {
  if (report === null) return [];
  try {
    return failures(JSON.parse(report));
  } catch {
    return [];
  }
}

/** @param {string} file @param {string} what @param {string} why */
const lineOf = (file, what, why) => `${fromFolder(file)} › ${what}${why === '' ? '' : `: ${firstLineOf(why)}`}`;

/** Colours of a terminal. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @param {string} text */
const firstLineOf = (text) => (text.replaceAll(COLOURS, '').trim().split('\n')[0] ?? '').slice(0, 300);

/** The path within the project. @param {string} file */
const fromFolder = (file) => file.replace(/^.*?\/(?=(?:src|tests)\/)/, '');
