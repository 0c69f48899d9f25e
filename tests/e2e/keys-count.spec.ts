import type { MunicipalityId } from '../../src/shared/domain/ids';
import { expectAccessible } from './support/accessibility';
import { ask } from './support/bridge';
import { dutchDay } from './support/desk';
import { byKeysOnly, printCount, type Eyes, type Hands } from './support/keys-only';
import { actorOf, contactsOf, recordOf, someCaller, type Caller } from './support/practice';
import { expect, test } from './support/test';

const HARDERWIJK = 'harderwijk' as MunicipalityId;

/** Takes the call that rings, opens whom its number belongs to, and asks them what the desk wants to know. */
async function takeCall({ type, press }: Hands, eyes: Eyes, caller: Caller): Promise<void> {
  await eyes.seeFocusOn({ role: 'button', name: 'Aannemen' });
  await press('Enter');
  await eyes.see('Enter opent dit resultaat');
  await press('Enter');
  await eyes.see({ role: 'heading', name: caller.naam });
  const facts = new Map([
    ['In welke plaats bent u geboren?', caller.geboorteplaats],
    ['Wat is uw geboortedatum?', dutchDay(caller.geboortedatum)],
    ['Wat zijn uw postcode en huisnummer?', `${caller.postcode} ${caller.huisnummer}`],
    ['Wat zijn al uw voornamen?', caller.voornamen],
  ]);
  for (let asked = ''; ;) {
    await expect
      .poll(async () => (await isChecked(eyes)) || (await eyes.read('.vk-identify-question')) !== asked)
      .toBe(true);
    if (await isChecked(eyes)) return;
    await eyes.seeFocusOn({ role: 'textbox', name: 'Antwoord van de beller' });
    asked = await eyes.read('.vk-identify-question');
    const fact = facts.get(asked);
    if (fact === undefined) await press('Alt+O');
    else {
      await type(fact);
      await press('Enter');
    }
  }
}

const isChecked = (eyes: Eyes) => eyes.isShown({ role: 'img', name: 'Identificatie: gecontroleerd' });

test('from the ring to a saved contact in at most 12 key actions, answered from an article', async ({ page, base }) => {
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  await ask(page, 'calls.simulate', { telefoonnummer: caller.telefoonnummer, municipality: HARDERWIJK });

  const counted = await byKeysOnly(page, async (hands, eyes) => {
    await takeCall(hands, eyes, caller);
    await hands.press('Control+/');
    await hands.type('verhuizing doorgeven');
    await eyes.see({ role: 'option', name: /[Vv]erhuiz/ });
    await hands.press('Enter');
    await eyes.see({ role: 'button', name: /weghalen$/ });
    await hands.press('Control+J');
    await hands.typeNote('Uitgelegd hoe de verhuizing door te geven.');
    await hands.press('Control+Shift+1');
    await eyes.see(/Geregistreerd als/);
  });

  printCount('Beantwoord uit een artikel', counted);
  expect(counted.actions).toBeLessThanOrEqual(12);
  const after = await contactsOf(base, caller);
  expect(after).toHaveLength(before.length + 1);
  expect(after.find(({ uuid }) => !before.some((one) => one.uuid === uuid))).toMatchObject({
    inhoud: 'Uitgelegd hoe de verhuizing door te geven.',
    metadata: {
      resultaat: 'zelfstandig_afgehandeld',
      vraagBeantwoord: 'ja',
      identificatieniveau: '2',
      bronnen: expect.stringMatching(/\S/),
    },
  });
});

test('from the ring to a saved callback in at most 25 key actions', async ({ page, base }) => {
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  await ask(page, 'calls.simulate', { telefoonnummer: caller.telefoonnummer, municipality: HARDERWIJK });

  const counted = await byKeysOnly(page, async (hands, eyes) => {
    await takeCall(hands, eyes, caller);
    await hands.press('Control+J');
    await hands.typeNote('Wil weten waar de aanvraag blijft.');
    await hands.press('Control+B');
    await hands.type('burgerzaken');
    await eyes.see({ role: 'option', name: /Burgerzaken/ });
    await hands.press('Enter');
    await hands.tabTo({ role: 'textbox', name: 'Voorkeursmoment' });
    await hands.type('morgen na 14 uur');
    await hands.press('Control+Enter');
    await eyes.see(/Geregistreerd als .*terugbelverzoek/);
  });

  printCount('Terugbelverzoek', counted);
  expect(counted.actions).toBeLessThanOrEqual(25);
  const [registered] = (await contactsOf(base, caller)).filter(({ uuid }) => !before.some((one) => one.uuid === uuid));
  const { leiddeTotInterneTaken: tasks } = (await recordOf(base, { uuid: registered?.uuid ?? '' }))._expand;
  expect(tasks[0]?.toelichting).toContain('Voorkeursmoment: morgen na 14 uur');
  expect(tasks[0]?.toelichting).toContain('Wil weten waar de aanvraag blijft.');
  expect(await actorOf(base, tasks[0]?.toegewezenAanActoren[0]?.uuid ?? '')).toMatchObject({
    naam: expect.stringMatching(/Burgerzaken/),
  });
});

test('a callback with the questions of its department and subject, required ones too, in at most 25 key actions', async ({
  page,
  base,
}) => {
  const caller = await someCaller(base);
  const before = await contactsOf(base, caller);
  await ask(page, 'calls.simulate', { telefoonnummer: caller.telefoonnummer, municipality: HARDERWIJK });

  const counted = await byKeysOnly(page, async (hands, eyes) => {
    await takeCall(hands, eyes, caller);
    await hands.press('Control+J');
    await hands.typeNote('Paspoort is kwijt, vraagt wat nu.');
    await hands.press('Control+B');
    await hands.type('burgerzaken');
    await eyes.see({ role: 'option', name: /Burgerzaken/ });
    await hands.press('Enter');
    await eyes.see({ role: 'button', name: 'Vragen: 2 verplicht' });
    await hands.press('Control+Enter');
    await eyes.seeFocusOn({ role: 'combobox', name: 'Welk document is kwijt? *' });
    await hands.type('Pasp');
    await hands.press('Tab');
    await hands.type('sinds zaterdag');
    await hands.press('Control+Enter');
    await eyes.see(/Geregistreerd als .*terugbelverzoek/);
  });

  printCount('Terugbelverzoek met vragen', counted);
  expect(counted.actions).toBeLessThanOrEqual(25);
  const [registered] = (await contactsOf(base, caller)).filter(({ uuid }) => !before.some((one) => one.uuid === uuid));
  const { metadata, _expand } = await recordOf(base, { uuid: registered?.uuid ?? '' });
  expect(metadata['resultaatgroep']).toBe('doorgezet');
  expect(_expand.leiddeTotInterneTaken[0]?.toelichting).toContain(
    'Paspoort is kwijt, vraagt wat nu.\n- Welk document is kwijt? Paspoort\n- Sinds wanneer? sinds zaterdag',
  );
});

test('a caller of today is found again by a few letters, and has to be checked anew', async ({ page, base }) => {
  const caller = await someCaller(base);
  await ask(page, 'calls.simulate', { telefoonnummer: caller.telefoonnummer, municipality: HARDERWIJK });

  await byKeysOnly(page, async (hands, eyes) => {
    await takeCall(hands, eyes, caller);
    await hands.press('Control+J');
    await hands.typeNote('Belt zo terug.');
    await hands.press('Control+Shift+1');
    await eyes.see(/Geregistreerd als/);
    await hands.press('Control+K');
    await hands.type(caller.naam.slice(0, 8));
    await eyes.see({ role: 'option', name: new RegExp(`^${caller.naam}`) });
    await hands.press('Enter');
    await eyes.see({ role: 'heading', name: caller.naam });
    await eyes.see({ role: 'img', name: 'Identificatie: genoemd' });
  });
});

test('a connection that fell away is one key and a save, by a macro', async ({ page }) => {
  await ask(page, 'calls.simulate', { telefoonnummer: '', municipality: HARDERWIJK });

  const counted = await byKeysOnly(page, async (hands, eyes) => {
    await eyes.seeFocusOn({ role: 'button', name: 'Aannemen' });
    await hands.press('Enter');
    await eyes.see({ role: 'textbox', name: 'Notitie' });
    await hands.press('F2');
    await eyes.see(/Verbinding weg ingevuld/);
    await hands.press('Control+Enter');
    // Nobody is known and nothing follows: it is counted, and the words of the macro go.
    await eyes.see(/^Geteld/);
  });

  printCount('Verbinding weg', counted);
  expect(counted.actions).toBeLessThanOrEqual(3);
});

test('a macro of one’s own is made and used by keyboard alone, and any result is chosen by two digits', async ({
  page,
}) => {
  await byKeysOnly(page, async (hands, eyes) => {
    await hands.press('Control+K');
    await hands.type('instellingen');
    await eyes.see({ role: 'option', name: /Instellingen/ });
    await hands.press('Enter');
    await eyes.see({ role: 'button', name: 'Nieuwe macro' });
    await hands.tabTo({ role: 'button', name: 'Nieuwe macro' });
    await hands.press('Enter');
    await eyes.seeFocusOn({ role: 'textbox', name: 'Naam' });
    await hands.type('Afval uitgelegd');
    await hands.press('Tab');
    await hands.type('F5');
    await hands.tabTo({ role: 'textbox', name: 'Tekst voor de notitie' });
    await hands.type('Uitgelegd wanneer de container komt.');
    await hands.tabTo({ role: 'button', name: 'Bewaren' });
    await hands.press('Enter');
    await eyes.see({ role: 'button', name: 'Wijzig Afval uitgelegd' });
    await hands.press('Control+N');
    await hands.press('F5');
    await eyes.see(/Afval uitgelegd ingevuld/);
    await hands.press('Control+Enter');
    await eyes.see('Kies met 1 tot 7.');
    await hands.press('0');
    await eyes.see({ role: 'dialog', name: 'Kies een resultaat' });
  });
  await expectAccessible(page, 'all results in groups');
  await byKeysOnly(page, async (hands, eyes) => {
    await hands.press('1');
    await hands.press('3');
    await eyes.see(/^Geteld/);
  });
});
