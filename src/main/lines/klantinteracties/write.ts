import { mapValue, type LineError } from '../../../shared/result';
import type { PartijId } from '../../../shared/domain/ids';
import { andThen, answered, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type {
  ActorRef,
  NewDigitaalAdres,
  KlantinteractiesWritePort,
  NewKlantcontact,
  WrittenKlantcontact,
} from '../../ports/klantinteracties-write';
import type { Answer } from '../../ports/ports';
import { isSameId, onlyAsked, whenAsked } from '../asked';
import { betrokkeneBody } from './bodies';
import { actorCodes } from './codes';
import { toMade, toMadeTaak, toWritten } from './map';
import { ensurePartij } from './ensure-partij';
import { REFERENCE_KEY, REFERENCE_TRIES, referenceNumber } from './reference';
import {
  wireActorPage,
  wireCreated,
  wireDigitaalAdresPage,
  wireInterneTaak,
  wireInterneTaakPage,
  wireKlantcontact,
  wireKlantcontactPage,
  wireMaakKlantcontact,
  type WireKlantcontact,
} from './wire';

const EXPAND = 'gingOverOnderwerpobjecten,leiddeTotInterneTaken,hadBetrokkenen.digitaleAdressen';

/** Writing of Klantinteracties 0.9, step by step: there is no transaction over these calls. Source: specs/calls.md §2. */
export const writePort = (http: LineHttp): KlantinteractiesWritePort => ({
  findByReferentienummer: (reference) => findByReference(http, reference),
  async findById(id) {
    const found = await http.get(`/klantcontacten/${id}`, wireKlantcontact, { params: { expand: EXPAND } });
    const asked = whenAsked(found, { isAsked: ({ uuid }) => isSameId(uuid, id), field: 'uuid' });
    return notFoundAs<WrittenKlantcontact | null>(mapValue(asked, toWritten), null);
  },
  createKlantcontact: (contact) => createKlantcontact(http, contact),
  async addVertegenwoordigde(klantcontactId, betrokkene) {
    const body = { hadKlantcontact: { uuid: klantcontactId }, ...betrokkeneBody(betrokkene, 'klant', false) };
    return mapValue(await http.post('/betrokkenen', wireCreated, { body }), ({ uuid }) => uuid);
  },
  async addOnderwerpobject(klantcontactId, onderwerpobjectidentificator) {
    const body = { klantcontact: { uuid: klantcontactId }, wasKlantcontact: null, onderwerpobjectidentificator };
    return mapValue(await http.post('/onderwerpobjecten', wireCreated, { body }), () => null);
  },
  ensureActor: (actor) => ensureActor(http, actor),
  async linkActor(klantcontactId, actorId) {
    const body = { actor: { uuid: actorId }, klantcontact: { uuid: klantcontactId } };
    return mapValue(await http.post('/actorklantcontacten', wireCreated, { body }), () => null);
  },
  ensurePartij: (query, naam): Answer<PartijId> => ensurePartij(http, query, naam),
  ensurePartijAdres: (partijId, adres) => ensurePartijAdres(http, partijId, adres),
  async addDigitaalAdres(betrokkeneId, { soort, adres }) {
    const body = {
      verstrektDoorBetrokkene: { uuid: betrokkeneId },
      verstrektDoorPartij: null,
      adres,
      soortDigitaalAdres: soort,
      isStandaardAdres: false,
      omschrijving: soort === 'email' ? 'e-mailadres' : 'telefoonnummer',
    };
    return mapValue(await http.post('/digitaleadressen', wireCreated, { body }), () => null);
  },
  createInterneTaak: (taak) => createInterneTaak(http, taak),
});

type Lookup = { readonly http: LineHttp; readonly reference: string };

/** Whether a contact under our number is ours: newer servers keep our reference beside it, older ones only the number. */
const isOurs = ({ metadata }: WireKlantcontact, reference: string): boolean =>
  !metadata || metadata[REFERENCE_KEY] === reference;

/** The contact with this reference of ours, or null. */
export async function findByReference(http: LineHttp, reference: string): Answer<WrittenKlantcontact | null> {
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt += 1) {
    const found = await findByNumber(http, referenceNumber(reference, attempt));
    if (!found.ok) return failed(found, found.error);
    if (found.value === null) return answered(http, null);
    if (isOurs(found.value, reference)) return answered(http, toWritten(found.value));
  }
  return answered(http, null);
}

/**
 * The contact with this number. Servers of before 0.9 refuse the filter `referentienummer`, or ignore it and answer with
 * any contacts; they are asked by `nummer`.
 */
async function findByNumber(http: LineHttp, number: string): Answer<WireKlantcontact | null> {
  const newer = await http.get('/klantcontacten', wireKlantcontactPage, {
    params: { referentienummer: number, expand: EXPAND, page: 1 },
  });
  const match = (contacts: readonly WireKlantcontact[]) =>
    contacts.find((contact) => contact.referentienummer === number || contact.nummer === number);
  if (newer.ok) {
    const found = match(newer.value.results);
    if (found || newer.value.results.length === 0) return answered(http, found ?? null);
  } else if (newer.error.kind !== 'rejected') {
    return failed(newer, newer.error);
  }
  const older = await http.get('/klantcontacten', wireKlantcontactPage, {
    params: { nummer: number, expand: EXPAND, page: 1 },
  });
  return mapValue(older, ({ results }) => match(results) ?? null);
}

/** True when the register refused because the number is taken. */
export const isTaken = (error: LineError): boolean =>
  error.kind === 'rejected' && error.fields.some(({ name }) => /(^|\.)(nummer|referentienummer)$/.test(name));

/**
 * A number that is taken may be taken by ourselves: an earlier request of ours can arrive after it was looked up. Then nothing is written
 * again. Another one's number is passed over.
 */
async function createKlantcontact(http: LineHttp, contact: NewKlantcontact): Answer<WrittenKlantcontact> {
  const { referentienummer: reference } = contact;
  for (let attempt = 0; ; attempt += 1) {
    const reply = await postContact({ http, reference }, contact, attempt);
    if (reply.ok) return mapValue(reply, toMade);
    if (!isTaken(reply.error) || attempt + 1 === REFERENCE_TRIES) return failed(reply, reply.error);
    const holder = await findByNumber(http, referenceNumber(reference, attempt));
    if (!holder.ok) return failed(holder, holder.error);
    if (holder.value && isOurs(holder.value, reference)) return answered(http, toWritten(holder.value));
  }
}

function postContact({ http, reference }: Lookup, contact: NewKlantcontact, attempt: number) {
  const number = referenceNumber(reference, attempt);
  const body = {
    klantcontact: {
      // Both: newer servers look up by the second, older ones only know the first.
      nummer: number,
      referentienummer: number,
      kanaal: contact.kanaal,
      onderwerp: contact.onderwerp,
      inhoud: contact.inhoud,
      indicatieContactGelukt: true,
      taal: 'nld',
      vertrouwelijk: false,
      plaatsgevondenOp: contact.plaatsgevondenOp,
      metadata: { ...contact.metadata, [REFERENCE_KEY]: reference },
    },
    ...(contact.betrokkene && { betrokkene: betrokkeneBody(contact.betrokkene, contact.rol) }),
    ...onderwerpobjectBody(contact),
  };
  return http.post('/maak-klantcontact', wireMaakKlantcontact, { body });
}

/** What the first subject of a contact is: the contact that it carries on, else a zaak or the like. */
function onderwerpobjectBody({ onderwerpobject, vervolgVan }: NewKlantcontact): object {
  if (vervolgVan !== null)
    return { onderwerpobject: { wasKlantcontact: { uuid: vervolgVan }, onderwerpobjectidentificator: null } };
  if (onderwerpobject === null) return {};
  return { onderwerpobject: { wasKlantcontact: null, onderwerpobjectidentificator: onderwerpobject } };
}

/** The first address of its kind is the one that is used by default. */
async function ensurePartijAdres(http: LineHttp, partijId: PartijId, { soort, adres }: NewDigitaalAdres): Answer<null> {
  const params = { verstrektDoorPartij__uuid: partijId, soortDigitaalAdres: soort, pageSize: 100, page: 1 };
  const known = await http.get('/digitaleadressen', wireDigitaalAdresPage, { params });
  return andThen(known, async ({ results }) => {
    const own = results.filter(({ verstrektDoorPartij }) => isSameId(verstrektDoorPartij?.uuid, partijId));
    if (own.some((one) => one.adres === adres)) return answered(http, null);
    const body = {
      ...{ verstrektDoorPartij: { uuid: partijId }, verstrektDoorBetrokkene: null },
      ...{ adres, soortDigitaalAdres: soort, isStandaardAdres: !own.some(({ isStandaardAdres }) => isStandaardAdres) },
      omschrijving: soort === 'email' ? 'e-mailadres' : 'telefoonnummer',
    };
    return mapValue(await http.post('/digitaleadressen', wireCreated, { body }), () => null);
  });
}

async function ensureActor(http: LineHttp, actor: ActorRef): Answer<string> {
  const codes = actorCodes(actor);
  const params = {
    actoridentificatorObjectId: actor.identificatie,
    actoridentificatorCodeObjecttype: codes.codeObjecttype,
    actoridentificatorCodeRegister: codes.codeRegister,
    actoridentificatorCodeSoortObjectId: codes.codeSoortObjectId,
    page: 1,
  };
  const listed = mapValue(await http.get('/actoren', wireActorPage, { params }), ({ results }) => results);
  const known = onlyAsked(listed, {
    isAsked: ({ actoridentificator: is }) =>
      isSameId(is?.objectId, actor.identificatie) &&
      (is?.codeObjecttype ?? codes.codeObjecttype) === codes.codeObjecttype,
    field: 'results.actoridentificator',
  });
  return andThen(known, async ([first]) => {
    if (first) return answered(http, first.uuid);
    const isTeam = actor.soort === 'afdeling' || actor.soort === 'groep';
    const body = {
      naam: actor.naam.slice(0, 200),
      soortActor: isTeam ? 'organisatorische_eenheid' : 'medewerker',
      indicatieActief: true,
      actoridentificator: { objectId: actor.identificatie, ...codes },
    };
    return mapValue(await http.post('/actoren', wireCreated, { body }), ({ uuid }) => uuid);
  });
}

type NewInterneTaak = Parameters<KlantinteractiesWritePort['createInterneTaak']>[0];
type MadeTaak = ReturnType<typeof toMadeTaak>;

/** A contact of ours leads to one callback at most: its number follows from the contact, so that the register refuses a second one. */
async function createInterneTaak(http: LineHttp, taak: NewInterneTaak): Answer<MadeTaak> {
  const { klantcontactId, gevraagdeHandeling, toelichting, actorIds } = taak;
  for (let attempt = 0; ; attempt += 1) {
    const nummer = referenceNumber(`taak ${klantcontactId}`, attempt);
    const body = {
      ...{ nummer, referentienummer: nummer, gevraagdeHandeling },
      aanleidinggevendKlantcontact: { uuid: klantcontactId },
      toegewezenAanActoren: actorIds.map((uuid) => ({ uuid })),
      toelichting,
      status: 'te_verwerken',
    };
    const reply = await http.post('/internetaken', wireInterneTaak, { body });
    if (reply.ok) return mapValue(reply, toMadeTaak);
    if (!isTaken(reply.error) || attempt + 1 === REFERENCE_TRIES) return failed(reply, reply.error);
    const holder = await http.get('/internetaken', wireInterneTaakPage, { params: { nummer, page: 1 } });
    if (!holder.ok) return failed(holder, holder.error);
    const ours = holder.value.results.find((one) => one.aanleidinggevendKlantcontact?.uuid === klantcontactId);
    if (ours) return answered(http, toMadeTaak(ours));
  }
}
