import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createPage } from '../../../src/cli/windowless/page';
import { zaakStartHandlers } from '../../../src/main/ipc/handlers/zaak-start';
import { bsnSchema } from '../../../src/shared/domain/bsn';
import { conversationIdSchema } from '../../../src/shared/domain/ids';
import type { BoardItem } from '../../../src/shared/domain/terugbel/board';
import { startPractice, type Practice } from '../../contract/openapi/practice';
import {
  callbackFor,
  doneItem,
  openCallbackDesk,
  refOf,
  valueOf,
  type CallbackDesk,
} from '../../support/callback-desk';
import { deliverAll, formOf, resultsOf, type PracticeDesk } from './practice-desk';

const LONGEST_MS = 90_000;
const ZAKEN = '/zgw/harderwijk/zaken/api/v1';
/** Public test person who lives in no practice municipality: all of their zaken are those of this test. */
const BSN = bsnSchema.parse('999990482');

let practice: Practice;
let kcc: CallbackDesk;
let employee: CallbackDesk;
beforeAll(async () => {
  practice = await startPractice();
  kcc = await openCallbackDesk({ practice, user: 'sanne.dijkhuis' });
  employee = await openCallbackDesk({ practice, user: 'mo.haddad' });
}, LONGEST_MS);
afterAll(async () => {
  await kcc.close();
  await employee.close();
  await practice.close();
});

/** A callback of the contact centre that this employee took. */
async function takenCallback(): Promise<BoardItem> {
  const nummer = await kcc.register(callbackFor({ identificatie: 'klantcontact', naam: 'Klantcontact' }), {
    subject: { kind: 'persoon', bsn: BSN },
    vraag: `Trouwen ${randomUUID()}`,
  });
  const row = (await employee.rows('unit')).find((one) => one.nummer === nummer);
  if (!row) throw new Error('The callback is not on the board of the team');
  return doneItem(valueOf(await employee.terugbel.claim(refOf(row))));
}

type Desk = Pick<PracticeDesk, 'desktop' | 'page' | 'zaakStart'>;

/** What the window does for a conversation from the board: the person of the partij becomes the subject. */
async function workFor(item: BoardItem): Promise<{ readonly desk: Desk; readonly place: Place }> {
  const { desktop } = employee;
  const reply = valueOf(await employee.terugbel.open(refOf(item)));
  if (reply.state !== 'ready' || reply.detail.partijId === null) throw new Error('Nobody is known behind the callback');
  const desk: Desk = {
    desktop,
    page: createPage(desktop.bridge),
    zaakStart: zaakStartHandlers({
      ...desktop.services,
      kennis: { get: () => Promise.resolve(null) } as never,
      municipalities: [],
      app: { openInBrowser: () => Promise.resolve() },
    }),
  };
  const place = await desk.page.start();
  const found = valueOf(
    await employee.find.subjectOf({
      conversationId: conversationIdSchema.parse(place.conversationId),
      of: { kind: 'partij', partijId: reply.detail.partijId },
    }),
  );
  if (!found) throw new Error('The partij has no number');
  await desk.page.choose(place.conversationId, found);
  return { desk, place };
}
type Place = Awaited<ReturnType<PracticeDesk['page']['start']>>;

/** Starts a zaak in a conversation; gives its identificatie. */
async function startZaak(desk: Desk, place: Place, omschrijving: string): Promise<string> {
  const { conversationId, zaaktype, valuesOf } = await formOf(desk, place.conversationId, 'huwelijk');
  const start = {
    ...{ startId: randomUUID(), questionId: place.questionId, zaaktype, toelichting: '', melder: null, omschrijving },
    eigenschappen: valuesOf({ Datum: '2027-05-14' }),
  };
  const reply = valueOf(await desk.zaakStart.start({ conversationId, start }));
  if (reply.state !== 'started') throw new Error(`Not started: ${reply.state}`);
  desk.page.edit(place, {
    ...{ vraag: 'Trouwen', note: 'Teruggebeld.', product: 'huwelijk' },
    ...{ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' },
  });
  expect(await desk.page.save(place)).toBe(true);
  await deliverAll(desk);
  return reply.started.identificatie;
}

async function zakenOf(identificatie: string) {
  const headers = { authorization: `Bearer ${practice.token}`, 'accept-crs': 'EPSG:4326' };
  const url = `${practice.url}${ZAKEN}/zaken?identificatie=${identificatie}`;
  const all = resultsOf(await (await fetch(url, { headers })).json());
  return all.map((one) => z.object({ identificatie: z.string(), omschrijving: z.string() }).parse(one));
}

it(
  'C9761 an employee calls back and creates a zaak, and the callback is closed with what was told',
  async () => {
    const item = await takenCallback();
    const { desk, place } = await workFor(item);

    const identificatie = await startZaak(desk, place, 'Melding voorgenomen huwelijk');
    const closed = doneItem(
      valueOf(
        await employee.terugbel.close({
          ...refOf(item),
          doneId: randomUUID(),
          how: 'gesproken',
          outcome: `Uw melding is ingediend. Het nummer is ${identificatie}.`,
        }),
      ),
    );

    expect(await zakenOf(identificatie)).toEqual([{ identificatie, omschrijving: 'Melding voorgenomen huwelijk' }]);
    expect(closed.isOpen).toBe(false);
    const reply = valueOf(await employee.terugbel.open(refOf(item)));
    expect(reply.state === 'ready' && reply.detail.followUps.map(({ inhoud, outcome }) => [inhoud, outcome])).toEqual([
      [`Uw melding is ingediend. Het nummer is ${identificatie}.`, 'bereikt'],
    ]);
  },
  LONGEST_MS,
);

it(
  'C2716 a zaak is made from a task, without a call: the resident gets a message',
  async () => {
    const item = await takenCallback();
    const { desk, place } = await workFor(item);

    const identificatie = await startZaak(desk, place, 'Huwelijk uit een taak');
    const closed = doneItem(
      valueOf(
        await employee.terugbel.close({
          ...refOf(item),
          doneId: randomUUID(),
          how: 'bericht',
          outcome: `Uw aanvraag is gestart. Het nummer is ${identificatie}.`,
        }),
      ),
    );

    expect(await zakenOf(identificatie)).toHaveLength(1);
    expect(closed).toMatchObject({ isOpen: false, pogingen: 0 });
    const reply = valueOf(await employee.terugbel.open(refOf(item)));
    expect(reply.state === 'ready' && reply.detail.followUps).toMatchObject([{ kanaal: 'brief', outcome: null }]);
  },
  LONGEST_MS,
);
