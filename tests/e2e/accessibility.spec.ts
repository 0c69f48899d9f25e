import type { Page } from '@playwright/test';
import { nl } from '../../src/renderer/text/nl';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { clearDesk, findBox, identify, open, ring, search } from './support/desk';
import { someCaller } from './support/practice';
import { someone, someOrganisation, nameOf } from './support/region';
import { expect, test } from './support/test';

/** Parts of the window of a conversation, to look at when the rest was looked at before. */
const KLANTBEELD = '.vk-zone-left';
const KNOWLEDGE = '.vk-zone-right';
const REGISTER = '.vk-zone-register';

/** Nothing on screen is still on its way. */
const settled = (page: Page) => expect(page.locator('.vk-skeleton')).toHaveCount(0);

// Axe takes its time on a busy machine.
test.setTimeout(150_000);

test.describe('axe finds nothing', () => {
  test('at the choice of a user', async ({ page }) => {
    await ask(page, 'session.signOut', {});
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Wie bent u?' })).toBeVisible();

    await expectAccessible(page, 'user picker');
  });

  test('at an empty desk, while a call rings, and in the form that simulates one', async ({ page, base }) => {
    await expectAccessible(page, 'empty desk');
    await page.getByRole('button', { name: 'Oproep nabootsen' }).click();
    await expectAccessible(page, 'simulate form', 'dialog');
    await page.keyboard.press('Escape');
    await ring(page, (await someCaller(base)).telefoonnummer);
    await expect(page.getByText('Mogelijk:').first()).toBeVisible();
    await expectAccessible(page, 'ringing banner');
  });

  test('in a new conversation and in what a search finds, too much or nothing', async ({ page, base }) => {
    const { postcode, huisnummer } = await someCaller(base);
    await page.keyboard.press('Control+N');
    await expect(page.getByText('Bijvoorbeeld:')).toBeVisible();
    await expectAccessible(page, 'new conversation');
    await search(page, `${postcode} ${huisnummer}`);
    await expectAccessible(page, 'hits', KLANTBEELD);
    await search(page, '3528BG 51');
    await expectAccessible(page, 'too many hits', KLANTBEELD);
    await search(page, 'zeemeermin 12-03-1985');
    await expectAccessible(page, 'no hits', KLANTBEELD);
    await page.keyboard.press('Control+N');
    await page.keyboard.type('123456789');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Er is nog niets gezocht.')).toBeVisible();
    await expectAccessible(page, 'refused search', '.vk-conversation');
  });

  test('in a klantbeeld that is partly closed, with the control questions', async ({ page, base }) => {
    const caller = await someCaller(base);
    await open(page, { text: caller.bsn, naam: caller.naam });
    await expect(page.getByRole('textbox', { name: 'Antwoord van de beller' })).toBeVisible();
    await settled(page);
    await expectAccessible(page, 'overview with control question');
    await page.keyboard.press('Alt+3');
    await expectAccessible(page, 'closed taxes', KLANTBEELD);
  });

  test('in the flags of somebody who died', async ({ page }) => {
    const died = someone(({ overledenOp, isGeheim }) => overledenOp !== null && !isGeheim);
    await open(page, { text: died.bsn, naam: nameOf(died) });
    await expect(page.getByRole('list', { name: 'Let op in dit gesprek' })).toBeVisible();
    await settled(page);

    await expectAccessible(page, 'flags', '.vk-conversation');
  });

  test('in every tab of a klantbeeld, an unfolded contact and a zaak', async ({ page, base }) => {
    const caller = await someCaller(base);
    await open(page, { text: caller.bsn, naam: caller.naam });
    await identify(page, caller);
    for (const [index, tab] of ['Overzicht', 'Zaken', 'Belastingen', 'Producten', 'Gezin', 'Contacten'].entries()) {
      await page.keyboard.press(`Alt+${index + 1}`);
      await expect(page.getByRole('tab', { name: new RegExp(tab), selected: true })).toBeVisible();
      await settled(page);
      await expectAccessible(page, tab, KLANTBEELD);
    }
    await page.getByRole('list', { name: 'Eerdere contacten' }).getByRole('button').first().click();
    await expectAccessible(page, 'an unfolded contact', KLANTBEELD);
    await page.keyboard.press('Alt+2');
    await page
      .getByRole('button', { name: / openen$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Geschiedenis' })).toBeVisible();
    await expectAccessible(page, 'zaak', KLANTBEELD);
  });

  test('in the klantbeeld of an organisation', async ({ page }) => {
    const { kvkNummer, naam } = someOrganisation(({ einddatum }) => einddatum === null);
    await open(page, { text: kvkNummer, naam });
    await settled(page);
    await expectAccessible(page, 'organisation, overview', KLANTBEELD);
    await page.keyboard.press('Alt+5');
    await expectAccessible(page, 'organisation', KLANTBEELD);
  });

  test('in knowledge beside a conversation: hits, an article, nothing', async ({ page }) => {
    await page.keyboard.press('Control+N');
    const box = page.getByRole('combobox', { name: 'Zoek een antwoord' });
    await box.fill('paspoort');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page, 'knowledge hits', KNOWLEDGE);
    await page.getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await expectAccessible(page, 'article', KNOWLEDGE);
    await box.fill('zeemeermin');
    await expect(page.getByText(/Geen antwoord dat past bij/)).toBeVisible();
    await expectAccessible(page, 'no knowledge', KNOWLEDGE);
  });

  test('in what is written down: problems, a callback with its list, a second question', async ({ page }) => {
    await page.keyboard.press('Control+N');
    await expect(findBox(page)).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(nl.register.problems['vraag']?.['missing'] ?? '')).toBeVisible();
    await expectAccessible(page, 'problems', REGISTER);
    await page.keyboard.press('Control+B');
    await page.keyboard.type('burger');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page, 'callback form', REGISTER);
    await page.keyboard.press('Control+Shift+N');
    await expect(page.getByRole('button', { name: 'Vraag 2', exact: true })).toBeVisible();
    await expectAccessible(page, 'second question', REGISTER);
  });

  test('in messages, the outbox, the user menu and the menu of channels', async ({ page }) => {
    await page.keyboard.press('Control+N');
    await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Openingstijden');
    await page.getByRole('radio', { name: 'Zelf afgehandeld' }).check();
    await page.getByRole('checkbox', { name: 'Tekst bewaren' }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Geregistreerd als/)).toBeVisible();
    await expectAccessible(page, 'messages', '.vk-toasts');
    await page.getByRole('button', { name: /Postvak uit/ }).click();
    await expectAccessible(page, 'outbox', 'header');
    await page.getByRole('button', { name: /Sanne Dijkhuis/ }).click();
    await expectAccessible(page, 'user menu', 'header');
    await page.getByRole('button', { name: 'Kies een kanaal' }).click();
    await expectAccessible(page, 'channels', 'nav');
  });

  test('in the palette and the sheet of keys', async ({ page }) => {
    await page.keyboard.press('Control+K');
    await expectAccessible(page, 'palette');
    await page.keyboard.type('zeemeermin');
    await expectAccessible(page, 'palette with nothing', 'dialog');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible();
    await expectAccessible(page, 'keys', 'dialog');
  });

  test('in the knowledge base and an article in it', async ({ page }) => {
    await page.getByRole('button', { name: 'Kennisbank' }).click();
    await expectAccessible(page, 'knowledge base');
    await page.getByRole('combobox', { name: 'Zoek een antwoord' }).fill('afval');
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await expectAccessible(page, 'article of the knowledge base', 'main');
  });

  test('in each tab of the colleagues', async ({ page }) => {
    await page.getByRole('button', { name: 'Collega’s' }).click();
    await page
      .getByRole('button', { name: /bekijken$/ })
      .first()
      .click();
    await expectAccessible(page, 'colleagues');
    await page.getByRole('tab', { name: 'Afdelingen en groepen' }).click();
    await expectAccessible(page, 'departments', 'main');
    await page.getByRole('tab', { name: 'Openingstijden en locaties' }).click();
    await expectAccessible(page, 'locations', 'main');
  });

  test('in the lines', async ({ page }) => {
    await page.keyboard.press('Control+L');
    await expect(page.getByRole('heading', { name: 'Lijnen in uw gesprek' })).toBeVisible();

    await expectAccessible(page, 'lines of an agent');
  });

  test('in the supervision', async ({ page, base }) => {
    const caller = await someCaller(base);
    await open(page, { text: caller.bsn, naam: caller.naam });
    await clearDesk(page, 'petra.van.rhee');
    await page.getByRole('button', { name: 'Toezicht' }).click();
    await expect(page.getByRole('table', { name: 'Toezicht' })).toBeVisible();

    await expectAccessible(page, 'supervision');
  });

  test('in the settings and the page about Voorkant', async ({ page }) => {
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await expectAccessible(page, 'settings', 'main');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Over Voorkant');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table', { name: 'Gebruikte bibliotheken' })).toBeVisible();
    await expectAccessible(page, 'about', 'main');
  });

  test('behind the curtain', async ({ page }) => {
    await page.keyboard.press('Control+N');
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: 'Scherm afgeschermd' })).toBeVisible();

    await expectAccessible(page, 'curtain');
  });

  test('in counter mode', async ({ page, base }) => {
    await ask(page, 'app.changeSettings', { isCounterMode: true });
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]');
    const caller = await someCaller(base);
    await open(page, { text: caller.bsn, naam: caller.naam });
    await settled(page);

    await expectAccessible(page, 'counter mode');
  });
});
