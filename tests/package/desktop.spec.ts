import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { municipalityIdSchema } from '../../src/shared/domain/ids';
import { ask, listen } from '../e2e/support/bridge';
import { findBox, open } from '../e2e/support/desk';
import { nameOf, someone } from '../e2e/support/region';
import { startPackaged, test } from './support';

test('the packaged app finds somebody in the practice region and shows their klantbeeld', async ({ desk }) => {
  const { page } = desk;
  const resident = someone(({ rol, isGeheim, kenmerken }) => rol === 'kind' && !isGeheim && kenmerken.length === 0);

  await open(page, { text: resident.bsn, naam: nameOf(resident) });

  await expect(page.locator('.vk-skeleton')).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('tab', { name: 'Zaken', selected: true })).toBeVisible();
  expect(page.url()).toBe('app://voorkant/index.html');
});

test('it checks Dutch spelling with the dictionary that it brings along', async ({ desk }) => {
  expect(await ask(desk.page, 'app.info', {})).toMatchObject({ isSandbox: true, isSpellcheckOn: true });

  const placed = path.join(desk.home, 'voorkant/profiles/standaard/Dictionaries/nl-NL-3-0.bdic');
  expect(fs.statSync(placed).size).toBeGreaterThan(1_000_000);
});

test('its knowledge base answers from threads and a file of its own, and its notes are there', async ({ desk }) => {
  const municipality = municipalityIdSchema.parse('harderwijk');
  const { hits } = await ask(desk.page, 'kennis.search', { text: 'paspoort kwijt', municipality, limit: 3 });

  expect(hits.map(({ titel }) => titel.toLowerCase())[0]).toContain('paspoort');
  expect((await ask(desk.page, 'notes.list', {})).length).toBeGreaterThan(0);
});

test('its page about Voorkant shows the words of the licences', async ({ desk }) => {
  const { page, browser } = desk;
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Over Voorkant');
  await page.keyboard.press('Enter');
  const [context] = browser.contexts();
  const opened = context?.waitForEvent('page');

  await page.getByRole('button', { name: 'Lees de licenties' }).click();

  const notices = await opened;
  await expect.poll(() => notices?.url()).toMatch(/^document:/);
  await expect.poll(() => notices?.evaluate(() => document.body.textContent)).toContain('GNU AFFERO GENERAL PUBLIC');
});

test('it offers no tools for developers, and writes no fault to its log', async ({ desk }) => {
  const { page } = desk;

  await page.keyboard.press('Control+Shift+I');
  await page.keyboard.press('F12');

  expect(
    desk.browser
      .contexts()[0]
      ?.pages()
      .filter((one) => one.url().startsWith('devtools:')),
  ).toEqual([]);
  expect(desk.log().match(/^.*"level":50.*$/gm) ?? []).toEqual([]);
});

test('it does not run as Node, and takes no code or debugger from its environment', async ({ launch, home }) => {
  const marker = path.join(home, 'ran');
  const script = path.join(home, 'intruder.cjs');
  fs.writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);

  const packaged = await launch({
    args: ['--inspect=0', '--require', script, script],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` },
  });

  await expect(packaged.page.getByRole('heading').first()).toBeVisible();
  expect(fs.existsSync(marker)).toBe(false);
  expect(packaged.log()).not.toContain('Debugger listening');
});

test('a link that the system hands to a second start rings in the first', async ({ launch, home }) => {
  const { page } = await launch({ args: ['--user', 'sanne.dijkhuis'] });
  await expect(findBox(page).or(page.getByText('Geen gesprekken'))).toBeVisible();
  const ringing = await listen(page, 'calls.ringing');

  const second = startPackaged(home, { args: ['voorkant://call?number=0341411911'] });
  const [code] = (await once(second, 'exit')) as [number | null];

  expect(code).toBe(0);
  await expect.poll(ringing).toHaveLength(1);
  expect(await ringing()).toMatchObject([{ municipality: 'harderwijk' }]);
});
