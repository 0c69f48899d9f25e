import { nl } from '../../src/renderer/text/nl';
import { newUserData, removeUserData } from '../e2e/support/app';
import { noteOf, open } from '../e2e/support/desk';
import { atWork, PRACTICE_TOKEN, someCaller } from '../e2e/support/practice';
import { expect, test } from '../e2e/support/test';
import { resize, shoot } from './shoot';

test.setTimeout(90_000);
test.beforeEach(async ({ desk }) => resize(desk, 1280, 800));

test('the board of callbacks, one of them, and how it is closed', async ({ page, desk }) => {
  await page.keyboard.press('Control+T');
  const board = page.getByRole('grid', { name: nl.terugbel.listLabel });
  await page.getByRole('tab', { name: nl.terugbel.tabs.all }).click();
  await expect(board.getByRole('row').first()).toBeVisible();
  await shoot(page, 'terugbellen-light-1280');
  await board.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect(page.getByText(nl.terugbel.done.claim)).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: nl.terugbel.form.hows.bericht }).check();
  await shoot(page, 'terugbelverzoek-light-1280');
  await resize(desk, 1920, 1080);
  await shoot(page, 'terugbelverzoek-light-1920');
});

test('a caller goes to a colleague', async ({ page, base, launch }) => {
  const folder = newUserData();
  const other = await launch({
    userData: folder,
    args: atWork('mo.haddad').args,
    env: { VOORKANT_SANDBOX_TOKEN: PRACTICE_TOKEN, VOORKANT_SANDBOX_URL: base },
  });
  await resize(other, 1280, 800);
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Trouwen in mei');
  await noteOf(page).fill('Wil in het stadhuis trouwen.');
  await page.keyboard.press('Alt+d');
  const pane = page.getByRole('region', { name: 'Warm overdragen' });
  await pane.getByRole('combobox', { name: 'Aan wie' }).fill('Mo Haddad');
  await pane.getByRole('option', { name: /Mo Haddad/ }).click();
  await pane.getByRole('textbox', { name: 'Wat hebt u al verteld?' }).fill('Dat de datum vrij is.');
  await pane.getByRole('button', { name: 'Bied de beller aan' }).click();
  await expect(other.page.getByRole('region', { name: 'Een collega biedt een beller aan' })).toBeVisible();
  await shoot(page, 'overdragen-light-1280');
  await shoot(other.page, 'aangeboden-light-1280');
  await other.close();
  await removeUserData(folder);
});

test('a zaak is started', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.keyboard.press('Alt+z');
  const pane = page.getByRole('region', { name: 'Zaak starten' });
  await pane.getByRole('combobox', { name: 'Soort zaak' }).selectOption({ label: 'Klacht over de gemeente' });
  await pane.getByRole('textbox', { name: 'Onderwerp' }).fill('Wachttijd aan de balie');
  await shoot(page, 'zaak-starten-light-1280');
});

test('a confirmation in the name of the municipality', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Losse stoeptegel');
  await page.keyboard.press('Alt+b');
  const pane = page.getByRole('region', { name: 'Bevestiging sturen' });
  await expect(pane.getByRole('textbox', { name: 'Bericht' })).toHaveValue(/Losse stoeptegel/);
  await shoot(page, 'bevestiging-light-1280');
});

test('the lists that an administrator keeps', async ({ launch }) => {
  const voorkant = await launch(atWork('yvonne.prins'));
  await resize(voorkant, 1280, 800);
  await voorkant.page.getByRole('button', { name: 'Beheer lijsten' }).click();
  await expect(voorkant.page.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await shoot(voorkant.page, 'lijsten-light-1280');
});
