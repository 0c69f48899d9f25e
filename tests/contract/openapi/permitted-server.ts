import { randomUUID } from 'node:crypto';
import { klantcontactIdSchema } from '../../../src/shared/domain/ids';
import type { Rng } from '../../../src/sandbox/region/model';
import { startLoopbackServer, type Answer, type LoopbackServer, type Received } from '../../support/loopback-server';
import { findOperation } from './document';
import { listOf, objectOf, resolveRef, type JsonObject } from './json';
import { sampleOf } from './sample';
import { documentOf, fileFor } from './spec-files';
import { correctionOf } from './contact-calls';

/**
 * A server at the paths of the sandbox that answers every request with something that the official file of that path
 * permits, made by chance: what a register may send, not what ours happens to send.
 */
export const startPermittedServer = (rng: Rng): Promise<LoopbackServer> =>
  startLoopbackServer((request) => answerTo(request, rng));

function answerTo(request: Received, rng: Rng): Answer {
  const { pathname } = new URL(request.url, 'http://localhost');
  const found = fileFor(pathname);
  if (!found) return { status: 404, body: '' };
  const document = documentOf(found.file);
  const operation = findOperation(document, request.method, pathname.replace(found.base, ''));
  if (!operation) return { status: 405, body: '' };
  const [code = '200', response] =
    Object.entries(operation.responses).find(([one]) => one.startsWith('2') || one === 'default') ?? [];
  const status = code === 'default' ? 200 : Number(code);
  const content = objectOf(resolveRef(document, response)['content']);
  const [media] = Object.keys(content).sort((one) => (one.includes('json') ? -1 : 1));
  if (media === undefined) return { status, body: '' };
  if (!media.includes('json')) return { status, body: 'iets', contentType: media };
  const schema = objectOf(content[media])['schema'];
  const value = sampleOf(document, schema, { rng, fixed: fixedFor(request, rng) });
  // Who has a rol goes by chance: an old server tells nothing of it in a list.
  const isSearch = pathname.endsWith('/_zoek');
  const body = JSON.stringify(value, (name, one: unknown) => (isSearch && name === 'rollen' ? undefined : one));
  return { status, body, contentType: media };
}

const { onderwerp, inhoud } = correctionOf(klantcontactIdSchema.parse(randomUUID())).basedOn;
const textOfCorrected = { onderwerp, inhoud };

/** A zaak that is asked for by its number has one address, by which its parts are told from those of others. */
const OWN_ZAAK = randomUUID();

/** What an answer must have in common with its question to be about the same thing. There is never a second page without end. */
function fixedFor(request: Received, rng: Rng): JsonObject {
  const asked = request.body === '' ? {} : objectOf(JSON.parse(request.body));
  const { searchParams: query, pathname } = new URL(request.url, 'http://localhost');
  const [bsn] = listOf(asked['burgerservicenummer']);
  const kvkNummer = query.get('kvkNummer') ?? /basisprofielen\/(\d{8})/.exec(pathname)?.[1];
  const identificatie = asked['identificatie'] ?? query.get('identificatie');
  const uuid = /\/([0-9a-f-]{36})(?=\/|$)/.exec(pathname)?.[1] ?? (identificatie ? OWN_ZAAK : undefined);
  const who = Object.entries(asked).find(([name]) => name.startsWith('rol__betrokkeneIdentificatie__'))?.[1];
  const fixed: JsonObject = {
    burgerservicenummer: bsn,
    kvkNummer: kvkNummer ?? who,
    inpBsn: who,
    vestigingsNummer: who,
    innNnpId: who,
    adresseerbaarObjectIdentificatie: asked['adresseerbaarObjectIdentificatie'],
    datum: asked['geboortedatum'],
    identificatie,
    bronorganisatie: asked['bronorganisatie'] ?? query.get('bronorganisatie'),
    zaaktype: query.get('zaaktype'),
    codeObjecttype: query.get('actoridentificatorCodeObjecttype'),
    postcode: query.get('postcode'),
    huisnummer: query.has('huisnummer') ? Number(query.get('huisnummer')) : null,
    bsn: query.get('eigenaren__bsn'),
    kvk_nummer: query.get('eigenaren__kvk_nummer'),
    vestigingsnummer: query.get('eigenaren__vestigingsnummer'),
    isToegewezenAan: query.get('isToegewezenAan'),
    adres: query.get('adres'),
    codeSoortObjectId: query.get('partijIdentificator__codeSoortObjectId'),
    objectId: query.get('partijIdentificator__objectId') ?? query.get('actoridentificatorObjectId'),
    zaak:
      query.get('zaak') ?? (pathname.endsWith('/zaakeigenschappen') ? `https://intern.example/zaken/${uuid}` : null),
    url: uuid ? `https://intern.example/zaken/${uuid}` : null,
    // The text of a contact that is corrected: one that changed meanwhile is not written over.
    ...(/klantcontacten\/[0-9a-f-]{36}$/.test(pathname) && request.method === 'GET' ? textOfCorrected : {}),
    uuid:
      uuid ??
      query.get('toegewezenAanActor__uuid') ??
      query.get('hadBetrokkene__wasPartij__uuid') ??
      query.get('wasKlantcontact__uuid'),
  };
  return {
    next: Number(query.get('page') ?? 1) < 2 && rng.chance(0.2) ? 'http://intern.example:8000/api?page=2' : null,
    ...Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== null && value !== undefined)),
  };
}
