/**
 * What `npm start -- …` was asked: our own switches apart from those that Voorkant itself gets.
 *
 * @param {readonly string[]} argv
 * @returns {{ isDev: boolean, passedOn: string[] }}
 */
export function parseStartOptions(argv) {
  const isDev = argv[0] === '--dev';
  return { isDev, passedOn: isDev ? argv.slice(1) : [...argv] };
}

/**
 * The command line of Electron; `root` is the folder of the app, null for a packaged one. Root has no sandbox to run in: Chromium refuses to start without being told so. On a virtual display
 * Chromium logs an error for everything that a desktop has and this machine has not, which hides what matters.
 *
 * @param {{ root: string | null, isRoot: boolean, isVirtual: boolean, passedOn: readonly string[] }} options
 * @returns {string[]}
 */
export function electronArgs({ root, isRoot, isVirtual, passedOn }) {
  const switches = [...(isRoot ? ['--no-sandbox'] : []), ...(isVirtual ? ['--log-level=3'] : [])];
  return [...switches, ...(root === null ? [] : [root]), ...passedOn];
}
