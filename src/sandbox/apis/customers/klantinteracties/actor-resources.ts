import { byFlag, byTerm, byText, byUrl, uuidFromUrl } from '../rest/filters';
import { parseBody } from '../rest/problems';
import type { Resource } from '../rest/resource';
import { mustExist, type Api } from './context';
import { actorInput, actorKlantcontactInput } from './inputs';
import { indexOf, type ActorKlantcontactRecord, type ActorRecord } from './records';
import { renderActor, renderActorKlantcontact } from './render';

/** `/actoren`: who works on contacts. */
export const actoren = (api: Api): Resource<ActorRecord> => ({
  path: '/actoren',
  collection: api.tables.actoren,
  index: indexOf.actoren,
  filters: {
    actoridentificatorObjectId: byTerm('objectId'),
    actoridentificatorCodeObjecttype: byText((actor) => actor.actoridentificator?.codeObjecttype),
    actoridentificatorCodeRegister: byText((actor) => actor.actoridentificator?.codeRegister),
    actoridentificatorCodeSoortObjectId: byText((actor) => actor.actoridentificator?.codeSoortObjectId),
    indicatieActief: byFlag('indicatieActief', (actor) => actor.indicatieActief),
    naam: byText((actor) => actor.naam),
    soortActor: byText((actor) => actor.soortActor),
  },
  make: (body, existing) => ({ ...parseBody(actorInput, body), uuid: existing?.uuid ?? api.uuid() }),
  render: (actor) => renderActor(api.view, actor),
});

/** `/actorklantcontacten`: which actor took part in which contact. */
export const actorKlantcontacten = (api: Api): Resource<ActorKlantcontactRecord> => ({
  path: '/actorklantcontacten',
  collection: api.tables.actorKlantcontacten,
  index: indexOf.actorKlantcontacten,
  filters: {
    actor__uuid: byText((link) => link.actor),
    actor__url: (value) => ({ test: (link) => link.actor === uuidFromUrl(value) }),
    klantcontact__uuid: byTerm('klantcontact'),
    klantcontact__url: byUrl('klantcontact'),
  },
  make(body, existing) {
    const input = parseBody(actorKlantcontactInput, body);
    mustExist('actor', api.tables.actoren, input.actor);
    mustExist('klantcontact', api.tables.klantcontacten, input.klantcontact);
    return { ...input, uuid: existing?.uuid ?? api.uuid() };
  },
  toInput: (link) => ({ actor: { uuid: link.actor }, klantcontact: { uuid: link.klantcontact } }),
  render: (link) => renderActorKlantcontact(api.view, link),
});
