import { expectAccessible } from './support/accessibility';
import { newUserData, removeUserData } from './support/app';
import { noteOf, open } from './support/desk';
import { tabTo } from './support/keyboard';
import { atWork, PRACTICE_TOKEN, someCaller } from './support/practice';
import { expect, test } from './support/test';

test.setTimeout(90_000);

test('C0534 transfer: two windows, a colleague takes the caller and the caller repeats nothing', async ({
  page,
  base,
  launch,
}) => {
  const folder = newUserData();
  const other = await launch({
    userData: folder,
    args: atWork('mo.haddad').args,
    env: { VOORKANT_SANDBOX_TOKEN: PRACTICE_TOKEN, VOORKANT_SANDBOX_URL: base },
  });
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Trouwen in mei');
  await noteOf(page).fill('Wil in het stadhuis trouwen.');

  const { keyboard } = page;
  await keyboard.press('Alt+d');
  const pane = page.getByRole('region', { name: 'Warm overdragen' });
  await tabTo(page, pane.getByRole('combobox', { name: 'Aan wie' }));
  await keyboard.type('Mo Haddad');
  await expect(pane.getByRole('option', { name: /Mo Haddad/ })).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page, pane.getByRole('textbox', { name: 'Wat hebt u al verteld?' }));
  await keyboard.type('Dat de datum vrij is.');
  await expectAccessible(page, 'handing over', '.vk-side-pane');
  await page.screenshot({ path: 'test-results/overdragen.png' });
  await tabTo(page, pane.getByRole('button', { name: 'Bied de beller aan' }));
  await keyboard.press('Enter');

  const banner = other.page.getByRole('region', { name: 'Een collega biedt een beller aan' });
  await expect(banner).toContainText(caller.naam);
  await expect(banner).toContainText('Dat de datum vrij is.');
  await other.page.screenshot({ path: 'test-results/aangeboden.png' });
  await expect(banner.getByRole('button', { name: 'Neem de beller' })).toBeFocused();
  await other.page.keyboard.press('Enter');

  await expect(other.page.getByRole('heading', { level: 1, name: caller.naam })).toBeVisible();
  await expect(noteOf(other.page)).toHaveValue('Wil in het stadhuis trouwen.\nAl verteld: Dat de datum vrij is.');
  await expect(other.page.getByRole('textbox', { name: 'Onderwerp' })).toHaveValue('Trouwen in mei');
  await expect(page.getByText('Mo Haddad heeft de beller')).toBeVisible();
  await expect(pane).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Warm overgedragen' })).toBeChecked();
  await page.screenshot({ path: 'test-results/overgedragen.png' });
  await other.page.screenshot({ path: 'test-results/ontvangen.png' });
  expect(other.consoleErrors).toEqual([]);
  await other.close();
  await removeUserData(folder);
});
