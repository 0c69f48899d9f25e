import { defineConfig } from 'vitest/config';

/** A test file that shares its worker with others does not load the whole program anew: half of the time that all tests take. */
const SHARED_WORKER = { pool: 'threads', isolate: false } as const;

/** Contract tests that take longer than a check may. */
const THOROUGH = ['tests/contract/hostile/**/*.test.ts', 'tests/contract/openapi/{official,permitted}.test.ts'];

/**
 * Four projects. `main`: everything that needs no page, the contract tests among it. `renderer`: the screens, in a simulated page.
 * `integration`: what runs scripts or built programs. `thorough`: fifty bad servers, 130,000 mutated answers, and all registers against the
 * official files, which take longer than all the others. `npm run check` runs the first two, `npm test` all.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...SHARED_WORKER,
          name: 'main',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: THOROUGH,
        },
      },
      {
        extends: true,
        test: { ...SHARED_WORKER, name: 'renderer', environment: 'happy-dom', include: ['src/renderer/**/*.test.tsx'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/{integration,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough',
          environment: 'node',
          include: THOROUGH,
        },
      },
    ],
    // On two cores the default is one worker: half of the machine would wait.
    maxWorkers: '100%',
    // A test reads the clock in the zone of the municipality, also on a build machine that runs in UTC.
    env: { TZ: 'Europe/Amsterdam' },
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // A sandbox starts in a second or two; on a machine that does other work besides it takes many times that.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary', 'lcov'],
      reportsDirectory: 'reports/coverage',
    },
  },
});
