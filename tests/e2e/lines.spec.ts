import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { clearDesk, identify, noteOf, open } from './support/desk';
import { tabTo } from './support/keyboard';
import { linesFolder, onLinesFiles } from './support/lines-files';
import { someCaller } from './support/practice';
import { expect, test } from './support/test';

// Axe takes its time on a busy machine.
test.setTimeout(150_000);

const MANAGER = 'ingrid.bloemers';
const map = (page: Page) => page.getByRole('group', { name: 'Kaart van alle lijnen' });

test('a line manager sees all lines as a map, as a table, what slips away, and each in full, by keyboard alone', async ({
  page,
}) => {
  await clearDesk(page, MANAGER);
  await page.keyboard.press('Control+L');
  const lines = map(page).getByRole('button');
  await expect(lines.first()).toBeVisible();
  const count = await lines.count();
  expect(count).toBeGreaterThanOrEqual(30);
  await expectAccessible(page, 'map of lines');

  await tabTo(page, map(page).locator('[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  const name = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: name.split(',')[0] ?? '' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wie beslist wat' })).toBeVisible();
  await expectAccessible(page, 'one line');
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', name);

  await page.getByRole('tab', { name: 'Kaart' }).focus();
  await page.keyboard.press('ArrowRight');
  const table = page.getByRole('table', { name: 'Lijnen' });
  await expect(table.getByRole('row')).toHaveCount(count + 1);
  await tabTo(page, table.getByRole('button', { name: 'Afspraak tot' }));
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Afspraak tot' })).toHaveAttribute('aria-sort', 'ascending');
  await expectAccessible(page, 'table of lines', 'main');

  await page.getByRole('tab', { name: /Tabel/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('table', { name: 'Waar u grip op mist' })).toBeVisible();
  await expectAccessible(page, 'grip list', 'main');
});

test('a line manager keeps a heavier variant of a process only with a reason', async ({ launch, userData, base }) => {
  const { page } = await launch(onLinesFiles(userData, base));
  await clearDesk(page, MANAGER);
  await page.keyboard.press('Control+L');
  await page.getByRole('tab', { name: 'Processen' }).click();
  await page.getByRole('button', { name: /^Kwijtschelding aanvragen/ }).click();
  await expect(page.getByText('Knip: dit merkt de inwoner').first()).toBeVisible();
  await expectAccessible(page, 'processes', 'main');

  await page.getByRole('button', { name: 'Nieuwe variant maken' }).click();
  await page.getByRole('textbox', { name: 'Naam van de variant' }).fill('Inwoner belt twee keer');
  await page.getByRole('button', { name: 'Stap toevoegen' }).click();
  const step = page.getByRole('group', { name: /^Stap \d+$/ }).last();
  await step.getByRole('combobox', { name: 'Wie' }).selectOption('inwoner');
  await step.getByRole('textbox', { name: 'Wat gebeurt er' }).fill('Belt nog een keer');
  await step.getByRole('checkbox', { name: 'contact zoeken' }).check();
  await page.getByRole('button', { name: 'Variant bewaren' }).click();
  await expect(page.getByText('Schrijf een reden van 5 letters of meer.')).toBeVisible();
  await expectAccessible(page, 'variant', 'main');

  await page.getByRole('textbox', { name: 'Waarom is deze variant het waard?' }).fill('Tot de koppeling er is.');
  await page.getByRole('button', { name: 'Variant bewaren' }).click();

  await expect(page.getByText('Variant “Inwoner belt twee keer” is bewaard')).toBeVisible();
  const kept = page.getByRole('region', { name: 'Inwoner belt twee keer' });
  await expect(kept).toContainText('slechter');

  await kept.getByRole('button', { name: 'Wijzig variant' }).click();
  await page.getByRole('textbox', { name: 'Naam van de variant' }).fill('Inwoner belt nog eens');
  await page.getByRole('button', { name: 'Variant bewaren' }).click();
  const changed = page.getByRole('region', { name: 'Inwoner belt nog eens' });
  await expectAccessible(page, 'saved variant', 'main');
  await changed.getByRole('button', { name: 'Verwijder variant' }).click();
  await expect(changed).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Variant “Inwoner belt nog eens” staat er weer')).toBeVisible();
});

test('a broken lines file is named with file, line and field until it is right again, and the lines stay', async ({
  launch,
  userData,
  base,
}) => {
  const { page } = await launch(onLinesFiles(userData, base));
  await clearDesk(page, MANAGER);
  await page.keyboard.press('Control+L');
  await expect(map(page).getByRole('button').first()).toBeVisible();
  const before = await map(page).getByRole('button').count();
  const file = path.join(linesFolder(userData), 'regio.yaml');
  const good = fs.readFileSync(file, 'utf8');

  fs.writeFileSync(file, good.replace('version: 1', 'version: 2'));
  await expect(page.getByRole('alert').filter({ hasText: 'Het lijnenbestand is fout' })).toContainText('regio.yaml');
  await expect(map(page).getByRole('button')).toHaveCount(before);

  fs.writeFileSync(file, good);
  await expect(page.getByText('Het lijnenbestand is fout')).toBeHidden();
});

test('an agent sees with one key who decides what, and the sentence to say never names the executor', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await page.keyboard.press('Alt+3');
  await expect(page.locator('.vk-kb-biljet')).toBeVisible();
  await noteOf(page).focus();
  await page.keyboard.type('Vraag over de ');

  await page.keyboard.press('Control+D');
  const pane = page.getByRole('region', { name: 'Wie bepaalt wat' });
  const internal = pane.getByRole('region', { name: /niet voorlezen/ });
  const said = pane.getByRole('region', { name: /Zeg dit/ });
  await expect(internal).toContainText('MeerInzicht');
  await expect(said).toContainText('“');
  await expect(said).not.toContainText(/MeerInzicht/i);
  await page.keyboard.type('aanslag');
  await expect(noteOf(page)).toHaveValue('Vraag over de aanslag');
  await expectAccessible(page, 'who decides what', '.vk-zone-right');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();

  await tabTo(page, page.locator('.vk-kb-biljet').getByRole('button', { name: /Wie bepaalt wat/ }));
  await page.keyboard.press('Enter');
  await expect(pane).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.vk-kb-biljet').getByRole('button', { name: /Wie bepaalt wat/ })).toBeFocused();
});

test('a message for the resident that names an executor is marked and not saved, until the name is gone', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Aanslag klopt niet');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('belasting');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Toelichting' }).fill('Aanslag nakijken');
  const message = page.getByRole('textbox', { name: 'Voor de inwoner' });
  await message.focus();
  await page.keyboard.type('Morgen belt MeerInzicht u.');

  await expect(page.getByText('‘MeerInzicht’ op plaats 13: de naam van een uitvoerder.')).toBeVisible();
  await expectAccessible(page, 'message that names an executor', '.vk-zone-register');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geregistreerd als')).toBeHidden();
  await expect(message).toBeFocused();

  await message.fill('Morgen belt de gemeente u.');
  await expect(page.getByText(/op plaats 13/)).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Geregistreerd als/)).toBeVisible();
});
