import { nl } from '../../src/renderer/text/nl';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { clearDesk, findBox, identify, noteOf, open, ring } from './support/desk';
import { someCaller, zakenOf } from './support/practice';
import { nameOf, someone } from './support/region';
import { expect, test } from './support/test';

/** Another resident than the one who calls in the other tests. */
const somebodyElse = (bsn: string) =>
  someone((inwoner) => inwoner.bsn !== bsn && !inwoner.isGeheim && inwoner.overledenOp === null);

test.describe('two conversations', () => {
  test('switch with Ctrl and a digit, each with its own caller and note', async ({ page, base }) => {
    const caller = await someCaller(base);
    const other = somebodyElse(caller.bsn);
    await open(page, { text: caller.bsn, naam: caller.naam });
    await page.keyboard.press('Control+J');
    await page.keyboard.type('Vraagt naar de hondenbelasting.');
    await open(page, { text: other.bsn, naam: nameOf(other) });
    await page.keyboard.press('Control+J');
    await page.keyboard.type('Wil een afspraak.');

    await page.keyboard.press('Control+1');
    await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
    await expect(noteOf(page)).toHaveValue('Vraagt naar de hondenbelasting.');
    await expect(page.getByRole('button', { name: `Gesprek 2: ${nameOf(other)}, in de wacht` })).toBeVisible();
    await page.keyboard.press('Control+2');

    await expect(page.getByRole('heading', { level: 1, name: nameOf(other) })).toBeVisible();
    await expect(noteOf(page)).toHaveValue('Wil een afspraak.');
  });

  test('get what is typed right after Ctrl+N in the new one, to the last letter', async ({ page }) => {
    await page.keyboard.press('Control+N');
    await page.keyboard.press('Control+J');
    await page.keyboard.type('Eerste beller.');

    await page.keyboard.press('Control+N');
    await page.keyboard.type('jansen 12-03-1985');

    await expect(findBox(page)).toHaveValue('jansen 12-03-1985');
    await page.keyboard.press('Control+1');
    await expect(noteOf(page)).toHaveValue('Eerste beller.');
    await expect(findBox(page)).toHaveValue('');
  });
});

test('a note goes on at its end when its conversation comes back', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Belt over de container.');
  await page.keyboard.press('Control+N');

  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+J');
  await page.keyboard.type(' Belt terug.');

  await expect(noteOf(page)).toHaveValue('Belt over de container. Belt terug.');
});

test('a BSN in the note is told before it is saved, and one key takes it out', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Beller noemt BSN 999990019.');
  const strip = page.getByRole('status', { name: 'Persoonsnummers in de tekst' });
  await expect(strip).toContainText('In notitie: BSN');
  await expectAccessible(page, 'a BSN in the note', 'main');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Haal het nummer weg.')).toBeVisible();

  await page.keyboard.press('Control+M');

  await expect(noteOf(page)).toHaveValue('Beller noemt BSN [BSN weggelaten].');
  await expect(strip).toBeEmpty();
});

test('an own note is made once and put in a contact with two colons and some letters', async ({ page }) => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Nieuwe standaardnotitie' }).click();
  await page.keyboard.type('Grofvuil');
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Grofvuil aangemeld op {datum}, {beller} zet het buiten.');
  await page.getByRole('combobox', { name: 'Resultaat dat erbij hoort' }).selectOption('zelfstandig_afgehandeld');
  await expectAccessible(page, 'own notes', 'main');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Grofvuil', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await page.keyboard.type('::grof');
  await expect(page.getByRole('option', { name: /Grofvuil/ })).toBeVisible();
  await expectAccessible(page, 'canned notes', 'main');
  await page.keyboard.press('Enter');

  await expect(noteOf(page)).toHaveValue(/^Grofvuil aangemeld op \d+ \p{L}+ \d{4}, Beller zet het buiten\.$/u);
  await expect(page.getByRole('radio', { name: /Zelf afgehandeld/ })).toBeChecked();
});

test('a name that is typed over the number of an answered call searches by that name', async ({ page, base }) => {
  const caller = await someCaller(base);
  const other = somebodyElse(caller.bsn);
  await ring(page, caller.telefoonnummer);
  await page.keyboard.press('Enter');
  await expect(findBox(page)).toHaveValue(/\d/);

  await page.keyboard.type(`${other.geslachtsnaam} ${other.geboortedatum}`);
  await page.keyboard.press('Enter');

  await expect(findBox(page)).toHaveValue(`${other.geslachtsnaam} ${other.geboortedatum}`);
  await expect(page.getByRole('region', { name: 'Personen' })).toContainText(nameOf(other));
});

test('a withheld number rings too, and is answered with an empty box', async ({ page }) => {
  await ring(page, '');
  await expect(page.getByText('Het nummer is afgeschermd; vraag naar de naam')).toBeVisible();

  await page.keyboard.press('Enter');

  await expect(findBox(page)).toBeFocused();
  await expect(findBox(page)).toHaveValue('');
});

test('a call for another municipality is answered in its name', async ({ page }) => {
  await page.getByRole('button', { name: 'Oproep nabootsen' }).click();
  await page.getByLabel('Voor gemeente').selectOption('Zeewolde');
  await page.getByRole('button', { name: 'Laat overgaan' }).click();

  await page.getByRole('button', { name: 'Aannemen' }).click();

  await expect(page.getByRole('region', { name: 'Wie' }).getByText('Zeewolde')).toBeVisible();
});

test('F9 hides everything that is personal at once, also from keys, and gives all of it back', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Vertrouwelijk.');

  await page.keyboard.press('F9');

  await expect(page.getByRole('heading', { name: 'Scherm afgeschermd' })).toBeVisible();
  await expect(page.getByRole('heading', { name: caller.naam })).toBeHidden();
  await page.keyboard.press('Control+N');
  await page.keyboard.type('niets');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
  await page.keyboard.type(' Verder.');
  await expect(noteOf(page)).toHaveValue('Vertrouwelijk. Verder.');
  await expect(page.getByRole('button', { name: /^Gesprek \d/ })).toHaveCount(1);
});

test('another user sits down with an empty desk, and the first finds their conversation back', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Van Sanne.');
  await page.getByRole('button', { name: /Sanne Dijkhuis/ }).click();
  await page.getByRole('button', { name: 'Andere gebruiker' }).click();

  await page.getByRole('button', { name: /Petra van Rhee/ }).click();
  await expect(page.getByText('Geen gesprekken')).toBeVisible();
  await page.getByRole('button', { name: /Petra van Rhee/ }).click();
  await page.getByRole('button', { name: 'Andere gebruiker' }).click();
  await page.getByRole('button', { name: /Sanne Dijkhuis/ }).click();

  await expect(noteOf(page)).toHaveValue('Van Sanne.');
});

test('a conversation that was thrown away comes back with its note', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await page.keyboard.type('Per ongeluk weg.');
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await expect(page.getByText('Geen gesprekken')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nieuw gesprek: / })).toBeFocused();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();

  await expect(noteOf(page)).toHaveValue('Per ongeluk weg.');
});

test('what is missing is named and gets the focus, and one digit then saves', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Openingstijden');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Kies met 1 tot 7.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Zelf afgehandeld' })).toBeFocused();
  await page.keyboard.press('1');

  await expect(page.getByText('Geteld. Van dit gesprek is verder niets bewaard.')).toBeVisible();
});

test('a note that would go with a count is asked about, and one key keeps it', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Openingstijden');
  await noteOf(page).fill('Beller vond de deur dicht.');
  await expect(page.getByRole('group', { name: 'Wat wordt bewaard' })).toContainText('Alleen geteld');

  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Ja, zonder persoon' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByText(/Geregistreerd als/)).toBeVisible();
  await page.getByRole('button', { name: /Postvak uit/ }).click();
  const list = page.getByRole('dialog', { name: 'Postvak uit' });
  await expect(list.getByRole('row', { name: /Openingstijden/ }).first()).toContainText('verzonden');
  await expect(list.getByText(/Vandaag alleen geteld, zonder persoon: \d+/)).toBeVisible();
});

test('Ctrl+Enter saves from wherever the focus is, also from the search for a caller', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await expect(findBox(page)).toBeFocused();

  await page.keyboard.press('Control+Enter');

  await expect(page.getByText(nl.register.problems['vraag']?.['missing'] ?? '')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Onderwerp' })).toBeFocused();
});

test('a zaak shows where it is and what happened, and is linked to the question', async ({ page, base }) => {
  const caller = await someCaller(base);
  const [zaak] = await zakenOf(base, caller.bsn);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.keyboard.press('Alt+2');

  await page.getByRole('button', { name: new RegExp(`${zaak?.identificatie ?? ''} openen`) }).click();
  await expect(page.getByRole('heading', { name: 'Geschiedenis' })).toBeVisible();
  await page.getByRole('button', { name: 'Koppel aan vraag' }).click();

  await expect(page.getByRole('group', { name: 'Zaak' })).toContainText(zaak?.identificatie ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table', { name: 'Lopend' })).toBeVisible();
});

test('a tax bill shows its lines, its terms and what to say about it', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);

  await page.keyboard.press('Alt+3');

  await expect(page.getByText('Zeg dit')).toBeVisible();
  for (const part of ['Waaruit de aanslag bestaat', 'Termijnen', 'Betalingen', 'Verzoeken en bezwaar'])
    await expect(page.getByRole('heading', { name: part })).toBeVisible();
});

test('an article that is explained writes itself in the question, and can be taken out again', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.getByRole('combobox', { name: 'Zoek een antwoord' }).fill('paspoort aanvragen');
  await page.getByRole('option').first().click();
  const titel = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  const source = page.getByRole('button', { name: `${titel} weghalen` });

  await expect(source).toBeVisible();
  await expect(noteOf(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Gebruik in vraag' }).click();
  await expect(noteOf(page)).toHaveValue(nl.register.noteLine(titel));
  await expect(page.getByRole('textbox', { name: 'Onderwerp' })).toHaveValue(titel);
  await source.click();

  await expect(source).toBeHidden();
});

test('knowledge that does not exist is not made up', async ({ page }) => {
  await page.keyboard.press('Control+N');

  await page.getByRole('combobox', { name: 'Zoek een antwoord' }).fill('kwantumtelescoop zeemeermin');

  await expect(page.getByText(/Geen antwoord dat past bij/)).toBeVisible();
});

test('the palette finds an article by a few letters and opens it beside the conversation', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('grofvuil');
  const article = page.getByRole('group', { name: 'Kennis' }).getByRole('option').first();
  const titel = (await article.locator('.vk-ellipsis').first().innerText()).trim();

  await article.click();

  await expect(page.getByRole('article').getByRole('heading', { level: 2, name: titel })).toBeVisible();
});

test('the sheet under F1 lists the keys, and Escape gives the focus back', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await expect(findBox(page)).toBeFocused();

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toContainText('Scherm afschermen');
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeHidden();
  await expect(findBox(page)).toBeFocused();
});

test('a supervisor sees who looked at whose data, without a name or a number', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await expect(page.getByRole('button', { name: 'Toezicht' })).toBeHidden();
  await clearDesk(page, 'petra.van.rhee');

  await page.getByRole('button', { name: 'Toezicht' }).click();

  const log = page.getByRole('table', { name: 'Toezicht' });
  await expect(
    log.getByRole('row', { name: /Sanne Dijkhuis burgerzaken Personen \(BRP\) persoon bekeken gelukt/ }).first(),
  ).toBeVisible();
  await expect(log).not.toContainText(caller.bsn);
  await expect(log).not.toContainText(caller.achternaam);
});

test('a colleague shows when they work and who replaces them', async ({ page }) => {
  await page.getByRole('button', { name: 'Collega’s' }).click();

  await page
    .getByRole('button', { name: /bekijken$/ })
    .first()
    .click();

  const card = page.getByRole('complementary');
  await expect(card.getByRole('table', { name: 'Werkt op' })).toBeVisible();
  await expect(card.getByText('Vervanging')).toBeVisible();
  await expect(card.getByText('Intern, niet voorlezen')).toBeVisible();
  await page.getByRole('tab', { name: 'Openingstijden en locaties' }).click();
  await expect(page.getByText('vandaag').first()).toBeVisible();
});

test('counter mode makes everything larger', async ({ page }) => {
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  const before = await size();
  await page.getByRole('button', { name: 'Instellingen' }).click();

  await page.getByRole('group', { name: 'Baliestand' }).getByRole('radio', { name: 'Aan' }).check();

  await expect.poll(async () => Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before));
});

test('a contact at the counter shows its whole day and time before the channel', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await ask(page, 'app.changeSettings', { isCounterMode: true });
  await page.reload();

  await page.getByRole('tab', { name: /Contacten/ }).click();

  const days = page.locator('.vk-kb-contact-day');
  await expect(days.first()).toBeVisible();
  const tooWide = await days.evaluateAll((all) => all.filter((day) => day.scrollWidth > day.clientWidth).length);
  expect(tooWide).toBe(0);
});

test('the page itself never scrolls, however long a list in it is', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

  for (const tab of ['1', '2', '3', '4', '5', '6']) {
    await page.keyboard.press(`Alt+${tab}`);
    await expect(page.locator('.vk-skeleton')).toHaveCount(0);
    expect(await beyond()).toBe(0);
  }
});
