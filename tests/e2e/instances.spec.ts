import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startAgain } from './support/app';
import { ask, listen } from './support/bridge';
import { expect, test } from './support/test';

/** Signs in the first user of the practice municipality who may take calls. */
async function signInAgent(page: Page): Promise<void> {
  const users = await ask(page, 'session.users', {});
  const agent = users.find((user) => user.roles.includes('agent'));
  if (!agent) throw new Error('The practice municipality has no agent');
  await ask(page, 'session.signIn', { userId: agent.id });
}

test.describe('a second start', () => {
  test('hands over its link and ends', async ({ voorkant, userData }) => {
    await signInAgent(voorkant.page);
    const ringing = await listen(voorkant.page, 'calls.ringing');

    const second = await startAgain(userData, ['voorkant://call?number=0341411911&municipality=harderwijk']);

    expect(second.code).toBe(0);
    expect(second.stderr).toContain("Voorkant already runs in profile 'standaard'");
    await expect.poll(ringing).not.toEqual([]);
    expect((await ringing())[0]).toMatchObject({ municipality: 'harderwijk' });
    expect((await ringing())[0]?.telefoonnummer?.replace(/\D/g, '')).toBe('0341411911');
  });

  test('does not get a link followed that asks for more than a call', async ({ voorkant, userData }) => {
    await signInAgent(voorkant.page);
    const ringing = await listen(voorkant.page, 'calls.ringing');

    await startAgain(userData, ['voorkant://call?number=0341411911&bsn=999990019']);
    await startAgain(userData, ['voorkant://persoon/999990019']);

    await expect.poll(() => voorkant.log().match(/deep link refused/g)).toHaveLength(2);
    expect(voorkant.log()).not.toContain('999990019');
    expect(await ringing()).toEqual([]);
  });

  test('brings the window to the front', async ({ voorkant, userData }) => {
    const isMinimized = () =>
      voorkant.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await voorkant.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

    await startAgain(userData, []);

    const isVisible = () => voorkant.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
    expect(await isMinimized()).toBe(false);
  });
});

test.describe('a start that cannot have its profile', () => {
  const folderIn = (userData: string): string => path.join(userData, 'profiles', 'standaard');

  test('says so and fails when the lock of the profile cannot be made', async ({ userData }) => {
    fs.mkdirSync(path.join(folderIn(userData), 'SingletonLock'), { recursive: true });

    const ended = await startAgain(userData, []);

    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`it could not make ${path.join(folderIn(userData), 'SingletonLock')}`);
  });

  test('says so and fails when the profile has no place', async ({ userData }) => {
    fs.writeFileSync(path.join(userData, 'profiles'), 'a file');

    const ended = await startAgain(userData, []);

    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`it may not write in ${folderIn(userData)} (ENOTDIR)`);
  });
});

test.describe('profiles', () => {
  test('run beside each other with settings of their own', async ({ launch }) => {
    const anna = await launch({ args: ['--profile', 'anna'] });
    const piet = await launch({ args: ['--profile', 'piet'] });

    await ask(anna.page, 'app.changeSettings', { theme: 'dark' });

    expect((await ask(anna.page, 'app.info', {})).profile).toBe('anna');
    expect((await ask(piet.page, 'app.info', {})).profile).toBe('piet');
    expect((await ask(piet.page, 'app.settings', {})).theme).toBe('system');
  });

  test('have plain names only', async ({ userData }) => {
    const ended = await startAgain(userData, ['--profile', '../anna']);

    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('--profile takes a name');
    expect(fs.readdirSync(userData)).toEqual([]);
  });
});

test.describe('the next start', () => {
  test('finds the window where it was', async ({ launch }) => {
    const first = await launch();
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 80, width: 1100, height: 720 }),
    );
    await first.close();

    const second = await launch();

    const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds).toMatchObject({ width: 1100, height: 720, x: 60, y: 80 });
  });

  test('keeps the settings, also after a power cut', async ({ launch }) => {
    const first = await launch();
    await ask(first.page, 'app.changeSettings', { density: 'comfortable', zoom: 1.25 });
    await first.kill();

    const second = await launch();

    expect(await ask(second.page, 'app.settings', {})).toMatchObject({ density: 'comfortable', zoom: 1.25 });
    await expect
      .poll(() =>
        second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()),
      )
      .toBeCloseTo(1.25);
  });

  test('puts a broken settings file aside and works', async ({ launch, userData }) => {
    const folder = path.join(userData, 'profiles', 'standaard');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'settings.json'), '{"theme":"da');

    const voorkant = await launch();

    expect((await ask(voorkant.page, 'app.settings', {})).theme).toBe('system');
    expect(fs.existsSync(path.join(folder, 'settings.broken.json'))).toBe(true);
  });
});
