import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrowConfigs } from '../../scripts/lib/lint/configs.mjs';

/** A small tree with one file in every place that an arrow can start or end. */
const FILES = [
  'src/shared/result.ts',
  'src/shared/domain/zaak.ts',
  'src/shared/ipc/contract.ts',
  'src/main/index.ts',
  'src/main/preload.ts',
  'src/main/window/window.ts',
  'src/main/app/menu.ts',
  'src/main/config/municipalities.ts',
  'src/main/ipc/zaken.ts',
  'src/main/services/klantbeeld.ts',
  'src/main/ports/zaken-port.ts',
  'src/main/http/http-client.ts',
  'src/main/store/open.ts',
  'src/main/audit/log.ts',
  'src/main/lines/define-line.ts',
  'src/main/lines/registry.ts',
  'src/main/lines/zgw/map.ts',
  'src/main/lines/zgw/index.ts',
  'src/main/lines/woz/wire.ts',
  'src/sandbox/index.ts',
  'src/cli/index.ts',
  'src/renderer/main.tsx',
  'src/renderer/app/shell.tsx',
  'src/renderer/bridge/bridge.ts',
  'src/renderer/state/store.ts',
  'src/renderer/text/nl.ts',
  'src/renderer/ui/button.tsx',
  'src/renderer/features/zaken/index.ts',
  'src/renderer/features/zaken/slice.ts',
  'src/renderer/features/beller/slice.ts',
  'src/renderer/features/beller/parts/card.tsx',
];

let root: string;
let eslint: ESLint;

beforeAll(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'voorkant-arrows-'));
  for (const file of FILES) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), 'export const x = 1;\n');
  }
  const parser = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser as never } };
  eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [parser, ...arrowConfigs(root)] });
});

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** The rules that a file at this place breaks when it holds this code. */
async function brokenRules(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  const messages = result?.messages ?? [];
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return messages.map(({ ruleId }) => ruleId ?? 'none');
}

const imports = (target: string): string => `import { x } from '${target}';\nexport const y = x;\n`;

describe('arrows between our own files', () => {
  it.each([
    ['shared', 'main', 'src/shared/result.ts', '../main/ports/zaken-port'],
    ['shared', 'the renderer', 'src/shared/domain/zaak.ts', '../../renderer/text/nl'],
    ['main', 'the renderer', 'src/main/window/window.ts', '../../renderer/text/nl'],
    ['main', 'the sandbox', 'src/main/index.ts', '../sandbox/index'],
    ['main', 'the command line', 'src/main/index.ts', '../cli/index'],
    ['the renderer', 'main', 'src/renderer/app/shell.tsx', '../../main/ports/zaken-port'],
    ['the renderer', 'the sandbox', 'src/renderer/main.tsx', '../sandbox/index'],
    ['the sandbox', 'main', 'src/sandbox/index.ts', '../main/http/http-client'],
    ['the command line', 'the renderer', 'src/cli/index.ts', '../renderer/text/nl'],
    ['a port', 'a service', 'src/main/ports/zaken-port.ts', '../services/klantbeeld'],
    ['a port', 'http', 'src/main/ports/zaken-port.ts', '../http/http-client'],
    ['a service', 'a line', 'src/main/services/klantbeeld.ts', '../lines/zgw/index'],
    ['a service', 'http', 'src/main/services/klantbeeld.ts', '../http/http-client'],
    ['a service', 'the store', 'src/main/services/klantbeeld.ts', '../store/open'],
    ['a service', 'ipc', 'src/main/services/klantbeeld.ts', '../ipc/zaken'],
    ['ipc', 'a line', 'src/main/ipc/zaken.ts', '../lines/registry'],
    ['ipc', 'the store', 'src/main/ipc/zaken.ts', '../store/open'],
    ['a line', 'a service', 'src/main/lines/zgw/map.ts', '../../services/klantbeeld'],
    ['a line', 'the store', 'src/main/lines/zgw/map.ts', '../../store/open'],
    ['a line', 'another kind', 'src/main/lines/zgw/map.ts', '../woz/wire'],
    ['http', 'a line', 'src/main/http/http-client.ts', '../lines/registry'],
    ['http', 'a service', 'src/main/http/http-client.ts', '../services/klantbeeld'],
    ['the store', 'a service', 'src/main/store/open.ts', '../services/klantbeeld'],
    ['a layer', 'the composition root', 'src/main/services/klantbeeld.ts', '../index'],
    ['the shell of main', 'a service', 'src/main/app/menu.ts', '../services/klantbeeld'],
    ['the shell of main', 'the store', 'src/main/app/menu.ts', '../store/open'],
    ['the configuration', 'a line', 'src/main/config/municipalities.ts', '../lines/registry'],
    ['a feature', 'the insides of another', 'src/renderer/features/beller/slice.ts', '../zaken/slice'],
    [
      'a part of a feature',
      'the insides of another',
      'src/renderer/features/beller/parts/card.tsx',
      '../../zaken/slice',
    ],
    ['a feature', 'the shell', 'src/renderer/features/beller/slice.ts', '../../app/shell'],
    ['the shell', 'the insides of a feature', 'src/renderer/app/shell.tsx', '../features/zaken/slice'],
    ['the state', 'the insides of a feature', 'src/renderer/state/store.ts', '../features/zaken/slice'],
    ['a building block', 'a feature', 'src/renderer/ui/button.tsx', '../features/zaken'],
    ['a building block', 'the domain', 'src/renderer/ui/button.tsx', '../../shared/domain/zaak'],
    ['the bridge', 'the state', 'src/renderer/bridge/bridge.ts', '../state/store'],
  ])('refuses %s that imports %s', async (_from, _to, file, target) => {
    expect(await brokenRules(file, imports(target))).toEqual(['voorkant/arrows']);
  });

  it.each([
    ['main', 'shared', 'src/main/window/window.ts', '../../shared/result'],
    ['the renderer', 'shared', 'src/renderer/features/zaken/slice.ts', '../../../shared/domain/zaak'],
    ['the sandbox', 'shared', 'src/sandbox/index.ts', '../shared/domain/zaak'],
    ['the command line', 'services', 'src/cli/index.ts', '../main/services/klantbeeld'],
    ['the command line', 'lines', 'src/cli/index.ts', '../main/lines/registry'],
    ['the composition root', 'lines', 'src/main/index.ts', './lines/registry'],
    ['the composition root', 'the store', 'src/main/index.ts', './store/open'],
    ['ipc', 'services', 'src/main/ipc/zaken.ts', '../services/klantbeeld'],
    ['ipc', 'the contract', 'src/main/ipc/zaken.ts', '../../shared/ipc/contract'],
    ['a service', 'ports', 'src/main/services/klantbeeld.ts', '../ports/zaken-port'],
    ['a line', 'ports', 'src/main/lines/zgw/map.ts', '../../ports/zaken-port'],
    ['a line', 'http', 'src/main/lines/zgw/map.ts', '../../http/http-client'],
    ['a line', 'what lines share', 'src/main/lines/zgw/index.ts', '../define-line'],
    ['a line', 'its own files', 'src/main/lines/zgw/index.ts', './map'],
    ['the registry', 'lines', 'src/main/lines/registry.ts', './zgw'],
    ['the store', 'ports', 'src/main/store/open.ts', '../ports/zaken-port'],
    ['the shell of main', 'the window', 'src/main/app/menu.ts', '../window/window'],
    ['a feature', 'the door of another', 'src/renderer/features/beller/slice.ts', '../zaken'],
    ['a part of a feature', 'the door of another', 'src/renderer/features/beller/parts/card.tsx', '../../zaken/index'],
    ['a part of a feature', 'its own files', 'src/renderer/features/beller/parts/card.tsx', '../slice'],
    ['a feature', 'building blocks', 'src/renderer/features/beller/slice.ts', '../../ui/button'],
    ['the state', 'the door of a feature', 'src/renderer/state/store.ts', '../features/zaken'],
    ['the shell', 'the door of a feature', 'src/renderer/app/shell.tsx', '../features/zaken'],
  ])('lets %s import %s', async (_from, _to, file, target) => {
    expect(await brokenRules(file, imports(target))).toEqual([]);
  });

  it.each([
    ['a type', `import type { x } from '../lines/registry';\nexport type Y = typeof x;\n`],
    ['an export from elsewhere', `export { x } from '../lines/registry';\n`],
    ['an import while running', `export const y = import('../lines/registry');\n`],
    ['the type of a whole file', `export type Y = typeof import('../lines/registry');\n`],
    ['everything from elsewhere', `export * from '../lines/registry';\n`],
  ])('sees an arrow in %s', async (_what, code) => {
    expect(await brokenRules('src/main/services/klantbeeld.ts', code)).toEqual(['voorkant/arrows']);
  });
});

describe('packages that a side may not know', () => {
  it.each([
    ['shared', 'any package but zod', 'src/shared/result.ts', 'date-fns'],
    ['shared', 'Node', 'src/shared/result.ts', 'node:fs'],
    ['a port', 'electron', 'src/main/ports/zaken-port.ts', 'electron'],
    ['a service', 'electron', 'src/main/services/klantbeeld.ts', 'electron'],
    ['a service', 'axios', 'src/main/services/klantbeeld.ts', 'axios'],
    ['a line', 'electron', 'src/main/lines/zgw/map.ts', 'electron'],
    ['a line', 'https', 'src/main/lines/zgw/map.ts', 'node:https'],
    ['a line', 'the database', 'src/main/lines/zgw/map.ts', '@signalapp/sqlcipher'],
    ['the renderer', 'electron', 'src/renderer/app/shell.tsx', 'electron'],
    ['the renderer', 'Node', 'src/renderer/app/shell.tsx', 'node:path'],
    ['the renderer', 'axios', 'src/renderer/features/zaken/slice.ts', 'axios'],
    ['the preload', 'zod', 'src/main/preload.ts', 'zod'],
    ['the sandbox', 'electron', 'src/sandbox/index.ts', 'electron'],
    ['the command line', 'electron', 'src/cli/index.ts', 'electron'],
  ])('refuses %s that imports %s', async (_from, _what, file, target) => {
    expect(await brokenRules(file, imports(target))).toContain('@typescript-eslint/no-restricted-imports');
  });

  it.each([
    ['shared', 'zod', 'src/shared/result.ts', 'zod'],
    ['http', 'axios', 'src/main/http/http-client.ts', 'axios'],
    ['the store', 'the database', 'src/main/store/open.ts', '@signalapp/sqlcipher'],
    ['the preload', 'electron', 'src/main/preload.ts', 'electron'],
    ['the sandbox', 'its libraries', 'src/sandbox/index.ts', 'fastify'],
    ['the renderer', 'its libraries', 'src/renderer/app/shell.tsx', 'react'],
    ['a test in shared', 'vitest', 'src/shared/result.test.ts', 'vitest'],
  ])('lets %s import %s', async (_from, _what, file, target) => {
    expect(await brokenRules(file, imports(target))).toEqual([]);
  });
});

describe('what the window has not', () => {
  it('refuses a network call in the renderer', async () => {
    expect(await brokenRules('src/renderer/app/shell.tsx', `void fetch('/x');\n`)).toEqual(['no-restricted-globals']);
  });

  it('refuses the exposed API outside the bridge', async () => {
    const code = 'export const y = window.voorkant;\n';

    const broken = await brokenRules('src/renderer/app/shell.tsx', code);
    const allowed = await brokenRules('src/renderer/bridge/bridge.ts', code);

    expect({ broken, allowed }).toEqual({ broken: ['no-restricted-properties'], allowed: [] });
  });
});

it("has these arrows in the project's own lint configuration", async () => {
  const config = (await new ESLint().calculateConfigForFile('src/main/services/any.ts')) as ESLintRules;

  const rules = [config.rules['voorkant/arrows'], config.rules['@typescript-eslint/no-restricted-imports']];
  expect(rules.map((rule) => rule?.[0])).toEqual([2, 2]);
});

/** The part of a computed configuration that this test reads: severity first, then options. */
type ESLintRules = { readonly rules: Readonly<Record<string, readonly [number, ...unknown[]]>> };
