import fs from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { identify, noteOf, open } from './support/desk';
import { byKeysOnly } from './support/keys-only';
import { onLinesFiles } from './support/lines-files';
import { someCaller } from './support/practice';
import { refusingUrl } from './support/sick-server';
import { startStrictRegister } from './support/strict-register';
import { expect, test } from './support/test';

test.setTimeout(60_000);

const CONTACTS = '{sandbox}/klantinteracties/api/v1';

test('what no register has yet is saved as a file with one key, after a warning and with a trace', async ({
  launch,
  userData,
  base,
}) => {
  const caller = await someCaller(base);
  const { page, app } = await launch(onLinesFiles(userData, base, { [CONTACTS]: await refusingUrl() }));
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByText('Er wacht niets: alles staat in het register.')).toBeVisible();
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await noteOf(page).fill('Vroeg naar de stand van de aanvraag.');
  await page.keyboard.press('Control+Shift+1');
  await expect
    .poll(async () => (await ask(page, 'outbox.list', {})).map(({ attempts }) => attempts > 0))
    .toEqual([true]);

  await page.getByRole('button', { name: 'Postvak uit' }).press('Enter');
  const queue = page.getByRole('dialog', { name: 'Postvak uit' });
  await expect(queue.getByRole('row').last()).toContainText('wacht');
  await expect(queue.getByRole('row').last()).toContainText(/het register (geeft geen antwoord|is even niet gevraagd)/);
  await expect(queue.getByRole('button', { name: 'Opnieuw verzenden' })).toBeVisible();
  await page.keyboard.press('Escape');

  const file = path.join(userData, 'wachtrij.txt');
  const asked = await app.evaluateHandle(({ dialog }, filePath) => {
    const names: string[] = [];
    dialog.showSaveDialog = (...given: unknown[]) => {
      names.push(String((given.at(-1) as { defaultPath?: string }).defaultPath));
      return Promise.resolve({ canceled: false, filePath });
    };
    return names;
  }, file);
  await byKeysOnly(page, async (hands, eyes) => {
    await hands.press('Control+Shift+E');
    await eyes.see('In dit bestand staan persoonsgegevens');
    await eyes.seeFocusOn({ role: 'button', name: 'Opslaan als leesbaar bestand' });
  });
  await expectAccessible(page, 'the warning before what waits is saved', 'dialog');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Opgeslagen in ${file}`)).toBeVisible();

  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain('Vroeg naar de stand van de aanvraag.');
  expect(text).toContain(caller.achternaam);
  expect(text).not.toContain(caller.bsn);
  expect(await asked.jsonValue()).toEqual([expect.stringMatching(/^voorkant-wachtrij-\d{4}-\d\d-\d\d\.txt$/)]);
  await ask(page, 'session.signIn', { userId: 'petra.van.rhee' });
  const log = await ask(page, 'audit.list', { limit: 20 });
  expect(log.filter(({ operation }) => operation === 'outbox.export')).toMatchObject([
    { userId: 'sanne.dijkhuis', result: 'ok', connectionId: 'klantinteracties' },
  ]);
});

test('a contact that its register refuses is opened again by keys from another screen, mended and saved once', async ({
  launch,
  userData,
  base,
}) => {
  const caller = await someCaller(base);
  const register = await startStrictRegister(CONTACTS.replace('{sandbox}', base));
  const { page } = await launch(onLinesFiles(userData, base, { [CONTACTS]: register.url }));
  const states = async () => (await ask(page, 'outbox.list', {})).map(({ state }) => state);
  await open(page, { text: caller.bsn, naam: caller.naam });
  await identify(page, caller);
  await noteOf(page).fill('Vroeg naar de stand van de aanvraag.');
  await page.keyboard.press('Control+Shift+1');
  await expect.poll(states).toEqual(['refused']);
  register.becomeLenient();
  await page.keyboard.press('Control+T');

  await page.getByRole('button', { name: 'Postvak uit' }).press('Enter');
  await expectAccessible(page, 'the outbox with a refused contact', '.vk-outbox-pop');
  await byKeysOnly(page, async (hands, eyes) => {
    await eyes.see('Bij het contact: het register weigert inhoud. Uw tekst is bewaard.');
    await hands.tabTo({ role: 'button', name: 'Heropenen' });
    await hands.press('Enter');
    await eyes.see('Het contact is weer open. Verbeter het en sla het opnieuw op.');
    await eyes.seeFocusOn({ role: 'textbox', name: /Notitie/ });
    await hands.press('Control+End');
    await hands.typeNote(' Nu korter.');
    await hands.press('Control+Enter');
    await eyes.see(/Geregistreerd als/);
  });

  expect(await states()).toEqual(['delivered']);
  expect(await ask(page, 'conversations.list', {})).toEqual([]);
  register.close();
});
