import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import { filesIn, PACKAGED, PACKAGED_RESOURCES, test } from './support';

const ROOT = path.resolve(__dirname, '../..');

/** What the archive may hold: the built program, the one package with a binary and what that needs. */
const EXPECTED = [
  /^package\.json$/,
  /^out\/(main|preload|sandbox)\/(index|[\w-]+\.worker)\.cjs$/,
  /^out\/main\/parts\/[\w-]+\.cjs$/,
  /^out\/main\/yaml\/[0-9a-f]{64}\.json$/,
  /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png))$/,
  /^out\/licences\/(NOTICES\.txt|(main|preload|renderer|sandbox|workers)\.json)$/,
  /^node_modules\/(@signalapp\/sqlcipher|node-gyp-build)\/(LICENSE|package\.json|[\w-]+\.js|dist\/index\.[cm]js)$/,
  new RegExp(`^node_modules/@signalapp/sqlcipher/prebuilds/${process.platform}-${process.arch}/[^/]+\\.node$`),
];

/** The archive with the code, laid out in a folder. */
function unpack(home: string): string {
  const folder = path.join(home, 'archive');
  extractAll(path.join(PACKAGED_RESOURCES, 'app.asar'), folder);
  return folder;
}

test('the archive holds the program and nothing of how it is made', ({ home }) => {
  const files = filesIn(unpack(home));

  expect(files).toEqual(expect.arrayContaining(['package.json', 'out/main/index.cjs', 'out/renderer/index.html']));
  expect(files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('no file names the machine that packed it', ({ home }) => {
  const folders = [unpack(home), path.join(PACKAGED_RESOURCES, 'resources')];
  const traces = [ROOT, `${os.homedir()}${path.sep}`];

  const named = folders.flatMap((folder) =>
    filesIn(folder).filter((file) => {
      const content = fs.readFileSync(path.join(folder, file));
      return traces.some((trace) => content.includes(trace));
    }),
  );

  expect(named).toEqual([]);
});

test('what Voorkant reads as files lies beside the archive', () => {
  const files = filesIn(path.join(PACKAGED_RESOURCES, 'resources'));

  expect(files).toEqual(
    expect.arrayContaining([
      'dictionaries/nl-NL-3-0.bdic',
      'dictionaries/LICENSE.txt',
      'icons/128x128.png',
      'lines/basisregistraties.yaml',
      'municipalities/harderwijk.yaml',
      'knowledge/top.yaml',
      'sandbox/users.yaml',
    ]),
  );
  expect(files.filter((file) => /\.(ts|tsx|mjs|map)$/.test(file))).toEqual([]);
});

test('the licences of Voorkant, Electron and Chromium come along', () => {
  const beside = [...fs.readdirSync(path.dirname(PACKAGED)), ...fs.readdirSync(PACKAGED_RESOURCES)];

  expect(beside).toEqual(
    expect.arrayContaining(['LICENSE.voorkant.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']),
  );
});

test('the fuses close every way to run other code in it', async () => {
  const wire = await getCurrentFuseWire(PACKAGED);

  // In the binary a fuse is the character 0 or 1.
  const state = (fuse: FuseV1Options): string => String.fromCharCode(wire[fuse] ?? 0);
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookies: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    archiveOnly: state(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: '0',
    cookies: '1',
    nodeOptions: '0',
    inspect: '0',
    integrity: '1',
    archiveOnly: '1',
    ownSnapshot: '0',
    fileProtocol: '0',
  });
});
