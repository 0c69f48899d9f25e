import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { ask, invoke } from './support/bridge';
import { byKeysOnly } from './support/keys-only';
import { atWork } from './support/practice';
import { expect, test } from './support/test';

test.setTimeout(60_000);

/** An entry of the list on screen. */
const entry = (page: Page, naam: string) => page.locator('.vk-lijst-open').filter({ hasText: naam });

test('an administrator keeps the lists by keyboard alone, and agents work with them at once', async ({
  launch,
  userData,
}) => {
  const { page, consoleErrors } = await launch(atWork('yvonne.prins'));
  await page.getByRole('button', { name: 'Beheer lijsten' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Resultaten' })).toBeVisible();
  await expectAccessible(page, 'the lists');

  await byKeysOnly(page, async (hands, eyes) => {
    await hands.tabTo({ role: 'button', name: 'Nieuw onderdeel' });
    await hands.press('Enter');
    await eyes.seeFocusOn({ role: 'textbox', name: 'Naam' });
    await hands.press('Enter');
    await eyes.see('Dit is te kort.');
    await hands.type('Doorverbonden');
    await hands.press('Enter');
    await eyes.seeFocusOn({ role: 'button', name: /^Doorverbonden Beantwoord/ });
  });
  await entry(page, 'Gesprek gestaakt').press('Enter');
  await expectAccessible(page, 'an entry that is changed');
  await page.getByRole('button', { name: 'Intrekken' }).press('Enter');
  await expect(entry(page, 'Gesprek gestaakt').getByText('ingetrokken')).toBeVisible();

  await page.getByRole('tab', { name: /Kanalen/ }).press('Enter');
  await page.getByRole('button', { name: 'Nieuw onderdeel' }).press('Enter');
  await page.getByRole('textbox', { name: 'Naam' }).fill('WhatsApp');
  await page.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await page.getByRole('tab', { name: /Wijzigingen/ }).press('Enter');
  await expect(page.getByRole('row', { name: /yvonne\.prins.*Kanalen.*WhatsApp.*toegevoegd/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Gesprek gestaakt.*ingetrokken/ })).toBeVisible();
  await expectAccessible(page, 'who changed the lists');
  const kept = JSON.parse(readFileSync(path.join(userData, 'lists/lijsten.json'), 'utf8')) as { revision: number };
  expect(kept.revision).toBe(3);

  await ask(page, 'session.signIn', { userId: 'sanne.dijkhuis' });
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await page.getByRole('button', { name: 'Kies een kanaal' }).press('Enter');
  await page.getByRole('button', { name: 'WhatsApp' }).press('Enter');
  await page.getByRole('button', { name: 'Alle resultaten' }).press('Enter');
  const chooser = page.getByRole('dialog', { name: 'Kies een resultaat' });
  await expect(chooser.getByRole('button', { name: 'Doorverbonden', exact: true })).toBeVisible();
  await expect(chooser.getByRole('button', { name: 'Gesprek gestaakt', exact: true })).toHaveCount(0);
  await chooser.getByRole('button', { name: 'Doorverbonden', exact: true }).press('Enter');
  const [conversation] = await ask(page, 'conversations.list', {});
  expect(conversation).toMatchObject({ kanaal: 'chat', kanaalId: 'whatsapp' });
  const refused = await invoke(page, 'lijsten.put', { lijst: 'resultaten', basedOn: 3, entry: { naam: 'Van mij' } });
  expect(refused).toEqual({ ok: false, error: { kind: 'forbidden', because: 'role' } });
  expect(consoleErrors).toEqual([]);
});

test('a broken file of lists leaves the last good ones, and says where it is wrong', async ({ launch, userData }) => {
  const { page } = await launch(atWork('yvonne.prins'));
  await page.getByRole('button', { name: 'Beheer lijsten' }).press('Enter');
  await entry(page, 'Doorverwezen').press('Enter');
  await page.getByRole('textbox', { name: 'Naam' }).fill('Naar elders');
  await page.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(entry(page, 'Naar elders')).toBeVisible();

  const file = path.join(userData, 'lists/lijsten.json');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('"groep": "doorgezet"', '"groep": "weg"'));

  await expect(page.getByText(/lijsten\.json: resultaten\..*groep: unknown/)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'lists that are broken');
  await expect(entry(page, 'Naar elders')).toBeVisible();
  writeFileSync(file, good.replace('Naar elders', 'Naar anderen'));
  await expect(entry(page, 'Naar anderen')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/groep: unknown/)).toBeHidden();
});
