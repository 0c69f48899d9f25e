import { z } from 'zod';
import { handOverAnswerSchema, handOverOfferSchema } from '../../../shared/domain/hand-over';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { HandOverTransport } from '../../ports/hand-over';
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
        all.flatMap(toOffer).filter(({ stand }) => stand === 'open'),
      ),
    async offer(id) {
      const found = await http.get(address(id), wireObject, { headers: ACCEPT });
      return notFoundAs(
        mapValue(found, (one) => toOffer(one).find((offer) => offer.id === id) ?? null),
        null,
      );
    },
    answersTo: async (offerId) =>
      mapValue(await listBy(at, 'sleutel', `antwoord ${offerId}`), (all) =>
        all.flatMap(toAnswer).filter(({ overdracht }) => overdracht === offerId),
      ),
    leftBy: async (userId, beforeMs) =>
      mapValue(await listBy(at, 'gebruiker', userId), (all) =>
        all.flatMap(({ uuid, record: { data } }) =>
          uuid && data?.['gebruiker'] === userId && Date.parse(String(data['op'])) < beforeMs ? [uuid] : [],
        ),
      ),
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
    return mapValue(await http.get('/objects', wireObjectPage, { params, headers: ACCEPT }), ({ results }) => results);
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

/** What cannot be read is no offer: it may be of a newer version. */
const toOffer = ({ record }: WireObject) => {
  const read = handOverOfferSchema.safeParse(record.data);
  return read.success ? [read.data] : [];
};

const toAnswer = ({ record }: WireObject) => {
  const read = handOverAnswerSchema.safeParse(record.data);
  return read.success ? [read.data] : [];
};
