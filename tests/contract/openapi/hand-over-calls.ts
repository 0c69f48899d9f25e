import { randomUUID } from 'node:crypto';
import { handOverAnswerSchema, handOverOfferSchema } from '../../../src/shared/domain/hand-over';
import type { HandOverTransport } from '../../../src/main/ports/hand-over';
import type { LineResult } from '../../../src/shared/result';

type Answers = Promise<readonly LineResult<unknown>[]>;

/** How each method by which a caller is handed over is tried. */
export const handOverCalls: { readonly [Method in keyof HandOverTransport]: (port: HandOverTransport) => Answers } = {
  openOffers: (port) => withOffer(port, async () => [await port.openOffers()]),
  offer: (port) => withOffer(port, async ({ id }) => [await port.offer(id), await port.offer(randomUUID())]),
  answersTo: (port) =>
    withOffer(port, async ({ id }) => [await port.sendAnswer(answerTo(id), 'new'), await port.answersTo(id)]),
  leftBy: (port) => withOffer(port, async ({ van }) => [await port.leftBy(van.id, Date.now())]),
  sendOffer: (port) =>
    withOffer(port, async (offer) => [
      await port.sendOffer({ ...offer, stand: 'bevestigd', bevestigdVoor: 'mo' }, 'changed'),
    ]),
  sendAnswer: (port) =>
    withOffer(port, async ({ id }) => {
      const answer = answerTo(id);
      return [await port.sendAnswer(answer, 'new'), await port.sendAnswer({ ...answer, stand: 'geopend' }, 'changed')];
    }),
  remove: (port) => withOffer(port, async ({ id }) => [await port.remove(id), await port.remove(id)]),
};

async function withOffer(port: HandOverTransport, use: (offer: ReturnType<typeof newOffer>) => Answers): Answers {
  const offer = newOffer();
  const sent = await port.sendOffer(offer, 'new');
  return sent.ok ? use(offer) : [sent];
}

const answerTo = (overdracht: string) =>
  handOverAnswerSchema.parse({
    ...{ id: randomUUID(), overdracht, stand: 'aangenomen', reden: '' },
    door: { id: 'mo.haddad', naam: 'Mo Haddad' },
  });

const newOffer = () =>
  handOverOfferSchema.parse({
    ...{ id: randomUUID(), gemeente: 'harderwijk', stand: 'open', bevestigdVoor: null },
    van: { id: 'sanne.dijkhuis', naam: 'Sanne Dijkhuis', functie: 'KCC-medewerker' },
    naar: { soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' },
    aangebodenOp: '2026-11-23T09:00:00.000Z',
    bagage: {
      ...{ kanaal: 'telefoon', begonnenOp: '2026-11-23T08:58:00.000Z', niveau: 2, partijId: randomUUID() },
      ...{ naam: 'A. de Vries', geboortedatum: '1980-01-01', telefoonnummer: '+31341411911' },
      ...{ vraag: 'Trouwen', notitie: 'In mei.', verteld: 'Dat het kan.', product: null, artikelen: [], zaak: null },
    },
  });
