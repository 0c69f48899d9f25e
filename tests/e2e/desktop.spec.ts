import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ask, listen } from './support/bridge';
import type { Voorkant } from './support/app';
import { watchSpelling } from './support/spelling';
import { expect, test } from './support/test';

/** Chooses an entry of the menu bar. */
const giveCommand = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

test.describe('the menu', () => {
  test('is Dutch and asks the window to act', async ({ desk, page }) => {
    const commands = await listen(page, 'app.commandGiven');

    const labels = await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    await giveCommand(desk.app, 'Toetsen');

    expect(labels?.map((label) => label.replace('&', ''))).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Gesprek', 'Help']);
    await expect.poll(commands).toEqual([{ command: 'keys.show' }]);
  });
});

test.describe('the spell checker', () => {
  test('marks a misspelt word and no ordinary Dutch word, without a network', async ({ desk, page }) => {
    const spellingOf = await watchSpelling(desk, page);

    expect(await spellingOf('vergunnning')).toEqual(expect.arrayContaining(['vergunnning', 'vergunning']));
    expect(await spellingOf('vraagd')).toEqual(expect.arrayContaining(['vraagd', 'vraagt']));
    expect((await spellingOf('vergunning'))[0]).toBe('');
    // Not in the list of words as they stand: made by its rules, with an ending, a prefix or another word.
    for (const word of ['vraagt', 'uitgelegde', 'gemeentelijke', 'Rijbewijzen', 'foto’s', 'bezwaartermijn']) {
      expect((await spellingOf(word))[0], word).toBe('');
    }
  });

  test('learns words of municipalities from the articles', async ({ desk, page }) => {
    const spellingOf = await watchSpelling(desk, page);

    await expect.poll(async () => (await spellingOf('mantelzorgbon'))[0]).toBe('');
    expect((await spellingOf('mantelzorgbonn'))[0]).toBe('mantelzorgbonn');
  });
});

test.describe('diagnostics', () => {
  test('go to the file that the user chooses, without a person in them', async ({ desk, page, userData }) => {
    const file = path.join(userData, 'diagnose.json');
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);

    expect(await ask(page, 'app.exportDiagnostics', {})).toEqual({ file });

    const text = fs.readFileSync(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ application: 'Voorkant', isSandbox: true, settings: { theme: 'light' } });
    expect(text).not.toContain(desk.userData);
    expect(text).not.toMatch(/\d{9}/);
  });
});

test.describe('the page about Voorkant', () => {
  test('opens the licences of what is shipped in a window of their own', async ({ desk, page }) => {
    const { app } = desk;
    await giveCommand(app, 'Over Voorkant');
    await expect(page.getByRole('row', { name: /^@signalapp\/sqlcipher .* AGPL-3\.0-only$/ })).toBeVisible();
    const opened = app.waitForEvent('window', { predicate: (window) => window.url().startsWith('document:') });

    await page.getByRole('button', { name: 'Lees de licenties' }).click();

    const notices = await opened;
    await expect(notices.getByText('GNU AFFERO GENERAL PUBLIC LICENSE')).toBeVisible();
    const text = await notices.evaluate(() => document.body.textContent);
    for (const named of ['react-dom', 'electron', 'OpenTaal', 'EUPL-1.2']) expect(text).toContain(named);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('document:'))
        ?.close(),
    );
    await expect.poll(() => app.windows()).toHaveLength(1);
  });
});

test.describe('a picture of the first screen', () => {
  test('is saved where the environment asks for it', async ({ launch, userData }) => {
    const file = path.join(userData, 'first-screen.png');

    const voorkant = await launch({ env: { VOORKANT_SCREENSHOT: file } });

    await expect.poll(() => voorkant.log()).toContain(`screenshot saved ${file}`);
    expect(fs.readFileSync(file).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

test.describe('the practice municipality', () => {
  /** Its process. While the app is starting a question to it can get lost, so it is put again. */
  async function pidOfSandbox({ app }: Voorkant): Promise<number> {
    let pid = 0;
    await expect(async () => {
      const metrics = await app.evaluate(({ app: main }) => main.getAppMetrics());
      pid = metrics.find(({ name }) => name === 'Voorkant proeftuin')?.pid ?? 0;
      expect(pid).toBeGreaterThan(0);
    }).toPass();
    return pid;
  }

  test('comes back when it dies', async ({ voorkant }) => {
    await expect.poll(() => voorkant.log()).toContain('"kind":"ready"');
    const first = await pidOfSandbox(voorkant);

    process.kill(first, 'SIGKILL');

    await expect.poll(() => voorkant.log()).toContain('"kind":"died"');
    await expect.poll(() => voorkant.log().match(/"kind":"ready"/g), { timeout: 30_000 }).toHaveLength(2);
    expect(await pidOfSandbox(voorkant)).not.toBe(first);
  });

  test('is not called broken when the app ends before it answers', async ({ launch }) => {
    const voorkant = await launch({ waitsForScreen: false });
    await expect.poll(() => pidOfSandbox(voorkant)).toBeGreaterThan(0);

    await voorkant.close();

    expect(voorkant.log()).not.toContain('did not start');
  });

  test('ends with the app, however that ends', async ({ voorkant }) => {
    const pid = await pidOfSandbox(voorkant);

    await voorkant.kill();

    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
