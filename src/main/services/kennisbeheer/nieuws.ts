import type { Datum } from '../../../shared/domain/datum';
import type { Medewerker } from '../../../shared/domain/medewerker';
import { nieuwsSchema, type Nieuws, type NieuwsLijst, type NieuwsRegel } from '../../../shared/domain/kennisnieuws';
import type { User } from '../../../shared/domain/user';
import type { KennisbeheerStore } from '../../ports/stores';
import { fold } from '../kennis/text/tokens';
import { fingerprintOf } from '../outbox/deliver-object';
import type { KeptObject, ObjectsDesk } from './objects';

export type NieuwsDeps = {
  readonly objects: ObjectsDesk;
  readonly store: Pick<KennisbeheerStore, 'marks' | 'mark'>;
  /** Colleagues with their skills; asked seldom. */
  readonly medewerkers: (user: User) => Promise<readonly Medewerker[]>;
  readonly today: () => Datum;
  readonly nowMs: () => number;
};

/** News and work instructions: who has to know what, and who read it. */
export type NieuwsDesk = {
  /** What this user has to know today: what is important and not yet acknowledged on top, then instructions and news, policies last. */
  readonly list: (user: User) => Promise<NieuwsLijst>;
  /** Everything of the municipalities of this editor, also what does not show yet or any more. */
  readonly all: (user: User) => Promise<NieuwsLijst>;
  readonly mark: (user: User, id: string, state: 'seen' | 'acknowledged') => void;
  /** Publishes it, or puts a changed text in its place. False when nobody keeps news of its municipalities. */
  readonly save: (user: User, nieuws: Nieuws) => Promise<boolean>;
};

export const createNieuws = (deps: NieuwsDeps): NieuwsDesk => ({
  async list(user) {
    const { kept, failed } = await listKept(deps, user);
    const skills = await skillsOf(deps, user);
    const today = deps.today();
    const shown = kept.map(({ nieuws }) => nieuws).filter((one) => showsOn(one, today) && isFor(one, skills));
    return { regels: await regelsOf(deps, user, shown), failed };
  },
  async all(user) {
    const { kept, failed } = await listKept(deps, user);
    return {
      regels: await regelsOf(
        deps,
        user,
        kept.map(({ nieuws }) => nieuws),
      ),
      failed,
    };
  },
  mark: (user, itemId, state) => deps.store.mark(user.id, { kind: 'nieuws', itemId, state }, deps.nowMs()),
  save: (user, nieuws) => save(deps, user, nieuws),
});

type KeptNieuws = { readonly nieuws: Nieuws; readonly object: KeptObject };

async function listKept({ objects }: NieuwsDeps, user: User) {
  const { objects: all, failed } = await objects.list(user, 'kennisnieuws');
  const kept = all.flatMap((object): readonly KeptNieuws[] => {
    const parsed = nieuwsSchema.safeParse({ ...object.data, id: object.id });
    const isOurs = parsed.success && parsed.data.gemeenten.some((gemeente) => user.mandates.includes(gemeente));
    return isOurs ? [{ nieuws: parsed.data, object }] : [];
  });
  return { kept, failed };
}

const showsOn = ({ publicatieDatum, eindDatum }: Nieuws, today: Datum): boolean =>
  publicatieDatum <= today && (eindDatum === null || eindDatum >= today);

/** Who is not in the address book sees everything: rather too much than an instruction that was missed. */
const isFor = ({ vaardigheden }: Nieuws, skills: readonly string[] | null): boolean =>
  vaardigheden.length === 0 || skills === null || vaardigheden.some((one) => skills.includes(fold(one)));

async function skillsOf({ medewerkers }: NieuwsDeps, user: User): Promise<readonly string[] | null> {
  const own = (await medewerkers(user)).find(
    ({ identificatie, emails }) => identificatie === user.id || emails.includes(user.email),
  );
  return own && own.skills.length > 0 ? own.skills.map(fold) : null;
}

async function regelsOf({ store }: NieuwsDeps, user: User, all: readonly Nieuws[]): Promise<readonly NieuwsRegel[]> {
  // What cleans HTML is large: it is read with the first news.
  const { sanitiseHtml } = await import('../kennis/sanitise');
  const marks = new Map(
    store.marks(user.id).flatMap(({ kind, itemId, state }) => (kind === 'nieuws' ? [[itemId, state]] : [])),
  );
  return all
    .map((nieuws): NieuwsRegel => ({
      nieuws: { ...nieuws, tekst: sanitiseHtml(nieuws.tekst) },
      stand: marks.get(nieuws.id) ?? 'new',
    }))
    .toSorted(byUrgency);
}

const isUrgent = ({ nieuws, stand }: NieuwsRegel): boolean => nieuws.isBelangrijk && stand !== 'acknowledged';
const rankOf = (regel: NieuwsRegel): number => (isUrgent(regel) ? 0 : regel.nieuws.soort === 'beleid' ? 2 : 1);
const byUrgency = (one: NieuwsRegel, other: NieuwsRegel): number =>
  rankOf(one) - rankOf(other) || (one.nieuws.publicatieDatum > other.nieuws.publicatieDatum ? -1 : 1);

async function save(deps: NieuwsDeps, user: User, { id, ...given }: Nieuws): Promise<boolean> {
  const standing = (await listKept(deps, user)).kept.find(({ nieuws }) => nieuws.id === id);
  const connectionId = standing?.object.connectionId ?? deps.objects.homeOf(given.gemeenten[0] ?? user.municipality);
  if (connectionId === null) return false;
  deps.objects.write(user, {
    ...{ connectionId, soort: 'kennisnieuws', id, title: given.titel, startAt: deps.today() },
    data: { ...standing?.object.data, ...given, schrijver: user.id },
    basedOn: standing ? fingerprintOf(standing.object.data) : null,
  });
  return true;
}
