import { zaaktypeOf } from '../catalogi/catalogus';
import * as catalogue from '../catalogi/render';
import type { Resource } from '../catalogi/render';
import { invalid } from '../http';
import type { Dossier } from './dossier';
import * as render from './render';
import type { RenderContext } from './render';

/** What may be expanded of a zaak that is not another zaak. Source: Zaken API 1.5.1, `expand`. */
const OWN = [
  'zaaktype',
  'status',
  'status.statustype',
  'resultaat',
  'resultaat.resultaattype',
  'rollen',
  'rollen.roltype',
  'zaakobjecten',
  'zaakinformatieobjecten',
] as const;
const ALLOWED: ReadonlySet<string> = new Set([
  ...OWN,
  'eigenschappen',
  'eigenschappen.eigenschap',
  ...['hoofdzaak', 'deelzaken'].flatMap((other) => [other, ...OWN.map((path) => `${other}.${path}`)]),
]);

/** The parsed `expand` values. An unknown one is a 400. */
export function readExpand(values: readonly string[]): ReadonlySet<string> {
  const unknown = values.find((value) => !ALLOWED.has(value));
  if (unknown !== undefined) {
    throw invalid({
      name: 'expand',
      code: 'invalid_choice',
      reason: `Selecteer een geldige keuze. "${unknown}" is geen beschikbare keuze.`,
    });
  }
  return new Set(values);
}

/** What expanding needs: how to render, and how to find another zaak of the same register. */
export type ExpandContext = RenderContext & { readonly find: (uuid: string) => Dossier | null };

/** A zaak with `_expand` for the asked paths; without paths the plain zaak. A relation that is not there has no key. */
export function renderExpanded(context: ExpandContext, dossier: Dossier, paths: ReadonlySet<string>): Resource {
  const zaak = render.renderZaak(context, dossier);
  if (paths.size === 0) return zaak;
  const expanded = { ...ownParts(context, dossier, paths), ...otherZaken(context, dossier, paths) };
  return { ...zaak, _expand: expanded };
}

/** True when `name` itself or something below it is asked. */
const isAsked = (paths: ReadonlySet<string>, name: string): boolean =>
  paths.has(name) || [...paths].some((path) => path.startsWith(`${name}.`));

const below = (paths: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  new Set([...paths].filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1)));

function ownParts(context: ExpandContext, dossier: Dossier, paths: ReadonlySet<string>): Record<string, unknown> {
  const { register, urls } = context;
  const type = zaaktypeOf(register, dossier.zaaktype);
  const parts: Record<string, unknown> = {};
  const withType = (list: readonly Resource[], name: string, typen: readonly Resource[]): Resource[] => {
    const key = name.slice(name.indexOf('.') + 1);
    if (!paths.has(name)) return [...list];
    return list.map((item) => ({ ...item, _expand: { [key]: typen.find((one) => one.url === item[key]) } }));
  };
  if (isAsked(paths, 'zaaktype')) parts['zaaktype'] = catalogue.renderZaaktype(register, urls.catalogue, type);
  if (isAsked(paths, 'status') && dossier.statussen.length > 0) {
    const last = render.renderStatussen(context, dossier).slice(render.latestStatus(dossier)).slice(0, 1);
    parts['status'] = withType(last, 'status.statustype', catalogue.renderStatustypen(urls.catalogue, type))[0];
  }
  if (isAsked(paths, 'resultaat') && dossier.resultaat) {
    const typen = catalogue.renderResultaattypen(urls.catalogue, type);
    parts['resultaat'] = withType(render.renderResultaten(context, dossier), 'resultaat.resultaattype', typen)[0];
  }
  if (isAsked(paths, 'rollen')) {
    const typen = catalogue.renderRoltypen(urls.catalogue, type);
    parts['rollen'] = withType(render.renderRollen(context, dossier), 'rollen.roltype', typen);
  }
  if (isAsked(paths, 'eigenschappen')) {
    const typen = catalogue.renderEigenschappen(urls.catalogue, type);
    parts['eigenschappen'] = withType(render.renderEigenschappen(context, dossier), 'eigenschappen.eigenschap', typen);
  }
  if (isAsked(paths, 'zaakobjecten')) parts['zaakobjecten'] = render.renderZaakobjecten(context, dossier);
  if (isAsked(paths, 'zaakinformatieobjecten')) {
    parts['zaakinformatieobjecten'] = render.renderZaakinformatieobjecten(context, dossier);
  }
  return parts;
}

function otherZaken(context: ExpandContext, dossier: Dossier, paths: ReadonlySet<string>): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const rendered = (uuid: string, name: string): Resource[] => {
    const other = context.find(uuid);
    return other ? [renderExpanded(context, other, below(paths, name))] : [];
  };
  if (isAsked(paths, 'hoofdzaak') && dossier.hoofdzaak)
    parts['hoofdzaak'] = rendered(dossier.hoofdzaak, 'hoofdzaak')[0];
  if (isAsked(paths, 'deelzaken'))
    parts['deelzaken'] = dossier.deelzaken.flatMap((uuid) => rendered(uuid, 'deelzaken'));
  return parts;
}
