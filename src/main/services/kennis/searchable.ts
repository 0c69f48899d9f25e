import { plainText } from './text/tokens';
import type { Artikel, ArtikelFields } from '../../../shared/domain/kennis';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';

/** What the search reads of an article: plain texts. `municipality` is null for the reference text. */
export type Searchable = {
  readonly id: ArtikelId;
  readonly municipality: MunicipalityId | null;
  readonly soort: Artikel['soort'];
  readonly titel: string;
  readonly upn: string | null;
  readonly trefwoorden: readonly string[];
  readonly tekst: string;
  /** All other fields. The internal deskMemo too: an agent may search on it, and no fragment is ever made of it. */
  readonly overig: string;
  /** First and last day on which it may show; absent or null: no such limit. */
  readonly from?: string | null;
  readonly until?: string | null;
  /** How people say it, as editors wrote it down. */
  readonly zegswijzen?: readonly string[];
};

const OTHER_FIELDS = [
  'procedureBeschrijving',
  'vereisten',
  'bewijs',
  'kostenEnBetaalmethoden',
  'uitersteTermijn',
  'wtdBijGeenReactie',
  'bezwaarEnBeroep',
  'notice',
  'deskMemo',
] as const satisfies readonly (keyof ArtikelFields)[];

/** The searched texts of an article of the domain. */
export function searchableOf(artikel: Artikel): Searchable {
  const { id, municipality, soort, titel, upn, trefwoorden, velden } = artikel;
  const overig = OTHER_FIELDS.map((field) => plainText(velden[field] ?? ''))
    .filter(Boolean)
    .join(' ');
  return {
    ...{ id, municipality, soort, titel, upn, trefwoorden, tekst: plainText(velden.tekst), overig },
    from: artikel.geldigVan ?? null,
    until: artikel.geldigTot ?? null,
    zegswijzen: artikel.zegswijzen ?? [],
  };
}
