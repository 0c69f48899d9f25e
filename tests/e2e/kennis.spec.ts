import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { clearDesk, noteOf } from './support/desk';
import { expect, test } from './support/test';

/** Titles of the articles that the running conversation rests on, as they are kept. */
const sourcesOf = async (page: Page): Promise<readonly string[]> =>
  (await ask(page, 'conversations.list', {})).flatMap(({ questions }) =>
    questions.flatMap(({ artikelen }) => artikelen.map((artikel) => artikel.titel)),
  );

test.beforeEach(async ({ page }) => {
  await clearDesk(page);
  await page.keyboard.press('Control+N');
});

test('an article shows the answer to the question first, with the asked words marked, and can be printed', async ({
  desk,
  page,
}) => {
  await page.getByRole('combobox', { name: 'Zoek een antwoord' }).focus();
  await page.keyboard.type('wat kost een paspoort voor mijn kind');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');

  const article = page.getByRole('article');
  const asked = article.locator('.vk-artikel-asked');
  await expect(asked.getByRole('heading', { name: 'Bij deze vraag' })).toBeVisible();
  await expect(asked.locator('mark').first()).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.get('vk-asked')?.size ?? 0)).toBeGreaterThan(0);
  await expectAccessible(page, 'article with its answer', '.vk-artikel');
  const printed = desk.app.waitForEvent('window', { predicate: (window) => window.url().startsWith('document:') });
  await article.getByRole('button', { name: 'Druk af' }).press('Enter');

  await (await printed).waitForLoadState();
  await expect(article.getByText('Het afdrukvoorbeeld staat in een eigen venster')).toBeVisible();
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('document:'))
      ?.close(),
  );
});

test('two question marks in the note put an answer in it, which becomes a source, by keyboard alone', async ({
  page,
}) => {
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Beller wil weg. ??paspoort aanvragen');
  const list = page.getByRole('listbox', { name: 'Antwoord uit de kennisbank' });
  const chosen = list.getByRole('option').first();
  await expect(chosen).toContainText(/paspoort/i);
  const titel = (await chosen.textContent())?.trim() ?? '';
  await expectAccessible(page, 'list in the note', '.vk-zone-register');
  await page.keyboard.press('Enter');

  await expect(noteOf(page)).toHaveValue(new RegExp(`^Beller wil weg\\. “${titel.replace(/[()?]/g, '.')}”: .+`));
  await expect(list).toBeHidden();
  await expect(noteOf(page)).toBeFocused();
  await expect.poll(() => sourcesOf(page)).toEqual([titel]);
});

test('the knowledge screen says when each source was checked, and asks them again, by keyboard alone', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Kennisbank' }).press('Enter');
  const summary = page.locator('.vk-kennis-sources > summary');
  await expect(summary).toContainText('Gecontroleerd');
  await summary.focus();
  await page.keyboard.press('Enter');
  const sources = page.getByRole('list', { name: 'Bronnen van de kennisbank' });
  await expect(sources.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'the sources of the knowledge base');

  const synced = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const summaryText = document.querySelector('.vk-kennis-sources');
        new MutationObserver(() => resolve(true)).observe(summaryText ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      }),
  );
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Nu bijwerken' })).toBeFocused();
  await page.keyboard.press('Enter');

  expect(await synced).toBe(true);
  await expect(summary).toContainText('Gecontroleerd');
});
