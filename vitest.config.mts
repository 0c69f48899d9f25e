import { defineConfig } from 'vitest/config';

/** Two projects: `main` for everything that runs under Node, `renderer` for the screens in a simulated page. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          environment: 'node',
          include: ['src/{shared,main,sandbox,cli}/**/*.test.ts', 'tests/{contract,integration,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'renderer', environment: 'happy-dom', include: ['src/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
    // A test reads the clock in the zone of the municipality, also on a build machine that runs in UTC.
    env: { TZ: 'Europe/Amsterdam' },
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary', 'lcov'],
      reportsDirectory: 'reports/coverage',
    },
  },
});
