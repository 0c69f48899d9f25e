import { defineConfig } from '@playwright/test';

/** The pictures of the README: one window, one after the other. Run by scripts/screenshots.mjs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.shots.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  outputDir: '../../reports/screenshots',
  reporter: [['list']],
});
