import type { Datum, Instant } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import {
  voorstelSchema,
  type Versie,
  type Voorstel,
  type VoorstelBeeld,
  type Voorstellen,
  type VoorstelRegel,
} from '../../../shared/domain/kennisvoorstel';
import type { User } from '../../../shared/domain/user';
import type { LineResult } from '../../../shared/result';
import type { ObjectData, ObjectVersion } from '../../ports/redactie';
import { fingerprintOf } from '../outbox/deliver-object';
import { readArtikelData, tekstOf, veldenOf, type Owners } from './artikel-data';
import { objectsOfArtikel, type Drafts } from './drafts';
import { mergeTexts } from './merge';
import type { ObjectsDesk } from './objects';

export type VoorstellenDeps = {
  readonly objects: ObjectsDesk;
  readonly drafts: Drafts;
  readonly owners: Owners;
  readonly today: () => Datum;
  readonly now: () => Instant;
};

/** Where a proposal is kept, with its data as they stand. */
export type KeptVoorstel = {
  readonly voorstel: Voorstel;
  readonly connectionId: ConnectionId;
  readonly data: ObjectData;
  readonly isPending: boolean;
};

/** A user may have a hand in texts of their municipalities, and in the reference texts of all. */
const isOf = ({ mandates }: User, { gemeente }: Voorstel): boolean => gemeente === null || mandates.includes(gemeente);

/** Proposals of the register that this user may see; what is none is left out. */
export async function listKept({ objects }: Pick<VoorstellenDeps, 'objects'>, user: User) {
  const { objects: all, failed } = await objects.list(user, 'kennisvoorstel');
  const kept = all.flatMap(({ id, data, connectionId, isPending }): readonly KeptVoorstel[] => {
    const parsed = voorstelSchema.safeParse({ ...data, id });
    return parsed.success && isOf(user, parsed.data) ? [{ voorstel: parsed.data, connectionId, data, isPending }] : [];
  });
  return { kept, failed };
}

/** Own drafts, then what waits for review, then what came back; what was refused because somebody was first on top. */
export async function listVoorstellen(deps: VoorstellenDeps, user: User): Promise<Voorstellen> {
  const { kept, failed } = await listKept(deps, user);
  const drafts = deps.drafts.list(user);
  const refused = deps.objects.conflicts('kennisvoorstel').flatMap(({ id, data }): readonly VoorstelRegel[] => {
    const parsed = voorstelSchema.safeParse({ ...data, id });
    return parsed.success ? [{ voorstel: parsed.data, isDraft: false, isPending: false, isConflict: true }] : [];
  });
  const open = kept.filter(
    ({ voorstel: { id, stand, schrijver } }) =>
      (stand === 'review' || (stand === 'concept' && schrijver === user.id)) &&
      !drafts.some((draft) => draft.id === id),
  );
  return {
    regels: [
      ...refused,
      ...drafts.map((voorstel) => ({ voorstel, isDraft: true, isPending: false, isConflict: false })),
      ...open.map(({ voorstel, isPending }) => ({ voorstel, isDraft: false, isPending, isConflict: false })),
    ],
    failed,
  };
}

/** Hands a draft in for review. False when there is no such draft, or nobody keeps proposals of its municipality. */
export async function submit(deps: VoorstellenDeps, user: User, id: string): Promise<boolean> {
  const draft = deps.drafts.list(user).find((one) => one.id === id);
  if (!draft) return false;
  const standing = (await listKept(deps, user)).kept.find(({ voorstel }) => voorstel.id === id);
  const connectionId = standing?.connectionId ?? homeFor(deps, user, draft);
  if (connectionId === null) return false;
  const { id: _id, ...data }: Voorstel = { ...draft, stand: 'review', ingediendOp: deps.now(), opmerking: null };
  deps.objects.write(user, {
    ...{ connectionId, soort: 'kennisvoorstel', id, data, startAt: deps.today(), title: draft.titel },
    basedOn: standing ? fingerprintOf(standing.data) : null,
  });
  deps.drafts.drop(user, id);
  return true;
}

/** A reference text is kept where its writer works. */
export const homeFor = ({ objects }: Pick<VoorstellenDeps, 'objects'>, user: User, { gemeente }: Voorstel) =>
  objects.homeOf(gemeente ?? user.municipality);

/** Takes a proposal up again as a draft of this user: one that came back, or one that was refused. */
export async function takeUp(deps: VoorstellenDeps, user: User, id: string): Promise<Voorstel | null> {
  const { regels } = await listVoorstellen(deps, user);
  const found = regels.find(({ voorstel }) => voorstel.id === id && voorstel.schrijver === user.id);
  if (!found) return null;
  deps.drafts.keep(user, found.voorstel);
  return { ...found.voorstel, stand: 'concept' };
}

/** A proposal beside what is published now, with the fields on which another editor was first. */
export async function beeldOf(deps: VoorstellenDeps, user: User, voorstel: Voorstel): Promise<VoorstelBeeld> {
  const find = await objectsOfArtikel(deps, user, voorstel.artikelId);
  const reference = voorstel.gemeente === null ? null : find(null);
  const versions = await versionsOf(deps, user, voorstel);
  const newest = versions.at(-1);
  const current = newest ? readArtikelData(newest.data) : null;
  const huidigeBasis = newest ? fingerprintOf(newest.data) : null;
  const isBehind = huidigeBasis !== voorstel.basis;
  const base = versions.find(({ data }) => fingerprintOf(data) === voorstel.basis);
  const merged =
    isBehind && current
      ? mergeTexts(base ? veldenOf(readArtikelData(base.data)) : null, voorstel.velden, veldenOf(current))
      : { velden: voorstel.velden, botsing: [] };
  return {
    voorstel: { ...voorstel, velden: merged.velden },
    huidig: current && tekstOf(current),
    referentie: reference && tekstOf(reference.data),
    botsing: merged.botsing,
    huidigeBasis,
  };
}

/** The versions of the object of a proposal, oldest first; none when its register does not answer. */
export async function versionsOf(
  deps: VoorstellenDeps,
  user: User,
  voorstel: Voorstel,
): Promise<readonly ObjectVersion[]> {
  const answer = await historyOf(deps, user, voorstel);
  return answer?.ok ? answer.value : [];
}

export function historyOf(
  deps: Pick<VoorstellenDeps, 'objects'>,
  user: User,
  voorstel: Voorstel,
): Promise<LineResult<readonly ObjectVersion[]> | null> {
  const connectionId = homeFor(deps, user, voorstel);
  return connectionId === null ? Promise.resolve(null) : deps.objects.history(user, connectionId, voorstel.objectId);
}

/** What was published of the article of a proposal, newest first. */
export async function versies(deps: VoorstellenDeps, user: User, voorstel: Voorstel): Promise<readonly Versie[]> {
  const all = await versionsOf(deps, user, voorstel);
  return all.toReversed().flatMap(({ index, startAt, data }) => {
    const read = readArtikelData(data);
    return read ? [{ index, startAt, tekst: tekstOf(read) }] : [];
  });
}
