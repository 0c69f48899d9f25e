import type { LineHttp } from '../../http/line-http';
import { isSameId } from '../asked';
import { actorIdsOf, type ActorNames } from './map';
import { wireActor, type WireInterneTaak } from './wire';

const DAY_MS = 86_400_000;
const MOST_NAMES = 2000;
/** More than this many unknown names at once are not asked: the taken show without them. */
const MOST_ASKED = 25;

type Known = { readonly naam: string; readonly until: number };
const known = new Map<string, Known>();

/**
 * Names of the actoren to whom these taken are assigned. The API has no expand for them; names of employees and teams
 * are kept for a day. A name that cannot be had is left out: the taak still shows.
 */
export async function actorNames(http: LineHttp, taken: readonly WireInterneTaak[]): Promise<ActorNames> {
  const wanted = [...new Set(taken.flatMap(actorIdsOf))];
  const keyOf = (uuid: string): string => `${http.baseUrl} ${uuid}`;
  const isKnown = (uuid: string): boolean => (known.get(keyOf(uuid))?.until ?? 0) > Date.now();
  const asked = wanted.filter((uuid) => !isKnown(uuid)).slice(0, MOST_ASKED);
  await Promise.all(
    asked.map(async (uuid) => {
      const reply = await http.get(`/actoren/${uuid}`, wireActor);
      if (!reply.ok || !isSameId(reply.value.uuid, uuid)) return;
      if (known.size >= MOST_NAMES) known.clear();
      known.set(keyOf(uuid), { naam: reply.value.naam, until: Date.now() + DAY_MS });
    }),
  );
  return new Map(
    wanted.flatMap((uuid) => {
      const name = known.get(keyOf(uuid))?.naam;
      return name ? [[uuid, name] as const] : [];
    }),
  );
}
