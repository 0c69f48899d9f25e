const fs = require('node:fs');
const path = require('node:path');

/** Files that belong to a development runtime, or to an updater that we do not have. */
const NOT_OURS = ['default_app.asar', 'app-update.yml'];

/**
 * Called by electron-builder when an app lies ready in its folder, before it is signed.
 *
 * @param {{ appOutDir: string, packager: { getResourcesDir: (appOutDir: string) => string } }} context
 */
exports.default = async ({ appOutDir, packager }) => {
  for (const name of NOT_OURS) fs.rmSync(path.join(packager.getResourcesDir(appOutDir), name), { force: true });
  fs.rmSync(path.join(appOutDir, '.complete'), { force: true });
};
