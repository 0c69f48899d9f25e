import { expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { agent, connectionOf, ermelo, harderwijk, ok, bad } from '../../../../tests/support/builders';
import { instantOf } from '../../../shared/domain/datum';
import type { HandOverAnswer, HandOverOffer, HandOverState } from '../../../shared/domain/hand-over';
import { HAND_OVER_MS } from '../../../shared/domain/hand-over-time';
import { conversationIdSchema, municipalityIdSchema } from '../../../shared/domain/ids';
import type { User } from '../../../shared/domain/user';
import type { HandOverTransport } from '../../ports/hand-over';
import type { HandOverClock } from './clock';
import { createGiver } from './giver';
import { createReceiver } from './receiver';

const line = connectionOf('weg');

/** A clock that goes on when everybody waits: each wait moves it to the moment that comes first. */
function handClock(): HandOverClock & { readonly at: () => number } {
  let now = 1_000_000;
  const waiting: { readonly until: number; readonly go: () => void }[] = [];
  const turn = (): void => {
    setImmediate(() => {
      const next = waiting.sort((one, other) => one.until - other.until).shift();
      if (!next) return;
      now = Math.max(now, next.until);
      next.go();
    });
  };
  return {
    at: () => now,
    nowMs: () => now,
    chance: () => 0.5,
    wait: (ms) =>
      new Promise((resolve) => {
        waiting.push({ until: now + ms, go: resolve });
        turn();
      }),
  };
}

/** What travels, in memory; `isDown` cuts it. */
function way() {
  const offers = new Map<string, HandOverOffer>();
  const answers = new Map<string, HandOverAnswer>();
  const state = { isDown: false };
  const say = <T>(value: T) =>
    Promise.resolve(state.isDown ? bad<T>(line, { kind: 'unavailable', httpStatus: 503 }) : ok(line, value));
  const transport: HandOverTransport = {
    openOffers: () => say([...offers.values()].filter(({ stand }) => stand === 'open')),
    offer: (id) => say(offers.get(id) ?? null),
    answersTo: (id) => say([...answers.values()].filter(({ overdracht }) => overdracht === id)),
    leftBy: () => say([]),
    sendOffer: (offer) => (state.isDown || offers.set(offer.id, offer), say(null)),
    sendAnswer: (answer) => (state.isDown || answers.set(answer.id, answer), say(null)),
    remove: (id) => (offers.delete(id), answers.delete(id), say(null)),
  };
  return { transport, offers, answers, state };
}

const naar = { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' } as const;
const offerOf = (changes: Partial<HandOverOffer> = {}): HandOverOffer => ({
  id: randomUUID(),
  ...{ gemeente: harderwijk, stand: 'open', bevestigdVoor: null, naar },
  van: { id: 'sanne', naam: 'Sanne', functie: 'KCC' },
  aangebodenOp: instantOf(0),
  bagage: {
    ...{ kanaal: 'telefoon', begonnenOp: instantOf(0), niveau: 2, partijId: null, naam: 'A', geboortedatum: null },
    ...{ telefoonnummer: null, vraag: 'x', notitie: '', verteld: '', product: null, artikelen: [], zaak: null },
  },
  ...changes,
});
const colleague = (id: string, changes: Partial<User> = {}) =>
  agent({ id, naam: id, afdeling: 'burgerzaken', ...changes });

function desks() {
  const clock = handClock();
  const road = way();
  const states: HandOverState[] = [];
  const bugs: unknown[] = [];
  const logBug = (cause: unknown) => void bugs.push(cause);
  const giver = createGiver({ clock, logBug, onChange: (state) => void states.push(state) });
  const receiverOf = (user: User) =>
    createReceiver({
      ...{ clock, logBug, onOffers: () => undefined },
      listening: () => ({ listener: { user, groepen: ['telefoon'] }, transport: road.transport }),
    });
  const conversationId = conversationIdSchema.parse(randomUUID());
  const give = (offer: HandOverOffer) =>
    giver.give({ offer, conversationId, questionId: randomUUID(), transport: road.transport });
  const ended = async (): Promise<HandOverState | undefined> => {
    while (giver.isGiving(conversationId)) await new Promise(setImmediate);
    for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
    return states.at(-1);
  };
  return { clock, road, giver, states, bugs, receiverOf, give, ended, conversationId };
}

it('gives the caller to who takes it, and leaves nothing of the caller on the way', async () => {
  const { receiverOf, give, ended, states, road } = desks();
  const mo = receiverOf(colleague('mo'));
  const offer = offerOf();
  await give(offer);
  await mo.look();
  const taken = await mo.take(offer.id);

  expect(taken).toMatchObject({ state: 'confirmed', offer: { id: offer.id } });
  if (taken.state === 'confirmed') await taken.opened();
  expect(await ended()).toMatchObject({ state: 'accepted', door: 'mo' });
  expect(states.map(({ state }) => state)).toEqual(['confirming', 'accepted']);
  expect([road.offers.size, road.answers.size]).toEqual([0, 0]);
});

it.each([
  ['of a municipality that the colleague does not work for', { gemeente: municipalityIdSchema.parse('amsterdam') }],
  ['for another team', { naar: { ...naar, identificatie: 'parkeren', naam: 'Parkeren' } }],
])('takes no caller who has become one %s', async (_what, change) => {
  const { receiverOf, road } = desks();
  const mo = receiverOf(colleague('mo'));
  const offer = offerOf();
  road.offers.set(offer.id, offer);
  await mo.look();
  road.offers.set(offer.id, { ...offer, ...change, stand: 'bevestigd', bevestigdVoor: 'mo' });

  expect(await mo.take(offer.id)).toEqual({ state: 'lost' });
});

it('gives the caller back after fifteen seconds of silence', async () => {
  const { clock, give, ended } = desks();
  const begun = clock.at();
  await give(offerOf());

  expect(await ended()).toMatchObject({ state: 'silent', door: null });
  expect(clock.at() - begun).toBe(HAND_OVER_MS);
});

it('gives the caller back at once when a colleague refuses, with the reason', async () => {
  const { clock, receiverOf, give, ended } = desks();
  const mo = receiverOf(colleague('mo'));
  const offer = offerOf({ naar: { soort: 'medewerker', identificatie: 'mo', naam: 'Mo' } });
  await give(offer);
  const begun = clock.at();
  await mo.look();
  expect(await mo.refuse(offer.id, 'In gesprek')).toBe(true);

  expect(await ended()).toMatchObject({ state: 'refused', door: 'mo', reden: 'In gesprek' });
  expect(clock.at() - begun).toBeLessThan(HAND_OVER_MS);
  expect(mo.offers()).toEqual([]);
});

it('goes on asking a team when one of them refuses', async () => {
  const { receiverOf, give, ended } = desks();
  const [mo, eva] = [receiverOf(colleague('mo')), receiverOf(colleague('eva'))];
  const offer = offerOf();
  await give(offer);
  await Promise.all([mo.look(), eva.look()]);
  await mo.refuse(offer.id, '');
  const taken = await eva.take(offer.id);
  if (taken.state === 'confirmed') await taken.opened();

  expect(await ended()).toMatchObject({ state: 'accepted', door: 'eva' });
});

it('gives a caller that two take at once to one of them', async () => {
  const { receiverOf, give, ended } = desks();
  const both = [receiverOf(colleague('mo')), receiverOf(colleague('eva'))];
  const offer = offerOf();
  await give(offer);
  await Promise.all(both.map((one) => one.look()));
  const taken = await Promise.all(
    both.map(async (one) => {
      const outcome = await one.take(offer.id);
      if (outcome.state === 'confirmed') await outcome.opened();
      return outcome.state;
    }),
  );

  expect([...taken].sort()).toEqual(['confirmed', 'lost']);
  expect(await ended()).toMatchObject({ state: 'accepted' });
});

it('tells who takes a caller too late, and gives the caller to nobody then', async () => {
  const { receiverOf, give, ended, giver, conversationId } = desks();
  const mo = receiverOf(colleague('mo'));
  const offer = offerOf();
  await give(offer);
  await mo.look();
  giver.withdraw(conversationId);
  expect(await ended()).toMatchObject({ state: 'withdrawn' });

  expect(await mo.take(offer.id)).toEqual({ state: 'late' });
});

it('gives the caller back when who took it does not open it', async () => {
  const { receiverOf, give, ended } = desks();
  const mo = receiverOf(colleague('mo'));
  const offer = offerOf();
  await give(offer);
  await mo.look();
  await mo.take(offer.id);

  expect(await ended()).toMatchObject({ state: 'notOpened', door: 'mo' });
});

it('says at once that a caller cannot be offered while the way is cut', async () => {
  const { give, giver, road, conversationId } = desks();
  road.state.isDown = true;

  expect(await give(offerOf())).toMatchObject({ state: 'failed' });
  expect(giver.isGiving(conversationId)).toBe(false);
});

it.each([
  ['a colleague of another department', colleague('mo', { afdeling: 'belastingen' })],
  ['who offers', colleague('sanne')],
  ['who does not answer for that municipality', colleague('mo', { mandates: [ermelo] })],
])('does not offer a caller to %s', async (_who, user) => {
  const { receiverOf, give } = desks();
  const receiver = receiverOf(user);
  await give(offerOf());
  await receiver.look();

  expect(receiver.offers()).toEqual([]);
});

it('leaves no offer behind whose answer got lost on the way', async () => {
  const { giver, road, conversationId } = desks();
  const offer = offerOf();
  const transport: HandOverTransport = {
    ...road.transport,
    async sendOffer(one, how) {
      await road.transport.sendOffer(one, how);
      return bad<null>(line, { kind: 'timeout', afterMs: 5000 });
    },
  };

  const given = await giver.give({ offer, conversationId, questionId: randomUUID(), transport });

  expect(given.state).toBe('failed');
  for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
  expect(road.offers.size).toBe(0);
});

it('offers a caller to the group that is asked, by its number or its name', async () => {
  const { receiverOf, give } = desks();
  const mo = receiverOf(colleague('mo', { afdeling: null }));
  await give(offerOf({ naar: { soort: 'groep', identificatie: 'kcc-telefoon', naam: 'telefoon' } }));
  await mo.look();

  expect(mo.offers()).toHaveLength(1);
});
