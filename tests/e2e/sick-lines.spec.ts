import fs from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './support/accessibility';
import { noteOf, open } from './support/desk';
import { atWork, contactsOf, PRACTICE_TOKEN, someCaller } from './support/practice';
import { refusingUrl, startSickServer } from './support/sick-server';
import { expect, test } from './support/test';

const SANDBOX_LINES = path.resolve(__dirname, '../../resources/lines');
/** Where the addresses of connections begin in the lines of the sandbox. */
const PRODUCTS = '{sandbox}/open-product/producten/api/v1';
const TASKS = '{sandbox}/taken/api/v1';
const ENVIRONMENT = '{sandbox}/zgw/odnv/zaken/api/v1';

type Elsewhere = Readonly<Record<string, string>>;

/** How to start on lines files: the lines of the running sandbox, save those that lie elsewhere. No keychain, on any machine. */
function onLinesFiles(userData: string, base: string, elsewhere: Elsewhere = {}) {
  const folder = path.join(userData, 'lijnen');
  fs.mkdirSync(folder);
  for (const name of fs.readdirSync(SANDBOX_LINES).filter((one) => one.endsWith('.yaml'))) {
    const text = Object.entries(elsewhere)
      .reduce(
        (lines, [address, url]) => lines.replace(address, url),
        fs.readFileSync(path.join(SANDBOX_LINES, name), 'utf8'),
      )
      .replaceAll('{sandbox}', base);
    fs.writeFileSync(path.join(folder, name), text);
  }
  const { args } = atWork();
  return { env: { VOORKANT_BEARER: PRACTICE_TOKEN }, args: [...args, '--lines', folder, '--password-store=basic'] };
}

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
