import path from 'node:path';
import { defineConfig } from '@playwright/test';

const reports = process.env['VOORKANT_REPORTS'] ?? path.join(__dirname, '../../reports');

/** Tests of the packaged app, as it goes to a user. Run by scripts/test-package.mjs, which packs it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  outputDir: path.join(reports, 'package'),
  reporter: [['list']],
});
