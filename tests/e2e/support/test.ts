import { test as base, expect, type Page } from '@playwright/test';
import type { MunicipalityId } from '../../../src/shared/domain/ids';
import { launchVoorkant, newUserData, removeUserData, type LaunchOptions, type Voorkant } from './app';
import { ask } from './bridge';
import { clearDesk } from './desk';
import { atWork, practiceUrl } from './practice';

type Fixtures = {
  /** A user data folder for this test, removed after it. */
  readonly userData: string;
  /** Starts Voorkant; what still runs at the end of the test is closed. Several may run at once. */
  readonly launch: (options?: LaunchOptions) => Promise<Voorkant>;
  /** One Voorkant at its first screen, on the practice municipality, for this test alone. */
  readonly voorkant: Voorkant;
  /** The window of `desk`, with an empty desk at which Sanne, an agent, sits. */
  readonly page: Page;
};

type Shared = {
  /**
   * One Voorkant for all tests that leave it as it was, so that they need not wait for a start each. A test that fails takes it along:
   * the next one gets another.
   */
  readonly desk: Voorkant;
  /** Where the sandbox of `desk` answers. */
  readonly base: string;
};

/** Playwright's `test` with a Voorkant. */
export const test = base.extend<Fixtures, Shared>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  userData: async ({}, use) => {
    const folder = newUserData();
    await use(folder);
    await removeUserData(folder);
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
  desk: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const desk = await launchVoorkant(atWork());
      await practiceUrl(desk);
      await knowledgeIsRead(desk.page);
      await use(desk);
      await desk.close();
    },
    { scope: 'worker' },
  ],
  base: [async ({ desk }, use) => use(await practiceUrl(desk)), { scope: 'worker' }],
  page: async ({ desk }, use) => {
    await clearDesk(desk.page);
    await use(desk.page);
  },
});

/** Main reads the articles once the window is there. It has so much to collect then that V8 may collect the answer to a test as well. */
async function knowledgeIsRead(page: Page): Promise<void> {
  const search = { text: 'paspoort', municipality: 'harderwijk' as MunicipalityId, limit: 1 };
  await expect
    .poll(async () => (await ask(page, 'kennis.search', search)).hits.length, { timeout: 30_000 })
    .toBeGreaterThan(0);
}

export { expect };
