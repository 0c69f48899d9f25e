import { createRng } from '../../../rng';
import { ownerId } from '../ids';
import { apiPath, type Register } from '../registers';
import type { ZaaktypeDefinition } from './definition';

/** The generic roles that every zaaktype has here. */
export const ROLTYPEN = ['initiator', 'behandelaar', 'belanghebbende', 'beslisser'] as const;
export type Roltype = (typeof ROLTYPEN)[number];

/** Kinds of parts of a zaaktype, with the digit that their uuids carry. */
const PARTS = { statustypen: '1', resultaattypen: '2', roltypen: '3', eigenschappen: '4' } as const;
export type CataloguePart = keyof typeof PARTS;

/** Documents by what they are; one informatieobjecttype each. */
export const INFORMATIEOBJECTTYPEN = {
  aanvraag: 'Aanvraag',
  bevestiging: 'Ontvangstbevestiging',
  bijlage: 'Bijlage',
  foto: 'Foto',
  bericht: 'Bericht',
  advies: 'Advies',
  besluit: 'Besluit',
} as const;
export type DocumentSoort = keyof typeof INFORMATIEOBJECTTYPEN;

/** Where the entries of one register's catalogue live. Pure: the same register and address give the same URLs. */
export type CatalogueUrls = {
  readonly catalogus: string;
  readonly besluittype: string;
  zaaktype(key: string): string;
  /** The part at `index` (from 0) of a zaaktype. */
  part(key: string, part: CataloguePart, index: number): string;
  informatieobjecttype(soort: DocumentSoort): string;
};

const zaaktypeId = (register: Pick<Register, 'id'>, key: string): string =>
  ownerId(createRng(`zgw/${register.id}/zaaktype/${key}`).uuid());

const namedId = (register: Pick<Register, 'id'>, name: string): string =>
  createRng(`zgw/${register.id}/${name}`).uuid();

/** URLs of the catalogue of `register` under `url`. */
export function catalogueUrls(register: Pick<Register, 'id'>, url: (path: string) => string): CatalogueUrls {
  const base = url(apiPath(register, 'catalogi'));
  return {
    catalogus: `${base}/catalogussen/${namedId(register, 'catalogus')}`,
    besluittype: `${base}/besluittypen/${namedId(register, 'besluittype')}`,
    zaaktype: (key) => `${base}/zaaktypen/${zaaktypeId(register, key)}`,
    part: (key, part, index) =>
      `${base}/${part}/${zaaktypeId(register, key).slice(0, -4)}${PARTS[part]}${(index + 1).toString(16).padStart(3, '0')}`,
    informatieobjecttype: (soort) =>
      `${base}/informatieobjecttypen/${namedId(register, `informatieobjecttype/${soort}`)}`,
  };
}

/** The zaaktype of `register` with this key. Throws when there is none: a mistake in the seed. */
export function zaaktypeOf(register: Register, key: string): ZaaktypeDefinition {
  const found = register.zaaktypen.find((zaaktype) => zaaktype.key === key);
  if (!found) throw new Error(`${register.id} has no zaaktype ${key}`);
  return found;
}
