import type { Page } from '@playwright/test';
import { nl } from '../../src/renderer/text/nl';
import { ask } from './support/bridge';
import { identify, open } from './support/desk';
import { someCaller } from './support/practice';
import { expect, test } from './support/test';

const rowsInView = (page: Page, list: string) =>
  page.locator(`.vk-kb-timeline ${list}`).evaluate((element) => {
    const body = element.closest('.vk-panel-body')?.getBoundingClientRect();
    return [...element.children].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return body && top >= body.top - 1 && bottom <= body.bottom + 2;
    }).length;
  });

const isScrolling = (page: Page) =>
  page.locator('.vk-kb-overview').evaluate((element) => element.scrollHeight > element.clientHeight + 1);

test('the overview fits the smallest window: cards alike, four rows of the timeline, nothing scrolls as a whole', async ({
  page,
  base,
  desk,
}) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.waitForFunction(() => window.innerWidth === 1280 && window.innerHeight === 800);
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await expect(page.locator('.vk-skeleton')).toHaveCount(0);

  expect(await isScrolling(page)).toBe(false);
  expect(await rowsInView(page, 'ol')).toBeGreaterThanOrEqual(4);
  const heights = await page.locator('.vk-kb-card').evaluateAll((cards) => cards.map((card) => card.clientHeight));
  expect(new Set(heights).size).toBe(1);

  await ask(page, 'app.changeSettings', { density: 'comfortable', isCounterMode: true });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
  await expect(page.locator('.vk-kb-moments > li').first()).toBeVisible();
  expect(await isScrolling(page)).toBe(false);
  expect(await rowsInView(page, 'ol')).toBeGreaterThanOrEqual(2);
});

test('a card leads to all that it has', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });

  await page.getByRole('button', { name: /^Alle \d+ in Contacten$/ }).click();

  await expect(page.getByRole('tab', { name: new RegExp(nl.klantbeeld.tabs.contacten), selected: true })).toBeVisible();
});

test('the colleague’s explanation is wide, and wholly in view at the counter', async ({ page, desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await ask(page, 'app.changeSettings', { density: 'comfortable', isCounterMode: true });
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+B');

  const box = await page.getByRole('textbox', { name: nl.register.callback.toelichting }).boundingBox();
  const status = await page.locator('.vk-register').boundingBox();

  expect(box?.width).toBeGreaterThan(250);
  expect(box?.height).toBeGreaterThan(44);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((status?.y ?? 0) + (status?.height ?? 0));
});
