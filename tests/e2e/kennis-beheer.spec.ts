import type { Page } from '@playwright/test';
import { municipalityIdSchema } from '../../src/shared/domain/ids';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { clearDesk, noteOf } from './support/desk';
import { expect, test } from './support/test';

const HARDERWIJK = municipalityIdSchema.parse('harderwijk');
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Zoek een antwoord' });

/** Goes to a screen by the palette, without a mouse. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(screen);
  await expect(page.getByRole('dialog').getByRole('option', { name: screen }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: screen })).toBeVisible();
}

const WORDS = 'qwxzbroodrooster qwxzverzilveren';
const published = async (page: Page): Promise<number> =>
  (await ask(page, 'kennis.search', { text: WORDS, municipality: HARDERWIJK, limit: 3 })).hits.length;

test('what an agent cannot find is written, reviewed by another, published, and found by who asked', async ({
  page,
}) => {
  await page.keyboard.press('Control+N');
  await searchBox(page).focus();
  await page.keyboard.type(`${WORDS} 999993653`);
  const report = page.getByRole('button', { name: 'Meld dat dit antwoord er niet is' });
  await expect(report).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(report).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gemeld aan de kennisredactie')).toBeVisible();

  // The editor sees it, without the caller in it, and writes.
  await clearDesk(page, 'joost.kwakkel');
  await goTo(page, 'Kennisbeheer');
  await page.getByRole('button', { name: `${WORDS} [bsn]` }).press('Enter');
  await expectAccessible(page, 'a question of the backlog', 'main');
  await page.getByRole('button', { name: 'Schrijf een artikel' }).press('Enter');
  await page.getByRole('textbox', { name: 'Titel' }).fill('Qwxzbroodrooster qwxzverzilveren');
  await page.getByRole('textbox', { name: 'Antwoord' }).fill('Dat kan, indien het apparaat schoon is.');
  await expect(page.getByRole('article').getByText('Dat kan, indien het apparaat schoon is.')).toBeVisible();
  await page.getByRole('tab', { name: 'Voorbeeld' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('schrijf liever: als')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Zoek met deze vragen' }).press('Enter');
  await expect(page.getByText('plaats 1').first()).toBeVisible();
  await expectAccessible(page, 'a text that is written', 'main');
  await page.getByRole('button', { name: 'Vraag om beoordeling' }).press('Enter');
  await expect(page.getByText('De tekst wacht op beoordeling door een collega')).toBeVisible();
  expect(await published(page)).toBe(0);

  // Another reviews and publishes.
  await clearDesk(page, 'petra.van.rhee');
  await goTo(page, 'Kennisbeheer');
  await page.getByRole('tab', { name: /Vragen/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Qwxzbroodrooster qwxzverzilveren' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nieuw in de kennisbank' })).toBeVisible();
  await expectAccessible(page, 'a review', 'main');
  await page.getByRole('button', { name: 'Publiceer' }).press('Enter');
  await expect(page.getByText('Gepubliceerd.')).toBeVisible();

  // Who asked is told, and finds it.
  await clearDesk(page);
  await expect(page.getByText(/nieuwe? antwoord(en)?/)).toBeVisible();
  await page.getByRole('button', { name: /Mijn meldingen/ }).press('Enter');
  const told = page.getByRole('dialog', { name: 'Mijn meldingen' });
  await expectAccessible(page, 'my reports', '.vk-meldingen-pop');
  await expect.poll(() => published(page)).toBeGreaterThan(0);
  await told.getByRole('button', { name: 'Qwxzbroodrooster qwxzverzilveren' }).press('Enter');
  await expect(page.getByRole('article').getByText('Dat kan, indien het apparaat schoon is.')).toBeVisible();
});

test('an error in an article is reported in two keystrokes', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await searchBox(page).focus();
  await page.keyboard.type('wat kost een paspoort');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();

  await page.keyboard.press('Alt+M');
  await expect(page.getByRole('textbox', { name: 'Wat klopt er niet?' })).toBeFocused();
  await expectAccessible(page, 'an article with the form to report an error', '.vk-artikel');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Gemeld aan de kennisredactie.')).toBeVisible();
  const mine = await ask(page, 'kennisbeheer.mine', {});
  const errors = mine.filter(({ vraag }) => vraag.aanleiding === 'fout' && vraag.woorden.startsWith('Klopt niet: '));
  expect(errors.map(({ vraag }) => vraag.artikel?.titel)).toHaveLength(1);
});

test('a question that was not answered goes to the editors when the contact is saved', async ({ page }) => {
  await page.keyboard.press('Control+N');
  await page.keyboard.press('Control+J');
  await noteOf(page).fill('Beller wil een zwevend terras.');
  const [conversation] = await ask(page, 'conversations.list', {});
  if (!conversation) throw new Error('no conversation');
  await expect.poll(async () => (await ask(page, 'conversations.list', {}))[0]?.questions[0]?.note).toContain('terras');
  const [kept] = await ask(page, 'conversations.list', {});
  if (!kept) throw new Error('no conversation');
  const { questions, revision, kanaal, state } = kept;
  await ask(page, 'conversations.keep', {
    conversationId: kept.id,
    revision: revision + 1000,
    kanaal,
    state,
    questions: questions.map((question) => ({
      ...question,
      vraag: 'Qwxzterras boven het water',
      resultaat: 'zelfstandig_afgehandeld' as const,
      isBeantwoord: 'nee' as const,
      tekstKeuze: 'weglaten' as const,
    })),
  });
  await ask(page, 'conversations.save', { conversationId: kept.id });

  await expect
    .poll(async () => (await ask(page, 'kennisbeheer.mine', {})).map(({ vraag }) => vraag.woorden))
    .toContain('Qwxzterras boven het water');
});

test('an own text is laid over the reference text, and what differs is shown before it is published', async ({
  page,
}) => {
  await clearDesk(page, 'joost.kwakkel');
  await goTo(page, 'Kennisbeheer');
  await page.getByRole('tab', { name: /Vragen/ }).focus();
  await page.keyboard.press('ArrowRight');
  const due = page.getByRole('region', { name: 'Teksten om opnieuw te bekijken' });
  await expect(due.getByText('referentietekst gewijzigd')).toBeVisible();
  await expectAccessible(page, 'texts on their way', 'main');
  await due.getByRole('button', { name: 'Bekijk' }).first().press('Enter');
  await page.getByRole('textbox', { name: 'Kosten' }).fill('Ophalen kost € 31,00 per keer.');
  await page.getByRole('tab', { name: 'Voorbeeld' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Anders dan de referentietekst' })).toBeVisible();
  await expect(page.locator('.vk-diff ins').first()).toBeVisible();
  await expectAccessible(page, 'what differs', '.vk-editor-side');
  await page.getByRole('button', { name: 'Vraag om beoordeling' }).press('Enter');
  await expect(page.getByText('De tekst wacht op beoordeling door een collega')).toBeVisible();

  await clearDesk(page, 'petra.van.rhee');
  const { regels } = await ask(page, 'kennisbeheer.voorstellen', {});
  const proposed = regels.find(({ voorstel }) => voorstel.velden.kostenEnBetaalmethoden?.includes('€ 31,00'));
  if (!proposed) throw new Error('nothing was proposed');
  const { id, artikelId } = proposed.voorstel;
  const decision = { besluit: 'publiceer', release: null, merged: null } as const;
  expect(await ask(page, 'kennisbeheer.review', { id, decision })).toEqual({ state: 'published' });

  const read = async () => await ask(page, 'kennis.get', { id: artikelId, municipality: HARDERWIJK });
  await expect.poll(async () => (await read()).velden.kostenEnBetaalmethoden).toContain('€ 31,00');
  expect((await read()).lokaleVelden).toContain('kostenEnBetaalmethoden');
});

test('what is important stands on top until it is understood, by keyboard alone', async ({ page }) => {
  await page.keyboard.press('Control+N');
  const news = page.getByRole('region', { name: 'Werkinstructies en nieuws' });
  const first = news.getByRole('button').first();
  await expect(first).toContainText('belangrijk');
  await first.press('Enter');
  await expect(news.getByRole('button', { name: 'Gelezen en begrepen' })).toBeVisible();
  await expectAccessible(page, 'news beside a conversation', '.vk-kennis');
  if (process.env['SHOT2']) await page.screenshot({ path: process.env['SHOT2'] });
  await news.getByRole('button', { name: 'Gelezen en begrepen' }).press('Enter');
  await expect(page.getByText('U heeft dit gelezen en begrepen')).toBeVisible();

  await clearDesk(page, 'joost.kwakkel');
  await goTo(page, 'Kennisbeheer');
  await page.getByRole('tab', { name: /Vragen/ }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Nieuw bericht' }).press('Enter');
  await page.getByRole('textbox', { name: 'Titel' }).fill('Qwxzbericht voor iedereen');
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Lees dit.');
  await expectAccessible(page, 'news that is written', 'main');
  await page.getByRole('button', { name: 'Publiceer' }).press('Enter');
  await expect(page.getByText('Bericht gepubliceerd')).toBeVisible();

  await clearDesk(page);
  await expect
    .poll(async () => (await ask(page, 'kennisbeheer.nieuws', {})).regels.map(({ nieuws }) => nieuws.titel))
    .toContain('Qwxzbericht voor iedereen');
});

test('a draft outlives a power cut', async ({ launch }) => {
  const first = await launch();
  await ask(first.page, 'session.signIn', { userId: 'joost.kwakkel' });
  const draft = await ask(first.page, 'kennisbeheer.startDraft', {
    soort: 'nieuw',
    titel: 'Zonnepanelen',
    gemeente: HARDERWIJK,
    kennisvragen: [],
  });
  await ask(first.page, 'kennisbeheer.keepDraft', { ...draft, titel: 'Zonnepanelen op uw dak' });
  await first.kill();

  const second = await launch();
  await ask(second.page, 'session.signIn', { userId: 'joost.kwakkel' });
  const { regels } = await ask(second.page, 'kennisbeheer.voorstellen', {});

  expect(regels.filter(({ isDraft }) => isDraft).map(({ voorstel }) => voorstel.titel)).toEqual([
    'Zonnepanelen op uw dak',
  ]);
});
