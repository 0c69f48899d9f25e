import { expect, type Page } from '@playwright/test';
import { settingsSchema } from '../../../src/shared/ipc/schemas';
import { ask } from './bridge';
import type { Caller } from './practice';

const FIRST_SETTINGS = settingsSchema.parse({
  theme: 'light',
  density: 'compact',
  zoom: 1,
  isCounterMode: false,
  lastKanaal: 'telefoon',
});

/** Throws away what an earlier test left on the desk, and lets `userId` sit down at it. */
export async function clearDesk(page: Page, userId = 'sanne.dijkhuis'): Promise<void> {
  await ask(page, 'session.signIn', { userId });
  for (const { id } of await ask(page, 'conversations.list', {}))
    await ask(page, 'conversations.discard', { conversationId: id });
  await ask(page, 'app.changeSettings', FIRST_SETTINGS);
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await expect(page.getByText('Geen gesprekken')).toBeVisible();
}

/** The box by which callers are found. */
export const findBox = (page: Page) => page.getByRole('textbox', { name: 'Wie is het?' });

/** The note of the question on screen. */
export const noteOf = (page: Page) => page.getByRole('textbox', { name: 'Notitie' });

/** Begins a conversation and searches in it, by keyboard. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Gevonden' }).getByRole('status')).toHaveText(/./);
}

/** Begins a conversation with the one person or organisation that a search finds. */
export async function open(
  page: Page,
  { text, naam }: { readonly text: string; readonly naam: string },
): Promise<void> {
  await search(page, text);
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
}

/** Lets a phone ring, by hand: there is no telephone exchange here. */
export async function ring(page: Page, telefoonnummer: string): Promise<void> {
  await page.getByRole('button', { name: 'Oproep nabootsen' }).click();
  await page.getByLabel('Telefoonnummer').fill(telefoonnummer);
  await page.getByLabel('Telefoonnummer').press('Enter');
  await expect(page.getByRole('region', { name: 'Binnenkomende oproep' })).toBeVisible();
}

/** Answers control questions as the caller does, who knows their own facts; passes the ones about others. */
export async function identify(page: Page, caller: Caller): Promise<void> {
  const answers = new Map([
    ['In welke plaats bent u geboren?', caller.geboorteplaats],
    ['Wat is uw geboortedatum?', dutchDay(caller.geboortedatum)],
    ['Wat zijn uw postcode en huisnummer?', `${caller.postcode} ${caller.huisnummer}`],
    ['Wat zijn al uw voornamen?', caller.voornamen],
  ]);
  const question = page.locator('.vk-identify-question');
  const checked = page.getByRole('img', { name: 'Identificatie: gecontroleerd' });
  await expect(question).toBeVisible();
  while (!(await checked.isVisible())) {
    const asked = (await question.textContent()) ?? '';
    const answer = answers.get(asked);
    if (answer === undefined) {
      await page.getByRole('button', { name: 'Overslaan' }).press('Enter');
    } else {
      await page.getByRole('textbox', { name: 'Antwoord' }).fill(answer);
      await page.getByRole('textbox', { name: 'Antwoord' }).press('Enter');
    }
    await expect(question.filter({ hasText: asked })).toBeHidden();
  }
}

/** `1985-03-12` as people say it. */
export const dutchDay = (datum: string): string => datum.split('-').reverse().join('-');
