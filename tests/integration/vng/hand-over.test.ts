import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bsnSchema } from '../../../src/shared/domain/bsn';
import { conversationIdSchema } from '../../../src/shared/domain/ids';
import {
  deliverAll,
  openPracticeRegion,
  resultsOf,
  valueOf,
  type PracticeDesk,
  type PracticeRegion,
} from './practice-desk';

const BSN = bsnSchema.parse('999990482');
const burgerzaken = { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' } as const;
const closing = { resultaat: 'warm_overgedragen', isBeantwoord: 'deels' } as const;

let region: PracticeRegion;
beforeAll(async () => {
  region = await openPracticeRegion();
});
afterAll(() => region.close());

async function caller(desk: PracticeDesk, note: string) {
  const place = await desk.page.start();
  await desk.page.choose(place.conversationId, { kind: 'persoon', bsn: BSN });
  desk.page.edit(place, { vraag: 'Trouwen in mei', note });
  await desk.page.flush(place);
  const conversationId = conversationIdSchema.parse(place.conversationId);
  return { place, conversationId };
}

it('C0534 transfer: a colleague answers, sees who and what before taking the caller, and the caller repeats nothing', async () => {
  const sanne = await region.open('sanne.dijkhuis');
  const tom = await region.open('tom.foppen');
  const { place, conversationId } = await caller(sanne, 'Wil in mei trouwen in het stadhuis.');

  const given = valueOf(
    await sanne.handOver.give({
      conversationId,
      questionId: place.questionId,
      to: tomOf(),
      verteld: 'Dat de datum vrij is.',
    }),
  );
  expect(given).toMatchObject({ state: 'offered' });
  await tom.handOvers.look();
  const [offer] = valueOf(await tom.handOver.offers({}));
  expect(offer).toMatchObject({
    van: { naam: 'Sanne Dijkhuis' },
    bagage: {
      vraag: 'Trouwen in mei',
      notitie: 'Wil in mei trouwen in het stadhuis.',
      verteld: 'Dat de datum vrij is.',
      niveau: 3,
    },
  });
  const taken = valueOf(await tom.handOver.accept({ id: offer?.id ?? '' }));

  expect(taken).toMatchObject({ state: 'opened' });
  const [received] = valueOf(await tom.desktop.bridge.conversations.list({}));
  expect(received).toMatchObject({
    subject: { kind: 'persoon', bsn: BSN },
    identification: { level: 3 },
    questions: [
      {
        vraag: 'Trouwen in mei',
        note: 'Wil in mei trouwen in het stadhuis.\nAl verteld: Dat de datum vrij is.',
        overgenomenVan: 'Sanne Dijkhuis',
      },
    ],
  });
  await vi.waitFor(() => expect(sanne.states.at(-1)).toMatchObject({ state: 'accepted', door: 'Tom Foppen' }), 5_000);
  const readings = tom.desktop.store.audit.latest(20).map(({ operation, userId }) => [operation, userId]);
  expect(readings).toContainEqual(['klantinteracties.getPartij', 'tom.foppen']);
  const travelled = region.passed.filter(({ url, method }) => url.includes('/objecten/') && method !== 'GET');
  expect(travelled.length).toBeGreaterThan(2);
  expect(JSON.stringify(travelled)).not.toContain(BSN);
  await vi.waitFor(async () => expect(await leftOnTheWay()).toEqual([]), 5_000);
});

it('records with the contact to whom the caller went', async () => {
  const sanne = await region.open('sanne.dijkhuis');
  const { place } = await caller(sanne, 'Doorverbonden.');
  sanne.page.edit(place, { ...closing, overdrachten: [{ aan: 'Tom Foppen', uitkomst: 'aangenomen' }] });
  await sanne.page.save(place);
  await deliverAll(sanne);

  const contacten = resultsOf(
    await region.read('/klantinteracties/api/v1/klantcontacten', { inhoud: 'Doorverbonden.' }),
  );
  expect(contacten[0]?.['metadata']).toMatchObject({
    resultaat: 'warm_overgedragen',
    overdracht: 'aangenomen: Tom Foppen',
  });
});

it('tells who is on the line for somebody else, and that nothing of it was checked at the colleague', async () => {
  const sanne = await region.open('sanne.dijkhuis');
  const tom = await region.open('tom.foppen');
  const { place, conversationId } = await caller(sanne, 'Belt voor een ander.');
  const { namens, conversations } = sanne.desktop.bridge;
  valueOf(await namens.begin({ conversationId, soort: 'gemachtigde' }));
  const represented = { kind: 'persoon', bsn: bsnSchema.parse('999993653') } as const;
  valueOf(await conversations.chooseSubject({ conversationId, subject: represented }));
  for (const id of ['machtiging-gezien', 'machtiging-onderwerp'] as const)
    valueOf(await namens.check({ conversationId, id, isGoed: true }));

  await sanne.handOver.give({ conversationId, questionId: place.questionId, to: tomOf(), verteld: 'Nog niets.' });
  await tom.handOvers.look();

  const offers = valueOf(await tom.handOver.offers({}));
  const bagage = offers.find(({ bagage: { notitie } }) => notitie === 'Belt voor een ander.')?.bagage;
  expect(bagage?.niveau).toBe(1);
  expect(bagage?.verteld).toMatch(/^De beller is .+ en spreekt als gemachtigde namens .+\. Nog niets\.$/);
  sanne.handOvers.withdraw(conversationId);
  await vi.waitFor(() => expect(sanne.states.at(-1)).toMatchObject({ state: 'withdrawn' }), 5_000);
});

it('gives the caller back with the reason when a colleague refuses', async () => {
  const sanne = await region.open('sanne.dijkhuis');
  const tom = await region.open('tom.foppen');
  const { place, conversationId } = await caller(sanne, 'Vraagt naar een collega.');
  await sanne.handOver.give({ conversationId, questionId: place.questionId, to: tomOf(), verteld: '' });
  await tom.handOvers.look();
  // Another caller may still be on the way: what is offered is told apart by its note.
  const offers = valueOf(await tom.handOver.offers({}));
  const offer = offers.find(({ bagage }) => bagage.notitie === 'Vraagt naar een collega.');
  valueOf(await tom.handOver.refuse({ id: offer?.id ?? '', reden: 'In gesprek' }));

  await vi.waitFor(() => expect(sanne.states.at(-1)).toMatchObject({ state: 'refused', reden: 'In gesprek' }), 5_000);
  expect(valueOf(await sanne.desktop.bridge.conversations.list({}))).toHaveLength(1);
});

it.each([
  ['a BSN in what was told', { verteld: `BSN ${BSN}`, to: burgerzaken, product: null }, 'personalNumber'],
  [
    'oneself',
    { verteld: '', to: { soort: 'medewerker', identificatie: 'sanne.dijkhuis', naam: 'Sanne' }, product: null },
    'yourself',
  ],
  [
    'work of a line that takes tickets only',
    { verteld: '', to: burgerzaken, product: 'afvalstoffenheffing' },
    'notWarm',
  ],
] as const)('does not hand over %s', async (_what, { verteld, to, product }, because) => {
  const sanne = await region.open('sanne.dijkhuis');
  const { place, conversationId } = await caller(sanne, 'x');
  sanne.page.edit(place, { product });
  await sanne.page.flush(place);

  expect(valueOf(await sanne.handOver.give({ conversationId, questionId: place.questionId, to, verteld }))).toEqual({
    state: 'refused',
    because,
  });
});

const tomOf = () => ({ soort: 'medewerker', identificatie: 'tom.foppen', naam: 'Tom Foppen' }) as const;

/** Objects of the type Overdracht that are still in the register. */
async function leftOnTheWay(): Promise<readonly unknown[]> {
  const types = resultsOf(await region.read('/objecttypes/api/v2/objecttypes'));
  const type = types.find(({ name }) => name === 'Overdracht')?.['url'];
  return resultsOf(await region.read('/objecten/api/v2/objects', { type: String(type) }));
}
