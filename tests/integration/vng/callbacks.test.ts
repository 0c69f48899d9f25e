import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPractice, type Practice } from '../../contract/openapi/practice';
import { officialFolder } from '../../contract/openapi/spec-files';
import {
  callbackFor,
  doneItem,
  openCallbackDesk,
  refOf,
  valueOf,
  type CallbackDesk,
  type DeskOptions,
} from '../../support/callback-desk';
import type { BoardItem, BoardScope } from '../../../src/shared/domain/terugbel/board';
import type { ClosingLetter } from '../../../src/main/services/berichten/closing';
import { bsnSchema } from '../../../src/shared/domain/bsn';

/** A Tuesday morning, long before the day on which this test runs. */
const nowMs = Date.parse('2026-11-24T09:00:00Z');
const LONGEST_MS = 60_000;
const persoon = { kind: 'persoon', bsn: bsnSchema.parse('999993653') } as const;

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
}, LONGEST_MS);
afterAll(() => practice.close());

const open: CallbackDesk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  // Whatever was written or read kept to the official files.
  if (officialFolder !== null) expect(practice.judge().violations).toEqual([]);
});

async function deskOf(user: string, changes: Partial<DeskOptions> = {}): Promise<CallbackDesk> {
  const desk = await openCallbackDesk({ practice, user, ...changes });
  open.push(desk);
  return desk;
}

async function rowOf(desk: CallbackDesk, scope: BoardScope, nummer: string): Promise<BoardItem> {
  const row = (await desk.rows(scope)).find((one) => one.nummer === nummer);
  if (!row) throw new Error(`There is no callback ${nummer} on the board of ${scope}`);
  return row;
}

const burgerzaken = { identificatie: 'burgerzaken', naam: 'Burgerzaken' };

async function detailOf(desk: CallbackDesk, row: BoardItem) {
  const reply = valueOf(await desk.terugbel.open(refOf(row)));
  if (reply.state !== 'ready') throw new Error(`Not opened: ${reply.state}`);
  return reply.detail;
}

describe('a callback after the call', () => {
  it(
    'C9167 a resident asks to be called back: it waits for the department with its term, and has a number to read out',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen');

      const nummer = await kcc.register(
        callbackFor({ ...burgerzaken, dagdeel: 'middag', uiterlijk: '2030-01-08T12:00' }),
        {
          subject: persoon,
        },
      );

      expect(nummer).toMatch(/^\d{1,10}$/);
      const nummers = (await kcc.rows('all')).map((one) => one.nummer);
      expect(nummers).toEqual([...new Set(nummers)]);
      const row = await rowOf(vak, 'unit', nummer);
      expect(row).toMatchObject({
        unit: 'Burgerzaken',
        holder: null,
        dueAt: '2030-01-08T11:00:00.000Z',
        isDueReckoned: false,
        voorkeur: 'middag',
        escalation: 'onTime',
        pogingen: 0,
        onderwerp: 'Waar blijft mijn paspoort?',
      });
      const detail = await detailOf(vak, row);
      expect(detail.toelichting).toBe('Wil weten wanneer het paspoort klaar ligt.');
      expect(detail.digitaleAdressen.map(({ adres }) => adres)).toEqual(['+31612345678']);
      expect(detail.partijId).not.toBeNull();
    },
    LONGEST_MS,
  );

  it(
    'is closed with a message after three attempts: it leaves once, to where the resident reads mail',
    async () => {
      const letters: ClosingLetter[] = [];
      const send = (_user: unknown, letter: ClosingLetter) => {
        letters.push(letter);
        return Promise.resolve('queued' as const);
      };
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen', { send });
      const told = 'Wij belden u drie keer. Bel ons als u uw vraag nog heeft.';
      const asked = { ...callbackFor(burgerzaken), email: 'anna@voorbeeld.example' };
      const nummer = await kcc.register(asked, { subject: persoon });
      const row = await rowOf(vak, 'unit', nummer);
      doneItem(valueOf(await vak.terugbel.claim(refOf(row))));
      const doneId = randomUUID();
      const close = { ...refOf(row), doneId, how: 'bericht', outcome: told } as const;

      const closed = valueOf(await vak.terugbel.close(close));

      expect(closed).toMatchObject({ state: 'done', item: { isOpen: false }, bericht: 'queued' });
      expect(letters).toMatchObject([{ id: doneId, gemeente: 'harderwijk', adres: asked.email, nummer, told }]);
      expect(valueOf(await vak.terugbel.close(close)).state).toBe('closed');
      expect(letters).toHaveLength(1);
    },
    LONGEST_MS,
  );

  it(
    'that is closed with a message says so when nobody knows where the resident reads mail',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen');
      const nummer = await kcc.register({ ...callbackFor(burgerzaken), email: '' }, { subject: persoon });
      const row = await rowOf(vak, 'unit', nummer);
      doneItem(valueOf(await vak.terugbel.claim(refOf(row))));

      const closed = valueOf(
        await vak.terugbel.close({ ...refOf(row), doneId: randomUUID(), how: 'bericht', outcome: 'Bel ons.' }),
      );

      expect(closed).toMatchObject({ state: 'done', bericht: 'noAddress' });
    },
    LONGEST_MS,
  );

  it(
    'C2984 an employee calls back: attempts in different parts of the day, then the resident is reached',
    async () => {
      const clock = { nowMs };
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen', { nowMs: () => clock.nowMs });
      const nummer = await kcc.register(callbackFor(burgerzaken), { subject: persoon });
      const row = await rowOf(vak, 'unit', nummer);

      expect(
        valueOf(await vak.terugbel.attempt({ ...refOf(row), doneId: randomUUID(), outcome: 'niet_bereikt', note: '' })),
      ).toEqual({ state: 'notMine' });
      doneItem(valueOf(await vak.terugbel.claim(refOf(row))));
      const first = { ...refOf(row), doneId: randomUUID(), outcome: 'niet_bereikt', note: 'Nam niet op.' } as const;
      doneItem(valueOf(await vak.terugbel.attempt(first)));
      expect((await detailOf(vak, row)).advice).toEqual({ kind: 'try', left: 2, dagdeel: 'middag' });
      clock.nowMs += 4 * 3_600_000;
      doneItem(valueOf(await vak.terugbel.attempt({ ...first, doneId: randomUUID(), outcome: 'voicemail', note: '' })));
      clock.nowMs += 60_000;
      const closed = doneItem(
        valueOf(
          await vak.terugbel.close({
            ...refOf(row),
            // The window keeps the id of a form whose answer got lost: closing is another thing all the same.
            doneId: first.doneId,
            how: 'gesproken',
            outcome: 'Uw paspoort ligt vanaf morgen klaar aan de balie.',
          }),
        ),
      );

      expect(closed).toMatchObject({ isOpen: false, pogingen: 2 });
      expect((await vak.rows('mine')).map((one) => one.nummer)).not.toContain(nummer);
      const { followUps } = await detailOf(vak, row);
      expect(followUps.map(({ outcome, medewerkers }) => [outcome, ...medewerkers])).toEqual([
        ['niet_bereikt', 'Tom Foppen'],
        ['voicemail', 'Tom Foppen'],
        ['bereikt', 'Tom Foppen'],
      ]);
    },
    LONGEST_MS,
  );

  it(
    'C6114 a wrongly routed callback goes back to the contact centre and on to another department, and is due as before',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen');
      const nummer = await kcc.register(callbackFor(burgerzaken), { subject: persoon });
      const before = await rowOf(vak, 'unit', nummer);

      const back = doneItem(
        valueOf(
          await vak.terugbel.sendBack({
            ...refOf(before),
            doneId: randomUUID(),
            reason: 'Gaat over een parkeervergunning.',
          }),
        ),
      );
      const atKcc = await rowOf(kcc, 'unit', nummer);
      doneItem(valueOf(await kcc.terugbel.claim(refOf(before))));
      const forwarded = doneItem(
        valueOf(
          await kcc.terugbel.forward({
            ...refOf(before),
            doneId: randomUUID(),
            to: { soort: 'afdeling', identificatie: 'parkeren', naam: 'Parkeren' },
            reason: '',
          }),
        ),
      );

      expect([back.unit, atKcc.unit, forwarded.unit]).toEqual(['Klantcontact', 'Klantcontact', 'Parkeren']);
      expect([back.dueAt, atKcc.dueAt, forwarded.dueAt]).toEqual([before.dueAt, before.dueAt, before.dueAt]);
      expect(forwarded.holder).toBeNull();
      expect((await detailOf(kcc, forwarded)).toelichting).toMatch(
        /^Wil weten .*\nTerug naar Klantcontact door Tom Foppen op .*: Gaat over een parkeervergunning\.\nDoorgestuurd naar Parkeren door Sanne Dijkhuis op /,
      );
      expect(valueOf(await vak.terugbel.open(refOf(before)))).toEqual({ state: 'gone' });
    },
    LONGEST_MS,
  );

  it(
    'C9708 a task is answered: closed once with what the resident is told, and a second time it says so',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen');
      const nummer = await kcc.register(callbackFor(burgerzaken));
      const row = await rowOf(vak, 'unit', nummer);
      doneItem(valueOf(await vak.terugbel.claim(refOf(row))));
      const closing = { ...refOf(row), doneId: randomUUID(), how: 'gesproken' } as const;

      const refused = valueOf(
        await vak.terugbel.close({ ...closing, outcome: 'MeerInzicht heeft uw aanslag aangepast.' }),
      );
      doneItem(valueOf(await vak.terugbel.close({ ...closing, outcome: 'Uw aanslag is aangepast.' })));
      const again = valueOf(await vak.terugbel.close({ ...closing, outcome: 'Uw aanslag is aangepast.' }));

      expect(refused).toMatchObject({ state: 'refused', hits: [{ kind: 'name' }] });
      expect(again).toMatchObject({ state: 'closed' });
      const detail = await detailOf(vak, row);
      expect(detail.followUps).toHaveLength(1);
      expect(detail.followUps[0]?.inhoud).toBe('Uw aanslag is aangepast.');
    },
    LONGEST_MS,
  );

  it(
    'is refused by name for an employee who left and a department that vanished, and stays where it is',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const nummer = await kcc.register(callbackFor(burgerzaken));
      const row = await rowOf(kcc, 'all', nummer);
      const forward = (to: Parameters<typeof kcc.terugbel.forward>[0]['to']) =>
        kcc.terugbel.forward({ ...refOf(row), doneId: randomUUID(), to, reason: '' });

      const left = valueOf(await forward({ soort: 'medewerker', identificatie: 'weg01', naam: 'Anna die vertrok' }));
      const vanished = valueOf(await forward({ soort: 'afdeling', identificatie: 'havens', naam: 'Havens' }));
      const tooLong = valueOf(
        await kcc.terugbel.sendBack({ ...refOf(row), doneId: randomUUID(), reason: 'x'.repeat(1000) }),
      );

      expect(left).toEqual({ state: 'unknownUnit', naam: 'Anna die vertrok' });
      expect(vanished).toEqual({ state: 'unknownUnit', naam: 'Havens' });
      expect(tooLong).toMatchObject({ state: 'tooLong' });
      expect((await rowOf(kcc, 'all', nummer)).unit).toBe('Burgerzaken');
    },
    LONGEST_MS,
  );

  it(
    'is not seen by another department, and everybody’s board is for the contact centre only',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const vak = await deskOf('tom.foppen');
      const nummer = await kcc.register(callbackFor({ identificatie: 'parkeren', naam: 'Parkeren' }));
      const row = await rowOf(kcc, 'all', nummer);

      expect(valueOf(await vak.terugbel.open(refOf(row)))).toEqual({ state: 'gone' });
      expect(valueOf(await vak.terugbel.claim(refOf(row)))).toEqual({ state: 'gone' });
      expect(await vak.terugbel.list({ scope: 'all' })).toEqual({
        ok: false,
        error: { kind: 'forbidden', because: 'role' },
      });
    },
    LONGEST_MS,
  );

  it(
    'leaves a row in the access log for every person whose contact was read',
    async () => {
      const kcc = await deskOf('sanne.dijkhuis');
      const nummer = await kcc.register(callbackFor(burgerzaken), { subject: persoon });

      await rowOf(kcc, 'all', nummer);
      const logged = kcc.desktop.store.audit.latest(500).filter(({ operation }) => operation === 'terugbel.getContact');

      expect(logged.length).toBeGreaterThan(0);
      expect(logged.every(({ purpose, userId }) => purpose === 'dienstverlening' && userId === 'sanne.dijkhuis')).toBe(
        true,
      );
      expect(logged.some(({ subjectHash }) => subjectHash !== null)).toBe(true);
    },
    LONGEST_MS,
  );
});

describe('two who take the same callback', () => {
  it(
    'get one winner, whoever writes last, and the other is told who has it',
    async () => {
      const sanne = await deskOf('sanne.dijkhuis');
      const petra = await deskOf('petra.van.rhee');

      for (let round = 0; round < 5; round += 1) {
        const nummer = await sanne.register(callbackFor(burgerzaken), { vraag: `Vraag ${round}` });
        const row = await rowOf(sanne, 'all', nummer);
        const replies = (await Promise.all([sanne.terugbel.claim(refOf(row)), petra.terugbel.claim(refOf(row))])).map(
          valueOf,
        );

        expect(replies.map(({ state }) => state).sort()).toEqual(['done', 'taken']);
        const lost = replies.find(({ state }) => state === 'taken');
        const { holder } = await rowOf(sanne, 'all', nummer);
        expect(lost).toEqual({ state: 'taken', by: holder?.naam });
      }
    },
    LONGEST_MS,
  );

  it(
    'are told apart when one writes just after the other: the first reads again and sees that it lost',
    async () => {
      const nobody = () => Promise.resolve();
      const petra = await deskOf('petra.van.rhee', { settle: nobody });
      const other: { claim: () => Promise<unknown> } = { claim: nobody };
      const sanne = await deskOf('sanne.dijkhuis', { settle: async () => void (await other.claim()) });
      const nummer = await sanne.register(callbackFor(burgerzaken));
      const row = await rowOf(sanne, 'all', nummer);
      // Another program that does not look first: it writes its own employee over ours.
      other.claim = () => overwrite(row, petra);

      expect(valueOf(await sanne.terugbel.claim(refOf(row)))).toEqual({ state: 'taken', by: 'Petra van Rhee' });
    },
    LONGEST_MS,
  );
});

async function overwrite(row: BoardItem, { desktop }: CallbackDesk): Promise<void> {
  const context = {
    ...({ purpose: 'dienstverlening', userId: 'x', conversationId: null, traceId: 'a'.repeat(32) } as const),
    ...{ signal: new AbortController().signal, onRequest: () => undefined },
  } as const;
  const ports = desktop.services.ask.lines.open(row.connectionId, context);
  const actor = await ports.klantinteractiesWrite?.ensureActor({
    ...({ soort: 'gebruiker', identificatie: 'petra.van.rhee@harderwijk.example' } as const),
    naam: 'Petra van Rhee',
  });
  if (!actor?.ok) throw new Error('There is no such actor');
  await ports.terugbelWrite?.changeTaak(row.id, { actorIds: [actor.value] });
}
