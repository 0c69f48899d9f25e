import type { LineResult } from '../../../shared/result';
import { andThen, answered } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import { onlyAsked } from '../asked';
import { wirePartijIdentificator, type WirePartij } from './wire';

/** A partij with more numbers than this is none that we know of. */
const MOST_LINKS = 5;

type Identificator = { readonly codeSoortObjectId: string; readonly objectId: string };
type Partijen = LineResult<readonly WirePartij[]>;

/** Of the partijen that a search by number gave, those that have this number: one without may be anybody. */
export async function withNumber(http: LineHttp, wanted: Identificator, found: Partijen): Promise<Partijen> {
  const whole = await andThen(found, async (partijen) =>
    answered(http, await Promise.all(partijen.slice(0, MOST_LINKS).map((partij) => withNumbers(http, partij)))),
  );
  return onlyAsked<WirePartij>(whole, {
    isAsked: ({ partijIdentificatoren }) =>
      (partijIdentificatoren ?? []).some(
        ({ partijIdentificator: number }) =>
          number?.codeSoortObjectId === wanted.codeSoortObjectId && number.objectId === wanted.objectId,
      ),
    field: 'results.partijIdentificatoren',
  });
}

/** Servers of before 0.5 give links instead of numbers: then those are asked for. One that cannot be had is left out. */
async function withNumbers(http: LineHttp, partij: WirePartij): Promise<WirePartij> {
  const given = partij.partijIdentificatoren ?? [];
  if (given.some(({ partijIdentificator }) => partijIdentificator)) return partij;
  const uuids = given.flatMap(({ uuid }) => uuid ?? []).slice(0, MOST_LINKS);
  const replies = await Promise.all(
    uuids.map((uuid) => http.get(`/partij-identificatoren/${uuid}`, wirePartijIdentificator)),
  );
  return { ...partij, partijIdentificatoren: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) };
}
