import { z } from 'zod';
import type { LineError, LineResult } from '../../../shared/result';
import { mapValue } from '../../../shared/result';
import { andThen, answered, failed, notFoundAs } from '../../http/answers';
import type { Initiator, NewZaak, WrittenZaak, ZaakRef, ZakenWritePort } from '../../ports/zaken-write';
import { onlyAsked } from '../asked';
import { BODY_CRS, everyPage, read, readWith, type ZgwApi } from './api';
import { partsOf } from './detail';
import { searchZaken } from './search';
import { eigenschappenFor, rolAndStatusFor, zaaktypenOf } from './start-catalogue';
import { listOf, wireListedRol, wireZaak, type WireZaak } from './wire';

const wireMade = z.object({ url: z.string() });
const wireValues = listOf(z.object({ eigenschap: z.string(), zaak: z.string() }));
const wireContactmomenten = listOf(z.object({ zaak: z.string(), contactmoment: z.string() }));

type Writing = {
  readonly api: ZgwApi;
  /** RSIN under which zaken are started; null: none may be started here. */
  readonly rsin: string | null;
};

/** Starting zaken, step by step: there is no transaction over these calls. Source: Zaken API 1.5.1, specs/calls.md §3. */
export const zakenWritePort = (writing: Writing): ZakenWritePort => {
  const { api, rsin } = writing;
  const { http } = api;
  return {
    listZaaktypen: async () => (rsin === null ? answered(http, []) : zaaktypenOf(api)),
    eigenschappenOf: (zaaktype) => eigenschappenFor(api, zaaktype),
    findOwn: (identificatie) => findOwn(writing, identificatie),
    createZaak: (zaak) => createZaak(writing, zaak),
    async addEigenschap(zaak, { eigenschap, waarde }) {
      const body = { zaak: zaak.url, eigenschap, waarde };
      return mapValue(await http.post(`/zaken/${zaak.id}/zaakeigenschappen`, wireMade, { body }), () => null);
    },
    addInitiator: (zaak, initiator) => addInitiator(api, zaak, initiator),
    setFirstStatus: async (zaak, at) =>
      andThen(await rolAndStatusFor(api, zaak.zaaktype), async ({ firstStatus }) => {
        if (firstStatus === null) return answered(http, null);
        const body = { zaak: zaak.url, statustype: firstStatus, datumStatusGezet: at, statustoelichting: '' };
        return mapValue(await http.post('/statussen', wireMade, { body }), () => null);
      }),
    addContactmoment: (zaak, contactmoment) => addContactmoment(api, zaak, contactmoment),
  };
};

/** A missing setting is ours: nothing is sent, and the outbox stops with a word for it. */
const notConfigured: LineError = {
  kind: 'rejected',
  httpStatus: 400,
  fields: [
    { name: 'bronorganisatie', reason: 'the lines file does not say under which organisation zaken are started' },
  ],
};

async function findOwn({ api, rsin }: Writing, identificatie: string): Promise<LineResult<WrittenZaak | null>> {
  const { http } = api;
  if (rsin === null) return failed(http, notConfigured);
  const found = onlyAsked(await searchZaken(http, { identificatie, bronorganisatie: rsin }), {
    isAsked: (zaak) => zaak.identificatie === identificatie && (zaak.bronorganisatie ?? rsin) === rsin,
    field: 'results.identificatie',
  });
  return andThen(found, async ([own]): Promise<LineResult<WrittenZaak | null>> =>
    own ? withParts(api, own) : answered(http, null),
  );
}

/** With what stands on it already, asked of the register itself: a list that it expanded may lag behind. */
async function withParts(api: ZgwApi, zaak: WireZaak): Promise<LineResult<WrittenZaak>> {
  const { http } = api;
  const values = partsOf(notFoundAs(await read(http, `/zaken/${zaak.uuid}/zaakeigenschappen`, wireValues), []), zaak);
  if (!values.ok) return failed(http, values.error);
  const listed = await everyPage(wireListedRol, (page, schema) =>
    readWith(http, { path: '/rollen', params: { zaak: zaak.url, page } }, schema),
  );
  const rollen = partsOf(listed, zaak);
  if (!rollen.ok) return failed(http, rollen.error);
  return answered(http, {
    ...refOf(zaak),
    eigenschappen: [...new Set(values.value.map(({ eigenschap }) => eigenschap))],
    hasInitiator: rollen.value.some((rol) => rol.omschrijvingGeneriek?.toLowerCase() === 'initiator'),
    hasStatus: Boolean(zaak.status),
  });
}

const refOf = ({ uuid, url, zaaktype }: WireZaak): ZaakRef => ({ id: uuid, url, zaaktype });

/** The register refused because a zaak with this identificatie is there. */
const isTaken = (error: LineError): boolean =>
  error.kind === 'rejected' && error.fields.some(({ name }) => name === 'identificatie');

/** An identificatie that is taken is taken by ourselves: an earlier request of ours can arrive after it was looked up. */
async function createZaak(writing: Writing, zaak: NewZaak): Promise<LineResult<WrittenZaak>> {
  const { api, rsin } = writing;
  const { http } = api;
  if (rsin === null) return failed(http, notConfigured);
  const body = {
    identificatie: zaak.identificatie,
    bronorganisatie: rsin,
    verantwoordelijkeOrganisatie: rsin,
    zaaktype: zaak.zaaktype,
    omschrijving: zaak.omschrijving,
    toelichting: zaak.toelichting,
    startdatum: zaak.startdatum,
    communicatiekanaalNaam: zaak.kanaal,
    productenOfDiensten: zaak.producten,
  };
  const made = await http.post('/zaken', wireZaak, { body, headers: BODY_CRS });
  if (made.ok)
    return answered(http, { ...refOf(made.value), eigenschappen: [], hasInitiator: false, hasStatus: false });
  if (!isTaken(made.error)) return failed(http, made.error);
  return andThen(await findOwn(writing, zaak.identificatie), (own) =>
    Promise.resolve(own ? answered(http, own) : failed<WrittenZaak>(http, made.error)),
  );
}

async function addInitiator(api: ZgwApi, zaak: ZaakRef, initiator: Initiator): Promise<LineResult<null>> {
  const { http } = api;
  return andThen(await rolAndStatusFor(api, zaak.zaaktype), async ({ initiator: roltype }) => {
    if (roltype === null) return answered(http, null);
    const body = { zaak: zaak.url, roltype, roltoelichting: 'initiator', ...betrokkeneOf(initiator) };
    return mapValue(await http.post('/rollen', wireMade, { body }), () => null);
  });
}

/** A rol's betrokkene in the words of the standard. */
function betrokkeneOf(initiator: Initiator) {
  switch (initiator.soort) {
    case 'persoon':
      return { betrokkeneType: 'natuurlijk_persoon', betrokkeneIdentificatie: { inpBsn: initiator.bsn } };
    case 'organisatie':
      return { betrokkeneType: 'niet_natuurlijk_persoon', betrokkeneIdentificatie: { kvkNummer: initiator.kvkNummer } };
    case 'vestiging':
      return {
        betrokkeneType: 'vestiging',
        betrokkeneIdentificatie: {
          vestigingsNummer: initiator.vestigingsnummer,
          kvkNummer: initiator.kvkNummer,
        },
      };
    case 'naam':
      return {
        betrokkeneType: 'natuurlijk_persoon',
        betrokkeneIdentificatie: { geslachtsnaam: initiator.naam.slice(0, 200) },
        contactpersoonRol: {
          naam: initiator.naam.slice(0, 200),
          ...(initiator.telefoonnummer === '' ? {} : { telefoonnummer: initiator.telefoonnummer.slice(0, 20) }),
          ...(initiator.email === '' ? {} : { emailadres: initiator.email }),
        },
      };
  }
}

async function addContactmoment(api: ZgwApi, zaak: ZaakRef, contactmoment: string): Promise<LineResult<null>> {
  const { http } = api;
  const known = await readWith(
    http,
    { path: '/zaakcontactmomenten', params: { zaak: zaak.url, contactmoment } },
    wireContactmomenten,
  );
  if (!known.ok) return failed(http, known.error);
  if (known.value.some((one) => one.zaak === zaak.url && one.contactmoment === contactmoment))
    return answered(http, null);
  const body = { zaak: zaak.url, contactmoment };
  return mapValue(await http.post('/zaakcontactmomenten', wireMade, { body }), () => null);
}
