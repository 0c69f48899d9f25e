import type { Page } from '@playwright/test';
import { nl } from '../../src/renderer/text/nl';
import { clearDesk, identify, open, search } from './support/desk';
import { someCaller, type Caller } from './support/practice';
import { expect, test } from './support/test';

const openCaller = (page: Page, { bsn, naam }: Caller) => open(page, { text: bsn, naam });

/** Connections that were asked since `from` in the log. */
const asked = (log: string): readonly string[] =>
  [...log.matchAll(/"connectionId":"([a-z-]+)"/g)].map(([, connection = '']) => connection);

test('taxes and social affairs stay closed, and unasked, until control questions are answered well', async ({
  page,
  base,
  desk,
}) => {
  const caller = await someCaller(base);
  const logged = desk.log().length;
  await openCaller(page, caller);
  await page.getByRole('tab', { name: /Belastingen/ }).click();

  await expect(page.getByText(nl.klantbeeld.closed.belastingen)).toBeVisible();
  await expect.poll(() => asked(desk.log().slice(logged))).toContain('zgw-harderwijk');
  for (const closed of ['belastingen-api', 'woz', 'zaken-belastingen', 'zgw-sociaal'])
    expect(asked(desk.log().slice(logged))).not.toContain(closed);

  await identify(page, caller);

  await expect(page.getByRole('table', { name: 'Aanslagbiljetten' })).toBeVisible();
  await expect.poll(() => asked(desk.log().slice(logged))).toContain('zgw-sociaal');
});

test('the hands go on to the question of the caller after the last control question', async ({ page, base }) => {
  const caller = await someCaller(base);
  await openCaller(page, caller);

  await identify(page, caller);

  await expect(page.getByRole('textbox', { name: nl.register.vraag })).toBeFocused();
});

test('a wrong answer opens nothing, and the right one never shows', async ({ page, base }) => {
  const caller = await someCaller(base);
  await openCaller(page, caller);
  const answer = page.getByRole('textbox', { name: 'Antwoord van de beller' });

  await answer.fill('zeemeermin');
  await answer.press('Enter');

  const strip = page.getByRole('group', { name: 'Controlevraag' });
  await expect(strip.getByText(/Klopt niet$/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Identificatie: genoemd' })).toBeVisible();
  await expect(strip).not.toContainText(caller.geboorteplaats);
  await expect(answer).toHaveValue('');
});

test('a birth date that was typed to find somebody is not asked as a control question', async ({ page, base }) => {
  const caller = await someCaller(base);
  await search(page, `${caller.achternaam} ${caller.geboortedatum}`);
  await page.getByRole('button', { name: new RegExp(caller.naam) }).click();
  const question = page.locator('.vk-identify-question');
  await expect(question).toBeVisible();

  const questions: string[] = [];
  while (await question.isVisible()) {
    const now = await question.innerText();
    questions.push(now);
    await page.getByRole('button', { name: 'Overslaan' }).click();
    await expect(question.filter({ hasText: now })).toBeHidden();
  }

  expect(questions).toContain('Wat zijn uw postcode en huisnummer?');
  expect(questions).not.toContain('Wat is uw geboortedatum?');
});

test('at the counter an identity document opens everything at once', async ({ page, base }) => {
  const caller = await someCaller(base);
  await clearDesk(page, 'mo.haddad');
  await page.getByRole('button', { name: 'Kies een kanaal' }).click();
  await page.getByRole('button', { name: 'Balie' }).click();
  await page.keyboard.type(caller.bsn);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.keyboard.press('Enter');

  await page.getByRole('combobox', { name: 'Identiteitsbewijs gezien' }).selectOption('Paspoort');

  await expect(page.getByRole('img', { name: 'Identificatie: document gezien' })).toBeVisible();
  await page.getByRole('tab', { name: /Belastingen/ }).click();
  await expect(page.getByRole('table', { name: 'Aanslagbiljetten' })).toBeVisible();
});
