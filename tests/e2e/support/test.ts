import { test as base, expect } from '@playwright/test';
import { launchVoorkant, newUserData, removeUserData, type LaunchOptions, type Voorkant } from './app';

type Fixtures = {
  /** A user data folder for this test, removed after it. */
  readonly userData: string;
  /** Starts Voorkant; what still runs at the end of the test is closed. Several may run at once. */
  readonly launch: (options?: LaunchOptions) => Promise<Voorkant>;
  /** One Voorkant at its first screen, on the practice municipality. */
  readonly voorkant: Voorkant;
};

/** Playwright's `test` with a Voorkant. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  userData: async ({}, use) => {
    const folder = newUserData();
    await use(folder);
    removeUserData(folder);
  },
  launch: async ({ userData }, use) => {
    const running: Voorkant[] = [];
    await use(async (options = {}) => {
      const voorkant = await launchVoorkant({ userData, ...options });
      running.push(voorkant);
      return voorkant;
    });
    // One that the test ended itself is closed already.
    await Promise.allSettled(running.map((voorkant) => voorkant.close()));
  },
  voorkant: async ({ launch }, use) => use(await launch()),
});

export { expect };
