import { randomBytes, randomUUID } from 'node:crypto';
import { artikelIdSchema, type ArtikelId, type MunicipalityId } from '../../../shared/domain/ids';
import { voorstelSchema, voorstelVeldenSchema, type Voorstel } from '../../../shared/domain/kennisvoorstel';
import type { User } from '../../../shared/domain/user';
import type { KennisbeheerStore } from '../../ports/stores';
import { fold } from '../kennis/text/tokens';
import { fingerprintOf } from '../outbox/deliver-object';
import { beginOf, ownerOf, readArtikelData, type Owners } from './artikel-data';
import type { KeptObject, ObjectsDesk } from './objects';

/** What a draft begins with: an article as it stands, or a question that has none. */
export type DraftStart =
  | { readonly soort: 'artikel'; readonly artikelId: ArtikelId; readonly gemeente: MunicipalityId | null }
  | {
      readonly soort: 'nieuw';
      readonly titel: string;
      readonly gemeente: MunicipalityId | null;
      readonly kennisvragen: readonly string[];
    };

export type DraftDeps = {
  readonly objects: ObjectsDesk;
  readonly store: Pick<KennisbeheerStore, 'drafts' | 'putDraft' | 'removeDraft'>;
  readonly owners: Owners;
  readonly nowMs: () => number;
};

/** Texts that an editor is writing: kept here, encrypted, until they are handed in. They outlive a crash. */
export type Drafts = {
  readonly list: (user: User) => readonly Voorstel[];
  /** Begins a draft; null when there is no such article that can be changed here. */
  readonly start: (user: User, from: DraftStart) => Promise<Voorstel | null>;
  readonly keep: (user: User, voorstel: Voorstel) => void;
  readonly drop: (user: User, id: string) => void;
};

export const createDrafts = (deps: DraftDeps): Drafts => ({
  list: (user) =>
    deps.store.drafts(user.id).flatMap(({ body }) => {
      const parsed = voorstelSchema.safeParse(JSON.parse(body));
      return parsed.success ? [parsed.data] : [];
    }),
  async start(user, from) {
    const voorstel = from.soort === 'nieuw' ? newVoorstel(user, from) : await changeOf(deps, user, from);
    if (voorstel) keep(deps, user, voorstel);
    return voorstel;
  },
  keep: (user, voorstel) => keep(deps, user, voorstel),
  drop: (user, id) => deps.store.removeDraft(user.id, id),
});

/** Whose it is and how far it is belongs to main: the window cannot say so. */
function keep({ store, nowMs }: DraftDeps, user: User, voorstel: Voorstel): void {
  const own: Voorstel = { ...voorstel, schrijver: user.id, stand: 'concept' };
  store.putDraft({ id: own.id, userId: user.id, updatedAtMs: nowMs(), body: JSON.stringify(own) });
}

const EMPTY = {
  stand: 'concept',
  doelgroep: 'eu-burger',
  afdeling: null,
  velden: voorstelVeldenSchema.parse({}),
  trefwoorden: [],
  zegswijzen: [],
  geldigVan: null,
  geldigTot: null,
  reviewDatum: null,
  isDoorgedrukt: false,
  kennisvragen: [],
  basis: null,
  ingediendOp: null,
  beoordelaar: null,
  opmerking: null,
} as const;

const LONGEST_SLUG = 60;

/** An id that can be read, and that nobody else takes. */
function newArtikelId(titel: string): ArtikelId {
  const slug = fold(titel)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_SLUG);
  return artikelIdSchema.parse(`${slug || 'artikel'}-${randomBytes(3).toString('hex')}`);
}

const newVoorstel = (
  user: User,
  { titel: given, gemeente, kennisvragen }: Extract<DraftStart, { readonly soort: 'nieuw' }>,
): Voorstel => {
  // Marks of what was taken out of a question say nothing of its subject.
  const titel =
    given
      .replace(/\[[\p{L}-]+\]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || given;
  return {
    ...EMPTY,
    id: randomUUID(),
    artikelId: newArtikelId(titel),
    objectId: randomUUID(),
    gemeente,
    schrijver: user.id,
    titel,
    zegswijzen: kennisvragen.length > 0 ? [titel] : [],
    kennisvragen: [...kennisvragen],
  };
};

/** The objects of one article: its reference text, and the own text of a municipality. */
export async function objectsOfArtikel(
  { objects, owners }: Pick<DraftDeps, 'objects' | 'owners'>,
  user: User,
  id: ArtikelId,
) {
  const { objects: all } = await objects.list(user, 'kennisartikel');
  const own = all.flatMap((object) => {
    const data = readArtikelData(object.data);
    return data && (data.identificatie ?? object.id) === id ? [{ object, data, owner: ownerOf(data, owners) }] : [];
  });
  return (gemeente: MunicipalityId | null) => own.find(({ owner }) => owner === gemeente) ?? null;
}

async function changeOf(
  deps: DraftDeps,
  user: User,
  { artikelId, gemeente }: Extract<DraftStart, { readonly soort: 'artikel' }>,
): Promise<Voorstel | null> {
  const find = await objectsOfArtikel(deps, user, artikelId);
  const standing = find(gemeente);
  const common = { ...EMPTY, id: randomUUID(), artikelId, gemeente, schrijver: user.id };
  if (standing)
    return {
      ...common,
      ...beginOf(standing.data),
      objectId: idOf(standing.object),
      basis: fingerprintOf(standing.object.data),
    };
  const reference = find(null);
  if (!reference) return null;
  // A first text of its own: everything follows the reference until a field is written.
  const { titel, doelgroep, afdeling } = beginOf(reference.data);
  return { ...common, titel, doelgroep, afdeling, objectId: randomUUID() };
}

const idOf = ({ id }: KeptObject): string => id;
