import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { OUT, ROOT } from '../paths.mjs';
import { StepError } from '../step.mjs';
import { readIpcKeys } from './ipc-keys.mjs';
import { PREPARED_FOLDER, preparedYamlPlugin } from './prepared-yaml.mjs';

/**
 * One vite configuration per target of the build.
 *
 * @typedef {import('vite').InlineConfig} ViteConfig
 * @typedef {{ readonly minify: boolean }} BuildOptions
 * @typedef {'renderer' | 'preload' | 'main' | 'workers' | 'sandbox' | 'cli'} Target
 */

/** The older of the two runtimes that Voorkant must run in: Electron 33 (Chrome 130, Node 20.18). */
const CHROME = 'chrome130';
const NODE = 'node20';

/** The only things that stay outside a bundle: the runtime, and the package that carries a binary. */
const EXTERNAL = ['electron', /^@signalapp\/sqlcipher/, ...builtinModules, /^node:/];

/** @type {Readonly<Record<Target, (options: BuildOptions) => ViteConfig[] | Promise<ViteConfig[]>>>} */
export const TARGETS = {
  renderer: (options) => [rendererConfig(options)],
  preload: async () => [await preloadConfig()],
  main: async () => [await mainConfig()],
  workers: () => findWorkers(path.join(ROOT, 'src/main')).map(workerConfig),
  sandbox: () => [nodeConfig('src/sandbox/index.ts', 'sandbox/index.cjs')],
  cli: () => [nodeConfig('src/cli/index.ts', 'cli/index.cjs'), chaosHostConfig()],
};

/** @type {readonly Target[]} */
export const ALL_TARGETS = ['renderer', 'preload', 'main', 'workers', 'sandbox', 'cli'];

/**
 * Every `*.worker.ts` below a folder, as paths relative to the root of the project.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function findWorkers(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => path.relative(ROOT, path.join(folder, name)))
    .sort();
}

/** @param {string} entry */
function workerFile(entry) {
  return `main/${path.basename(entry, '.worker.ts')}.worker.cjs`;
}

/**
 * A thread reads what main's build has read of YAML.
 *
 * @param {string} entry
 * @returns {ViteConfig}
 */
function workerConfig(entry) {
  return { ...nodeConfig(entry, workerFile(entry)), define: { __PREPARED_YAML__: JSON.stringify(PREPARED_FOLDER) } };
}

/**
 * @param {BuildOptions} options
 * @returns {ViteConfig}
 */
function rendererConfig({ minify }) {
  requireEntry('src/renderer/index.html');
  return {
    ...COMMON,
    root: path.join(ROOT, 'src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(OUT, 'renderer'),
      emptyOutDir: true,
      target: CHROME,
      minify,
      sourcemap: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The files lie on the same disk as the program: one warning less about a limit that is about networks.
      chunkSizeWarningLimit: 4096,
      rolldownOptions: QUIET,
    },
  };
}

/** @returns {Promise<ViteConfig>} */
async function preloadConfig() {
  const config = nodeConfig('src/main/preload.ts', 'preload/index.cjs');
  return { ...config, define: await ipcLists(), build: { ...config.build, target: CHROME } };
}

/**
 * What a window needs in one file; the rest in parts, each read when it is wanted. Without white space and comments, because V8 reads all
 * of a file before it runs any of it.
 *
 * @returns {Promise<ViteConfig>}
 */
async function mainConfig() {
  for (const folder of ['parts', PREPARED_FOLDER])
    fs.rmSync(path.join(OUT, 'main', folder), { recursive: true, force: true });
  const config = nodeConfig('src/main/index.ts', 'main/index.cjs', {
    codeSplitting: true,
    chunkFileNames: 'parts/[name].cjs',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  const prepared = { __PREPARED_YAML__: JSON.stringify(`../${PREPARED_FOLDER}`) };
  return {
    ...config,
    plugins: [preparedYamlPlugin(), dataAsTextPlugin()],
    define: { ...(await ipcLists()), ...prepared },
  };
}

/**
 * It is started thousands of times: it reads the YAML of `resources` as main does, by what the build of main left.
 *
 * @returns {ViteConfig}
 */
function chaosHostConfig() {
  const config = nodeConfig('src/cli/chaos/host.ts', 'cli/chaos-host.cjs', {
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  return { ...config, define: { __PREPARED_YAML__: JSON.stringify(`../main/${PREPARED_FOLDER}`) } };
}

/**
 * Tables that a package brings as JavaScript, as JSON in a text: V8 reads that several times faster.
 *
 * @returns {import('vite').Plugin}
 */
function dataAsTextPlugin() {
  return {
    name: 'data-as-text',
    load: {
      filter: { id: /\.json\.js$/ },
      handler: (id) =>
        `export default JSON.parse(${JSON.stringify(fs.readFileSync(id.replace(/\.js$/, ''), 'utf8'))});`,
    },
  };
}

/** The names of the contract as literals: whoever needs no more than these stays free of zod. */
async function ipcLists() {
  const { channels, events } = await readIpcKeys();
  return { __IPC_CHANNELS__: JSON.stringify(channels), __IPC_EVENTS__: JSON.stringify(events) };
}

/**
 * One CommonJS file for Node, with every package inside it: that starts faster and keeps the packaged app free of node_modules.
 * Not minified, so that an error in a log names the function it came from.
 *
 * @param {string} entry  relative to the root
 * @param {string} file  relative to out/
 * @param {import('vite').Rolldown.OutputOptions} [output]  how it differs
 * @returns {ViteConfig}
 */
function nodeConfig(entry, file, output = {}) {
  requireEntry(entry);
  return {
    ...COMMON,
    // `ssr` makes vite choose the Node side of packages such as axios.
    ssr: { target: 'node', noExternal: true, external: ['electron', '@signalapp/sqlcipher'] },
    build: {
      ssr: path.join(ROOT, entry),
      outDir: path.dirname(path.join(OUT, file)),
      emptyOutDir: false,
      target: NODE,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        ...QUIET,
        external: EXTERNAL,
        output: { format: 'cjs', entryFileNames: path.basename(file), codeSplitting: false, ...output },
      },
    },
  };
}

/** On a busy machine it would tell who only wants to start Voorkant how long parts of the build take. */
const QUIET = { checks: { pluginTimings: false } };

/** @type {ViteConfig} */
const COMMON = {
  configFile: false,
  root: ROOT,
  mode: 'production',
  logLevel: 'warn',
  clearScreen: false,
  publicDir: false,
};

/** @param {string} entry  relative to the root */
function requireEntry(entry) {
  if (fs.existsSync(path.join(ROOT, entry))) return;
  throw new StepError(
    `${entry} is not there, so it cannot be built.`,
    'Check that the checkout is complete: git status.',
  );
}
