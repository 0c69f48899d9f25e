import { artikelIdSchema, municipalityIdSchema, type ArtikelId, type MunicipalityId } from '../../../shared/domain/ids';
import { decoded, entryOf, toLoginmiddel } from '../wire-values';
import type { Artikel, ArtikelField, ArtikelFields } from '../../../shared/domain/kennis';

/** Fields of an article in the order of the domain. */
export const ARTIKEL_FIELDS = [
  'tekst',
  'kostenEnBetaalmethoden',
  'bewijs',
  'vereisten',
  'uitersteTermijn',
  'procedureBeschrijving',
  'bezwaarEnBeroep',
  'wtdBijGeenReactie',
  'notice',
  'contact',
  'deskMemo',
] as const satisfies readonly ArtikelField[];

type Given = Readonly<Partial<Record<ArtikelField, string | null | undefined>>>;

/** The texts of an article; what is missing or empty is null, but `tekst` is always there. */
export const toFields = (given: Given): ArtikelFields => ({
  tekst: given.tekst ?? '',
  kostenEnBetaalmethoden: given.kostenEnBetaalmethoden || null,
  bewijs: given.bewijs || null,
  vereisten: given.vereisten || null,
  uitersteTermijn: given.uitersteTermijn || null,
  procedureBeschrijving: given.procedureBeschrijving || null,
  bezwaarEnBeroep: given.bezwaarEnBeroep || null,
  wtdBijGeenReactie: given.wtdBijGeenReactie || null,
  notice: given.notice || null,
  contact: given.contact || null,
  deskMemo: given.deskMemo || null,
});

/** Fields that hold a text. */
export const filledFields = (velden: ArtikelFields): readonly ArtikelField[] =>
  ARTIKEL_FIELDS.filter((field) => velden[field]);

/** An id that fits; `fallback` (a uuid, or what stands for it) when a source's own id is missing or too long. */
export function toArtikelId(own: string | null | undefined, fallback: string): ArtikelId {
  const parsed = artikelIdSchema.safeParse(own);
  return parsed.success ? parsed.data : artikelIdSchema.parse(fallback.slice(0, 200) || 'onbekend');
}

/** Settings with which a source's organisations become municipalities. */
export type OwmsSettings = {
  /** Municipality by OWMS identifier, where it does not follow from the identifier itself. */
  readonly municipalities: Readonly<Record<string, string>>;
  /** OWMS identifiers whose texts are reference texts. */
  readonly referenceOrganisations: readonly string[];
};

/** VNG owns the reference texts in the SDG model. */
export const DEFAULT_REFERENCES = ['http://standaarden.overheid.nl/owms/terms/Vereniging_van_Nederlandse_Gemeenten'];

/**
 * The municipality behind an OWMS identifier such as `…/terms/Harderwijk_(gemeente)`; null for reference texts and for
 * texts that name no organisation.
 */
export function municipalityOf(identifier: string | null | undefined, settings: OwmsSettings): MunicipalityId | null {
  if (!identifier || settings.referenceOrganisations.includes(identifier)) return null;
  const name = decoded(identifier.split(/[/#]/).at(-1) ?? '').replace(/_?\(gemeente\)$/i, '');
  const slug = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const parsed = municipalityIdSchema.safeParse(entryOf(settings.municipalities, identifier) ?? slug);
  return parsed.success ? parsed.data : null;
}

/** A product name from its OWMS URI, for sources that give no name beside it: `…/terms/afvalstoffenheffing`. */
export const upnFromUri = (uri: string | null | undefined): string | null =>
  uri ? decoded(uri.split('/').at(-1) ?? '').replaceAll('_', ' ') || null : null;

/** The request button of an article, or null without an address that a browser can open. */
export const toAanvraag = (url: string | null | undefined, login: string | null | undefined): Artikel['aanvraag'] =>
  url && /^https?:\/\//.test(url) ? { url, loginmiddel: toLoginmiddel(login) } : null;
