import { identify, noteOf, open } from './support/desk';
import { onLinesFiles } from './support/lines-files';
import { someCaller } from './support/practice';
import { startSickServer } from './support/sick-server';
import { expect, test } from './support/test';

const NONE_OPEN = { json: { count: 0, next: null, previous: null, results: [] } };
const NAME = 'Openstaande taken';
/** As the lines of the sandbox write this connection: its answers stand for hours there, and for no moment here. */
const CONNECTION = `url: '{sandbox}/taken/api/v1'
        auth: { kind: bearer }
        timeoutMs: 3000
        freshnessNorm: PT4H`;

test('a line that dies in a call and comes back shows both, and takes neither the focus nor what is typed', async ({
  launch,
  userData,
  base,
}) => {
  test.setTimeout(120_000);
  const caller = await someCaller(base);
  const line = await startSickServer(NONE_OPEN);
  const shortLived = CONNECTION.replace('{sandbox}/taken/api/v1', line.url).replace('PT4H', 'PT0S');
  const { page } = await launch(onLinesFiles(userData, base, { [CONNECTION]: shortLived }));
  const status = page.getByRole('contentinfo');
  const note = noteOf(page);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await expect(page.locator('.vk-skeleton')).toHaveCount(0);
  expect(line.asked()).toBeGreaterThan(0);
  await expect(status).not.toContainText(NAME);
  await note.fill('Vraagt of er nog ');

  line.become('nonsense');
  // Who is checked is asked for anew: what was closed, and what is no longer fresh.
  await identify(page, caller);
  await expect(status).toContainText(NAME);
  await note.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('iets openstaat.');

  line.become(NONE_OPEN);
  await expect(page.getByText(`${NAME} geeft weer antwoord`)).toBeVisible({ timeout: 60_000 });
  await expect(status).not.toContainText(NAME);
  await expect(note).toBeFocused();
  await page.keyboard.type(' Nee.');
  await expect(note).toHaveValue('Vraagt of er nog iets openstaat. Nee.');
  await line.close();
});
