import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Informatieobject, Zaak } from '../../src/shared/domain/zaak';
import type { ConversationId, MunicipalityId } from '../../src/shared/domain/ids';
import { bsnSchema } from '../../src/shared/domain/bsn';
import { datumOf } from '../../src/shared/domain/days';
import { generateRegion } from '../../src/sandbox/region/generate';
import { expectAccessible } from './support/accessibility';
import { ask, listen } from './support/bridge';
import { open } from './support/desk';
import { practiceDocument } from './support/practice';
import { nameOf, someone } from './support/region';
import { expect, test } from './support/test';

// The municipality of the practice region that the test looks in.
const HARDERWIJK = 'harderwijk' as MunicipalityId;
const RESOURCES = path.resolve(__dirname, '../../resources');

type Found = { readonly conversationId: ConversationId; readonly document: Informatieobject };

/** Opens conversations at the counter, resident after resident, until one of them has a document of this type. */
async function findDocument(page: Page, formaat: string): Promise<Found> {
  const agent = (await ask(page, 'session.users', {})).find(
    ({ roles, municipality }) => roles.includes('balie') && municipality === HARDERWIJK,
  );
  await ask(page, 'session.signIn', { userId: agent?.id ?? '' });
  const arrived = await listen(page, 'klantbeeld.arrived');
  const today = datumOf(new Date().toISOString().slice(0, 10));
  const { inwoners } = generateRegion({ seed: 1, today, resources: RESOURCES });
  // Whoever gets support has had letters about it.
  const bsns = [...inwoners.values()]
    .filter(({ kenmerken }) => kenmerken.includes('wmo'))
    .map(({ bsn }) => bsnSchema.parse(bsn));
  for (const bsn of bsns) {
    const { id } = await ask(page, 'conversations.start', { kanaal: 'balie', municipality: HARDERWIJK, callId: null });
    await ask(page, 'conversations.chooseSubject', { conversationId: id, subject: { kind: 'persoon', bsn } });
    await ask(page, 'identification.document', { conversationId: id, documentSoort: 'paspoort' });
    await ask(page, 'klantbeeld.open', { conversationId: id });
    const answers = async () =>
      (await arrived()).filter(({ conversationId, section }) => conversationId === id && section === 'zaken');
    await expect.poll(answers).not.toEqual([]);
    const zaken = (await answers())
      .flatMap(({ sections }) => sections.zaken ?? [])
      .flatMap((line) => (line.ok ? line.value : []));
    const document = await documentOf(page, id, { zaken, formaat });
    if (document) return { conversationId: id, document };
    await ask(page, 'conversations.discard', { conversationId: id });
  }
  throw new Error(`Nobody has a document of type ${formaat}`);
}

type Wanted = { readonly zaken: readonly Zaak[]; readonly formaat: string };

async function documentOf(
  page: Page,
  conversationId: ConversationId,
  { zaken, formaat }: Wanted,
): Promise<Informatieobject | null> {
  for (const { id: zaakId, connectionId } of zaken) {
    const detail = await ask(page, 'zaken.get', { conversationId, connectionId, zaakId });
    const document = detail.ok && detail.value.informatieobjecten.find((one) => one.formaat === formaat);
    if (document) return document;
  }
  return null;
}

/** Files below a folder whose content has this text. */
function filesWith(folder: string, text: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.readFileSync(file).includes(text));
}

/** The pages of windows beside our own, as main knows them. */
const shownUrls = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ webContents }) => webContents.getURL())
      .filter((url) => !url.startsWith('app:')),
  );

test('a PDF opens in a window of its own that keeps nothing and reaches nothing', async ({ desk, page }) => {
  const { app, userData } = desk;
  const { conversationId, document } = await findDocument(page, 'application/pdf');
  const viewer = app.waitForEvent('window', { predicate: (window) => window.url().startsWith('document:') });

  const reply = await ask(page, 'zaken.document', {
    conversationId,
    connectionId: document.connectionId,
    documentId: document.id,
  });

  expect(reply).toMatchObject({ ok: true, value: { base64: '' } });
  const shown = await viewer;
  // Main may hear a moment later than the page that it went there.
  await expect.poll(() => shownUrls(app)).toEqual([expect.stringMatching(/^document:/)]);
  const window = await app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith('document:'));
    // Electron has it and does not document it.
    const contents = own?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    return { title: own?.getTitle(), preferences: contents.getLastWebPreferences() };
  });
  expect(window.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(window.preferences['preload']).toBeUndefined();
  expect(window.title).not.toContain(document.titel);
  // Chromium puts its viewer in a page of its own.
  await expect.poll(() => app.windows().some((one) => one.url().startsWith('chrome-extension:'))).toBe(true);
  expect(await shown.evaluate(() => 'voorkant' in globalThis)).toBe(false);
  expect(filesWith(userData, '%PDF-')).toEqual([]);

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('document:'))
      ?.close(),
  );
  await expect.poll(() => app.windows().map((one) => one.url())).toEqual([page.url()]);
  expect(filesWith(userData, '%PDF-')).toEqual([]);
});

for (const { what, formaat, shown } of [
  { what: 'text', formaat: 'text/plain', shown: '.vk-document-text' },
  { what: 'photo', formaat: 'image/png', shown: '.vk-document-image' },
]) {
  test(`a ${what} opens over its zaak, is readable for everybody, and Escape goes back to it`, async ({
    page,
    base,
  }) => {
    const { titel, bsn, identificatie } = await practiceDocument(base, formaat);
    await open(page, { text: bsn, naam: nameOf(someone((inwoner) => inwoner.bsn === bsn)) });
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: new RegExp(`${identificatie} openen`) }).click();

    await page
      .getByRole('button', { name: new RegExp(titel) })
      .first()
      .press('Enter');

    const viewer = page.getByRole('region', { name: titel });
    await expect(viewer.locator(shown)).toBeVisible();
    await expectAccessible(page, what, '.vk-document');
    await page.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(page.getByRole('button', { name: new RegExp(titel) }).first()).toBeFocused();
  });
}
