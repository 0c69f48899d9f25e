import type { Page } from '@playwright/test';
import { nl } from '../../src/renderer/text/nl';
import { ask } from '../e2e/support/bridge';
import { clearDesk, identify, open, noteOf, ring } from '../e2e/support/desk';
import { ENVIRONMENT, onLinesFiles, PRODUCTS, TASKS } from '../e2e/support/lines-files';
import { someCaller } from '../e2e/support/practice';
import { someOrganisation } from '../e2e/support/region';
import { refusingUrl, startSickServer } from '../e2e/support/sick-server';
import { expect, test } from '../e2e/support/test';
import { resize, shoot } from './shoot';

test.beforeEach(async ({ desk }) => resize(desk, 1280, 800));

test('the choice of a user', async ({ launch }) => {
  const voorkant = await launch();
  await resize(voorkant, 1280, 800);
  await shoot(voorkant.page, 'start-light-1280');
});

test('a ringing phone', async ({ page, base }) => {
  await ring(page, (await someCaller(base)).telefoonnummer);
  await shoot(page, 'ringing-light-1280');
});

test('a klantbeeld and what hangs on it', async ({ page, base, desk }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await shoot(page, 'klantbeeld-light-1280');
  await page.keyboard.press('Alt+3');
  await shoot(page, 'belastingen-light-1280');
  await page.keyboard.press('Alt+2');
  await page
    .getByRole('button', { name: / openen$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: nl.zaken.detail.history })).toBeVisible();
  await shoot(page, 'zaak-light-1280');
  await page.keyboard.press('Alt+5');
  await shoot(page, 'gezin-light-1280');
  await page.keyboard.press('Alt+1');
  await ask(page, 'app.changeSettings', { theme: 'dark' });
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
  await shoot(page, 'klantbeeld-dark-1280');
  await ask(page, 'app.changeSettings', { theme: 'light' });
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await resize(desk, 1920, 1080);
  await shoot(page, 'klantbeeld-light-1920');
});

test('an organisation', async ({ page }) => {
  const { kvkNummer, naam } = someOrganisation(({ einddatum }) => einddatum === null);
  await open(page, { text: kvkNummer, naam });
  await shoot(page, 'organisatie-light-1280');
});

test('a note and a callback', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await noteOf(page).fill(
    'Beller vraagt of de aanslag in termijnen betaald kan worden. Uitgelegd hoe dat met incasso gaat.',
  );
  await page.keyboard.press('Control+B');
  await shoot(page, 'register-light-1280');
});

test('the knowledge base', async ({ page }) => {
  await page.keyboard.press('Control+N');
  const kennis = page.getByRole('combobox', { name: 'Zoek een antwoord' });
  await kennis.fill('rijbewijs verlengen');
  await kennis.press('Enter');
  await shoot(page, 'kennis-light-1280');
});

test('looking for an answer, with why each was found', async ({ page }) => {
  await page.getByRole('button', { name: nl.app.screens.kennis }).click();
  const kennis = page.getByRole('combobox', { name: 'Zoek een antwoord' });
  await kennis.fill('wat kost een paspoort voor mijn kind');
  await expect(page.locator('.vk-kennis-hit').first()).toBeVisible();
  await kennis.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await shoot(page, 'kennis-zoeken-light-1280');
});

test('the work of the editors', async ({ page }) => {
  await clearDesk(page, 'joost.kwakkel');
  await page.getByRole('button', { name: nl.app.screens.kennisbeheer }).click();
  await page.getByRole('button', { name: /mag ik bijen/ }).click();
  await expect(page.getByRole('button', { name: nl.kennisbeheer.backlog.write })).toBeVisible();
  await shoot(page, 'kennisvragen-light-1280');
  await page.getByRole('tab', { name: nl.kennisbeheer.tabs.voorstellen }).click();
  await page.getByRole('button', { name: nl.kennisbeheer.bekijken.look }).first().click();
  await page.getByRole('tab', { name: nl.kennisbeheer.side.verschil }).click();
  await expect(page.locator('.vk-diff ins').first()).toBeVisible();
  await shoot(page, 'eigen-tekst-light-1280');
  await page.getByRole('button', { name: nl.kennisbeheer.editor.drop }).click();
  await page.getByRole('tab', { name: nl.kennisbeheer.tabs.nieuws }).click();
  await shoot(page, 'nieuws-light-1280');
});

test('who decides what', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Control+D');
  await expect(page.getByRole('region', { name: /niet voorlezen/ })).toBeVisible();
  await shoot(page, 'wie-bepaalt-wat-light-1280');
});

/** Lets lines answer as a call does, then a line manager look at them. */
async function asLineManager(page: Page, base: string): Promise<void> {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await expect(page.locator('.vk-skeleton')).toHaveCount(0);
  await expect(page.getByText(/\d van \d opgehaald/)).toHaveCount(0);
  await clearDesk(page, 'ingrid.bloemers');
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('group', { name: 'Kaart van alle lijnen' })).toBeVisible();
}

test('the lines: map, table, grip, one of them, processes', async ({ page, base }) => {
  await asLineManager(page, base);
  await shoot(page, 'lijnen-light-1280');
  await page.getByRole('tab', { name: /Tabel/ }).click();
  await shoot(page, 'lijnen-tabel-light-1280');
  await page.getByRole('button', { name: 'Personen openen' }).click();
  await expect(page.getByText('Antwoorden en fouten per kwartier').first()).toBeVisible();
  await shoot(page, 'lijn-light-1280');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Processen' }).click();
  await page.getByRole('button', { name: /^Kwijtschelding aanvragen/ }).click();
  await shoot(page, 'processen-light-1280');
});

test('the lines with three that are sick', async ({ launch, userData, base }) => {
  const hanging = await startSickServer('hangs');
  const talking = await startSickServer('nonsense');
  const elsewhere = { [PRODUCTS]: hanging.url, [TASKS]: talking.url, [ENVIRONMENT]: await refusingUrl() };
  const voorkant = await launch(onLinesFiles(userData, base, elsewhere));
  await resize(voorkant, 1280, 800);
  await asLineManager(voorkant.page, base);
  await expect(voorkant.page.getByRole('button', { name: '3 lijnen geven geen antwoord' })).toBeVisible();
  await shoot(voorkant.page, 'lijnen-storing-light-1280');
  await ask(voorkant.page, 'app.changeSettings', { theme: 'dark' });
  await voorkant.page.reload();
  await voorkant.page.waitForSelector('html[data-ready="true"]');
  await voorkant.page.keyboard.press('Control+L');
  await resize(voorkant, 1920, 1080);
  await expect(voorkant.page.getByRole('group', { name: 'Kaart van alle lijnen' })).toBeVisible();
  await shoot(voorkant.page, 'lijnen-storing-dark-1920');
  await hanging.close();
  await talking.close();
});

test('who looked at what', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await clearDesk(page, 'petra.van.rhee');
  await page.getByRole('button', { name: 'Toezicht' }).click();
  await expect(page.getByRole('table', { name: 'Toezicht' })).toBeVisible();
  await shoot(page, 'toezicht-light-1280');
});
