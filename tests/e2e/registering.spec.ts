import { expectAccessible } from './support/accessibility';
import { findBox, identify, noteOf, open } from './support/desk';
import { tabTo } from './support/keyboard';
import { contactsOf, someCaller } from './support/practice';
import { expect, test } from './support/test';

test.setTimeout(90_000);

test('what is kept is told before saving, and follows who is known', async ({ page, base }) => {
  const caller = await someCaller(base);
  const kept = page.getByRole('group', { name: 'Wat wordt bewaard' });
  await page.keyboard.press('Control+N');
  await expect(kept).toContainText('Alleen geteld');
  await expectAccessible(page, 'what is kept', '.vk-zone-register');

  await findBox(page).fill(caller.bsn);
  await findBox(page).press('Enter');
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await findBox(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
  await expect(kept).toContainText('Alleen geteld');
  await identify(page, caller);

  await expect(kept).toContainText('Contact bij deze persoon');
});

test('a caller speaks for somebody else, by keyboard alone', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);

  await page.keyboard.press('Alt+N');
  await expect(page.getByRole('combobox', { name: 'Namens een ander' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type('999993653');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter opent dit resultaat')).toBeVisible();
  await page.keyboard.press('Enter');
  const strip = page.getByRole('group', { name: 'Spreekt namens een ander' });
  await expect(strip).toContainText('Machtiging gezien');
  await expect(page.getByText(`${caller.naam} namens`)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Identificatie: genoemd' })).toBeVisible();
  await expectAccessible(page, 'speaking for somebody else', '.vk-zone-who');

  await tabTo(page, strip.getByRole('button', { name: 'Ja' }));
  await page.keyboard.press('Enter');
  await expect(strip).toContainText('Geldt de machtiging');
  await tabTo(page, strip.getByRole('button', { name: 'Ja' }));
  await page.keyboard.press('Enter');

  await expect(strip).toContainText('Mag spreken als gemachtigde');
  await expect(page.getByRole('img', { name: 'Identificatie: gecontroleerd' })).toBeVisible();
});

test('contact details are changed by keyboard, with what is wrong beside the field', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await page.keyboard.press('Alt+1');

  await page.keyboard.press('Alt+G');
  const dialog = page.getByRole('dialog', { name: 'Contactgegevens' });
  const form = dialog.getByRole('form', { name: 'Toevoegen' });
  await expect(form).toBeVisible();
  await expectAccessible(page, 'contact details', 'dialog');
  await form.getByLabel('Soort', { exact: true }).selectOption('email');
  await form.getByLabel('Nummer of adres').fill('anna@');
  await form.getByLabel('Nummer of adres').press('Enter');
  await expect(form.getByText('Een e-mailadres heeft een domein')).toBeVisible();
  await form.getByLabel('Nummer of adres').fill('anna@voorbeeld.nl');
  await form.getByLabel('Alleen voor onderwerp').fill('Belastingen');
  await form.getByLabel('Nummer of adres').press('Enter');

  await expect(dialog.getByText('alleen voor Belastingen')).toBeVisible();
  await expect(dialog.getByText(/E-mailadres toegevoegd door/)).toBeVisible();
  await dialog.getByRole('button', { name: 'anna@voorbeeld.nl verwijderen' }).press('Enter');
  await expect(dialog.getByText('alleen voor Belastingen')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a saved contact is corrected, with the reason, and shows what it said', async ({ page, base }) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Paspoort voor de reis');
  await noteOf(page).fill('Ligt klaar.');
  await page.getByRole('radio', { name: 'Zelf afgehandeld' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Geregistreerd als/)).toBeVisible();
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.keyboard.press('Alt+6');
  const list = page.getByRole('list', { name: 'Eerdere contacten' });
  const contact = list.getByRole('listitem').first();
  await contact.getByRole('button', { name: /Paspoort voor de reis/ }).press('Enter');

  await contact.getByRole('button', { name: 'Paspoort voor de reis corrigeren' }).press('Enter');
  const form = contact.getByRole('form', { name: 'Contact corrigeren' });
  await expect(form.getByLabel('Onderwerp')).toBeFocused();
  await form.getByLabel('Onderwerp').fill('Rijbewijs');
  await form.getByLabel('Onderwerp').press('Enter');
  await expect(form.getByText('Vul in waarom.')).toBeVisible();
  await expectAccessible(page, 'a correction', '.vk-zone-left');
  await form.getByLabel('Waarom?').fill('Verkeerd product');
  await form.getByLabel('Waarom?').press('Enter');

  await expect(contact).toContainText('gecorrigeerd');
  await expect(contact).toContainText('Verkeerd product');
  await contact.getByText('Wat er eerst stond').click();
  await expect(contact).toContainText('Paspoort voor de reis');
  expect((await contactsOf(base, caller)).some(({ onderwerp }) => onderwerp === 'Rijbewijs')).toBe(true);
});

test('text that is pasted is plain, and a long one says over how many contacts it goes', async ({ page, desk }) => {
  await page.keyboard.press('Control+N');
  await noteOf(page).focus();
  await desk.app.evaluate(({ clipboard }) => {
    // The clipboard of the runtime that the tests run on; that of later ones is typed otherwise.
    const board = clipboard as unknown as { write(data: { readonly html: string; readonly text: string }): void };
    board.write({ html: '<b>Vet</b><script>x()</script>', text: 'Vet' });
  });
  await page.keyboard.press('Control+V');
  await expect(noteOf(page)).toHaveValue('Vet');

  await noteOf(page).fill('Een lange brief. '.repeat(5883).slice(0, 100_000));

  await expect(page.getByText(/100\.000 tekens, \d+ contacten/)).toBeVisible();
});
