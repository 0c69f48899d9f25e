import { z } from 'zod';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { ContactgegevensWritePort, Postadres } from '../../ports/contactgegevens';
import type { Answer } from '../../ports/ports';
import { isSameId, whenAsked } from '../asked';
import { noteUntil, onderwerpFields } from './contact-details';
import { wireCreated, wirePartij } from './wire';

/** Limits of Klantinteracties 0.9. */
const MOST_DESCRIPTION = 40;
const MOST_NOTE = 1000;

/** Changing contact details in Klantinteracties 0.9. Source: specs/calls.md §2. */
export const contactgegevensWritePort = (http: LineHttp): ContactgegevensWritePort => ({
  async addAdres(partijId, { soort, adres, omschrijving, isStandaardAdres, onderwerp }) {
    const body = {
      ...{ verstrektDoorPartij: { uuid: partijId }, verstrektDoorBetrokkene: null },
      ...{ adres, soortDigitaalAdres: soort, isStandaardAdres },
      ...(onderwerp === null ? { omschrijving: omschrijving.slice(0, MOST_DESCRIPTION) } : onderwerpFields(onderwerp)),
    };
    return mapValue(await http.post('/digitaleadressen', wireCreated, { body }), ({ uuid }) => uuid);
  },
  async changeAdres(adresId, { omschrijving, ...change }) {
    const words = omschrijving === undefined ? {} : { omschrijving: omschrijving.slice(0, MOST_DESCRIPTION) };
    const body = { ...change, ...words };
    return mapValue(await http.patch(`/digitaleadressen/${adresId}`, wireCreated, { body }), () => null);
  },
  removeAdres: (adresId) => http.remove(`/digitaleadressen/${adresId}`),
  prefer: (partijId, adresId) =>
    changePartij(http, partijId, { voorkeursDigitaalAdres: adresId === null ? null : { uuid: adresId } }),
  setPostadres: (partijId, postadres) => setPostadres(http, partijId, postadres),
});

const wireKind = z.object({ uuid: z.guid(), soortPartij: z.string(), indicatieActief: z.boolean() });

/** What another partij says is not written to this one. */
const ofPartij = <T extends { readonly uuid: string }>(now: LineResult<T>, partijId: string): LineResult<T> =>
  whenAsked(now, { isAsked: ({ uuid }) => isSameId(uuid, partijId), field: 'uuid' });

/** The official file asks for these two also of a change. */
async function changePartij(http: LineHttp, partijId: string, change: object): Answer<null> {
  const now = ofPartij(await http.get(`/partijen/${partijId}`, wireKind), partijId);
  return andThen(now, async ({ soortPartij, indicatieActief }) => {
    const body = { soortPartij, indicatieActief, ...change };
    return mapValue(await http.patch(`/partijen/${partijId}`, wireCreated, { body }), () => null);
  });
}

async function setPostadres(http: LineHttp, partijId: string, postadres: Postadres | null): Answer<null> {
  const now = ofPartij(await http.get(`/partijen/${partijId}`, wirePartij), partijId);
  return andThen(now, ({ interneNotitie }) => {
    const [adresregel1, adresregel2, adresregel3] = postadres?.regels ?? [];
    const lines = {
      ...(adresregel1 && { adresregel1 }),
      ...(adresregel2 && { adresregel2 }),
      ...(adresregel3 && { adresregel3 }),
    };
    return changePartij(http, partijId, {
      correspondentieadres: postadres ? lines : null,
      interneNotitie: noteUntil(interneNotitie ?? '', postadres?.tot ?? null).slice(0, MOST_NOTE),
    });
  });
}
