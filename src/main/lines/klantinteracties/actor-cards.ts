import type { LineHttp } from '../../http/line-http';
import type { TaakActor } from '../../ports/terugbel';
import { isSameId } from '../asked';
import { toTaakActor } from './terugbel-map';
import { wireTaakActor } from './terugbel-wire';

const DAY_MS = 86_400_000;
const MOST_CARDS = 2000;
/** More than this many unknown actoren at once are not asked: the taken show without them. */
const MOST_ASKED = 100;

type Known = { readonly card: TaakActor; readonly until: number };
const known = new Map<string, Known>();

/** Employees and teams by uuid, kept for a day; one that cannot be had is left out. The API has no expand for them. */
export async function actorCards(http: LineHttp, uuids: readonly string[]): Promise<ReadonlyMap<string, TaakActor>> {
  const wanted = [...new Set(uuids)];
  const keyOf = (uuid: string): string => `${http.baseUrl} ${uuid}`;
  const asked = wanted.filter((uuid) => (known.get(keyOf(uuid))?.until ?? 0) <= Date.now()).slice(0, MOST_ASKED);
  await Promise.all(
    asked.map(async (uuid) => {
      const reply = await http.get(`/actoren/${uuid}`, wireTaakActor);
      if (!reply.ok || !isSameId(reply.value.uuid, uuid)) return;
      if (known.size >= MOST_CARDS) known.clear();
      known.set(keyOf(uuid), { card: toTaakActor(reply.value), until: Date.now() + DAY_MS });
    }),
  );
  return new Map(
    wanted.flatMap((uuid) => {
      const card = known.get(keyOf(uuid))?.card;
      return card ? [[uuid, card] as const] : [];
    }),
  );
}
