import fs from 'node:fs';
import path from 'node:path';

/**
 * The arrows of the house plan: who may import whom. Written once here, enforced by lint, proved by tests/scripts/arrows.test.ts.
 *
 * @typedef {{ target: string, from: string, except?: string[], message: string }} Zone
 *   what lies in `target` may import nothing that lies in `from`, save what lies in `except`; absolute paths, `except` relative to `from`
 */

/** Layers inside main, and the other layers each may import. Only src/main/*.ts itself, the composition root, sees every side. */
const MAIN_LAYERS = /** @type {const} */ ({
  ports: [],
  services: ['ports'],
  http: ['ports'],
  lines: ['ports', 'http'],
  store: ['ports'],
  audit: ['ports', 'store'],
  window: ['ports'],
  ipc: ['services', 'ports'],
  app: ['window', 'ipc', 'http', 'lines', 'ports'],
  config: [],
});

/** Layers inside the renderer, and the other layers each may import. src/renderer/app and main.tsx see every side. */
const RENDERER_LAYERS = /** @type {const} */ ({
  text: [],
  bridge: [],
  ui: ['text'],
  state: ['bridge', 'text', 'features'],
  features: ['bridge', 'state', 'text', 'ui'],
});

/** Which whole sides of src/ a side may import besides itself. */
const SIDES = /** @type {const} */ ({
  shared: [],
  main: ['shared'],
  renderer: ['shared'],
  sandbox: ['shared'],
  cli: ['shared', 'main'],
});

/**
 * All zones for the tree under `root`. Kinds of line and features are read from disk, so that a new one is fenced by itself.
 *
 * @param {string} root
 * @returns {Zone[]}
 */
export function importZones(root) {
  return [
    ...layerZones('src', SIDES),
    ...layerZones('src/main', MAIN_LAYERS),
    ...layerZones('src/renderer', RENDERER_LAYERS),
    {
      target: 'src/renderer/ui',
      from: 'src/shared/domain',
      message: 'ui/ holds building blocks without domain knowledge: pass plain texts and callbacks in.',
    },
    ...lineZones(root),
    ...featureZones(root),
  ].map((zone) => ({ ...zone, target: `${root}/${zone.target}`, from: `${root}/${zone.from}` }));
}

/**
 * @param {string} parent
 * @param {Readonly<Record<string, readonly string[]>>} layers
 * @returns {Zone[]}
 */
function layerZones(parent, layers) {
  return Object.entries(layers).map(([layer, allowed]) => ({
    target: `${parent}/${layer}`,
    from: parent,
    except: [layer, ...allowed].map((name) => `./${name}`),
    message: `${parent}/${layer} may import ${['itself', ...allowed].join(', ')} of ${parent} and nothing else of it.`,
  }));
}

/**
 * One kind of line never imports another; what they share lies directly in lines/.
 *
 * @param {string} root
 * @returns {Zone[]}
 */
function lineZones(root) {
  const kinds = foldersIn(path.join(root, 'src/main/lines'));
  return kinds.flatMap((kind) =>
    kinds
      .filter((other) => other !== kind)
      .map((other) => ({
        target: `src/main/lines/${kind}`,
        from: `src/main/lines/${other}`,
        message: `The line ${kind} may not use the line ${other}: move what both need to a file directly in lines/.`,
      })),
  );
}

/**
 * A feature is entered through its index.ts only, by other features and by every other part of the renderer.
 *
 * @param {string} root
 * @returns {Zone[]}
 */
function featureZones(root) {
  const features = foldersIn(path.join(root, 'src/renderer/features'));
  const outsiders = foldersIn(path.join(root, 'src/renderer'))
    .filter((folder) => folder !== 'features')
    .map((folder) => `src/renderer/${folder}`);
  return features.flatMap((feature) =>
    [
      ...outsiders,
      ...features.filter((other) => other !== feature).map((other) => `src/renderer/features/${other}`),
    ].map((target) => ({
      target,
      from: `src/renderer/features/${feature}`,
      except: ['./index.ts'],
      message: `The feature ${feature} has one door: import it from features/${feature} (its index.ts).`,
    })),
  );
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function foldersIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
