import { answered, andThen, failed, notFoundAs } from '../../http/answers';
import type { LineHttp, Params } from '../../http/line-http';
import type { Answer, KlantinteractiesPort, PartijQuery } from '../../ports/ports';
import type { PartijId } from '../../../shared/domain/ids';
import type { DigitaalAdres, Partij } from '../../../shared/domain/klantcontact';
import { mapValue, type LineResult } from '../../../shared/result';
import { allPages } from '../all-pages';
import { isSameId, onlyAsked, whenAsked } from '../asked';
import { actorNames } from './actor-names';
import { actorCodes, identificatorOf } from './codes';
import { contactsOf } from './contacts-of';
import { withNumber } from './numbers-of';
import { actorIdsOf, newestFirst, toDigitaalAdres, toInterneTaak, toKlantcontact, toPartij } from './map';
import {
  wireActorPage,
  wireDigitaalAdresPage,
  wireInterneTaakPage,
  wireKlantcontactPage,
  wirePartij,
  wirePartijPage,
  type WireDigitaalAdres,
  type WireInterneTaak,
  type WirePartij,
} from './wire';

const PAGE_SIZE = 100;
const MOST_CONTACTS = 200;
const MOST_TAKEN = 500;
/** One number of a large organisation may belong to many; an agent chooses from a short list. */
const MOST_CALLERS = 20;

/** Reading of Klantinteracties 0.9. A partij is asked by BSN once, then by its uuid. */
export const readPort = (http: LineHttp): KlantinteractiesPort => ({
  findPartij: (query) => findPartij(http, query),
  getPartij: (id) => getPartij(http, id),
  findByDigitaalAdres: (spellings) => findByDigitaalAdres(http, spellings),
  async listContacten(id) {
    const params = {
      hadBetrokkene__wasPartij__uuid: id,
      expand: 'gingOverOnderwerpobjecten,leiddeTotInterneTaken,hadBetrokkenen',
      pageSize: PAGE_SIZE,
    };
    const found = await allPages(
      (page) => http.get('/klantcontacten', wireKlantcontactPage, { params: { ...params, page } }),
      { items: MOST_CONTACTS },
    );
    return andThen(await contactsOf(http, id, found), async (contacten) => {
      const names = await actorNames(
        http,
        contacten.flatMap((contact) => contact._expand?.leiddeTotInterneTaken ?? []),
      );
      return answered(http, newestFirst(contacten.map((contact) => toKlantcontact(contact, names))));
    });
  },
  async listOpenTaken({ soort, identificatie }) {
    const actoren = await findActoren(http, { soort, identificatie });
    return andThen(actoren, async (uuids) => {
      const taken = await Promise.all(uuids.map((uuid) => openTakenOf(http, uuid)));
      const all: WireInterneTaak[] = [];
      for (const reply of taken) {
        if (!reply.ok) return failed(reply, reply.error);
        all.push(...reply.value);
      }
      const names = await actorNames(http, all);
      return answered(http, [...new Map(all.map((taak) => [taak.uuid, toInterneTaak(taak, names)])).values()]);
    });
  },
});

/** The partij with this number, or null. The API takes the number in the query string only. */
export async function findPartij(http: LineHttp, query: PartijQuery): Answer<Partij | null> {
  const { codeRegister, codeObjecttype, codeSoortObjectId, objectId } = identificatorOf(query);
  const params: Params = {
    soortPartij: query.by === 'bsn' ? 'persoon' : 'organisatie',
    partijIdentificator__codeRegister: codeRegister,
    partijIdentificator__codeObjecttype: codeObjecttype,
    partijIdentificator__codeSoortObjectId: codeSoortObjectId,
    partijIdentificator__objectId: objectId,
    expand: 'digitaleAdressen',
    page: 1,
  };
  const reply = await http.get('/partijen', wirePartijPage, { params, bsnInQuery: query.by === 'bsn' });
  const known = await withNumber(
    http,
    { codeSoortObjectId, objectId },
    mapValue(reply, ({ results }) => results),
  );
  return andThen(known, ([first]) => (first ? withAddresses(http, first) : Promise.resolve(answered(http, null))));
}

async function getPartij(http: LineHttp, id: PartijId): Answer<Partij | null> {
  const reply = await partijBy(http, id);
  return notFoundAs<Partij | null>(await andThen(reply, (partij) => withAddresses(http, partij)), null);
}

/** The partij with this uuid, and no other. */
const partijBy = async (http: LineHttp, id: string): Promise<LineResult<WirePartij>> =>
  whenAsked(await http.get(`/partijen/${id}`, wirePartij, { params: { expand: 'digitaleAdressen' } }), {
    isAsked: ({ uuid }) => isSameId(uuid, id),
    field: 'uuid',
  });

/** Older servers do not expand: then the addresses are asked for. */
async function withAddresses(http: LineHttp, wire: WirePartij): Answer<Partij> {
  const isComplete = wire._expand?.digitaleAdressen || (wire.digitaleAdressen ?? []).length === 0;
  if (isComplete) return answered(http, toPartij(wire));
  const params = { verstrektDoorPartij__uuid: wire.uuid, pageSize: PAGE_SIZE, page: 1 };
  const adressen = await http.get('/digitaleadressen', wireDigitaalAdresPage, { params });
  return mapValue(adressen, ({ results }) => toPartij(wire, results));
}

/** The partij that gave an address: itself, or as the betrokkene of a contact. */
const partijOf = (adres: WireDigitaalAdres): string | null =>
  adres.verstrektDoorPartij?.uuid ?? adres._expand?.verstrektDoorBetrokkene?.wasPartij?.uuid ?? null;

async function findByDigitaalAdres(
  http: LineHttp,
  spellings: readonly string[],
): Answer<readonly { readonly partij: Partij; readonly via: DigitaalAdres }[]> {
  const expand = 'verstrektDoorBetrokkene';
  const replies = await Promise.all(
    [...new Set(spellings)].map((adres) =>
      // Nine digits of a phone number may happen to pass the test of a BSN; there is no search by body.
      http.get('/digitaleadressen', wireDigitaalAdresPage, { params: { adres, expand, page: 1 }, bsnInQuery: true }),
    ),
  );
  const via = new Map<string, WireDigitaalAdres>();
  const wanted = new Set(spellings.map(plainAddress));
  for (const reply of replies) {
    const asked = onlyAsked(
      mapValue(reply, ({ results }) => results),
      { isAsked: ({ adres }) => wanted.has(plainAddress(adres)), field: 'results.adres' },
    );
    if (!asked.ok) return failed(asked, asked.error);
    for (const adres of asked.value) {
      const partij = partijOf(adres);
      if (partij && !via.has(partij)) via.set(partij, adres);
    }
  }
  const callers = [...via].slice(0, MOST_CALLERS);
  const found = await Promise.all(callers.map(([uuid]) => partijBy(http, uuid)));
  const partijen: { readonly partij: Partij; readonly via: DigitaalAdres }[] = [];
  for (const [index, reply] of found.entries()) {
    const [, adres] = callers[index] ?? [];
    // A partij that was removed while we asked is nobody to show.
    if (!reply.ok && reply.error.kind !== 'notFound') return failed(reply, reply.error);
    if (reply.ok && adres) partijen.push({ partij: toPartij(reply.value), via: toDigitaalAdres(adres) });
  }
  return answered(http, partijen);
}

/** An address as it is compared: how it is spaced and written in capitals is the register's own. */
const plainAddress = (adres: string): string => adres.toLowerCase().replace(/[\s().-]/g, '');

type ActorQuery = { readonly soort: 'afdeling' | 'groep' | 'medewerker'; readonly identificatie: string };

/** A colleague may stand in the register under several codes: by number, by e-mail, as signed-in agent. */
async function findActoren(http: LineHttp, query: ActorQuery): Answer<readonly string[]> {
  const { codeObjecttype, codeRegister, codeSoortObjectId } = actorCodes(query);
  const exact =
    query.soort === 'medewerker'
      ? {}
      : { actoridentificatorCodeRegister: codeRegister, actoridentificatorCodeSoortObjectId: codeSoortObjectId };
  const params = {
    actoridentificatorObjectId: query.identificatie,
    actoridentificatorCodeObjecttype: codeObjecttype,
    ...exact,
    page: 1,
  };
  const reply = await http.get('/actoren', wireActorPage, { params });
  const asked = onlyAsked(
    mapValue(reply, ({ results }) => results),
    {
      isAsked: ({ actoridentificator }) => isSameId(actoridentificator?.objectId, query.identificatie),
      field: 'results.actoridentificator',
    },
  );
  return mapValue(asked, (actoren) => [...new Set(actoren.map(({ uuid }) => uuid))]);
}

async function openTakenOf(http: LineHttp, actor: string): Promise<LineResult<readonly WireInterneTaak[]>> {
  const params = { toegewezenAanActor__uuid: actor, status: 'te_verwerken', pageSize: PAGE_SIZE };
  const found = await allPages(
    (page) => http.get('/internetaken', wireInterneTaakPage, { params: { ...params, page } }),
    { items: MOST_TAKEN },
  );
  return onlyAsked(found, {
    isAsked: (taak) => actorIdsOf(taak).some((uuid) => isSameId(uuid, actor)),
    field: 'results.toegewezenAanActoren',
  });
}
