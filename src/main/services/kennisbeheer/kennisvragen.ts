import type { Datum, Instant } from '../../../shared/domain/datum';
import {
  kennisvraagSchema,
  type Backlog,
  type Closing,
  type Kennisvraag,
  type Melding,
  type Report,
  type VraagGroup,
} from '../../../shared/domain/kennisvraag';
import { daysBetween, datumOf } from '../../../shared/domain/days';
import type { User } from '../../../shared/domain/user';
import type { KennisbeheerStore } from '../../ports/stores';
import { fold, tokensOf } from '../kennis/text/tokens';
import { fingerprintOf } from '../outbox/deliver-object';
import { closedAfterDays, groupVragen } from './cluster';
import { uuidFor, type KeptObject, type ObjectsDesk } from './objects';
import { stripPersonData, type KnownPeople } from './strip-person-data';

export type VragenDeps = {
  readonly objects: ObjectsDesk;
  readonly store: Pick<KennisbeheerStore, 'marks' | 'mark'>;
  readonly today: () => Datum;
  readonly now: () => Instant;
  readonly nowMs: () => number;
};

/** `origin` tells what it came from: the same report from the same place is one question. */
export type Reported = { readonly report: Report; readonly people: KnownPeople; readonly origin: string };

/** The loop from a question without an answer to the answer, and back to who asked. */
export type Kennisvragen = {
  /** Keeps a report for the editors; null when nothing is left of its words, or no line of the municipality keeps reports. */
  readonly report: (user: User, reported: Reported) => Kennisvraag | null;
  readonly backlog: (user: User) => Promise<Backlog>;
  /** Closes open questions. Gives how many; none of them when somebody was first. */
  readonly close: (user: User, ids: readonly string[], closing: Closing) => Promise<number>;
  readonly mine: (user: User) => Promise<readonly Melding[]>;
  readonly seen: (user: User, ids: readonly string[]) => void;
};

const CLOSED_DAYS = 90;
/** Closed groups that the backlog shows, newest first. */
const MOST_CLOSED = 100;
const MOST_MELDINGEN = 50;

/** Opens the loop. */
export const createKennisvragen = (deps: VragenDeps): Kennisvragen => ({
  report: (user, reported) => report(deps, user, reported),
  backlog: (user) => backlogOf(deps, user),
  close: (user, ids, closing) => close(deps, user, { ids, closing }),
  async mine(user) {
    const { vragen } = await listVragen(deps, user);
    const seen = new Set(deps.store.marks(user.id).flatMap(({ kind, itemId }) => (kind === 'melding' ? [itemId] : [])));
    return vragen
      .map(({ vraag }) => vraag)
      .filter(({ gevraagdDoor }) => gevraagdDoor === user.id)
      .toSorted((one, other) => (lastMoment(one) > lastMoment(other) ? -1 : 1))
      .slice(0, MOST_MELDINGEN)
      .map((vraag) => ({ vraag, isNieuw: vraag.status !== 'open' && !seen.has(vraag.id) }));
  },
  seen(user, ids) {
    for (const itemId of ids) deps.store.mark(user.id, { kind: 'melding', itemId, state: 'seen' }, deps.nowMs());
  },
});

const lastMoment = ({ geslotenOp, gevraagdOp }: Kennisvraag): string => geslotenOp ?? gevraagdOp;

function report(
  { objects, today, now }: VragenDeps,
  user: User,
  { report: given, people, origin }: Reported,
): Kennisvraag | null {
  const woorden = stripPersonData(given.woorden, people).slice(0, 500);
  // Marks of what was taken out are no words.
  const left = tokensOf(woorden.replace(/\[[\p{L}-]+\]/gu, ' '));
  const connectionId = objects.homeOf(given.gemeente);
  if (left.length === 0 || connectionId === null) return null;
  const key = [user.id, origin, given.aanleiding, given.artikel?.id ?? '', fold(woorden)].join('|');
  const vraag: Kennisvraag = {
    id: uuidFor(key),
    aanleiding: given.aanleiding,
    woorden,
    gemeente: given.gemeente,
    gevraagdDoor: user.id,
    gevraagdOp: now(),
    artikel: given.artikel,
    passage: given.passage === null ? null : stripPersonData(given.passage, people).slice(0, 2000),
    status: 'open',
    geslotenOp: null,
    geslotenDoor: null,
    antwoord: null,
    reden: null,
  };
  const { id, ...data } = vraag;
  objects.write(user, {
    connectionId,
    soort: 'kennisvraag',
    id,
    data,
    startAt: today(),
    basedOn: null,
    title: woorden,
  });
  return vraag;
}

type ReadVraag = { readonly vraag: Kennisvraag; readonly kept: KeptObject };

/** Questions of the municipalities that this user answers for; what is no question is left out. */
async function listVragen({ objects }: Pick<VragenDeps, 'objects'>, user: User) {
  const { objects: kept, failed } = await objects.list(user, 'kennisvraag');
  const vragen = kept.flatMap((object): readonly ReadVraag[] => {
    const parsed = kennisvraagSchema.safeParse({ ...object.data, id: object.id });
    return parsed.success ? [{ vraag: parsed.data, kept: object }] : [];
  });
  return { vragen: vragen.filter(({ vraag }) => user.mandates.includes(vraag.gemeente)), failed };
}

async function backlogOf(deps: VragenDeps, user: User): Promise<Backlog> {
  const { vragen, failed } = await listVragen(deps, user);
  const all = vragen.map(({ vraag }) => vraag);
  const groups = groupVragen(all, deps.today());
  const open = groups.filter(({ isOpen }) => isOpen).toSorted(byWeight);
  const closed = groups
    .filter(({ isOpen }) => !isOpen)
    .toSorted((one, other) => (one.laatsteOp > other.laatsteOp ? -1 : 1));
  return { groups: [...open, ...closed.slice(0, MOST_CLOSED)], mediaanDagen: medianDays(all, deps.today()), failed };
}

const openCount = ({ vragen }: VraagGroup): number => vragen.filter(({ status }) => status === 'open').length;

/** Asked most first; of equals the one that waits longest. */
const byWeight = (one: VraagGroup, other: VraagGroup): number =>
  openCount(other) - openCount(one) || other.doorlooptijdDagen - one.doorlooptijdDagen;

function medianDays(vragen: readonly Kennisvraag[], today: Datum): number | null {
  const recent = vragen.filter(
    ({ geslotenOp }) => geslotenOp !== null && daysBetween(datumOf(geslotenOp.slice(0, 10)), today) <= CLOSED_DAYS,
  );
  const days = recent.map(closedAfterDays).toSorted((one, other) => one - other);
  const middle = Math.floor(days.length / 2);
  if (days.length === 0) return null;
  return days.length % 2 === 1 ? (days[middle] ?? 0) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
}

type Close = { readonly ids: readonly string[]; readonly closing: Closing };

async function close(deps: VragenDeps, user: User, { ids, closing }: Close): Promise<number> {
  const { vragen } = await listVragen(deps, user);
  const chosen = vragen.filter(({ vraag }) => ids.includes(vraag.id) && vraag.status === 'open');
  for (const { vraag, kept } of chosen) {
    const data = {
      ...kept.data,
      status: closing.soort === 'artikel' ? 'beantwoord' : 'gesloten',
      geslotenOp: deps.now(),
      geslotenDoor: user.id,
      antwoord: closing.soort === 'artikel' ? closing.artikel : null,
      reden: closing.soort === 'reden' ? closing.reden : null,
    };
    deps.objects.write(user, {
      connectionId: kept.connectionId,
      soort: 'kennisvraag',
      id: vraag.id,
      data,
      startAt: deps.today(),
      basedOn: fingerprintOf(kept.data),
      title: vraag.woorden,
    });
  }
  return chosen.length;
}
