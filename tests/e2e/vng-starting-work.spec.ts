import { expectAccessible } from './support/accessibility';
import { noteOf, open } from './support/desk';
import { tabTo } from './support/keyboard';
import { someCaller, zakenOf } from './support/practice';
import { expect, test } from './support/test';

test('C9018 a product is asked for by phone: the zaak is started by keyboard and shows in the klantbeeld', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  const before = await zakenOf(base, caller.bsn);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await noteOf(page).fill('Wil een klacht indienen over de wachttijd.');

  const { keyboard } = page;
  await keyboard.press('Alt+z');
  const pane = page.getByRole('region', { name: 'Zaak starten' });
  await expect(pane).toBeFocused();
  await tabTo(page, pane.getByRole('combobox', { name: 'Soort zaak' }));
  await keyboard.type('Klacht over');
  const onderwerp = pane.getByRole('textbox', { name: 'Onderwerp' });
  await expect(onderwerp).toBeVisible();
  await tabTo(page, pane.getByRole('button', { name: 'Zaak starten' }));
  await keyboard.press('Enter');
  // What is not filled in yet has the focus.
  await expect(onderwerp).toBeFocused();
  await keyboard.type('Wachttijd');
  await expectAccessible(page, 'starting a zaak', '.vk-side-pane');
  await page.screenshot({ path: 'test-results/zaak-starten.png' });
  await tabTo(page, pane.getByRole('button', { name: 'Zaak starten' }));
  await keyboard.press('Enter');

  await expect(pane.getByRole('list', { name: 'Gestart in dit gesprek' })).toContainText('gestart');
  await page.screenshot({ path: 'test-results/zaak-gestart.png' });
  await keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await page.getByRole('tab', { name: /Zaken/ }).click();
  await expect(page.getByText('Ontvangen').first()).toBeVisible();
  const after = await zakenOf(base, caller.bsn);
  expect(after).toHaveLength(before.length + 1);
  const [made] = after.filter(({ identificatie }) => !before.some((one) => one.identificatie === identificatie));
  await expect(page.getByText(made?.identificatie ?? 'none').first()).toBeVisible();
});
