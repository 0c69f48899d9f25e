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

/** A section of a klantbeeld: what the plan promised beside what the lines answered. */
export function sectionOf<S extends SectionName>(shown: ShownKlantbeeld | undefined, name: S, now: Date): Section<S> {
  const plans = shown?.plan.state === 'ready' ? shown.plan.value.filter((plan) => plan.section === name) : null;
  const results: readonly Result[] = shown?.sections[name] ?? [];
  const asked = plans?.filter((plan) => plan.closedBecause === null).flatMap((plan) => plan.connections) ?? [];
  const sources = [
    ...asked.map(({ id, name: label }) =>
      sourceOf(
        { id, name: label },
        results.filter((result) => result.connectionId === id),
        now,
      ),
    ),
    ...(plans ?? []).filter((plan) => plan.closedBecause !== null).flatMap(closedSources),
  ];
  // The results hold exactly this section's values; the compiler does not follow the name through the union.
  const answers = asked.flatMap(({ id }) =>
    results.filter((result) => result.connectionId === id).flatMap(answered),
  ) as Section<S>['answers'];
  const isLoading =
    plans === null ? shown?.plan.state !== 'failed' : sources.some((source) => source.state === 'loading');
  return {
    sources,
    closed: (plans ?? []).flatMap(closedOf),
    answers,
    isLoading,
    isWaiting: isLoading && answers.length === 0,
    isComplete:
      plans !== null &&
      sources.every((source) => source.state === 'fresh' || (source.state === 'stale' && source.error === null)),
  };
}

function sourceOf(
  connection: Pick<Source, 'name'> & { readonly id: ConnectionId },
  results: readonly Result[],
  now: Date,
): Source {
  const base = { connectionId: connection.id, name: connection.name };
  const failed = results.find((result) => !result.ok);
  if (failed) {
    const { error, lastGood } = failed;
    const isClosed = error.kind === 'notAsked' && (error.because === 'level' || error.because === 'purpose');
    return {
      ...base,
      state: isClosed ? 'closed' : lastGood ? 'stale' : 'failed',
      fetchedAt: lastGood?.fetchedAt ?? null,
      error: isClosed ? null : error,
    };
  }
  const fetchedAt = oldest(results);
  if (fetchedAt === null) return { ...base, state: 'loading', fetchedAt, error: null };
  return { ...base, state: dayOf(new Date(fetchedAt)) === dayOf(now) ? 'fresh' : 'stale', fetchedAt, error: null };
}

const oldest = (results: readonly Result[]): Instant | null =>
  results.flatMap((result) => (result.ok ? [result.fetchedAt] : [])).sort()[0] ?? null;

const closedSources = (plan: SectionPlan): readonly Source[] =>
  plan.connections.map(({ id, name }) => ({ connectionId: id, name, state: 'closed', fetchedAt: null, error: null }));

const closedOf = (plan: SectionPlan): readonly Closed[] =>
  plan.closedBecause === null
    ? []
    : [
        {
          because: plan.closedBecause,
          opensAtLevel: plan.opensAtLevel,
          names: plan.connections.map(({ name }) => name),
        },
      ];

function answered(result: Result): readonly { readonly connectionId: ConnectionId; readonly value: unknown }[] {
  if (result.ok) return [{ connectionId: result.connectionId, value: result.value }];
  return result.lastGood ? [{ connectionId: result.connectionId, value: result.lastGood.value }] : [];
}
