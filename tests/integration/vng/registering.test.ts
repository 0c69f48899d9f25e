import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { CallbackDraft } from '../../../src/shared/domain/conversation';
import { datumOf } from '../../../src/shared/domain/days';
import type { Kanaal } from '../../../src/shared/domain/klantcontact';
import { someCaller } from '../../e2e/support/practice';
import { checkByQuestions, openVngDesk, seeDocument, until, valueOf, type VngDesk } from './desk';

let desk: VngDesk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});
const atDesk = async (user?: string): Promise<VngDesk> => (desk = await openVngDesk(user));

const answered = { resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' } as const;
const callback: CallbackDraft = {
  ...{ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken', toelichting: 'Wanneer kan dit?' },
  ...{ telefoonnummer: '06 12 34 56 78', email: '', contactNaam: 'Karel van Deurne', voorkeursmoment: '' },
};
const followed = { resultaat: 'terugbelverzoek_gemaakt', isBeantwoord: 'nee', callback } as const;
const betrokkenenOf = (contact: Awaited<ReturnType<VngDesk['contacts']>>[number] | undefined) =>
  contact?._expand?.hadBetrokkenen ?? [];
const partijSchema = z.object({
  voorkeurstaal: z.string(),
  digitaleAdressen: z.array(z.unknown()),
  partijIdentificatie: z.object({ volledigeNaam: z.string().optional() }).nullable(),
});

it('C0992 a question that is answered at once: of somebody who is not known nothing is registered, only a count without a person', async () => {
  const at = await atDesk();
  const { id } = await at.begin('telefoon');

  const saved = await at.save(id, { vraag: 'Afval rond kerst', product: 'huishoudelijk afval', ...answered });

  expect(saved).toEqual({ outboxIds: [], counted: 1 });
  expect(await at.contacts()).toEqual([]);
  const counts = valueOf(await at.desktop.bridge.registering.counts({ since: datumOf('2020-01-01') }));
  expect(counts).toMatchObject([
    {
      municipality: 'harderwijk',
      kanaal: 'telefoon',
      resultaat: 'zelfstandig_afgehandeld',
      isBeantwoord: 'ja',
      count: 1,
    },
  ]);
  expect(JSON.stringify(counts)).not.toContain('kerst');
});

it('C0992 a question that is answered at once: of somebody who is known a contact is registered', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const { id } = await at.begin('telefoon');
  await at.choose(id, caller.bsn);
  await checkByQuestions(at, id, caller);

  await at.save(id, { vraag: 'Afval rond kerst', note: 'Zaterdag ervoor.', ...answered });

  const [contact] = await at.contacts();
  expect(contact).toMatchObject({ kanaal: 'telefoon', inhoud: 'Zaterdag ervoor.' });
  expect(betrokkenenOf(contact)).toMatchObject([
    { rol: 'klant', initiator: true, wasPartij: { uuid: caller.partijId } },
  ]);
});

it('C4161 a known customer is checked, and the klantbeeld shows what was said before', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const first = await at.begin('telefoon');
  await at.choose(first.id, caller.bsn);
  await checkByQuestions(at, first.id, caller);
  await at.save(first.id, { vraag: 'Bouwvergunning', note: 'Nog twee weken.', ...followed });

  const second = await at.begin('telefoon');
  await at.choose(second.id, caller.bsn);
  await checkByQuestions(at, second.id, caller);
  valueOf(await at.desktop.bridge.klantbeeld.open({ conversationId: second.id }));

  const sections = () => at.desktop.services.klantbeelden.current(second.id);
  const contacts = () => sections()?.contacts.flatMap((one) => (one.ok ? [one.value] : [])) ?? [];
  await until(() => contacts().some(({ contacten }) => contacten.length > 0));
  const [shown] = contacts().flatMap(({ contacten }) =>
    contacten.filter(({ onderwerp }) => onderwerp === 'Bouwvergunning'),
  );
  expect(shown).toMatchObject({ inhoud: 'Nog twee weken.', interneTaken: [{ status: 'te_verwerken' }] });
  expect(contacts().flatMap(({ openTaken }) => openTaken).length).toBeGreaterThan(0);
  await until(() => (sections()?.belastingen ?? []).some(({ ok }) => ok));
});

it('C4161 somebody who is not checked gets a callback with what they gave, and no partij', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const { id } = await at.begin('telefoon');
  await at.choose(id, caller.bsn);

  await at.save(id, { vraag: 'Bouwvergunning', ...followed });

  const [contact] = await at.contacts();
  expect(betrokkenenOf(contact)).toMatchObject([
    { wasPartij: null, volledigeNaam: 'Karel van Deurne', _expand: { digitaleAdressen: [{ adres: '+31612345678' }] } },
  ]);
  expect(contact?._expand?.leiddeTotInterneTaken).toMatchObject([{ status: 'te_verwerken' }]);
});

it.each([
  ['C4161 a customer who is new and does not want details kept gets an empty partij', undefined, '', 0],
  ['C4161 a customer who is new and agrees gets a partij with defaults', true, 'nld', 1],
])('%s', async (_case, magHergebruiken, voorkeurstaal, adressen) => {
  const at = await atDesk();
  const bsn = await unknownResident(at);
  const { id } = await at.begin('balie');
  await at.choose(id, bsn);
  await seeDocument(at, id);

  await at.save(id, {
    vraag: 'Verhuizing',
    ...followed,
    ...(magHergebruiken === undefined ? {} : { magHergebruiken }),
  });

  const [contact] = await at.contacts();
  const [betrokkene] = betrokkenenOf(contact);
  const partij = await at.get(`partijen/${betrokkene?.wasPartij?.uuid ?? ''}`, partijSchema);
  expect(partij.voorkeurstaal).toBe(voorkeurstaal);
  expect(partij.digitaleAdressen).toHaveLength(adressen);
  expect(partij.partijIdentificatie?.volledigeNaam ?? '').toMatch(magHergebruiken ? /\S/ : /^$/);
});

/** A resident of the BRP whom the register of contacts does not know. */
async function unknownResident(at: VngDesk): Promise<string> {
  const people = ['999990482', '999993653', '999990019', '999992466'];
  const schema = z.object({ count: z.number() });
  for (const bsn of people) {
    const { count } = await at.get(`partij-identificatoren?partijIdentificatorObjectId=${bsn}`, schema);
    if (count === 0) return bsn;
  }
  throw new Error('The register knows everybody');
}

it('C3155 what was asked before the talk is kept with the contact: the number and the municipality that was called', async () => {
  const at = await atDesk();
  const { calls, session } = at.desktop.services;
  const user = session.current();
  const callId = user && calls.ring(user, '0612345678', user.municipality);
  const start = { kanaal: 'telefoon', municipality: 'harderwijk' as never, callId } as const;
  const { id, caller } = valueOf(await at.desktop.bridge.conversations.start(start));

  await at.save(id, {
    vraag: 'Bouwvergunning',
    ...followed,
    callback: { ...callback, telefoonnummer: caller.telefoonnummer ?? '' },
  });

  const [contact] = await at.contacts();
  expect(contact?.metadata).toMatchObject({ gemeente: 'harderwijk' });
  expect(betrokkenenOf(contact)[0]?._expand?.digitaleAdressen).toMatchObject([{ adres: '+31612345678' }]);
});

it.each<readonly [string, Kanaal]>([
  ['C1199 an e-mail', 'e-mail'],
  ['C2138 a letter', 'brief'],
  ['C9853 an app message', 'app'],
])(
  '%s with a question is registered on its own channel, without a telephone that rings, for who follows it up',
  async (_case, kanaal) => {
    const at = await atDesk();
    const { id, caller } = await at.begin(kanaal);

    await at.save(id, { vraag: 'Ophaalschema vuilnis', note: 'Wanneer wordt het huisvuil opgehaald?', ...followed });

    expect(caller.telefoonnummer).toBeNull();
    const [contact] = await at.contacts();
    expect(contact).toMatchObject({
      kanaal,
      onderwerp: 'Ophaalschema vuilnis',
      inhoud: 'Wanneer wordt het huisvuil opgehaald?',
    });
    expect(contact?._expand?.leiddeTotInterneTaken).toHaveLength(1);
  },
);

it('C1199 a long e-mail is kept whole, over contacts that carry on the first', async () => {
  const at = await atDesk();
  const mail = 'Geachte gemeente, ik vraag me af wanneer het huisvuil wordt opgehaald. '.repeat(1409).slice(0, 100_000);
  const { id } = await at.begin('e-mail');

  await at.save(id, { vraag: 'Ophaalschema vuilnis', note: mail, ...answered, tekstKeuze: 'bewaren' });

  const contacts = await at.contacts();
  const [first] = contacts.filter(({ metadata }) => metadata['deel'] === undefined);
  const parts = contacts
    .filter(({ metadata }) => metadata['deel'] !== undefined)
    .sort((one, other) => Number.parseInt(one.metadata['deel'] ?? '') - Number.parseInt(other.metadata['deel'] ?? ''));
  const whole = [first, ...parts].map((part) => part?.inhoud).join('');
  expect(whole === mail).toBe(true);
  expect(
    parts.every((part) => part._expand?.gingOverOnderwerpobjecten?.[0]?.wasKlantcontact?.uuid === first?.uuid),
  ).toBe(true);
}, 120_000);

it('C3546 a customer at the counter, whose passport is seen, gets an answer', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  await seeDocument(at, id);

  await at.save(id, { vraag: 'Paspoort', note: 'Ligt klaar.', ...answered });

  const [contact] = await at.contacts();
  expect(contact).toMatchObject({ kanaal: 'balie', metadata: { identificatieniveau: '3' } });
  expect(betrokkenenOf(contact)).toMatchObject([{ wasPartij: { uuid: caller.partijId } }]);
});

it('C5499 a question at the counter that the KCC cannot answer becomes work for a department, with the customer', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  await seeDocument(at, id);

  await at.save(id, { vraag: 'Bouwen op de grens', ...followed });

  const [contact] = await at.contacts();
  expect(contact).toMatchObject({ kanaal: 'balie', metadata: { resultaat: 'terugbelverzoek_gemaakt' } });
  expect(betrokkenenOf(contact)[0]?.wasPartij?.uuid).toBe(caller.partijId);
  expect(contact?._expand?.leiddeTotInterneTaken).toMatchObject([
    { status: 'te_verwerken', toelichting: expect.stringContaining('Wanneer kan dit?') as string },
  ]);
});

it('C5419 a representative at the counter is checked, and the contact stands with both in their own roles', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const represented = await unknownResident(at);
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  await seeDocument(at, id);
  const { namens } = at.desktop.bridge;
  valueOf(await namens.begin({ conversationId: id, soort: 'gemachtigde' }));
  await at.choose(id, represented);
  expect((await at.conversation(id)).identification.level).toBe(1);

  for (const check of ['machtiging-gezien', 'machtiging-onderwerp'] as const)
    valueOf(await namens.check({ conversationId: id, id: check, isGoed: true }));
  expect((await at.conversation(id)).identification.level).toBe(3);
  await at.save(id, { vraag: 'Uittreksel', note: 'Meegegeven.', ...answered });

  const [contact] = await at.contacts();
  expect(contact?.metadata).toMatchObject({ namens: 'gemachtigde', identificatieniveau: '3' });
  const roles = new Map(betrokkenenOf(contact).map((one) => [one.rol, one]));
  expect(roles.get('vertegenwoordiger')).toMatchObject({ initiator: true, wasPartij: { uuid: caller.partijId } });
  expect(roles.get('klant')).toMatchObject({ initiator: false });
  expect(roles.get('klant')?.wasPartij?.uuid).toMatch(/^[0-9a-f-]{36}$/);
});

it('C5419 a control question about the represented proves nothing of the representative', async () => {
  const at = await atDesk();
  const caller = await someCaller(at.base);
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  valueOf(await at.desktop.bridge.namens.begin({ conversationId: id, soort: 'ouder' }));
  await at.choose(id, await unknownResident(at));

  const { identification } = at.desktop.bridge;
  expect(valueOf(await identification.questions({ conversationId: id }))).toEqual([]);
  expect(await identification.document({ conversationId: id, documentSoort: 'paspoort' })).toMatchObject({
    ok: false,
    error: { kind: 'forbidden' },
  });
});
