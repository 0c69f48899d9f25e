// Stands in for the default app of Electron, which the fallback runtime lacks: it loads the app whose folder or file is named on the
// command line, as `electron .` and Playwright expect. Runs inside Electron, packed as resources/default_app.asar.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const electron = require('electron');

/** @typedef {{ setVersion: (version: string) => void, setAppPath: (path: string) => void }} Undocumented  what Electron's own default app calls */
const app = /** @type {Electron.App & Undocumented} */ (electron.app);

/** @param {readonly string[]} argv  the command line after the name of the program */
function parse(argv) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '-v' || word === '--version') return { isVersion: true, preloads, target: null };
    if (word === '-r' || word === '--require') preloads.push(argv[++index] ?? '');
    else if (!word.startsWith('-')) return { isVersion: false, preloads, target: word };
  }
  return { isVersion: false, preloads, target: null };
}

/**
 * Gives the app its own name, version and path, as if it were packaged.
 *
 * @param {string} folder
 */
function takeIdentity(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) return;
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  if (productName ?? name) app.name = productName ?? name;
  if (desktopName) app.setDesktopName(desktopName);
  app.setAppPath(folder);
}

/**
 * @param {string} target
 * @param {readonly string[]} preloads
 */
function load(target, preloads) {
  for (const preload of preloads)
    require(path.isAbsolute(preload) ? preload : require.resolve(preload, { paths: [process.cwd()] }));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const folder = path.resolve(target);
  takeIdentity(folder);
  require(Module.createRequire(path.join(process.cwd(), 'x')).resolve(folder));
}

const { isVersion, preloads, target } = parse(process.argv.slice(1));
if (isVersion) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
} else if (target === null) {
  console.error('usage: electron <folder of an app>');
  process.exit(2);
} else {
  try {
    load(target, preloads);
  } catch (error) {
    console.error('The app threw an error while it was loaded:', error);
    process.exit(1);
  }
}
