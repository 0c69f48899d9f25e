import type { Page } from '@playwright/test';
import { nl } from '../../src/renderer/text/nl';
import { formatPostcode } from '../../src/renderer/ui/format';
import { dutchDay, findBox, open, search } from './support/desk';
import { biljettenOf, someCaller, zakenOf } from './support/practice';
import { addressOf, nameOf, neighboursAt, someone, someOrganisation } from './support/region';
import { expect, test } from './support/test';

/** Rows of one group of hits. */
const hits = (page: Page, group: string) => page.getByRole('region', { name: group }).getByRole('listitem');

/** Public test people of the BRP that live here together: more than the register gives out. */
const CROWDED = '3528 BG 51';

test('an organisation opens by its KVK-nummer, with a klantbeeld of its own', async ({ page }) => {
  const { kvkNummer, naam } = someOrganisation(({ einddatum }) => einddatum === null);

  await open(page, { text: kvkNummer, naam });

  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('tab', { name: 'Organisatie', selected: true })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: kvkNummer })).toBeVisible();
});

test('an organisation that stopped is marked before it is opened', async ({ page }) => {
  const { kvkNummer, naam } = someOrganisation(({ einddatum }) => einddatum !== null);

  await search(page, kvkNummer);

  await expect(hits(page, 'Organisaties').filter({ hasText: naam }).first()).toBeVisible();
  await expect(hits(page, 'Organisaties').filter({ hasNotText: 'opgeheven' })).toHaveCount(0);
});

test('postcode and house number list who lives there, and arrows and Enter open one of them', async ({ page }) => {
  const adres = addressOf(someone(({ rol, isGeheim }) => rol === 'kind' && !isGeheim));
  const neighbours = neighboursAt(adres);

  await search(page, `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4).toLowerCase()} ${adres.huisnummer}`);

  await expect(
    page.getByText(nl.find.understood.adres(formatPostcode(adres.postcode), String(adres.huisnummer), null)),
  ).toBeVisible();
  await expect(hits(page, 'Personen')).toHaveCount(neighbours.length);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await hits(page, 'Personen').nth(1).locator('.vk-hit-name').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
});

test('a phone number in any notation finds whom the contact register knows by it', async ({ page, base }) => {
  const caller = await someCaller(base);
  const national = `0${caller.telefoonnummer.replace(/\D/g, '').slice(-9)}`;

  await open(page, { text: `${national.slice(0, 2)}-${national.slice(2, 6)} ${national.slice(6)}`, naam: caller.naam });

  await expect(page.getByRole('tab', { name: 'Overzicht', selected: true })).toBeVisible();
});

test('a zaaknummer opens whose zaak it is', async ({ page, base }) => {
  const caller = await someCaller(base);
  const [zaak] = await zakenOf(base, caller.bsn);

  await open(page, { text: zaak?.identificatie ?? '', naam: caller.naam });
});

test('an aanslagbiljetnummer shows the bill without its amounts, and opens who has to pay it', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  const [biljet] = await biljettenOf(base, caller.bsn);

  await search(page, biljet?.aanslagbiljetnummer ?? '');

  const hit = hits(page, 'Aanslagbiljetten');
  await expect(hit).toContainText(biljet?.omschrijving ?? '');
  await expect(hit).not.toContainText('€');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(caller.naam);
});

test('nobody found says where was searched and what else to ask', async ({ page }) => {
  await search(page, 'zeemeermin 12-03-1985');

  await expect(page.getByText('Niemand gevonden')).toBeVisible();
  await expect(page.getByText('Gezocht in: Personen (BRP).')).toBeVisible();
  await expect(page.getByText(/probeer de meisjesnaam, of vraag postcode en huisnummer/)).toBeVisible();
});

test('too many asks for one thing more, and that narrows the search', async ({ page }) => {
  await search(page, CROWDED);

  await expect(page.getByText('Personen (BRP) vindt te veel')).toBeVisible();
  await expect(page.getByText(/Vraag ook naar: de achternaam/)).toBeVisible();
  await expect(page.getByText('Niemand gevonden')).toBeHidden();
  await findBox(page).fill(`${CROWDED} zeemeermin`);
  await findBox(page).press('Enter');
  await expect(page.getByText('Niemand gevonden')).toBeVisible();
});

test('who died is marked in the list and in the klantbeeld, with how to talk', async ({ page }) => {
  const died = someone(({ overledenOp, isGeheim }) => overledenOp !== null && !isGeheim);

  await search(page, `${died.geslachtsnaam} ${dutchDay(died.geboortedatum)}`);
  await expect(hits(page, 'Personen').filter({ hasText: nameOf(died) })).toContainText('†');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('list', { name: 'Let op in dit gesprek' })).toContainText('condoleer');
});

test('who has secrecy is marked in the list, and the address is not to be read out', async ({ page }) => {
  const secret = someone(({ isGeheim, overledenOp }) => isGeheim && overledenOp === null);

  await search(page, `${secret.geslachtsnaam} ${dutchDay(secret.geboortedatum)}`);
  await expect(hits(page, 'Personen').filter({ hasText: nameOf(secret) })).toContainText('geheim');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('list', { name: 'Let op in dit gesprek' })).toContainText('Noem geen adres');
});

for (const { typed, said } of [
  { typed: '123456789', said: 'Dit lijkt een BSN, maar het klopt niet. Controleer de cijfers.' },
  { typed: 'jansen 31-02-1985', said: 'Deze geboortedatum bestaat niet of ligt in de toekomst.' },
  { typed: '3841A 12', said: 'Deze postcode klopt niet. Gebruik vier cijfers en twee letters, met een huisnummer.' },
]) {
  test(`“${typed}” is refused in words before any register is asked`, async ({ page, desk }) => {
    const logged = desk.log().length;
    await page.keyboard.press('Control+N');

    await page.keyboard.type(typed);

    await expect(page.getByText(said)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Gevonden' }).getByText(said)).toBeVisible();
    await expect(findBox(page)).toHaveValue(typed);
    const log = desk.log().slice(logged);
    expect(log).not.toContain('"connectionId":"brp"');
    expect(log).not.toContain(typed);
  });
}

test('a BSN is understood with dots and spaces, and neither window nor log repeats it', async ({ page, desk }) => {
  const { bsn, ...inwoner } = someone(({ isGeheim, overledenOp }) => !isGeheim && overledenOp === null);
  const logged = desk.log().length;

  await open(page, {
    text: `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`,
    naam: nameOf({ bsn, ...inwoner }),
  });

  await expect(page.getByRole('tab', { name: /Zaken/ })).toBeVisible();
  expect(await page.title()).not.toContain(bsn);
  expect(desk.log().slice(logged)).not.toContain(bsn);
});

for (const notation of ['d-m-jj', 'd maand jjjj', 'jjjj-mm-dd', 'ddmmjjjj']) {
  test(`a birth date is understood as ${notation}`, async ({ page }) => {
    const inwoner = someone(({ isGeheim, rol, voorvoegsel }) => !isGeheim && rol === 'hoofd' && voorvoegsel === null);
    const [year = '', month = '', day = ''] = inwoner.geboortedatum.split('-');
    const months = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
    const written: Readonly<Record<string, string>> = {
      'd-m-jj': `${Number(day)}-${Number(month)}-${year.slice(2)}`,
      'd maand jjjj': `${Number(day)} ${months.format(new Date(inwoner.geboortedatum))} ${year}`,
      'jjjj-mm-dd': inwoner.geboortedatum,
      ddmmjjjj: `${day}${month}${year}`,
    };

    await open(page, { text: `${inwoner.geslachtsnaam} ${written[notation] ?? ''}`, naam: nameOf(inwoner) });
  });
}
