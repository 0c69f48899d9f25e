import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Where the scripts may write (scripts/lib/paths.mjs); without them, in the checkout. */
const reports = process.env['VOORKANT_REPORTS'] ?? path.join(__dirname, 'reports');

/** Tests that drive the built app in a real window. One at a time: the window takes both cores of a build machine. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  outputDir: path.join(reports, 'e2e'),
  reporter: [['list'], ['json', { outputFile: path.join(reports, 'e2e.json') }]],
});
