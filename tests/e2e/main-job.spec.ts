import type { Page } from '@playwright/test';
import { z } from 'zod';
import { askPractice, atWork, practiceUrl, someCaller, type Caller } from './support/practice';
import { expect, test } from './support/test';

test.setTimeout(90_000);

const contacts = z.object({
  results: z.array(
    z.object({
      nummer: z.string(),
      onderwerp: z.string(),
      inhoud: z.string(),
      kanaal: z.string(),
      metadata: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Contacts of a caller as any other system reads them, newest first. */
const contactsOf = async (base: string, { partijId }: Caller) =>
  (
    await askPractice(
      `${base}/klantinteracties/api/v1/klantcontacten?hadBetrokkene__wasPartij__uuid=${partijId}`,
      contacts,
    )
  ).results;

/** Lets the caller's phone ring, by hand: there is no telephone exchange here. */
async function ring(page: Page, telefoonnummer: string): Promise<void> {
  await page.getByRole('button', { name: 'Oproep nabootsen' }).click();
  await page.getByLabel('Telefoonnummer').fill(telefoonnummer);
  await page.getByLabel('Telefoonnummer').press('Enter');
  await expect(page.getByText('Mogelijk:')).toBeVisible();
}

/** Answers control questions as the caller does, who knows their own facts; passes the ones about others. */
async function identify(page: Page, caller: Caller): Promise<void> {
  const [year, month, day] = caller.geboortedatum.split('-');
  const answers = [
    ['In welke plaats bent u geboren?', caller.geboorteplaats],
    ['Wat is uw geboortedatum?', `${day}-${month}-${year}`],
  ] as const;
  for (const [question, answer] of answers) {
    const skip = page.getByRole('button', { name: 'Overslaan' });
    await expect(skip).toBeVisible();
    while (!(await page.getByText(question).isVisible())) await skip.press('Enter');
    await page.getByRole('textbox', { name: 'Antwoord' }).fill(answer);
    await page.getByRole('textbox', { name: 'Antwoord' }).press('Enter');
    await expect(page.getByText(question)).toBeHidden();
  }
  await expect(page.getByRole('img', { name: 'Identificatie: gecontroleerd' })).toBeVisible();
}

test('one call from the ring to the record, over a power cut in the middle of a note', async ({ launch }) => {
  const first = await launch(atWork());
  const caller = await someCaller(await practiceUrl(first));
  const before = await contactsOf(await practiceUrl(first), caller);
  const { page } = first;

  await ring(page, caller.telefoonnummer);
  await page.getByRole('button', { name: 'Aannemen' }).click();
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.getByRole('textbox', { name: 'Wie is het?' }).press('Enter');
  await expect(page.getByRole('heading', { name: caller.naam })).toBeVisible();
  await identify(page, caller);
  await page.getByRole('tab', { name: /Belastingen/ }).click();
  await expect(page.getByText(/Nog gesloten/)).toBeHidden();
  const note = page.getByRole('textbox', { name: 'Notitie' });
  await note.pressSequentially('Beller vroeg naar de kwijtschelding van dit jaar. ');
  await expect(page.getByText(/Concept bewaard/)).toBeVisible();
  await note.pressSequentially('Uitgelegd dat');
  await first.kill();

  const second = await launch(atWork());
  await second.page.getByText(caller.naam).first().click();
  const found = second.page.getByRole('textbox', { name: 'Notitie' });
  await expect(found).toHaveValue(/^Beller vroeg naar de kwijtschelding van dit jaar\. /);
  await found.press('End');
  await found.pressSequentially(' Klaar.');
  await second.page.getByRole('textbox', { name: 'Onderwerp' }).fill('Kwijtschelding');
  await second.page.getByRole('radio', { name: 'Zelf afgehandeld' }).check();
  await second.page.getByRole('radio', { name: 'Ja' }).check();
  await second.page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(second.page.getByText(/Geregistreerd als/)).toBeVisible();

  const after = await contactsOf(await practiceUrl(second), caller);
  expect(after).toHaveLength(before.length + 1);
  const [registered] = after.filter(({ nummer }) => !before.some((one) => one.nummer === nummer));
  expect(registered).toMatchObject({
    onderwerp: 'Kwijtschelding',
    kanaal: 'telefoon',
    metadata: { resultaat: 'zelfstandig_afgehandeld', vraagBeantwoord: 'ja' },
  });
  expect(registered?.inhoud).toMatch(/^Beller vroeg naar de kwijtschelding van dit jaar\. .*Klaar\.$/);
  expect(first.consoleErrors).toEqual([]);
});

test('the whole call by keyboard alone', async ({ launch }) => {
  const voorkant = await launch(atWork());
  const { page } = voorkant;
  const base = await practiceUrl(voorkant);
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  const [year, month, day] = caller.geboortedatum.split('-');

  await page.keyboard.press('Control+N');
  await page.keyboard.type(`${caller.achternaam} ${day}-${month}-${year}`);
  await expect(page.getByText(/geboren/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: caller.naam })).toBeVisible();
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Afspraak gemaakt voor maandag.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Afspraak maken');
  await page.getByRole('radio', { name: 'Zelf afgehandeld' }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Geregistreerd als/)).toBeVisible();

  const [registered] = (await contactsOf(base, caller)).filter(
    ({ nummer }) => !before.some((one) => one.nummer === nummer),
  );
  expect(registered).toMatchObject({ onderwerp: 'Afspraak maken', inhoud: 'Afspraak gemaakt voor maandag.' });
});

test('a second conversation stands beside the first, and switching shows each caller under their own name', async ({
  launch,
}) => {
  const voorkant = await launch(atWork());
  const { page } = voorkant;
  const caller = await someCaller(await practiceUrl(voorkant));
  await ring(page, caller.telefoonnummer);
  await page.getByRole('button', { name: 'Aannemen' }).click();
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.getByRole('textbox', { name: 'Wie is het?' }).press('Enter');
  await expect(page.getByRole('heading', { name: caller.naam })).toBeVisible();

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('heading', { name: caller.naam })).toBeHidden();
  await page.keyboard.press('Control+1');

  await expect(page.getByRole('heading', { name: caller.naam })).toBeVisible();
});

test('a number that is no BSN is refused in words before any register is asked', async ({ launch }) => {
  const voorkant = await launch(atWork());
  const { page } = voorkant;
  await practiceUrl(voorkant);
  await page.keyboard.press('Control+N');

  await page.keyboard.type('123456789');

  await expect(page.getByText('Dit lijkt een BSN, maar het klopt niet. Controleer de cijfers.')).toBeVisible();
  expect(voorkant.log()).not.toContain('123456789');
  expect(voorkant.log()).not.toContain('"connectionId":"brp"');
});
