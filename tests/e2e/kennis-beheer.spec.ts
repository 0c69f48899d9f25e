import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { clearDesk, noteOf } from './support/desk';
import { expect, test } from './support/test';

const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Zoek een antwoord' });

/** Goes to a screen by the palette, without a mouse. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(screen);
  await expect(page.getByRole('dialog').getByRole('option', { name: screen }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: screen })).toBeVisible();
}

test('what an agent cannot find reaches the editors without the caller in it, and the agent hears what came of it', async ({
  page,
}) => {
  await page.keyboard.press('Control+N');
  await searchBox(page).focus();
  await page.keyboard.type('qwxzbroodrooster 999993653 qwxzverzilveren');
  const report = page.getByRole('button', { name: 'Meld dat dit antwoord er niet is' });
  await expect(report).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(report).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gemeld aan de kennisredactie')).toBeVisible();

  await clearDesk(page, 'joost.kwakkel');
  await goTo(page, 'Kennisbeheer');
  const words = 'qwxzbroodrooster [bsn] qwxzverzilveren';
  await expect(page.getByRole('button', { name: words })).toBeVisible();
  await expectAccessible(page, 'the backlog', 'main');
  await page.getByRole('button', { name: words }).press('Enter');
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await page.getByRole('textbox', { name: 'Reden om geen artikel te maken' }).focus();
  await page.keyboard.type('Dit doet de gemeente niet.');
  await expectAccessible(page, 'a question of the backlog', 'main');
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 vraag gesloten')).toBeVisible();

  await clearDesk(page);
  await expect(page.getByText(/nieuwe? antwoord(en)?/)).toBeVisible();
  await page.getByRole('button', { name: /Mijn meldingen/ }).press('Enter');
  const told = page.getByRole('dialog', { name: 'Mijn meldingen' });
  await expect(told.getByText('Dit doet de gemeente niet.')).toBeVisible();
  await expectAccessible(page, 'my reports', '.vk-meldingen-pop');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/nieuwe? antwoord(en)?/)).toBeHidden();
});

test('an error in an article is reported in two keystrokes', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await searchBox(page).focus();
  await page.keyboard.type('wat kost een paspoort');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();

  await page.keyboard.press('Alt+M');
  await expect(page.getByRole('textbox', { name: 'Wat klopt er niet?' })).toBeFocused();
  await expectAccessible(page, 'an article with the form to report an error', '.vk-artikel');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Gemeld aan de kennisredactie.')).toBeVisible();
  const mine = await ask(page, 'kennisbeheer.mine', {});
  const errors = mine.filter(({ vraag }) => vraag.aanleiding === 'fout' && vraag.woorden.startsWith('Klopt niet: '));
  expect(errors.map(({ vraag }) => vraag.artikel?.titel)).toHaveLength(1);
});

test('a question that was not answered goes to the editors when the contact is saved', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await noteOf(page).fill('Beller wil een zwevend terras.');
  const [conversation] = await ask(page, 'conversations.list', {});
  if (!conversation) throw new Error('no conversation');
  await expect.poll(async () => (await ask(page, 'conversations.list', {}))[0]?.questions[0]?.note).toContain('terras');
  const [kept] = await ask(page, 'conversations.list', {});
  if (!kept) throw new Error('no conversation');
  const { questions, revision, kanaal, state } = kept;
  await ask(page, 'conversations.keep', {
    conversationId: kept.id,
    revision: revision + 1000,
    kanaal,
    state,
    questions: questions.map((question) => ({
      ...question,
      vraag: 'Qwxzterras boven het water',
      resultaat: 'zelfstandig_afgehandeld' as const,
      isBeantwoord: 'nee' as const,
    })),
  });
  await ask(page, 'conversations.save', { conversationId: kept.id });

  await expect
    .poll(async () => (await ask(page, 'kennisbeheer.mine', {})).map(({ vraag }) => vraag.woorden))
    .toContain('Qwxzterras boven het water');
});
