/**
 * Which Debian package brings a shared library that Electron links to. Names of Debian 12; the ones in RENAMED got a new name in
 * Debian 13 and Ubuntu 24.04, when time became 64 bits wide.
 *
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGE_OF = {
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXcursor.so.1': 'libxcursor1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXi.so.6': 'libxi6',
  'libXrandr.so.2': 'libxrandr2',
  'libXrender.so.1': 'libxrender1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libuuid.so.1': 'libuuid1',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxcb-dri3.so.0': 'libxcb-dri3-0',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libxshmfence.so.1': 'libxshmfence1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libstdc++.so.6': 'libstdc++6',
};

const RENAMED = new Set([
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/** Libraries that Electron opens while it runs, so that the linker does not list them. */
export const OPENED_LATER = ['libXss.so.1', 'libnssutil3.so', 'libudev.so.1'];

/**
 * @param {string} listing  what `ldd` prints
 * @returns {string[]} the libraries that it did not find
 */
export function missingLibraries(listing) {
  return listing
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/**
 * @param {readonly string[]} libraries
 * @param {string} osRelease  content of /etc/os-release
 * @returns {{ packages: string[], unknown: string[] }} unknown: libraries of which no package is on our list
 */
export function packagesFor(libraries, osRelease) {
  const isRenamed = hasWideTime(osRelease);
  const packages = libraries.flatMap((library) => {
    const name = PACKAGE_OF[library];
    if (name === undefined) return [];
    return [isRenamed && RENAMED.has(name) ? `${name}t64` : name];
  });
  return { packages: [...new Set(packages)].sort(), unknown: libraries.filter((library) => !(library in PACKAGE_OF)) };
}

/** @param {string} osRelease */
function hasWideTime(osRelease) {
  const id = /^ID=["']?(\w+)/m.exec(osRelease)?.[1];
  const version = Number(/^VERSION_ID=["']?([\d.]+)/m.exec(osRelease)?.[1] ?? 0);
  return (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24.04);
}
