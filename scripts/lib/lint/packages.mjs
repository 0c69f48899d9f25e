/**
 * Which packages (as against our own files) each side of the tree may import. Test files are left alone: they need vitest.
 *
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} PackagePattern  what no-restricted-imports takes
 * @typedef {{ files: string[], patterns: PackagePattern[] }} PackageRule
 */

const ELECTRON = {
  regex: '^electron($|/)',
  message: 'Only main/ (not its services, ports, lines or http) knows electron.',
};
const NODE = {
  regex:
    '^(node:|(assert|buffer|child_process|crypto|dns|events|fs|http|https|net|os|path|process|stream|timers|tls|url|util|worker_threads|zlib)($|/))',
  message: 'No Node here: this code also runs where there is none.',
};
const TRANSPORT = {
  regex: '^(axios|undici|(node:)?(http|https|http2|net|tls|dgram))($|/)',
  message: 'Traffic leaves through src/main/http and nowhere else.',
};
const DATABASE = { regex: '^@signalapp/sqlcipher', message: 'The database is known to src/main/store only.' };

/** @type {PackageRule[]} */
export const PACKAGE_RULES = [
  {
    files: ['src/shared/**/*.ts'],
    patterns: [{ regex: '^(?!\\.{1,2}/|zod$|zod/)', message: 'shared imports zod and its own files, nothing else.' }],
  },
  { files: ['src/main/ports/**/*.ts'], patterns: [ELECTRON, NODE, TRANSPORT, DATABASE] },
  { files: ['src/main/services/**/*.ts'], patterns: [ELECTRON, TRANSPORT, DATABASE] },
  { files: ['src/main/lines/**/*.ts'], patterns: [ELECTRON, TRANSPORT, DATABASE] },
  { files: ['src/main/http/**/*.ts'], patterns: [ELECTRON, DATABASE] },
  { files: ['src/main/{ipc,window}/**/*.ts'], patterns: [TRANSPORT, DATABASE] },
  {
    files: ['src/main/preload.ts'],
    patterns: [
      {
        regex: '^(?!electron$)',
        message: 'The preload is one small file in a sandbox: it imports electron, and types.',
        allowTypeImports: true,
      },
    ],
  },
  { files: ['src/{sandbox,cli}/**/*.ts'], patterns: [ELECTRON] },
  { files: ['src/renderer/**/*.{ts,tsx}'], patterns: [ELECTRON, NODE, TRANSPORT, DATABASE] },
];

/** Globals that one side must not touch, because another side owns them. */
export const GLOBAL_RULES = [
  {
    files: ['src/shared/**/*.ts'],
    names: ['window', 'document', 'navigator', 'localStorage', 'process', 'Buffer', 'require', 'fetch', '__dirname'],
    message: 'shared runs in every process: no Node and no page.',
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    names: [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'process',
      'Buffer',
      'require',
    ],
    message: 'The window has no network, no storage and no Node: ask main through the bridge.',
  },
];
