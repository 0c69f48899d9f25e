import path from 'node:path';
import type { Page } from '@playwright/test';
import { todayInTheNetherlands } from '../../src/main/compose-days';
import { startSandbox } from '../../src/sandbox/server';
import { nl } from '../../src/renderer/text/nl';
import { expectAccessible } from './support/accessibility';
import { launchVoorkant, newUserData, removeUserData, type Voorkant } from './support/app';
import { ask } from './support/bridge';
import { expect, test } from './support/test';

const RESOURCES = path.resolve(__dirname, '../../resources');
const TOKEN = 'token-of-two-windows';
const text = nl.terugbel;

/** One practice municipality for both windows. */
async function startPractice() {
  const today = todayInTheNetherlands(Date.now());
  const sandbox = await startSandbox({ file: null, seed: 1, today, resources: RESOURCES, port: 0, token: TOKEN });
  const env = { VOORKANT_SANDBOX_URL: sandbox.url, VOORKANT_SANDBOX_TOKEN: TOKEN };
  const open: { readonly voorkant: Voorkant; readonly userData: string }[] = [];
  return {
    async windowOf(userId: string): Promise<Voorkant> {
      const userData = newUserData();
      const voorkant = await launchVoorkant({ userData, env });
      open.push({ voorkant, userData });
      await ask(voorkant.page, 'session.signIn', { userId });
      await voorkant.page.reload();
      await voorkant.page.waitForSelector('html[data-ready="true"]');
      return voorkant;
    },
    async close() {
      for (const { voorkant, userData } of open) {
        await voorkant.close();
        await removeUserData(userData);
      }
      await sandbox.close();
    },
  };
}

const board = (page: Page) => page.getByRole('grid', { name: text.listLabel });
const detail = (page: Page) => page.locator('.vk-terugbel-detail');

/** Opens the board at a tab by keys alone. */
async function openBoard(page: Page, tab: keyof typeof text.tabs): Promise<void> {
  await page.keyboard.press('Control+T');
  await page.getByRole('tab', { name: text.tabs.unit }).focus();
  for (let presses = 0; presses < 5; presses += 1) {
    if (await page.getByRole('tab', { name: text.tabs[tab], selected: true }).isVisible()) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(board(page)).toBeVisible();
}

/** Opens the callback with this number, as somebody without a mouse does. */
async function openRow(page: Page, nummer: string, scope: 'all' | 'unit' = 'all'): Promise<void> {
  const { items } = await ask(page, 'terugbel.list', { scope });
  const at = items.findIndex((item) => item.nummer === nummer);
  await board(page).focus();
  await page.keyboard.press('Home');
  for (let row = 0; row < at; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByText(text.detail.title(nummer))).toBeVisible();
}

/** An open callback of Burgerzaken that nobody took. */
async function freeCallback(page: Page, scope: 'all' | 'unit' = 'all') {
  const { items } = await ask(page, 'terugbel.list', { scope });
  const free = items.find(({ unit, holder }) => unit === 'Burgerzaken' && holder === null);
  if (!free) throw new Error('There is no free callback');
  return free;
}

/** What main keeps of the reason that is being typed about a callback. */
async function keptReason(page: Page, nummer: string): Promise<string | null> {
  const { items } = await ask(page, 'terugbel.list', { scope: 'unit' });
  const row = items.find((item) => item.nummer === nummer);
  if (!row) return null;
  const opened = await ask(page, 'terugbel.open', { connectionId: row.connectionId, id: row.id });
  return opened.state === 'ready' ? (opened.draft?.reason ?? null) : null;
}

test.describe('two windows on one register', () => {
  test.setTimeout(150_000);
  let practice: Awaited<ReturnType<typeof startPractice>>;
  test.beforeEach(async () => {
    practice = await startPractice();
  });
  test.afterEach(() => practice.close());

  test('claim the same callback: one has it, the other is told who', async () => {
    const [sanne, petra] = await Promise.all([
      practice.windowOf('sanne.dijkhuis'),
      practice.windowOf('petra.van.rhee'),
    ]);
    const { nummer } = await freeCallback(sanne.page);
    for (const { page } of [sanne, petra]) {
      await openBoard(page, 'all');
      await openRow(page, nummer);
    }

    await Promise.all([sanne, petra].map(({ page }) => page.keyboard.press('n')));

    const outcomes = await Promise.all(
      [sanne, petra].map(({ page }) => detail(page).getByRole('status').locator('.vk-notice').innerText()),
    );
    const isWon = outcomes.map((outcome) => outcome.includes(text.done.claim));
    const winner = isWon[0] ? 'Sanne Dijkhuis' : 'Petra van Rhee';
    expect(isWon.filter(Boolean)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.includes(text.done.claim))).toContain(text.notDone.taken(winner));
  });

  test('a forwarded callback is due as before, in the window of the other too', async () => {
    const [tom, sanne] = await Promise.all([practice.windowOf('tom.foppen'), practice.windowOf('sanne.dijkhuis')]);
    const before = await freeCallback(sanne.page);
    await openBoard(sanne.page, 'all');
    await openRow(sanne.page, before.nummer);

    await sanne.page.keyboard.press('d');
    await sanne.page.keyboard.type('Parkeren');
    await sanne.page
      .getByRole('option', { name: /Parkeren/ })
      .first()
      .waitFor();
    await sanne.page.keyboard.press('Enter');
    await sanne.page.keyboard.press('Tab');
    await sanne.page.keyboard.type('Gaat over een vergunning.');
    await sanne.page.keyboard.press('Tab');
    await sanne.page.keyboard.press('Tab');
    await sanne.page.keyboard.press('Enter');

    await expect(detail(sanne.page).getByText(text.done.forward)).toBeVisible();
    const { items } = await ask(sanne.page, 'terugbel.list', { scope: 'all' });
    const after = items.find(({ nummer }) => nummer === before.nummer);
    expect(after).toMatchObject({ unit: 'Parkeren', dueAt: before.dueAt, holder: null });
    const left = await ask(tom.page, 'terugbel.list', { scope: 'unit' });
    expect(left.items.map(({ nummer }) => nummer)).not.toContain(before.nummer);
  });

  test('all of it by keyboard, in reach of everybody', async () => {
    const { page } = await practice.windowOf('sanne.dijkhuis');
    await openBoard(page, 'all');
    await expectAccessible(page, 'board');
    const { nummer } = await freeCallback(page);
    await openRow(page, nummer);
    await expectAccessible(page, 'callback', '.vk-terugbel');

    await page.keyboard.press('n');
    await expect(detail(page).getByText(text.done.claim)).toBeVisible();
    await page.keyboard.press('p');
    await expectAccessible(page, 'attempt', '.vk-terugbel-detail');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nam niet');
    // The board is read again, as it is every half minute: who types goes on typing.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.keyboard.type(' op.');
    await expect(page.getByRole('textbox', { name: text.form.note })).toBeFocused();
    await expect(page.getByRole('textbox', { name: text.form.note })).toHaveValue('Nam niet op.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(detail(page).getByText(text.done.attempt)).toBeVisible();
    await expect(detail(page).getByText('Terugbelpoging: niet bereikt')).toBeVisible();
    await page.keyboard.press('v');
    await page.keyboard.press('a');
    await page.keyboard.press('Tab');
    await page.keyboard.type('MeerInzicht heeft het aangepast.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(detail(page).getByText(/Dit noemt een uitvoerder: MeerInzicht/)).toBeVisible();
    await expectAccessible(page, 'refused outcome', '.vk-terugbel-detail');
    await page.getByRole('textbox', { name: text.form.told }).fill('Het is aangepast.');
    await page.getByRole('form').getByRole('button', { name: text.form.do.close }).press('Enter');

    await expect(detail(page).getByText('Teruggebeld en afgehandeld')).toBeVisible();
    const { items } = await ask(page, 'terugbel.list', { scope: 'all' });
    expect(items.map((item) => item.nummer)).not.toContain(nummer);
  });

  test('what was typed is there after a reload, a number in it stays here, and the rail tells what is late', async () => {
    const { page } = await practice.windowOf('tom.foppen');
    const pressing = await ask(page, 'terugbel.attention', {});
    const { late = 0, soon = 0 } = pressing ?? {};
    const counts = [...(late > 0 ? [text.attention.late(late)] : []), ...(soon > 0 ? [text.attention.soon(soon)] : [])];
    const name = [nl.app.screens.terugbel, ...counts].join(', ');
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await expectAccessible(page, 'rail', '.vk-rail');
    const { nummer } = await freeCallback(page, 'unit');
    await openBoard(page, 'unit');
    await openRow(page, nummer, 'unit');
    await page.keyboard.press('t');
    await page.keyboard.type('Hoort bij 999993653.');
    await expect(detail(page).getByRole('status', { name: nl.register.numbers.label })).toContainText('BSN');
    // Main has it within a second of the first letter.
    await expect.poll(() => keptReason(page, nummer)).toBe('Hoort bij 999993653.');
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]');

    await openBoard(page, 'unit');
    await openRow(page, nummer, 'unit');
    await expect(detail(page).getByText(text.form.waiting)).toBeVisible();
    await page.keyboard.press('t');
    const reason = page.getByRole('textbox', { name: text.form.reason });
    await expect(reason).toHaveValue('Hoort bij 999993653.');
    const button = page.getByRole('form').getByRole('button', { name: text.form.do.sendBack });
    await button.press('Enter');
    await expect(detail(page).getByText(text.form.personalNumber)).toBeVisible();
    await expectAccessible(page, 'number flagged', '.vk-terugbel-detail');
    await reason.press('Control+m');
    await expect(reason).toHaveValue('Hoort bij [BSN weggelaten].');
    await button.press('Enter');

    await expect(page.getByText(text.detail.title(nummer))).toBeVisible();
    await expect
      .poll(async () => (await ask(page, 'terugbel.list', { scope: 'unit' })).items.map((item) => item.nummer))
      .not.toContain(nummer);
  });
});
