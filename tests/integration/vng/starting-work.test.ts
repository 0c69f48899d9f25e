import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Chance } from '../../../src/cli/chaos/chance';
import type { ZaakStart } from '../../../src/shared/domain/zaak-start';
import { bsnSchema } from '../../../src/shared/domain/bsn';
import { klantcontactIdSchema } from '../../../src/shared/domain/ids';
import {
  deliverAll,
  formOf,
  openPracticeRegion,
  resultsOf,
  valueOf,
  type PracticeDesk,
  type PracticeRegion,
} from './practice-desk';

const ZAKEN = '/zgw/harderwijk/zaken/api/v1';
const CONTACTEN = '/klantinteracties/api/v1/klantcontacten';
/** Public test person who lives in no practice municipality: all of their zaken are those of this test. */
const BSN = bsnSchema.parse('999990482');
const EXPAND = 'gingOverOnderwerpobjecten,hadBetrokkenen,leiddeTotInterneTaken';

let region: PracticeRegion;
beforeAll(async () => {
  region = await openPracticeRegion();
});
afterAll(() => region.close());

type Place = Awaited<ReturnType<PracticeDesk['page']['start']>>;

/** Starts a zaak as the form does. */
async function begin(
  desk: PracticeDesk,
  place: Place,
  zaak: {
    readonly soort: string;
    readonly omschrijving: string;
    readonly values: Readonly<Record<string, string>>;
  } & Partial<ZaakStart>,
) {
  const { conversationId, zaaktype, valuesOf } = await formOf(desk, place.conversationId, zaak.soort);
  const start: ZaakStart = {
    ...{ startId: randomUUID(), questionId: place.questionId, zaaktype, toelichting: '', melder: null, ...zaak },
    eigenschappen: valuesOf(zaak.values),
  };
  const reply = valueOf(await desk.zaakStart.start({ conversationId, start }));
  return { conversationId, start, reply };
}

const zaakSchema = z.object({
  url: z.string(),
  uuid: z.string(),
  identificatie: z.string(),
  status: z.string().nullable(),
  omschrijving: z.string(),
  productenOfDiensten: z.array(z.string()),
});

async function zaakOf(identificatie: string) {
  const zaken = resultsOf(await region.read(`${ZAKEN}/zaken`, { identificatie })).map((one) => zaakSchema.parse(one));
  expect(zaken).toHaveLength(1);
  const [zaak] = zaken;
  if (!zaak) throw new Error('No zaak');
  const values = z.array(z.object({ naam: z.string(), waarde: z.string() }));
  return {
    zaak,
    eigenschappen: values.parse(await region.read(`${ZAKEN}/zaken/${zaak.uuid}/zaakeigenschappen`)),
    rollen: resultsOf(await region.read(`${ZAKEN}/rollen`, { zaak: zaak.url })),
    statussen: resultsOf(await region.read(`${ZAKEN}/statussen`, { zaak: zaak.url })),
    contacten: z
      .array(z.object({ contactmoment: z.string() }))
      .parse(await region.read(`${ZAKEN}/zaakcontactmomenten`, { zaak: zaak.url })),
  };
}

/** Subjects of a contact that a zaak names. */
const subjectsOf = async (contact: string): Promise<readonly string[]> => {
  const { pathname } = new URL(contact);
  const expanded = z
    .object({
      _expand: z.object({
        gingOverOnderwerpobjecten: z.array(
          z.object({ onderwerpobjectidentificator: z.object({ objectId: z.string() }) }),
        ),
      }),
    })
    .parse(await region.read(pathname, { expand: EXPAND }));
  return expanded._expand.gingOverOnderwerpobjecten.map(({ onderwerpobjectidentificator: { objectId } }) => objectId);
};

const closing = { resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' } as const;

it('C9018 a product is asked for by phone: the zaak is registered, with the contact as its subject', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });
  desk.page.edit(place, { vraag: 'Trouwen', note: 'Wil in mei trouwen.', product: 'huwelijk', ...closing });

  const { reply } = await begin(desk, place, {
    soort: 'huwelijk',
    omschrijving: 'Melding voorgenomen huwelijk',
    values: { Datum: '2027-05-14' },
  });

  expect(reply).toMatchObject({
    state: 'started',
    started: { state: 'delivered', identificatie: expect.stringMatching(/^VK-/) as unknown },
  });
  expect(await desk.page.save(place)).toBe(true);
  await deliverAll(desk);
  const identificatie = reply.state === 'started' ? reply.started.identificatie : '';
  const { zaak, eigenschappen, rollen, statussen, contacten } = await zaakOf(identificatie);
  expect(eigenschappen).toEqual([{ naam: 'Datum', waarde: '20270514' }]);
  expect(rollen).toMatchObject([{ omschrijvingGeneriek: 'initiator', betrokkeneIdentificatie: { inpBsn: BSN } }]);
  expect(statussen).toHaveLength(1);
  expect(contacten).toHaveLength(1);
  expect(await subjectsOf(contacten[0]?.contactmoment ?? '')).toEqual([zaak.uuid]);
});

it('keeps the contact that tells of a zaak whose question was taken away', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  desk.page.edit(place, { vraag: 'Losse tegel', note: '', ...closing });
  const { reply } = await begin(desk, place, {
    ...{ soort: 'melding-openbare-ruimte', omschrijving: 'Losse tegel', questionId: randomUUID() },
    values: { Categorie: 'Straatverlichting', Spoed: 'nee', Locatie: 'Havendam' },
  });

  expect(await desk.page.save(place)).toBe(true);
  await deliverAll(desk);

  const { contacten } = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
  expect(contacten).toHaveLength(1);
});

it('C4390 a report about the public space, by somebody who is not known: a new zaak with the name that was given', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  desk.page.edit(place, { vraag: 'Lantaarnpaal', note: 'Paal 12 is uit.', ...closing });

  const { reply } = await begin(desk, place, {
    soort: 'melding-openbare-ruimte',
    omschrijving: 'Lantaarnpaal brandt niet',
    values: { Categorie: 'Straatverlichting', Spoed: 'nee', Locatie: 'Havendam, bij nummer 900' },
    melder: { naam: 'B. Buurman', telefoonnummer: '0341 411 911', email: '' },
  });
  await desk.page.save(place);
  await deliverAll(desk);

  const { eigenschappen, rollen } = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
  expect(Object.fromEntries(eigenschappen.map(({ naam, waarde }) => [naam, waarde]))).toEqual({
    Categorie: 'Straatverlichting',
    Spoed: 'nee',
    Locatie: 'Havendam, bij nummer 900',
  });
  expect(rollen).toMatchObject([
    { betrokkeneIdentificatie: { geslachtsnaam: 'B. Buurman' }, contactpersoonRol: { telefoonnummer: '+31341411911' } },
  ]);
});

it('C0359 a report about the public space that is known already: the contact stands with the zaak that there is', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const first = await desk.page.start();
  desk.page.edit(first, { vraag: 'Losse tegel', ...closing });
  const { reply } = await begin(desk, first, {
    soort: 'melding-openbare-ruimte',
    omschrijving: 'Losse stoeptegel',
    values: { Categorie: 'Bestrating', Spoed: 'ja', Locatie: 'Havendam' },
  });
  await desk.page.save(first);
  await deliverAll(desk);
  const started = reply.state === 'started' ? reply.started : null;

  const second = await desk.page.start();
  const zaak = {
    ...{ connectionId: started?.connectionId, omschrijving: started?.omschrijving ?? '' },
    ...{ url: started?.zaak?.url ?? '', id: started?.zaak?.id ?? '', identificatie: started?.identificatie ?? '' },
  };
  desk.page.edit(second, {
    vraag: 'Nog steeds die tegel',
    note: 'Nu is er iemand gevallen.',
    zaak,
    tekstKeuze: 'bewaren',
    ...closing,
  });
  await desk.page.save(second);
  await deliverAll(desk);

  const about = resultsOf(
    await region.read(CONTACTEN, {
      onderwerpobject__onderwerpobjectidentificatorObjectId: zaak.id,
      onderwerpobject__onderwerpobjectidentificatorCodeObjecttype: 'zgw-Zaak',
    }),
  );
  expect(about.map(({ onderwerp }) => onderwerp).sort()).toEqual(['Losse tegel', 'Nog steeds die tegel']);
  await zaakOf(zaak.identificatie);
});

const contactsOf = async (bsn: string) =>
  resultsOf(
    await region.read(CONTACTEN, {
      hadBetrokkene__wasPartij__partijIdentificator__codeSoortObjectId: 'bsn',
      hadBetrokkene__wasPartij__partijIdentificator__objectId: bsn,
    }),
  );

const taakSchema = z.object({ aanleidinggevendKlantcontact: z.object({ uuid: z.string() }) });

/** A callback that an agent wrote down, and the contact that it came from. */
async function callbackOf(bsn: string): Promise<string> {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: bsnSchema.parse(bsn) });
  desk.page.edit(place, {
    ...{ vraag: 'Uittreksel', note: 'Wil een uittreksel.', resultaat: 'terugbelverzoek_gemaakt', isBeantwoord: 'nee' },
    callback: {
      ...{ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken', toelichting: 'Bel terug' },
      ...{ telefoonnummer: '0341 411 911', email: '', contactNaam: 'A. Beller', voorkeursmoment: '' },
    },
  });
  await desk.page.save(place);
  await deliverAll(desk);
  const nummer = valueOf(await desk.desktop.bridge.outbox.list({}))[0]?.taakNummer ?? '';
  const [taak] = resultsOf(await region.read('/klantinteracties/api/v1/internetaken', { nummer }));
  return taakSchema.parse(taak).aanleidinggevendKlantcontact.uuid;
}

it('C9761 a colleague calls the resident back and creates a zaak: both contacts are there, the second with the zaak', async () => {
  await callbackOf(BSN);
  const before = await contactsOf(BSN);
  const desk = await region.open('tom.foppen');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });
  desk.page.edit(place, { vraag: 'Teruggebeld over de klacht', note: 'Klacht opgenomen.', ...closing });

  const { reply } = await begin(desk, place, {
    soort: 'klacht',
    omschrijving: 'Klacht over wachttijd',
    values: { Onderwerp: 'Wachttijd' },
  });
  await desk.page.save(place);
  await deliverAll(desk);

  const { zaak, contacten } = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
  expect(contacten).toHaveLength(1);
  expect(await subjectsOf(contacten[0]?.contactmoment ?? '')).toEqual([zaak.uuid]);
  expect(await contactsOf(BSN)).toHaveLength(before.length + 1);
});

it('C2716 a zaak is started from a task: the zaak stands with the contact that the task came from', async () => {
  const contact = klantcontactIdSchema.parse(await callbackOf(BSN));
  const desk = await region.open('tom.foppen');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });

  const { reply } = await begin(desk, place, {
    ...{ soort: 'klacht', omschrijving: 'Klacht over bejegening', values: { Onderwerp: 'Bejegening' } },
    klantcontactId: contact,
  });
  await deliverAll(desk);

  const { zaak, contacten } = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
  expect(contacten.map(({ contactmoment }) => contactmoment.slice(-36))).toEqual([contact]);
  expect(await subjectsOf(contacten[0]?.contactmoment ?? '')).toEqual([zaak.uuid]);
});

it('says per field what does not fit, and starts nothing then', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  const { reply, start } = await begin(desk, place, {
    soort: 'melding-openbare-ruimte',
    omschrijving: `Belt over ${BSN}`,
    values: { Categorie: 'Ruimtevaart', Spoed: '', Locatie: 'x'.repeat(201) },
    melder: { naam: 'B', telefoonnummer: '12', email: 'b@' },
  });

  const fieldOf = (naam: string) => start.eigenschappen[['Categorie', 'Spoed', 'Locatie'].indexOf(naam)]?.url;
  expect(reply).toEqual({
    state: 'incomplete',
    problems: [
      { field: 'omschrijving', reason: 'personalNumber' },
      { field: fieldOf('Categorie'), reason: 'choice' },
      { field: fieldOf('Spoed'), reason: 'missing' },
      { field: fieldOf('Locatie'), reason: 'tooLong' },
      { field: 'melder.telefoonnummer', reason: 'format' },
      { field: 'melder.email', reason: 'format' },
    ],
  });
  expect(valueOf(await desk.desktop.bridge.outbox.list({}))).toEqual([]);
});

/** Of all draws that a line makes, the one at `at` ends a request after its server answered. */
function cutsAfter(at: number): Chance {
  let drawn = -1;
  return {
    next: () => ((drawn += 1) === at ? 0.018 : 1),
    int: (least) => least,
    hits: () => false,
    pick: () => {
      throw new Error('Nothing is picked here');
    },
  };
}

it('starts a zaak once, whichever answer of its register gets lost on the way', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });
  const { zaaktype, valuesOf, conversationId } = await formOf(desk, place.conversationId, 'melding-openbare-ruimte');
  const eigenschappen = valuesOf({ Categorie: 'Groen', Spoed: 'nee', Locatie: 'Havendam' });
  for (let at = 0; at < 9; at += 1) {
    region.line.behave('unruly', cutsAfter(at));
    const start: ZaakStart = {
      ...{ startId: randomUUID(), questionId: place.questionId, zaaktype, eigenschappen, melder: null },
      ...{ omschrijving: `Tak ${at}`, toelichting: '' },
    };
    const reply = valueOf(await desk.zaakStart.start({ conversationId, start }));
    // Sent again by a window that got no answer: nothing more comes of it.
    valueOf(await desk.zaakStart.start({ conversationId, start }));
    region.line.behave('calm', cutsAfter(-1));
    await deliverAll(desk);

    const found = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
    expect([found.eigenschappen.length, found.rollen.length, found.statussen.length]).toEqual([3, 1, 1]);
  }
}, 60_000);

it('keeps a zaak while its register is away, and ties the contact to it when both are there', async () => {
  const desk = await region.open('sanne.dijkhuis');
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });
  desk.page.edit(place, { vraag: 'Klacht', note: 'Boos.', ...closing });
  const { zaaktype, valuesOf, conversationId } = await formOf(desk, place.conversationId, 'klacht');
  region.line.behave('down', cutsAfter(-1));
  const start: ZaakStart = {
    ...{ startId: randomUUID(), questionId: place.questionId, zaaktype, melder: null, toelichting: '' },
    ...{ omschrijving: 'Klacht', eigenschappen: valuesOf({ Onderwerp: 'Termijn' }) },
  };
  const reply = valueOf(await desk.zaakStart.start({ conversationId, start }));
  expect(reply).toMatchObject({ state: 'started', started: { state: 'waiting', zaak: null } });
  expect(await desk.page.save(place)).toBe(true);

  region.line.behave('calm', cutsAfter(-1));
  await deliverAll(desk);

  const { zaak, contacten } = await zaakOf(reply.state === 'started' ? reply.started.identificatie : '');
  expect(await subjectsOf(contacten[0]?.contactmoment ?? '')).toEqual([zaak.uuid]);
});
