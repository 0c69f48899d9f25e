import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { test as base, chromium, type Browser, type Page } from '@playwright/test';
import { hasChromiumSandbox, newUserData, removeUserData } from '../e2e/support/app';

/** The executable that scripts/test-package.mjs packed. */
export const PACKAGED = process.env['VOORKANT_PACKAGED'] ?? '';
/** Its folder for what is no program: the archive with the code, and our own `resources`. */
export const PACKAGED_RESOURCES =
  process.platform === 'darwin'
    ? path.resolve(PACKAGED, '../../Resources')
    : path.join(path.dirname(PACKAGED), 'resources');

const READY_MS = 30_000;
const PORT = /DevTools listening on (ws:\/\/\S+)/;

/** A packaged Voorkant that runs. Its fuses keep Node's debugger out, so it is driven from the side of Chromium. */
export type Packaged = {
  readonly browser: Browser;
  readonly page: Page;
  readonly home: string;
  /** What it wrote to stderr so far. */
  readonly log: () => string;
};

export type Start = { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> };

type Fixtures = {
  /** Home of a user who never started Voorkant: it registers its links there, and keeps its profiles. */
  readonly home: string;
  readonly launch: (start?: Start) => Promise<Packaged>;
};
/** One for the tests that leave it as it was; Sanne, an agent, sits at it. */
type Shared = { readonly desk: Packaged };

export const test = base.extend<Fixtures, Shared>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  home: async ({}, use) => {
    const home = newUserData();
    await use(home);
    await removeUserData(home);
  },
  launch: async ({ home }, use) => {
    const running: { readonly stop: () => Promise<void> }[] = [];
    await use(async (start = {}) => {
      const packaged = await launchPackaged(home, start);
      running.push(packaged);
      return packaged;
    });
    for (const { stop } of running) await stop();
  },
  desk: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const home = newUserData();
      const packaged = await launchPackaged(home, { args: ['--user', 'sanne.dijkhuis'] });
      await use(packaged);
      await packaged.stop();
      await removeUserData(home);
    },
    { scope: 'worker' },
  ],
});

/** Starts the packaged program without waiting for anything. */
export function startPackaged(home: string, { args = [], env = {} }: Start = {}): ChildProcess {
  return spawn(PACKAGED, [...(hasChromiumSandbox ? [] : ['--no-sandbox']), ...args], {
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_DATA_HOME: path.join(home, '.local/share'),
      XDG_CACHE_HOME: path.join(home, '.cache'),
      TZ: 'Europe/Amsterdam',
      VOORKANT_USER_DATA: path.join(home, 'voorkant'),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function launchPackaged(home: string, start: Start) {
  const child = startPackaged(home, { ...start, args: ['--remote-debugging-port=0', ...(start.args ?? [])] });
  const log: string[] = [];
  child.stderr?.on('data', (part: Buffer) => log.push(part.toString()));
  const address = await addressIn(child, () => log.join(''));
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: READY_MS }));
  if (!page) throw new Error('The packaged app has no window');
  await page.waitForSelector('html[data-ready="true"]', { timeout: READY_MS });
  return {
    browser,
    page,
    home,
    log: () => log.join(''),
    async stop() {
      await browser.close();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
}

/** Where Chromium listens, once it says so. */
async function addressIn(child: ChildProcess, log: () => string): Promise<string> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const address = PORT.exec(log())?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The packaged app did not start:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Every file below a folder, relative to it, with forward slashes. */
export const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
