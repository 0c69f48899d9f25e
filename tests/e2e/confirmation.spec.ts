import { z } from 'zod';
import { expectAccessible } from './support/accessibility';
import { open } from './support/desk';
import { tabTo } from './support/keyboard';
import { askPractice, someCaller } from './support/practice';
import { expect, test } from './support/test';

const post = z.object({ results: z.array(z.object({ aan: z.array(z.string()), bron: z.string() })) });

test('a confirmation is sent by keyboard and lies in the mailbox of the practice municipality', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Losse stoeptegel');
  await page.keyboard.press('Alt+b');
  const pane = page.getByRole('region', { name: 'Bevestiging sturen' });
  await expect(pane.getByRole('textbox', { name: 'Bericht' })).toHaveValue(/Losse stoeptegel/);
  await tabTo(page, pane.getByRole('textbox', { name: 'E-mailadres' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('bewoner@example.nl');
  await expectAccessible(page, 'a confirmation', '.vk-side-pane');
  await page.screenshot({ path: 'test-results/bevestiging.png' });
  await tabTo(page, pane.getByRole('button', { name: 'Verstuur e-mail' }));
  await page.keyboard.press('Enter');

  await expect(pane.getByText('De bevestiging is verstuurd.')).toBeVisible();
  const letters = (await askPractice(`${base}/postvak`, post)).results.filter(({ aan }) =>
    aan.includes('bewoner@example.nl'),
  );
  expect(letters).toHaveLength(1);
});
