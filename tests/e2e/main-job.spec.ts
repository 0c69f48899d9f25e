import type { Page } from '@playwright/test';
import { dutchDay, findBox, identify, noteOf, ring } from './support/desk';
import { tabTo } from './support/keyboard';
import { actorOf, atWork, contactsOf, practiceUrl, recordOf, someCaller, zakenOf } from './support/practice';
import { expect, test } from './support/test';

test.setTimeout(90_000);

/** Takes the call that rings and opens the only one whom its number belongs to. */
async function answer(page: Page, naam: string): Promise<void> {
  await page.getByRole('button', { name: 'Aannemen' }).click();
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await findBox(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
}

test('one call from the ring to the record, over a power cut in the middle of a note', async ({ launch }) => {
  const first = await launch(atWork());
  const caller = await someCaller(await practiceUrl(first));
  const before = await contactsOf(await practiceUrl(first), caller);
  const { page } = first;

  await ring(page, caller.telefoonnummer);
  await answer(page, caller.naam);
  await identify(page, caller);
  await page.getByRole('tab', { name: /Belastingen/ }).click();
  await expect(page.getByRole('table', { name: 'Aanslagbiljetten' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Zoek een antwoord' }).fill('kwijtschelding belasting');
  await page.locator('.vk-zone-right').getByRole('option').first().click();
  const article = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  await expect(page.getByRole('button', { name: `${article} weghalen` })).toBeVisible();
  await noteOf(page).pressSequentially('Beller vroeg naar de kwijtschelding van dit jaar. ');
  await expect(page.getByText(/Concept bewaard/)).toBeVisible();
  await noteOf(page).pressSequentially('Uitgelegd dat');
  await first.kill();

  const second = await launch(atWork());
  const base = await practiceUrl(second);
  await second.page.getByRole('button', { name: new RegExp(`^Gesprek 1: ${caller.naam}`) }).click();
  await expect(noteOf(second.page)).toHaveValue(/^Beller vroeg naar de kwijtschelding van dit jaar\. /);
  await second.page.keyboard.press('Control+J');
  await second.page.keyboard.type(' Klaar.');
  await second.page.getByRole('textbox', { name: 'Onderwerp' }).fill('Kwijtschelding');
  await second.page.getByRole('radio', { name: 'Zelf afgehandeld' }).check();
  await second.page.getByRole('radio', { name: 'Ja' }).check();
  await second.page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(second.page.getByText(/Geregistreerd als/)).toBeVisible();

  const after = await contactsOf(base, caller);
  expect(after).toHaveLength(before.length + 1);
  const [registered] = after.filter(({ nummer }) => !before.some((one) => one.nummer === nummer));
  expect(registered).toMatchObject({
    onderwerp: 'Kwijtschelding',
    kanaal: 'telefoon',
    metadata: { resultaat: 'zelfstandig_afgehandeld', vraagBeantwoord: 'ja', identificatieniveau: '2' },
  });
  expect(registered?.metadata?.['bronnen']).toMatch(/\S/);
  expect(registered?.inhoud).toMatch(/^Beller vroeg naar de kwijtschelding van dit jaar\. .*Klaar\.$/);
  expect(first.consoleErrors).toEqual([]);

  await ring(second.page, caller.telefoonnummer);
  await answer(second.page, caller.naam);
  await second.page.getByRole('tab', { name: /Contacten/ }).click();
  const newest = second.page.getByRole('list', { name: 'Eerdere contacten' }).getByRole('listitem').first();
  await expect(newest).toContainText('Kwijtschelding');
  expect(second.consoleErrors).toEqual([]);
});

test('the whole call by keyboard alone, with a zaak, an article and a callback', async ({ page, base }) => {
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  const open = (await zakenOf(base, caller.bsn)).find(({ einddatum }) => !einddatum);
  const { keyboard } = page;

  await keyboard.press('Control+K');
  await keyboard.type('oproep nabootsen');
  await expect(page.getByRole('option', { name: /Oproep nabootsen/ })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type(caller.telefoonnummer);
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Aannemen' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();

  const facts = new Map([
    ['In welke plaats bent u geboren?', caller.geboorteplaats],
    ['Wat is uw geboortedatum?', dutchDay(caller.geboortedatum)],
  ]);
  const question = page.locator('.vk-identify-question');
  const box = page.getByRole('textbox', { name: 'Antwoord van de beller' });
  for (let asked = ''; facts.size > 0;) {
    await expect(question).not.toHaveText(asked);
    await expect(box).toBeFocused();
    asked = await question.innerText();
    const fact = facts.get(asked);
    facts.delete(asked);
    if (fact === undefined) await tabTo(page, page.getByRole('button', { name: 'Overslaan' }));
    else await keyboard.type(fact);
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('img', { name: 'Identificatie: gecontroleerd' })).toBeVisible();

  await keyboard.press('Alt+2');
  await tabTo(page, page.getByRole('button', { name: new RegExp(`${open?.identificatie ?? ''} openen`) }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Koppel aan vraag' }));
  await keyboard.press('Enter');
  await keyboard.press('/');
  await keyboard.type('verhuizing doorgeven');
  await expect(page.locator('.vk-zone-right').getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Gebruik in vraag' }));
  await keyboard.press('Enter');
  await keyboard.press('Control+B');
  await keyboard.type('burgerzaken');
  await expect(page.getByRole('option', { name: /Burgerzaken/ }).first()).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Voorkeursmoment' }));
  await keyboard.type('morgen na 14 uur');
  await tabTo(page, page.getByRole('textbox', { name: 'Toelichting' }));
  // It holds the note already: this takes its place.
  await keyboard.press('Control+A');
  await keyboard.type('Wil weten waar de aanvraag blijft.');
  await keyboard.press('Control+J');
  await keyboard.type(' Beller wacht al lang.');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(/Geregistreerd als .*terugbelverzoek/)).toBeVisible();

  const [registered] = (await contactsOf(base, caller)).filter(
    ({ nummer }) => !before.some((one) => one.nummer === nummer),
  );
  const record = await recordOf(base, { uuid: registered?.uuid ?? '' });
  expect(record).toMatchObject({
    kanaal: 'telefoon',
    metadata: { resultaat: 'terugbelverzoek_gemaakt', vraagBeantwoord: 'nee', identificatieniveau: '2' },
  });
  expect(record.inhoud).toMatch(/^Uitleg gegeven: .* Beller wacht al lang\.$/);
  expect(record.metadata['bronnen']).toMatch(/\S/);
  const { gingOverOnderwerpobjecten: subjects, leiddeTotInterneTaken: tasks, hadBetrokkenen: people } = record._expand;
  expect(subjects.map((one) => one.onderwerpobjectidentificator.codeObjecttype)).toEqual(['zgw-Zaak']);
  expect(tasks).toMatchObject([
    {
      status: 'te_verwerken',
      toelichting: expect.stringMatching(
        /^Terugbellen uiterlijk: \d\d-\d\d-\d{4} \d\d:\d\d\nVoorkeursmoment: morgen na 14 uur\nWil weten waar de aanvraag blijft\.$/,
      ),
    },
  ]);
  expect(await actorOf(base, tasks[0]?.toegewezenAanActoren[0]?.uuid ?? '')).toMatchObject({
    naam: expect.stringMatching(/Burgerzaken/),
    soortActor: 'organisatorische_eenheid',
  });
  expect(people[0]?._expand.digitaleAdressen).toContainEqual({
    adres: `+31${caller.telefoonnummer.replace(/\D/g, '').slice(-9)}`,
    soortDigitaalAdres: 'telefoonnummer',
  });
});
