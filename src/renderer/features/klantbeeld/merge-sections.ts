import type { KlantbeeldSections, SectionName } from '../../../shared/domain/klantbeeld';
import type { ConnectionId } from '../../../shared/domain/ids';

/** Sections as they arrive or are kept: those that nothing is known of yet are absent. */
export type SomeSections = { readonly [S in SectionName]?: KlantbeeldSections[S] | undefined };

type Answered = { readonly connectionId: ConnectionId };

/**
 * The sections with new answers in them. An answer replaces what its own connection gave before; what other connections
 * gave stays until they answer, so that nothing on screen disappears while lines are asked again.
 */
export function mergeSections(before: SomeSections, news: SomeSections): SomeSections {
  const names = Object.keys(news) as SectionName[]; // keys of a section map are section names
  const merged = names.map((name) => [name, mergeResults(before[name] ?? [], news[name] ?? [])] as const);
  return { ...before, ...Object.fromEntries(merged) };
}

/** Connections that answered in any of these sections. */
export const answeredConnections = (sections: SomeSections): ReadonlySet<ConnectionId> =>
  new Set(
    Object.values(sections).flatMap((results: readonly Answered[] | undefined) =>
      (results ?? []).map(({ connectionId }) => connectionId),
    ),
  );

function mergeResults(before: readonly Answered[], news: readonly Answered[]): readonly Answered[] {
  const answered = new Set(news.map((result) => result.connectionId));
  return [...before.filter((result) => !answered.has(result.connectionId)), ...news];
}
