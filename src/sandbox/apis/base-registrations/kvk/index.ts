import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../../api';
import { refuseAsKvk } from '../refused-login';
import { createKvkRegister, type KvkBasisprofiel, type KvkHit, type KvkRegister, type KvkVestiging } from './register';
import { findHits, pageOf, wrongNames, type ZoekenQuery } from './search';

const PREFIX = '/kvk/api';
/** No more hits than this are given out, on whatever page. */
const MAX_HITS = 1000;

/** KVK Zoeken 2.0, Basisprofiel 1.4 and Vestigingsprofiel 1.4 over the published test companies and the organisations of the region. */
export const kvkApi: SandboxApi = {
  id: 'kvk',
  prefix: PREFIX,
  routes(app, context) {
    refuseAsKvk(app);
    const register = createKvkRegister(context.region, context.resources);
    const paths = linksOf(context);
    serveSearch(app, { context, register });
    serveProfiles(app, register, paths);
    app.get<{ Params: { nummer: string } }>('/v1/vestigingsprofielen/:nummer', (request, reply) => {
      const { nummer } = request.params;
      if (!/^\d{12}$/.test(nummer))
        return refuse(reply, { status: 400, code: 'IPD0006', omschrijving: 'Het vestigingsnummer is niet valide.' });
      const vestiging = register.vestigingen.get(nummer);
      if (!vestiging)
        return refuse(reply, {
          status: 404,
          code: 'IPD0007',
          omschrijving: 'Voor dit vestigingsnummer kan het product niet worden geleverd.',
        });
      return send(reply, { ...vestiging, ...paths.ofVestiging(vestiging) });
    });
  },
};

type Fault = { readonly status: number; readonly code: string; readonly omschrijving: string };
const refuse = (reply: FastifyReply, { status, ...fout }: Fault) =>
  reply
    .status(status)
    .type('application/json')
    .send(JSON.stringify({ fout: [fout] }));
const send = (reply: FastifyReply, body: unknown) => reply.type('application/hal+json').send(JSON.stringify(body));

/** Links of the records. Those of a Vestigingsprofiel stand in a list as well, as its specification describes them. */
function linksOf(context: SandboxContext) {
  const href = (path: string) => ({ href: context.url(`${PREFIX}/v1/${path}`) });
  return {
    ofProfile: ({ kvkNummer }: Pick<KvkBasisprofiel, 'kvkNummer'>) => ({
      _links: {
        self: href(`basisprofielen/${kvkNummer}`),
        vestigingen: href(`basisprofielen/${kvkNummer}/vestigingen`),
      },
    }),
    ofVestiging: ({ kvkNummer, vestigingsnummer }: Pick<KvkVestiging, 'kvkNummer' | 'vestigingsnummer'>) => ({
      _links: {
        self: href(`vestigingsprofielen/${vestigingsnummer}`),
        basisprofiel: href(`basisprofielen/${kvkNummer}`),
      },
      links: [{ rel: 'self', ...href(`vestigingsprofielen/${vestigingsnummer}`) }],
    }),
  };
}
type Links = ReturnType<typeof linksOf>;

type Served = { readonly context: SandboxContext; readonly register: KvkRegister };

function serveSearch(app: FastifyInstance, { context, register }: Served): void {
  app.get<{ Querystring: ZoekenQuery }>('/v2/zoeken', (request, reply) => {
    const { query } = request;
    const names = Object.keys(query).length === 0 ? ['kvkNummer of naam'] : wrongNames(query);
    if (names.length > 0) {
      const omschrijving = `De volgende opgegeven parameter(s) is(zijn) ongeldig: ${names.join(', ')}`;
      return refuse(reply, { status: 400, code: 'IPD1999', omschrijving });
    }
    const answer = searchAnswer(findHits(register.hits, query), { context, query, url: request.url });
    if (answer.resultaten.length > 0) return send(reply, answer);
    const omschrijving = 'Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.';
    return refuse(reply, { status: 404, code: 'IPD5200', omschrijving });
  });
}

type Asked = { readonly context: SandboxContext; readonly query: ZoekenQuery; readonly url: string };

function searchAnswer(hits: readonly KvkHit[], { context, query, url }: Asked) {
  const found = hits.slice(0, MAX_HITS);
  const { pagina, resultatenPerPagina } = pageOf(query);
  const link = (to: number): string => {
    const target = new URL(context.url(url));
    target.searchParams.set('pagina', String(to));
    return target.href;
  };
  return {
    pagina,
    resultatenPerPagina,
    totaal: found.length,
    ...(pagina > 1 ? { vorige: link(pagina - 1) } : {}),
    ...(pagina * resultatenPerPagina < found.length ? { volgende: link(pagina + 1) } : {}),
    resultaten: found
      .slice((pagina - 1) * resultatenPerPagina, pagina * resultatenPerPagina)
      .map((hit) => toItem(hit, context)),
    _links: { self: { href: context.url(url) } },
  };
}

function toItem(hit: KvkHit, context: SandboxContext) {
  const href = (path: string) => ({ href: context.url(`${PREFIX}/v1/${path}`) });
  const vestigingsprofiel = hit.vestigingsnummer
    ? { vestigingsprofiel: href(`vestigingsprofielen/${hit.vestigingsnummer}`) }
    : {};
  return { ...hit, _links: { basisprofiel: href(`basisprofielen/${hit.kvkNummer}`), ...vestigingsprofiel } };
}

function serveProfiles(app: FastifyInstance, register: KvkRegister, links: Links): void {
  const parts: Readonly<Record<string, (profile: KvkBasisprofiel) => unknown>> = {
    '': (profile) => withLinks(profile, links),
    '/eigenaar': (profile) => profile._embedded?.eigenaar,
    '/hoofdvestiging': (profile) => profile._embedded?.hoofdvestiging,
    '/vestigingen': (profile) => vestigingList(profile, register, links),
  };
  for (const [path, part] of Object.entries(parts)) {
    app.get<{ Params: { nummer: string } }>(`/v1/basisprofielen/:nummer${path}`, (request, reply) => {
      const { nummer } = request.params;
      if (!/^\d{8}$/.test(nummer))
        return refuse(reply, { status: 400, code: 'IPD0004', omschrijving: 'Het KVK-nummer is niet valide.' });
      const profile = register.profiles.get(nummer);
      const body = profile && part(profile);
      return body
        ? send(reply, body)
        : refuse(reply, {
            status: 404,
            code: 'IPD0005',
            omschrijving: 'Op basis van dit KVK-nummer kan het product niet worden geleverd.',
          });
    });
  }
}

const withLinks = (profile: KvkBasisprofiel, links: Links) => ({ ...profile, ...links.ofProfile(profile) });

function vestigingList({ kvkNummer }: KvkBasisprofiel, register: KvkRegister, links: Links) {
  const vestigingen = [...register.vestigingen.values()].filter((vestiging) => vestiging.kvkNummer === kvkNummer);
  const trading = vestigingen.filter((vestiging) => vestiging.indCommercieleVestiging === 'Ja').length;
  return {
    kvkNummer,
    aantalCommercieleVestigingen: trading,
    aantalNietCommercieleVestigingen: vestigingen.length - trading,
    totaalAantalVestigingen: vestigingen.length,
    vestigingen: vestigingen.map((vestiging) => {
      const [adres] = vestiging.adressen;
      return {
        vestigingsnummer: vestiging.vestigingsnummer,
        kvkNummer,
        eersteHandelsnaam: vestiging.eersteHandelsnaam,
        indHoofdvestiging: vestiging.indHoofdvestiging,
        indAdresAfgeschermd: adres?.indAfgeschermd ?? 'Nee',
        indCommercieleVestiging: vestiging.indCommercieleVestiging,
        ...(adres?.volledigAdres ? { volledigAdres: adres.volledigAdres } : {}),
        _links: { vestigingsprofiel: links.ofVestiging(vestiging)._links.self },
      };
    }),
    ...links.ofProfile({ kvkNummer }),
  };
}
