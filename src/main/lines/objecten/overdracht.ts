import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/datum';
import { isDatum } from '../../../shared/domain/days';
import {
  handOverAnswerSchema,
  handOverOfferSchema,
  type HandOverAnswer,
  type HandOverOffer,
} from '../../../shared/domain/hand-over';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { HandOverTransport } from '../../ports/hand-over';
import { isSameId, once, onlyAsked, whenAsked } from '../asked';
import { findObjecttypes } from './objecttypes';
import type { Settings } from './settings';
import { wireObject, wireObjectPage, type WireObject } from './wire';

const ACCEPT = { 'Accept-Crs': 'EPSG:4326' };
const CRS = { ...ACCEPT, 'Content-Crs': 'EPSG:4326' };
/** More callers than this are never offered at once. */
const MOST = 100;
const TYPE_VERSION = 1;
/** A day that has come by every clock: that of the register may be behind ours. */
const LONG_AGO = '2020-01-01';

/** The objecttype by the address of its register: it is asked once, not with each look at the offers. */
const types = new Map<string, string>();

/** Callers that are handed over, as objects of the type Overdracht. Source: Objects 2.7. */
export function handOverTransport(http: LineHttp, settings: Settings): HandOverTransport {
  const at: At = { http, settings };
  const address = (id: string): string => `/objects/${encodeURIComponent(id)}`;
  return {
    openOffers: async () =>
      mapValue(await listBy(at, 'sleutel', 'aanbod open'), (all) =>
        once(
          all.flatMap(toOffer).filter(({ stand }) => stand === 'open'),
          ({ id: offerId }) => offerId,
        ),
      ),
    async offer(id) {
      const found = mapValue(await http.get(address(id), wireObject, { headers: ACCEPT }), (one) => toOffer(one)[0]);
      const asked = whenAsked(found, { isAsked: (offer) => !offer || isSameId(offer.id, id), field: 'record.data.id' });
      return notFoundAs(
        mapValue(asked, (offer) => offer ?? null),
        null,
      );
    },
    answersTo: (offerId) => answersTo(at, offerId),
    leftBy: (userId, beforeMs) => leftBy(at, userId, beforeMs),
    sendOffer: (offer, how) =>
      send(at, how, { soort: 'aanbod', gebruiker: offer.van.id, sleutel: `aanbod ${offer.stand}`, ...offer }),
    sendAnswer: (answer, how) =>
      send(at, how, {
        soort: 'antwoord',
        gebruiker: answer.door.id,
        sleutel: `antwoord ${answer.overdracht}`,
        ...answer,
      }),
    remove: async (id) => notFoundAs(await http.remove(address(id), { headers: CRS }), null),
  };
}

type At = { readonly http: LineHttp; readonly settings: Settings };

/** Objects by one field: the standard has a query for one condition, so what is asked together stands in one field. */
const listBy = ({ http, settings }: At, field: string, value: string): Promise<LineResult<readonly WireObject[]>> =>
  withType(http, settings, async (type) => {
    const params = { type, data_attr: `${field}__exact__${value}`, page: 1, pageSize: MOST };
    return mapValue(await http.get('/objects', wireObjectPage, { params, headers: ACCEPT }), ({ results }) =>
      results.slice(0, MOST),
    );
  });

const send = (
  { http, settings }: At,
  how: 'new' | 'changed',
  message: { readonly id: string } & Readonly<Record<string, unknown>>,
): Promise<LineResult<null>> =>
  withType(http, settings, async (type) => {
    const data = { ...message, op: new Date().toISOString() };
    const body = { uuid: message.id, type, record: { typeVersion: TYPE_VERSION, data, startAt: LONG_AGO } };
    const options = { body, headers: CRS };
    const sent =
      how === 'new'
        ? await http.post('/objects', z.unknown(), options)
        : await http.put(`/objects/${message.id}`, z.unknown(), options);
    return mapValue(sent, () => null);
  });

async function withType<T>(
  http: LineHttp,
  settings: Settings,
  use: (type: string) => Promise<LineResult<T>>,
): Promise<LineResult<T>> {
  const known = types.get(http.baseUrl);
  if (known) return use(known);
  return andThen(await findObjecttypes(http, settings, ['overdracht']), (urls) => {
    const type = urls.get('overdracht');
    if (type === undefined)
      return Promise.resolve(failed<T>(http, { kind: 'invalidResponse', fields: ['objecttypes.name'] }));
    types.set(http.baseUrl, type);
    return use(type);
  });
}

async function answersTo(at: At, offerId: string): Promise<LineResult<readonly HandOverAnswer[]>> {
  const found = mapValue(await listBy(at, 'sleutel', `antwoord ${offerId}`), (all) => all.flatMap(toAnswer));
  const asked = onlyAsked(found, {
    isAsked: ({ overdracht }) => isSameId(overdracht, offerId),
    field: 'results.record.data.overdracht',
  });
  return mapValue(asked, (answers) => once(answers, ({ id }) => id));
}

/** What goes by these ids is taken away: only what is a message of a hand-over, and this user's own. */
async function leftBy(at: At, userId: string, beforeMs: number): Promise<LineResult<readonly string[]>> {
  const asked = onlyAsked(await listBy(at, 'gebruiker', userId), {
    isAsked: ({ record: { data } }) => data?.['gebruiker'] === userId,
    field: 'results.record.data.gebruiker',
  });
  return mapValue(asked, (all) => [
    ...new Set(
      all.flatMap((object) => {
        const { soort, id, op } = messageSchema.safeParse(object.record.data).data ?? {};
        const isLeft = soort !== undefined && isSameId(object.uuid, id ?? '') && Date.parse(op ?? '') < beforeMs;
        return isLeft && id !== undefined ? [id] : [];
      }),
    ),
  ]);
}

/** What every message of a hand-over has, as `send` wrote it. */
const messageSchema = z.object({ soort: z.enum(['aanbod', 'antwoord']), id: z.uuid(), op: instantSchema });

/** What cannot be read is no offer: it may be of a newer version. */
function toOffer({ record }: WireObject): readonly HandOverOffer[] {
  const { data: offer } = handOverOfferSchema.safeParse(record.data);
  if (!offer) return [];
  const { geboortedatum } = offer.bagage;
  return [{ ...offer, bagage: { ...offer.bagage, geboortedatum: isNoDay(geboortedatum) ? null : geboortedatum } }];
}

/** A birth date that is known in part is words; one in digits is a day of the calendar or nothing. */
const isNoDay = (text: string | null): boolean => text !== null && /^\d{4}-?\d{2}-?\d{2}/.test(text) && !isDatum(text);

const toAnswer = ({ record }: WireObject): readonly HandOverAnswer[] => {
  const { data: answer } = handOverAnswerSchema.safeParse(record.data);
  return answer ? [answer] : [];
};
