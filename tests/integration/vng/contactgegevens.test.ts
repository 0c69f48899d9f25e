import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { ContactChange, TypedAdres } from '../../../src/shared/domain/contactgegevens';
import type { ConversationId } from '../../../src/shared/domain/ids';
import { datumOf } from '../../../src/shared/domain/days';
import { partijOf } from '../../../src/main/services/klantbeeld/identity';
import { someCaller, type Caller } from '../../e2e/support/practice';
import { openVngDesk, seeDocument, until, valueOf, type VngDesk } from './desk';

let desk: VngDesk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

const adresSchema = z.object({
  adres: z.string(),
  soortDigitaalAdres: z.string(),
  omschrijving: z.string(),
  referentie: z.string().optional(),
  isStandaardAdres: z.boolean(),
});
const partijSchema = z.object({
  interneNotitie: z.string(),
  correspondentieadres: z.object({ adresregel1: z.string().optional(), adresregel2: z.string().optional() }).nullable(),
  voorkeursDigitaalAdres: z.object({ uuid: z.string() }).nullable(),
});

/** A customer at the counter, checked, with how they are reached on screen. */
async function atTheCounter() {
  const at = await openVngDesk();
  desk = at;
  const caller = await someCaller(at.base);
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  await seeDocument(at, id);
  const known = () => partijOf(at.desktop.services.klantbeelden.current(id));
  await until(() => known() !== null);
  return { at, id, caller, known };
}

type There = Awaited<ReturnType<typeof atTheCounter>>;

async function change({ at, id }: Pick<There, 'at' | 'id'>, one: ContactChange) {
  return valueOf(await at.desktop.bridge.contactgegevens.change({ conversationId: id, change: one }));
}

const adressenOf = (at: VngDesk, { partijId }: Caller) =>
  at.get(
    `digitaleadressen?verstrektDoorPartij__uuid=${partijId}&pageSize=100`,
    z.object({ results: z.array(adresSchema) }),
  );
const email = (part: Partial<TypedAdres>): TypedAdres => ({
  ...{ soort: 'email', adres: 'anna@voorbeeld.nl', omschrijving: '', isStandaardAdres: false, onderwerp: '' },
  ...part,
});

it('C1924 another preferred channel per subject: by phone in general, by e-mail for the taxes', async () => {
  const there = await atTheCounter();
  const { at, id, caller, known } = there;
  const phone = known()?.digitaleAdressen.find(({ soort }) => soort === 'telefoonnummer');

  const preferred = await change(there, { kind: 'prefer', id: phone?.id ?? null });
  const added = await change(there, { kind: 'add', adres: email({ onderwerp: 'Belastingen' }) });

  expect([preferred.state, added.state]).toEqual(['done', 'done']);
  expect(await at.get(`partijen/${caller.partijId}`, partijSchema)).toMatchObject({
    voorkeursDigitaalAdres: { uuid: phone?.id },
  });
  const { results } = await adressenOf(at, caller);
  expect(results.find(({ adres }) => adres === 'anna@voorbeeld.nl')).toMatchObject({
    ...{ soortDigitaalAdres: 'email', omschrijving: 'Voor Belastingen', referentie: 'onderwerp-belastingen' },
  });
  await until(() => known()?.digitaleAdressen.some(({ onderwerp }) => onderwerp === 'Belastingen') ?? false);
  expect(known()?.voorkeursAdresId).toBe(phone?.id);
  expect(await historyOf(at, id)).toMatchObject([
    { action: 'add', veld: 'email', door: 'Sanne Dijkhuis' },
    { action: 'prefer', veld: 'voorkeur' },
  ]);
});

it('C1923 two addresses during a move: post goes elsewhere until a day, and then back to the address of the BRP', async () => {
  const there = await atTheCounter();
  const { at, caller, known } = there;
  const regels = ['Tijdelijkekade 1', '3841 AA Harderwijk'];

  const moved = await change(there, { kind: 'post', regels, tot: datumOf('2026-12-15') });

  expect(moved.state).toBe('done');
  expect(await at.get(`partijen/${caller.partijId}`, partijSchema)).toMatchObject({
    correspondentieadres: { adresregel1: 'Tijdelijkekade 1', adresregel2: '3841 AA Harderwijk' },
    interneNotitie: expect.stringMatching(/^Postadres tot 2026-12-15/) as string,
  });
  await until(() => known()?.postadres !== null);
  expect(known()?.postadres).toEqual({ regels, tot: '2026-12-15' });

  await change(there, { kind: 'post', regels: [], tot: null });

  const back = await at.get(`partijen/${caller.partijId}`, partijSchema);
  expect(back.correspondentieadres).toBeNull();
  expect(back.interneNotitie).not.toContain('Postadres');
});

it('C1924 an e-mail address without a domain is refused by field name, and nothing reaches the register', async () => {
  const there = await atTheCounter();
  const before = await adressenOf(there.at, there.caller);

  const refused = await change(there, { kind: 'add', adres: email({ adres: 'anna@' }) });

  expect(refused).toEqual({ state: 'incomplete', problems: [{ field: 'adres', reason: 'email' }] });
  expect(await adressenOf(there.at, there.caller)).toEqual(before);
});

it('C1924 contact details of somebody who is not checked are not changed', async () => {
  const at = await openVngDesk();
  desk = at;
  const caller = await someCaller(at.base);
  const { id } = await at.begin('telefoon');
  await at.choose(id, caller.bsn);

  const { contactgegevens } = at.desktop.bridge;
  expect(await contactgegevens.change({ conversationId: id, change: { kind: 'add', adres: email({}) } })).toMatchObject(
    {
      ok: false,
      error: { kind: 'forbidden', because: 'level' },
    },
  );
});

const historyOf = async (at: VngDesk, conversationId: ConversationId) =>
  valueOf(await at.desktop.bridge.contactgegevens.history({ conversationId }));
