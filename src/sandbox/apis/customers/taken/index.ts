import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../../api';
import type { Collection, SandboxStore } from '../../../store';
import { byDate, byTerm, byText, type Filters } from '../rest/filters';
import { parseBody, useProblemDialect } from '../rest/problems';
import { registerResource, type Resource } from '../rest/resource';
import { taakInput, type TaakRecord } from './inputs';
import { seedTaken } from './seed';

const PREFIX = '/taken/api/v1';
const SOORTEN = { betaaltaken: 'betaaltaak', formuliertaken: 'formuliertaak', urltaken: 'urltaak' } as const;

/** The tasks of the region. */
export const takenOf = (store: SandboxStore): Collection<TaakRecord> => store.collection('taken');

/** By which terms a task is found again. */
export const indexOfTaak = (taak: TaakRecord) => ({
  terms: { isToegewezenAan: taak.isToegewezenAan ?? null, soort: taak.taakSoort },
  sortKey: taak.einddatumHandelingsTermijn,
});

/** Open VTB taken 0.1: what residents still have to do or to pay. Source: specs/open-vtb-taken-0.1.0.yaml. */
export const takenApi: SandboxApi = {
  id: 'taken',
  prefix: PREFIX,
  seed(context) {
    const all = takenOf(context.store);
    seedTaken(context, (taak) => all.put(taak.uuid, taak, { ...indexOfTaak(taak), isSeeded: true }));
  },
  holds: ({ store }, bsn) =>
    takenOf(store).find({ where: { isToegewezenAan: `urn:nld:brp:bsn:${bsn}` }, limit: 1 }).count > 0,
  routes(app, context) {
    useProblemDialect(app);
    app.addHook('onSend', async (_request, reply) => {
      void reply.header('API-version', '0.1.0');
    });
    registerResource(app, context, taken(context, '/externetaken', null));
    registerKinds(app, context);
  },
};

/** The three kinds have an address of their own, which shows and takes only that kind. */
function registerKinds(app: FastifyInstance, context: SandboxContext): void {
  for (const [path, soort] of Object.entries(SOORTEN))
    registerResource(app, context, taken(context, `/${path}`, soort));
}

function taken(context: SandboxContext, path: string, soort: TaakRecord['taakSoort'] | null): Resource<TaakRecord> {
  const all = takenOf(context.store);
  const isOfKind = (taak: TaakRecord): boolean => soort === null || taak.taakSoort === soort;
  const get = (uuid: string): TaakRecord | null => {
    const taak = all.get(uuid);
    return taak && isOfKind(taak) ? taak : null;
  };
  return {
    path,
    collection: {
      ...all,
      get,
      find: (query) => all.find(soort === null ? query : { ...query, where: { ...query.where, soort } }),
    },
    index: indexOfTaak,
    filters: taakFilters,
    make(body, existing) {
      const input = parseBody(taakInput, { ...Object(body), ...(soort && { taakSoort: soort }) });
      return { ...input, uuid: existing?.uuid ?? randomUUID(), startdatum: input.startdatum ?? context.today };
    },
    render: (taak) => ({
      url: context.url(`${PREFIX}${path}/${taak.uuid}`),
      urn: `urn:nld:voorkant:taken:externetaak:uuid:${taak.uuid}`,
      ...taak,
    }),
  };
}

const taakFilters: Filters<TaakRecord> = {
  ...byDate('datumHerinnering', (taak) => taak.datumHerinnering),
  ...byDate('einddatumHandelingsTermijn', (taak) => taak.einddatumHandelingsTermijn),
  ...byDate('startdatum', (taak) => taak.startdatum),
  handelingsPerspectief: byText((taak) => taak.handelingsPerspectief),
  isGerelateerdAan: (value) => ({ test: (taak) => taak.isGerelateerdAan.some((one) => one.urn === value) }),
  isToegewezenAan: byTerm('isToegewezenAan'),
  status: byText((taak) => taak.status),
  taakSoort: byText((taak) => taak.taakSoort),
  titel: byText((taak) => taak.titel),
  uuid: byText((taak) => taak.uuid),
  verwerkerTaakId: byText((taak) => taak.verwerkerTaakId),
};
