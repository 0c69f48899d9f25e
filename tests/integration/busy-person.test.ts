import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPolicyRegistry } from '../../src/main/http/policies';
import { environmentRoutes } from '../../src/main/http/routes';
import { connectLines } from '../../src/main/compose';
import { readSandboxLines } from '../../src/main/read-lines';
import { assembleKlantbeeld, type Klantbeeld } from '../../src/main/services/klantbeeld/assemble';
import { generateRegion } from '../../src/sandbox/region/generate';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { datumOf } from '../../src/shared/domain/days';
import { bsnSchema } from '../../src/shared/domain/bsn';
import { agent, harderwijk } from '../support/builders';
import { askDepsOver } from '../support/fake-lines';

const RESOURCES = path.resolve(import.meta.dirname, '../../resources');
const TOKEN = 'token-of-the-busy-person';
const TODAY = datumOf('2026-11-02');
const ZAKEN = 12;
const CONTACTS = 20;
const CALLBACKS = 5;
const CRS = { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' };

const resource = z.looseObject({ url: z.string() });
const page = z.object({ results: z.array(z.looseObject({ url: z.string(), uuid: z.string().optional() })) });

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 1, today: TODAY, resources: RESOURCES, file: null, port: 0, token: TOKEN });
}, 60_000);
afterAll(() => sandbox.close());

async function send(method: 'GET' | 'POST', address: string, body?: object): Promise<unknown> {
  const url = address.startsWith('http') ? address : sandbox.url + address;
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...CRS };
  const reply = await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}
const uuidOf = (value: unknown): string => z.looseObject({ uuid: z.string() }).parse(value).uuid;

/** Zaken of this resident, each with a status and somebody who handles it; every third one is closed with a result. */
async function addZaken(bsn: string): Promise<void> {
  const api = '/zgw/harderwijk';
  const { results } = page.parse(await send('GET', `${api}/catalogi/api/v1/zaaktypen`));
  const zaaktype = results[0]?.url ?? '';
  const of = async (collection: string) =>
    page.parse(await send('GET', `${api}/catalogi/api/v1/${collection}?zaaktype=${encodeURIComponent(zaaktype)}`))
      .results;
  const [statustypen, resultaattypen, roltypen] = await Promise.all([
    of('statustypen'),
    of('resultaattypen'),
    of('roltypen'),
  ]);
  const roltype = (soort: string): string => roltypen.find((one) => one['omschrijvingGeneriek'] === soort)?.url ?? '';
  const statustype = (isEind: boolean): string => statustypen.find((one) => one['isEindstatus'] === isEind)?.url ?? '';
  for (let number = 0; number < ZAKEN; number += 1) {
    const { url: zaak } = resource.parse(
      await send('POST', `${api}/zaken/api/v1/zaken`, {
        bronorganisatie: '859001003',
        verantwoordelijkeOrganisatie: '859001003',
        omschrijving: `Zaak ${number}`,
        zaaktype,
        startdatum: '2026-10-01',
      }),
    );
    const rol = (rest: object) =>
      send('POST', `${api}/zaken/api/v1/rollen`, { zaak, roltoelichting: 'proef', ...rest });
    await rol({
      betrokkeneType: 'natuurlijk_persoon',
      roltype: roltype('initiator'),
      betrokkeneIdentificatie: { inpBsn: bsn },
    });
    await rol({
      betrokkeneType: 'medewerker',
      roltype: roltype('behandelaar'),
      betrokkeneIdentificatie: { identificatie: `mw-${number}`, achternaam: 'Behandelaar', voorletters: 'B.' },
    });
    const isClosed = number % 3 === 0;
    if (isClosed) await send('POST', `${api}/zaken/api/v1/resultaten`, { zaak, resultaattype: resultaattypen[0]?.url });
    await send('POST', `${api}/zaken/api/v1/statussen`, {
      zaak,
      statustype: statustype(isClosed),
      datumStatusGezet: '2026-10-02T09:00:00Z',
    });
  }
}

/** Contacts of this resident; some of them with a callback for a department. */
async function addContacts(bsn: string): Promise<void> {
  const api = '/klantinteracties/api/v1';
  const found = page.parse(
    await send(
      'GET',
      `${api}/partijen?soortPartij=persoon&partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId=${bsn}`,
    ),
  );
  const partij = uuidOf(found.results[0]);
  const actor = uuidOf(
    await send('POST', `${api}/actoren`, {
      naam: 'Afdeling Burgerzaken',
      soortActor: 'organisatorische_eenheid',
      indicatieActief: true,
      actoridentificator: { objectId: 'bz', codeObjecttype: 'afd', codeRegister: 'obj', codeSoortObjectId: 'idf' },
    }),
  );
  for (let number = 0; number < CONTACTS; number += 1) {
    const made = z.looseObject({ klantcontact: z.unknown() }).parse(
      await send('POST', `${api}/maak-klantcontact`, {
        klantcontact: {
          kanaal: 'telefoon',
          onderwerp: `Vraag ${number}`,
          inhoud: 'Gevraagd en beantwoord.',
          indicatieContactGelukt: true,
          taal: 'nld',
          vertrouwelijk: false,
          plaatsgevondenOp: `2026-10-${String((number % 28) + 1).padStart(2, '0')}T10:00:00+01:00`,
        },
        betrokkene: {
          wasPartij: { uuid: partij },
          rol: 'klant',
          initiator: true,
          contactnaam: { voorletters: '', voornaam: '', voorvoegselAchternaam: '', achternaam: '' },
          organisatienaam: '',
        },
      }),
    );
    if (number < CALLBACKS)
      await send('POST', `${api}/internetaken`, {
        gevraagdeHandeling: 'Terugbellen',
        aanleidinggevendKlantcontact: { uuid: uuidOf(made.klantcontact) },
        toegewezenAanActoren: [{ uuid: actor }],
        toelichting: '',
        status: 'te_verwerken',
      });
  }
}

function klantbeeldOf(bsn: string): Promise<Klantbeeld> {
  const secret = () => Promise.resolve(TOKEN);
  const http = {
    auth: { bearer: secret, secret },
    log: () => undefined,
    policies: createPolicyRegistry(),
    routes: environmentRoutes,
  };
  const lines = connectLines(readSandboxLines(RESOURCES, sandbox.url), http, () => TODAY);
  const asker = {
    userId: 'sanne',
    conversationId: null,
    traceId: 'b'.repeat(32),
    signal: new AbortController().signal,
  };
  const subject = { kind: 'persoon', bsn: bsnSchema.parse(bsn) } as const;
  const access = { user: agent(), municipality: harderwijk, purpose: null, level: 2 } as const;
  return assembleKlantbeeld(
    askDepsOver(lines),
    { subject, access, asker, today: TODAY, only: null, identity: null },
    () => undefined,
  );
}

describe('the klantbeeld of a busy person', () => {
  it('takes no more than two requests per connection, and shows who has every zaak and every callback', async () => {
    const region = generateRegion({ seed: 1, today: TODAY, resources: RESOURCES });
    const bsn = [...region.inwoners.keys()][0] ?? '';
    await addZaken(bsn);
    await addContacts(bsn);

    const { lines, sections } = await klantbeeldOf(bsn);

    const requests = lines.reduce((sum, line) => sum + line.requests, 0);
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
    expect(requests).toBeLessThanOrEqual(2 * lines.length);
    const zaken = sections.zaken.flatMap((answer) => (answer.ok ? answer.value : []));
    const posted = zaken.filter(({ omschrijving }) => /^Zaak \d+$/.test(omschrijving));
    expect(posted).toHaveLength(ZAKEN);
    expect(posted.filter(({ status, behandelaar }) => status === null || behandelaar !== 'B. Behandelaar')).toEqual([]);
    expect(posted.filter(({ resultaat }) => resultaat !== null)).toHaveLength(4);
    const [contacts] = sections.contacts.flatMap((answer) => (answer.ok ? [answer.value] : []));
    expect(contacts?.contacten.length).toBeGreaterThanOrEqual(CONTACTS);
    const callbacks =
      contacts?.openTaken.filter(({ gevraagdeHandeling }) => gevraagdeHandeling === 'Terugbellen') ?? [];
    expect(callbacks.length).toBeGreaterThanOrEqual(CALLBACKS);
    expect(JSON.stringify(callbacks)).toContain('Afdeling Burgerzaken');
    console.log(`${requests} requests over ${lines.length} connections`);
  }, 60_000);
});
