import type { KlantcontactId } from '../../../shared/domain/ids';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen, answered, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { Answer } from '../../ports/ports';
import type { TaakActor, TerugbelContact, TerugbelPort, TerugbelTaak } from '../../ports/terugbel';
import { allPages } from '../all-pages';
import { isSameId, once, onlyAsked, whenAsked } from '../asked';
import { actorCards } from './actor-cards';
import { actorCodes } from './codes';
import { actorIdsOf } from './map';
import { toTaakActor, toTerugbelContact, toTerugbelTaak } from './terugbel-map';
import { wireAboutPage, wireTaakActorPage, wireTerugbelContact } from './terugbel-wire';
import { wireInterneTaak, wireInterneTaakPage, type WireInterneTaak } from './wire';

const PAGE_SIZE = 100;
const MOST_TAKEN = 500;
const MOST_FOLLOW_UPS = 25;
const EXPAND = 'hadBetrokkenen,hadBetrokkenen.digitaleAdressen,gingOverOnderwerpobjecten';

/** Reading of callbacks. Source: Klantinteracties 0.9, specs/calls.md §2. */
export const terugbelPort = (http: LineHttp): TerugbelPort => ({
  async listOpen(actorIds) {
    const lists = await Promise.all(
      actorIds === null ? [openTaken(http, null)] : [...new Set(actorIds)].map((id) => openTaken(http, id)),
    );
    const all: WireInterneTaak[] = [];
    for (const list of lists) {
      if (!list.ok) return failed(list, list.error);
      all.push(...list.value);
    }
    return answered(
      http,
      await withCards(
        http,
        once(all, ({ uuid }) => uuid),
      ),
    );
  },
  getTaak: (id) => getTaak(http, id),
  getContact: (id) => getContact(http, id),
  listFollowUps: (id) => listFollowUps(http, id),
  findActoren: (who) => findActoren(http, who),
});

async function openTaken(http: LineHttp, actor: string | null): Promise<LineResult<readonly WireInterneTaak[]>> {
  const params = { status: 'te_verwerken', toegewezenAanActor__uuid: actor, pageSize: PAGE_SIZE };
  const found = await allPages(
    (page) => http.get('/internetaken', wireInterneTaakPage, { params: { ...params, page } }),
    { items: MOST_TAKEN },
  );
  // A server that does not heed the status would show what was done as work.
  const open = mapValue(found, (taken) => taken.filter(({ status }) => status !== 'verwerkt'));
  if (actor === null) return open;
  return onlyAsked(open, {
    isAsked: (taak) => actorIdsOf(taak).some((uuid) => isSameId(uuid, actor)),
    field: 'results.toegewezenAanActoren',
  });
}

async function withCards(http: LineHttp, taken: readonly WireInterneTaak[]): Promise<readonly TerugbelTaak[]> {
  const cards = await actorCards(http, taken.flatMap(actorIdsOf));
  return taken.map((taak) => toTerugbelTaak(taak, cards));
}

async function getTaak(http: LineHttp, id: string): Answer<TerugbelTaak | null> {
  const reply = whenAsked(await http.get(`/internetaken/${id}`, wireInterneTaak), {
    isAsked: ({ uuid }) => isSameId(uuid, id),
    field: 'uuid',
  });
  const taak = await andThen(reply, async (wire) =>
    answered(http, toTerugbelTaak(wire, await actorCards(http, actorIdsOf(wire)))),
  );
  return notFoundAs<TerugbelTaak | null>(taak, null);
}

async function getContact(http: LineHttp, id: string): Answer<TerugbelContact | null> {
  const reply = await http.get(`/klantcontacten/${id}`, wireTerugbelContact, { params: { expand: EXPAND } });
  const asked = whenAsked(reply, { isAsked: ({ uuid }) => isSameId(uuid, id), field: 'uuid' });
  return notFoundAs<TerugbelContact | null>(mapValue(asked, toTerugbelContact), null);
}

async function listFollowUps(http: LineHttp, id: KlantcontactId): Answer<readonly TerugbelContact[]> {
  const params = { wasKlantcontact__uuid: id, pageSize: PAGE_SIZE, page: 1 };
  const page = await http.get('/onderwerpobjecten', wireAboutPage, { params });
  const links = onlyAsked(
    // One that is about something else than a contact tells nothing here.
    mapValue(page, ({ results }) => results.filter(({ wasKlantcontact }) => wasKlantcontact)),
    { isAsked: ({ wasKlantcontact }) => isSameId(wasKlantcontact?.uuid, id), field: 'results.wasKlantcontact' },
  );
  return andThen(links, async (all) => {
    const uuids = [...new Set(all.flatMap(({ klantcontact }) => klantcontact?.uuid ?? []))].slice(0, MOST_FOLLOW_UPS);
    const contacts: TerugbelContact[] = [];
    for (const reply of await Promise.all(uuids.map((uuid) => getContact(http, uuid)))) {
      if (!reply.ok) return failed(reply, reply.error);
      if (reply.value) contacts.push(reply.value);
    }
    return answered(http, contacts.sort(byMoment));
  });
}

const byMoment = (one: TerugbelContact, other: TerugbelContact): number =>
  (one.plaatsgevondenOp ?? '').localeCompare(other.plaatsgevondenOp ?? '');

type ActorQuery = Parameters<TerugbelPort['findActoren']>[0];

/** A colleague stands under several codes: by number, by e-mail address, as signed-in agent. */
async function findActoren(http: LineHttp, { soort, identificatie }: ActorQuery): Answer<readonly TaakActor[]> {
  const { codeObjecttype } = actorCodes({ soort, identificatie });
  const reply = await http.get('/actoren', wireTaakActorPage, {
    params: { actoridentificatorObjectId: identificatie, actoridentificatorCodeObjecttype: codeObjecttype, page: 1 },
  });
  const asked = onlyAsked(
    mapValue(reply, ({ results }) => results),
    {
      isAsked: ({ actoridentificator }) => isSameId(actoridentificator?.objectId, identificatie),
      field: 'results.actoridentificator',
    },
  );
  return mapValue(asked, (actoren) => once(actoren, ({ uuid }) => uuid).map(toTaakActor));
}
