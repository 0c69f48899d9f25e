import type { Instant } from '../../../../shared/domain/datum';
import type { ConnectionId } from '../../../../shared/domain/ids';
import type { KlantbeeldSections, SectionName } from '../../../../shared/domain/klantbeeld';
import type { SectionPlan } from '../../../../shared/ipc/schemas';
import type { LineError, LineResult } from '../../../../shared/result';
import { dayOf } from '../../../ui';
import type { ShownKlantbeeld } from '../slice';

/** What one answer of a section holds. */
export type SectionValue<S extends SectionName> = Extract<
  KlantbeeldSections[S][number],
  { readonly ok: true }
>['value'];

/** How one connection stands in one section. `stale`: an older answer, perhaps because the line fails now (`error`). */
export type Source = {
  readonly connectionId: ConnectionId;
  readonly name: string;
  readonly state: 'loading' | 'fresh' | 'stale' | 'failed' | 'closed';
  readonly fetchedAt: Instant | null;
  readonly error: LineError | null;
};

/** Why (a part of) a section is not asked, and which level would open it. */
export type Closed = {
  readonly because: 'level' | 'purpose';
  readonly opensAtLevel: number;
  readonly names: readonly string[];
};

/** One section as the screen shows it. */
export type Section<S extends SectionName> = {
  readonly sources: readonly Source[];
  readonly closed: readonly Closed[];
  /** What was answered so far, last good answers included, in the order of the plan. */
  readonly answers: readonly { readonly connectionId: ConnectionId; readonly value: SectionValue<S> }[];
  /** True while a line that was asked has not answered. */
  readonly isLoading: boolean;
  /** True when nothing is to be shown yet: no answer, and answers are still coming. */
  readonly isWaiting: boolean;
  /** True when every line that belongs here answered: only then "none" may be said. */
  readonly isComplete: boolean;
};

type Result = LineResult<unknown>;

/** When it is looked at, and how a connection is called that the plan does not name. */
export type Looking = { readonly now: Date; readonly nameOf: (connectionId: string) => string };

/** A section of a klantbeeld: what the plan promised beside what the lines answered. */
export function sectionOf<S extends SectionName>(
  shown: ShownKlantbeeld | undefined,
  name: S,
  { now, nameOf }: Looking,
): Section<S> {
  const plans = shown?.plan.state === 'ready' ? shown.plan.value.filter((plan) => plan.section === name) : null;
  const results: readonly Result[] = shown?.sections[name] ?? [];
  const asked = askedOf(plans ?? []);
  const closedParts = closedPartsOf(plans ?? [], results, nameOf);
  // "Not asked" of a line that is asked now was its answer at a lower level: the new one is on its way.
  const of = (id: ConnectionId) =>
    results.filter((result) => result.connectionId === id && closedBecauseOf(result) === null);
  const sources = [
    ...asked.map(({ id, name: label }) => sourceOf({ id, name: label }, of(id), now)),
    ...closedParts.map(toClosedSource),
  ];
  // The results hold exactly this section's values; the compiler does not follow the name through the union.
  const answers = asked.flatMap(({ id }) => of(id).flatMap(answered)) as Section<S>['answers'];
  const isLoading =
    plans === null ? shown?.plan.state !== 'failed' : sources.some((source) => source.state === 'loading');
  return {
    sources,
    closed: closedOf(plans ?? [], closedParts),
    answers,
    isLoading,
    isWaiting: isLoading && answers.length === 0,
    isComplete: sources.length > 0 && sources.every(hasAnswered),
  };
}

const hasAnswered = (source: Source): boolean =>
  source.state === 'fresh' || (source.state === 'stale' && source.error === null);

type Connection = SectionPlan['connections'][number];

/** Connections that are asked, each once: one may answer two questions of a section. */
const askedOf = (plans: readonly SectionPlan[]): readonly Connection[] => [
  ...new Map(
    plans
      .filter((plan) => plan.closedBecause === null)
      .flatMap((plan) => plan.connections)
      .map((connection) => [connection.id, connection]),
  ).values(),
];

type ClosedPart = Pick<Source, 'connectionId' | 'name'> & { readonly because: Closed['because'] };

/** Connections that may not be asked: the plan names them, or, beside open ones, their own answer says so. */
function closedPartsOf(
  plans: readonly SectionPlan[],
  results: readonly Result[],
  nameOf: Looking['nameOf'],
): readonly ClosedPart[] {
  const planned = plans.flatMap(({ closedBecause, connections }) =>
    closedBecause === null
      ? []
      : connections.map(({ id, name }): ClosedPart => ({ connectionId: id, name, because: closedBecause })),
  );
  const asked = new Set(askedOf(plans).map(({ id }) => id));
  const told = results.flatMap((result): readonly ClosedPart[] => {
    const because = closedBecauseOf(result);
    const { connectionId } = result;
    return because === null || asked.has(connectionId) ? [] : [{ connectionId, name: nameOf(connectionId), because }];
  });
  return [...new Map([...told, ...planned].map((part) => [part.connectionId, part])).values()];
}

function closedBecauseOf(result: Result): Closed['because'] | null {
  if (result.ok || result.error.kind !== 'notAsked') return null;
  const { because } = result.error;
  return because === 'level' || because === 'purpose' ? because : null;
}

/** Closed parts by reason, with the level that opens them. */
function closedOf(plans: readonly SectionPlan[], parts: readonly ClosedPart[]): readonly Closed[] {
  const opensAtLevel = Math.max(0, ...plans.map((plan) => plan.opensAtLevel));
  return (['level', 'purpose'] as const).flatMap((because) => {
    const names = parts.filter((part) => part.because === because).map(({ name }) => name);
    const isPlanned = plans.some((plan) => plan.closedBecause === because);
    return names.length > 0 || isPlanned ? [{ because, opensAtLevel, names }] : [];
  });
}

const toClosedSource = ({ connectionId, name }: ClosedPart): Source => ({
  connectionId,
  name,
  state: 'closed',
  fetchedAt: null,
  error: null,
});

function sourceOf(
  connection: Pick<Source, 'name'> & { readonly id: ConnectionId },
  results: readonly Result[],
  now: Date,
): Source {
  const base = { connectionId: connection.id, name: connection.name };
  const failed = results.find((result) => !result.ok);
  if (failed) {
    const { error, lastGood } = failed;
    return {
      ...base,
      state: lastGood ? 'stale' : 'failed',
      fetchedAt: lastGood?.fetchedAt ?? null,
      error,
    };
  }
  const fetchedAt = oldest(results);
  if (fetchedAt === null) return { ...base, state: 'loading', fetchedAt, error: null };
  return { ...base, state: dayOf(new Date(fetchedAt)) === dayOf(now) ? 'fresh' : 'stale', fetchedAt, error: null };
}

const oldest = (results: readonly Result[]): Instant | null =>
  results.flatMap((result) => (result.ok ? [result.fetchedAt] : [])).sort()[0] ?? null;

function answered(result: Result): readonly { readonly connectionId: ConnectionId; readonly value: unknown }[] {
  if (result.ok) return [{ connectionId: result.connectionId, value: result.value }];
  return result.lastGood ? [{ connectionId: result.connectionId, value: result.lastGood.value }] : [];
}
