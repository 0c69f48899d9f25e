import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import type { Artikel, ArtikelField, ArtikelFields } from '../../../shared/domain/kennis';
import { afwijkingenOf } from './reading-rules';

/** Stands in a reference text for the name of the municipality, in web addresses. */
const PLACEHOLDER = '{gemeente}';

/**
 * Everything that can be found: reference texts, and local texts laid over their reference for municipalities that have their own.
 * Of two texts for the same article and municipality the first counts.
 */
export function mergeMunicipalTexts(artikelen: readonly Artikel[]): readonly Artikel[] {
  const references = new Map<ArtikelId, Artikel>();
  for (const artikel of artikelen)
    if (artikel.municipality === null && !references.has(artikel.id)) references.set(artikel.id, artikel);
  const local = new Map<string, Artikel>();
  for (const artikel of artikelen) {
    const key = artikel.municipality === null ? null : keyOf(artikel.id, artikel.municipality);
    if (key !== null && !local.has(key)) local.set(key, overReference(artikel, references.get(artikel.id)));
  }
  return [...references.values(), ...local.values()];
}

const keyOf = (id: ArtikelId, municipality: MunicipalityId): string => `${municipality} ${id}`;

/** A local text names the fields in which it differs; all others follow the reference, also when that changes later. */
function overReference(local: Artikel, reference: Artikel | undefined): Artikel {
  if (!reference) return local;
  const own = (Object.keys(reference.velden) as ArtikelField[]).filter(
    (field) => local.lokaleVelden.includes(field) && local.velden[field] !== null,
  );
  const velden: ArtikelFields = {
    ...reference.velden,
    ...Object.fromEntries(own.map((field) => [field, local.velden[field]])),
  };
  return {
    ...reference,
    velden,
    titel: local.titel || reference.titel,
    trefwoorden: [...new Set([...local.trefwoorden, ...reference.trefwoorden])],
    lokaleVelden: own,
    afwijkingen: afwijkingenOf({ ...local, lokaleVelden: own }, reference),
    zegswijzen: [...new Set([...(local.zegswijzen ?? []), ...(reference.zegswijzen ?? [])])],
    geldigVan: local.geldigVan ?? reference.geldigVan ?? null,
    geldigTot: local.geldigTot ?? reference.geldigTot ?? null,
    municipality: local.municipality,
    aanvraag: local.aanvraag ?? reference.aanvraag,
    laatstGecontroleerd: local.laatstGecontroleerd ?? reference.laatstGecontroleerd,
    bron: local.bron,
  };
}

/** The article as this municipality reads it: its own name in the addresses. */
export const forMunicipality = (artikel: Artikel, municipality: MunicipalityId): Artikel => ({
  ...artikel,
  aanvraag: artikel.aanvraag && {
    ...artikel.aanvraag,
    url: artikel.aanvraag.url.replaceAll(PLACEHOLDER, municipality),
  },
  velden: filled(artikel.velden, municipality),
});

function filled(velden: ArtikelFields, municipality: MunicipalityId): ArtikelFields {
  const entries = Object.entries(velden).map(([field, html]) => [
    field,
    html?.replaceAll(PLACEHOLDER, municipality) ?? null,
  ]);
  // The same keys with the same kinds of values: only text inside them changed.
  return Object.fromEntries(entries) as ArtikelFields;
}
