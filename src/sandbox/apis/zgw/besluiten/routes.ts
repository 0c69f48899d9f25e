import type { FastifyInstance } from 'fastify';
import type { SandboxContext } from '../../../api';
import type { Resource } from '../catalogi/render';
import * as http from '../http';
import { readPartId } from '../ids';
import type { Register } from '../registers';
import { dossiersOf, type Dossier } from '../zaken/dossier';
import { registerUrls, type RenderContext } from '../zaken/render';

const FILTERS: ReadonlySet<string> = new Set(['besluittype', 'identificatie', 'verantwoordelijkeOrganisatie', 'zaak']);

/** Serves the Besluiten API 1.1.0 of one register, read only. */
export function besluitenRoutes(register: Register, app: FastifyInstance, context: SandboxContext): void {
  http.prepareScope(app, '1.1.0');
  const dossiers = dossiersOf(context.store, register);
  const open = (): RenderContext => ({ register, urls: registerUrls(register, context.url) });

  app.get('/besluiten', (request) => {
    const query = http.readQuery(request, FILTERS);
    const zaak = http.first(query, 'zaak');
    const one = zaak === null ? null : dossiers.get(zaak.slice(-36));
    const asked = zaak === null ? dossiers.all() : one ? [one] : [];
    const items = asked
      .flatMap((dossier) => renderBesluiten(open(), dossier))
      .filter((item) => [...FILTERS].every((name) => [null, item[name]].includes(http.first(query, name))));
    return http.pageFor(context, request, { items, render: (item) => item });
  });
  app.get('/besluiten/:uuid', (request, reply) => {
    const at = readPartId(http.pathParam(request, 'uuid'), 'besluiten');
    const dossier = at && dossiers.get(at.owner);
    const found = dossier && renderBesluiten(open(), dossier)[at.index];
    if (!found) throw http.notFound();
    return http.sendWithEtag(request, reply, found);
  });
  http.refuseOtherMethods(app, '/besluiten', []);
  http.refuseOtherMethods(app, '/besluiten/:uuid', []);
}

/** Source: Besluiten API 1.1.0 `Besluit`. */
const renderBesluiten = ({ register, urls }: RenderContext, dossier: Dossier): Resource[] =>
  dossier.besluiten.map((besluit, index) => ({
    url: urls.part(dossier, 'besluiten', index),
    identificatie: besluit.identificatie,
    verantwoordelijkeOrganisatie: register.rsin,
    besluittype: urls.catalogue.besluittype,
    zaak: urls.zaak(dossier.uuid),
    datum: besluit.datum,
    toelichting: besluit.toelichting,
    bestuursorgaan: 'College van burgemeester en wethouders',
    ingangsdatum: besluit.datum,
    vervaldatum: null,
    vervalreden: '',
    vervalredenWeergave: '',
    publicatiedatum: null,
    verzenddatum: besluit.datum,
    uiterlijkeReactiedatum: besluit.uiterlijkeReactiedatum,
  }));
