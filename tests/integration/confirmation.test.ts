import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bericht } from '../../src/shared/domain/bericht';
import { instantOf } from '../../src/shared/domain/datum';
import { conversationIdSchema } from '../../src/shared/domain/ids';
import type { TermScanner } from '../../src/shared/domain/hidden-terms';
import { createBerichten, type BerichtenDeps } from '../../src/main/services/berichten';
import type { OutboxRecord } from '../../src/main/ports/stores';
import { readBerichten } from '../../src/main/read-berichten';
import { readMunicipalities } from '../../src/main/config/municipalities';
import { practiceAccounts } from '../../src/main/mail/accounts';
import { smtpTransport } from '../../src/main/mail/smtp';
import { inConversation } from '../../src/main/services/desk/desk';
import { deliverAll, openPracticeRegion, valueOf, type PracticeRegion } from './vng/practice-desk';
import path from 'node:path';

const RESOURCES = path.resolve(__dirname, '../../resources');
const TOKEN = 'token-of-this-test';
const NAMED = 'MeerInzicht';

let region: PracticeRegion;
beforeAll(async () => {
  region = await openPracticeRegion();
});
afterAll(() => region.close());

const postSchema = z.object({
  results: z.array(z.object({ van: z.string(), aan: z.array(z.string()), bron: z.string() })),
});
const lettersTo = async (adres: string) =>
  postSchema.parse(await region.read('/postvak')).results.filter(({ aan }) => aan.includes(adres));

/** A desk of which the way to the mail server of the practice municipality can be cut. */
type Waiting = { readonly outbox?: Partial<BerichtenDeps['outbox']>; readonly patience?: () => Promise<void> };

async function deskWithMail({ outbox, patience }: Waiting = {}) {
  const municipalities = await readMunicipalities(RESOURCES);
  const auth = { bearer: () => Promise.resolve(TOKEN), secret: () => Promise.resolve(TOKEN) };
  const way = { isCut: false };
  const real = smtpTransport({
    auth,
    accounts: async () => {
      const accounts = await practiceAccounts({ url: region.line.url, auth, municipalities });
      // A port on which nobody listens.
      return accounts.map((one) => ({ ...one, smtp: { ...one.smtp, port: way.isCut ? 1 : one.smtp.port } }));
    },
  });
  const desk = await region.open('sanne.dijkhuis', real);
  const { services, store } = desk.desktop;
  const hidden: TermScanner = (text) =>
    text.includes(NAMED)
      ? [{ at: text.indexOf(NAMED), length: NAMED.length, text: NAMED, kind: 'name', lineId: 'x' as never }]
      : [];
  const berichten = createBerichten({
    ...{ mail: real, municipalities, store: store.outbox, nowMs: Date.now, ...(patience ? { patience } : {}) },
    outbox: { ...services.outbox, ...outbox },
    lineDesk: { hidden, releases: store.releases },
    sjablonen: () => readBerichten(RESOURCES),
  });
  const place = await desk.page.start();
  desk.page.edit(place, { vraag: 'Losse stoeptegel', note: 'x' });
  await desk.page.flush(place);
  const conversationId = conversationIdSchema.parse(place.conversationId);
  const work = { currentUser: services.session.current, conversations: services.conversations };
  const send = async (change: Partial<Bericht>) =>
    valueOf(
      await inConversation(work, conversationId, (at) =>
        berichten.send(at, {
          ...{ berichtId: randomUUID(), questionId: place.questionId, onderwerp: 'Uw melding', tekst: 'Beste melder' },
          ...{ adres: 'anna@example.nl', release: null, ...change },
        }),
      ),
    );
  const choices = async (zaaknummer: string | null) =>
    valueOf(
      await inConversation(work, conversationId, async (at) => {
        const [question] = at.conversation.questions;
        if (!question) throw new Error('No question');
        return { ok: true, value: await berichten.choices(at, question, { zaaknummer, adres: '' }) };
      }),
    );
  return { desk, way, send, choices, berichten };
}

it('fills templates in with what is known, in the name of the municipality, and leaves no hole', async () => {
  const { choices } = await deskWithMail();

  const { afzender, voorstellen } = await choices('VK-7H3K9-M2QXD');
  expect(afzender).toBe('gemeente@harderwijk.example');
  const melding = voorstellen.find(({ id }) => id === 'melding-ontvangen');
  expect(melding?.tekst).toContain('Uw meldnummer is VK-7H3K9-M2QXD.');
  const [contact] = (await choices(null)).voorstellen;
  expect(contact?.tekst).not.toMatch(/[{}]|zaaknummer/);
  expect(contact?.tekst).toContain('Gemeente Harderwijk');
});

it('sends a confirmation once, also when the window sends it again', async () => {
  const { send } = await deskWithMail();
  const berichtId = randomUUID();
  const adres = `een-keer-${berichtId.slice(0, 8)}@example.nl`;

  expect(await send({ berichtId, adres })).toEqual({ state: 'queued', outboxId: berichtId, isSent: true });
  expect(await send({ berichtId, adres })).toMatchObject({ state: 'queued', isSent: true });

  const letters = await lettersTo(adres);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.bron).toContain(`Message-ID: <${berichtId}@harderwijk.example>`);
});

it('goes on while another register keeps the outbox waiting', async () => {
  const { send } = await deskWithMail({
    outbox: { flush: () => new Promise(() => undefined) },
    patience: () => Promise.resolve(),
  });

  expect(await send({})).toMatchObject({ state: 'queued', isSent: false });
});

it('keeps a confirmation while the mail server is away, and sends it under the number that it had', async () => {
  const { desk, way, send } = await deskWithMail();
  const berichtId = randomUUID();
  const adres = `later-${berichtId.slice(0, 8)}@example.nl`;
  way.isCut = true;
  expect(await send({ berichtId, adres })).toMatchObject({ state: 'queued', isSent: false });
  expect(await lettersTo(adres)).toEqual([]);

  way.isCut = false;
  await deliverAll(desk);

  const letters = await lettersTo(adres);
  expect(letters.map(({ bron }) => bron.includes(berichtId))).toEqual([true]);
});

it('never sends a BSN, and no executor by name', async () => {
  const { send } = await deskWithMail();
  const adres = 'nooit@example.nl';

  expect(await send({ adres, tekst: 'Uw BSN is 999993653.' })).toEqual({
    state: 'incomplete',
    problems: [{ field: 'tekst', reason: 'personalNumber' }],
  });
  expect(await send({ adres, tekst: `Bel ${NAMED}.` })).toMatchObject({ state: 'hidden', hits: [{ text: NAMED }] });
  expect(await lettersTo(adres)).toEqual([]);
});

it('sends once what a resident is told at the end of a callback, in the name of the municipality', async () => {
  const { desk, berichten } = await deskWithMail();
  const user = desk.desktop.services.session.current();
  if (!user) throw new Error('Nobody is signed in');
  const id = randomUUID();
  const adres = `terugbel-${id.slice(0, 8)}@example.nl`;
  const letter = {
    ...{ id, gemeente: 'harderwijk', adres, naam: 'Anna de Vries', nummer: '0000000012', subject: null },
    told: 'Wij belden u drie keer.\nBel ons als u uw vraag nog heeft.',
  };

  expect(await berichten.sendClosing(user, letter)).toBe('queued');
  expect(await berichten.sendClosing(user, letter)).toBe('queued');
  await deliverAll(desk);

  const letters = await lettersTo(adres);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.van).toContain('gemeente@harderwijk.example');
  expect(letters[0]?.bron).toContain('Subject: Uw terugbelverzoek 0000000012');
  expect(letters[0]?.bron).toMatch(/Beste Anna de Vries,[^]*Wij belden u drie keer\.[^]*Gemeente Harderwijk/);
});

it.each([
  ['a municipality that nobody wrote down', { gemeente: null }, 'noServer'],
  ['a municipality that is not served here', { gemeente: 'amsterdam' }, 'noServer'],
  ['what is no address', { adres: 'a@b.nl\r\nBcc: c@d.nl' }, 'unfit'],
] as const)('sends nothing at the end of a callback for %s, and says so', async (_what, change, outcome) => {
  const { desk, berichten } = await deskWithMail();
  const user = desk.desktop.services.session.current();
  if (!user) throw new Error('Nobody is signed in');
  const letter = { id: randomUUID(), gemeente: 'harderwijk', adres: 'a@b.nl', naam: '', nummer: '1', told: 'Bel ons.' };

  expect(await berichten.sendClosing(user, { ...letter, subject: null, ...change })).toBe(outcome);
  expect(desk.desktop.store.outbox.get(letter.id)).toBeNull();
});

it('puts no letter in the place of something else in the outbox, whatever id the window gives it', async () => {
  const { desk, berichten, send } = await deskWithMail();
  const user = desk.desktop.services.session.current();
  if (!user) throw new Error('Nobody is signed in');
  const id = randomUUID();
  const item: OutboxRecord['item'] = {
    ...{ id, conversationId: null, onderwerp: 'Bezwaar', savedAt: instantOf(Date.now()), attempts: 1 },
    ...{ state: 'refused', reason: 'rejected: inhoud', nummer: null, taakNummer: null },
  };
  const contact = { item, userId: user.id, traceId: 'a'.repeat(32), job: '{"inhoud":"x"}', nextAttemptAtMs: 0 };
  desk.desktop.store.outbox.put(contact);
  const letter = { id, gemeente: 'harderwijk', adres: 'a@b.nl', naam: '', nummer: '12', told: 'Bel.', subject: null };

  expect(await berichten.sendClosing(user, letter)).toBe('unfit');
  await expect(send({ berichtId: id, adres: 'a@b.nl' })).rejects.toThrow('notFound');
  expect(desk.desktop.store.outbox.get(id)).toEqual(contact);
});

it.each([
  ['a BSN', 'A. de Vries 999993653'],
  ['an executor', `${NAMED} namens A. de Vries`],
  ['lines of its own', ' \n '],
])('greets nobody by a name with %s at the end of a callback', async (_what, naam) => {
  const { desk, berichten } = await deskWithMail();
  const user = desk.desktop.services.session.current();
  if (!user) throw new Error('Nobody is signed in');
  const id = randomUUID();
  const adres = `naam-${id.slice(0, 8)}@example.nl`;
  const letter = { id, gemeente: 'harderwijk', nummer: '12', told: 'Bel ons.', subject: null, naam };

  expect(await berichten.sendClosing(user, { ...letter, adres: ` ${adres}\r\n` })).toBe('queued');
  await deliverAll(desk);

  const [sent] = await lettersTo(adres);
  expect(sent?.bron).toContain('Beste inwoner,');
  expect(sent?.bron).not.toMatch(/999993653|MeerInzicht/);
});
