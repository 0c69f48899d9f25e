import fs from 'node:fs';
import { expectAccessible } from './support/accessibility';
import { identify, noteOf, open } from './support/desk';
import { ENVIRONMENT, onLinesFiles, PRODUCTS, TASKS } from './support/lines-files';
import { contactsOf, someCaller } from './support/practice';
import { refusingUrl, startSickServer } from './support/sick-server';
import { expect, test } from './support/test';

test('with one line hanging, one refusing and one talking nonsense the klantbeeld shows all others in their own time, and names the three', async ({
  launch,
  userData,
  base,
}) => {
  const caller = await someCaller(base);
  const hanging = await startSickServer('hangs');
  const talking = await startSickServer('nonsense');
  const { page } = await launch(
    onLinesFiles(userData, base, {
      [PRODUCTS]: hanging.url,
      [TASKS]: talking.url,
      [ENVIRONMENT]: await refusingUrl(),
    }),
  );

  await open(page, { text: caller.bsn, naam: caller.naam });

  const card = (title: string) => page.getByRole('region', { name: title, exact: true });
  await expect(card('Lopende zaken').getByRole('listitem').first()).toBeVisible();
  await expect(card('Contacten').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText(caller.postcode.replace(/(?=[A-Z]{2})/, ' ')).first()).toBeVisible();
  // The others are there while it still hangs.
  expect(hanging.asked()).toBeGreaterThan(0);
  await expect(card('Producten en taken')).toContainText('1 van 2 opgehaald');

  for (const reason of [
    'Producten en vergunningen geeft geen antwoord. De lijn antwoordde niet binnen 3 seconden.',
    'Milieuklachten geeft geen antwoord. De lijn is niet bereikbaar.',
    'Openstaande taken geeft geen antwoord. De lijn gaf een antwoord dat we niet kunnen lezen.',
  ])
    await expect(page.getByText(reason)).toBeVisible();
  await expect(card('Producten en taken')).toContainText('Zeg niet dat er niets is.');
  await expect(page.getByRole('button', { name: '3 lijnen geven geen antwoord' })).toBeVisible();
  await expectAccessible(page, 'sick lines');

  talking.become({ json: { count: 0, next: null, previous: null, results: [] } });
  await page.getByRole('button', { name: 'Openstaande taken opnieuw vragen' }).click();
  await expect(page.getByText(/Openstaande taken geeft geen antwoord/)).toBeHidden();
  await expect(page.getByText(/Milieuklachten geeft geen antwoord/)).toBeVisible();
  await hanging.close();
  await talking.close();
});

test('with real lines and no keychain everything works, the window says that nothing is kept, and nothing is', async ({
  launch,
  userData,
  base,
}) => {
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  const { page } = await launch(onLinesFiles(userData, base));
  await expect(page.getByText('Niets wordt op deze computer bewaard')).toBeVisible();
  await expect(page.getByText('Oefenomgeving')).toBeHidden();

  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Zonder sleutelkast');
  await noteOf(page).fill('Staat alleen in het register.');
  await page.getByRole('radio', { name: 'Zelf afgehandeld' }).check();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText(/Geregistreerd als/)).toBeVisible();
  const after = await contactsOf(base, caller);
  expect(after.map(({ onderwerp }) => onderwerp)).toContain('Zonder sleutelkast');
  expect(after).toHaveLength(before.length + 1);
  const stores = fs
    .readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .filter((name) => /voorkant\.(db|key)|plain-key/.test(name));
  expect(stores).toEqual([]);
});
