import type { FastifyInstance } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../../api';
import { parseBody, useProblemDialect } from '../rest/problems';
import { putRecord, registerResource } from '../rest/resource';
import { addressOf } from '../rest/routes';
import { actoren, actorKlantcontacten } from './actor-resources';
import { openApi, PREFIX, type Api } from './context';
import { digitaleAdressen, interneTaken } from './follow-up-resources';
import { maakKlantcontactInput } from './inputs';
import {
  betrokkenen,
  klantcontacten,
  makeBetrokkene,
  makeKlantcontact,
  onderwerpobjecten,
} from './klantcontact-resources';
import { partijen, partijIdentificatoren } from './partij-resources';
import { openTables } from './records';
import { renderBetrokkene, renderKlantcontact, renderOnderwerpobject } from './render';
import { seedKlantinteracties } from './seed';

/** Klantinteracties 0.9 as Open Klant 2.18 speaks it. Source: specs/klantinteracties-0.9.0.yaml. */
export const klantinteractiesApi: SandboxApi = {
  id: 'klantinteracties',
  prefix: PREFIX,
  seed: seedKlantinteracties,
  holds: ({ store }, bsn) => openTables(store).identificatoren.find({ where: { objectId: bsn }, limit: 1 }).count > 0,
  routes(app, context) {
    const api = openApi(context);
    useProblemDialect(app);
    app.addHook('onSend', async (_request, reply) => {
      void reply.header('API-version', '0.9.0');
    });
    registerResource(app, context, actoren(api));
    registerResource(app, context, actorKlantcontacten(api));
    registerResource(app, context, partijen(api));
    registerResource(app, context, partijIdentificatoren(api));
    registerResource(app, context, digitaleAdressen(api));
    registerResource(app, context, klantcontacten(api));
    registerResource(app, context, betrokkenen(api));
    registerResource(app, context, onderwerpobjecten(api));
    registerResource(app, context, interneTaken(api));
    registerMaakKlantcontact(app, context, api);
  },
};

/** `POST /maak-klantcontact`: a contact with one betrokkene and one subject. All of it is stored, or nothing. */
function registerMaakKlantcontact(app: FastifyInstance, context: SandboxContext, api: Api): void {
  addressOf(app, '/maak-klantcontact', {
    POST(request, reply) {
      let made: object = {};
      context.store.transaction(() => {
        made = maakKlantcontact(api, request.body);
      });
      void reply.status(201);
      return made;
    },
  });
}

function maakKlantcontact(api: Api, body: unknown): object {
  const input = parseBody(maakKlantcontactInput, body);
  const contact = makeKlantcontact(api, input.klantcontact, null);
  putRecord(klantcontacten(api), contact);
  const betrokkene =
    input.betrokkene &&
    makeBetrokkene(
      api,
      {
        ...input.betrokkene,
        wasPartij: input.betrokkene.wasPartij && { uuid: input.betrokkene.wasPartij },
        hadKlantcontact: { uuid: contact.uuid },
      },
      null,
    );
  if (betrokkene) putRecord(betrokkenen(api), betrokkene);
  const onderwerpobject = input.onderwerpobject && {
    ...input.onderwerpobject,
    uuid: api.uuid(),
    klantcontact: contact.uuid,
  };
  if (onderwerpobject) putRecord(onderwerpobjecten(api), onderwerpobject);
  return {
    klantcontact: renderKlantcontact(api.view, contact),
    ...(betrokkene && { betrokkene: renderBetrokkene(api.view, betrokkene) }),
    ...(onderwerpobject && { onderwerpobject: renderOnderwerpobject(api.view, onderwerpobject) }),
  };
}
