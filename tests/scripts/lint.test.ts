import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { makeFolder } from './folder';

const ROOT = path.join(__dirname, '../..');
const bin = (name: string): string => path.join(ROOT, 'node_modules', name);

/** Rules that need types and that we do without. */
const LEFT_OUT = [
  // There is no enum to guard: lint refuses its syntax.
  'no-mixed-enums',
  'no-unsafe-enum-comparison',
  // Digits and codes are taken apart by spreading; no text of a person is.
  'no-misused-spread',
  // Our classes are errors, and those are made where they are thrown.
  'no-unsafe-class-instance-assignment',
];

function rulesOfTypes(): readonly string[] {
  const text = fs.readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { rules } = JSON.parse(text) as { rules: Readonly<Record<string, unknown>> };
  return Object.keys(rules).map((name) => name.replace('typescript/', ''));
}

type Rules = Readonly<
  Record<string, { readonly meta: { readonly docs?: { readonly requiresTypeChecking?: boolean } } }>
>;
// The package types its plugin for any version of ESLint, so without its rules.
const { rules: RULES } = tseslint.plugin as unknown as { readonly rules: Rules };

const strictRulesOfTypes = (): readonly string[] =>
  tseslint.configs.strictTypeChecked
    .flatMap(({ rules }) => Object.entries(rules ?? {}))
    .filter(([, setting]) => setting !== 'off')
    .map(([name]) => name.replace('@typescript-eslint/', ''))
    .filter((name) => RULES[name]?.meta.docs?.requiresTypeChecking === true);

describe('lint of types', () => {
  it('holds every strict rule that needs types, save the few that are named here', () => {
    const wanted = strictRulesOfTypes().filter((name) => !LEFT_OUT.includes(name));

    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((name) => !rulesOfTypes().includes(name))).toEqual([]);
  });

  it('finds what only the types can tell, and lets the rest be', () => {
    const folder = makeFolder({
      'tsconfig.json': '{ "compilerOptions": { "strict": true, "target": "ES2022" }, "include": ["*.ts"] }',
      'wrong.ts': 'const later = async (): Promise<void> => { await Promise.resolve(); };\nlater();\nexport {};\n',
      'right.ts': 'const later = async (): Promise<void> => { await Promise.resolve(); };\nvoid later();\nexport {};\n',
    });

    const { stdout, status } = spawnSync(
      process.execPath,
      [bin('oxlint/bin/oxlint'), '--type-aware', '--format=unix', `--config=${path.join(ROOT, '.oxlintrc.json')}`, '.'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, OXLINT_TSGOLINT_PATH: bin('.bin/tsgolint') } },
    );

    expect(stdout.match(/\w+\.ts:\d+:\d+: .*no-floating-promises/g)).toEqual([
      expect.stringMatching(/^wrong\.ts:2:1: /),
    ]);
    expect(status).toBe(1);
  });
});

it('runs every test file that there is', () => {
  const { stdout } = spawnSync(process.execPath, [bin('vitest/vitest.mjs'), 'list', '--filesOnly', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const listed = (JSON.parse(stdout) as { file: string }[]).map(({ file }) => path.relative(ROOT, file));

  const there = ['src', 'tests', 'scripts']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(folder, name)),
    )
    .filter((file) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(file));

  // The rest is for Playwright, which looks for these: `npm test` at the first, `npm run test:package` at the second.
  const isForPlaywright = (file: string): boolean => /^tests\/(e2e|package)\/[^/]+\.spec\.ts$/.test(file);
  expect(there.filter((file) => !isForPlaywright(file)).sort()).toEqual([...listed].sort());
});
