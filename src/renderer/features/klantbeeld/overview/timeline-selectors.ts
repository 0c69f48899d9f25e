import type { ConnectionId } from '../../../../shared/domain/ids';
import type { TimelineEntry } from '../../../../shared/domain/klantbeeld';
import type { Section } from '../sources/section';

/** Rows of all lines, newest first, each once. */
export function timelineRows(section: Section<'timeline'>, only: ConnectionId | null): readonly TimelineEntry[] {
  const rows = section.answers
    .filter(({ connectionId }) => only === null || connectionId === only)
    .flatMap(({ value }) => value);
  const unique = new Map(rows.map((row) => [row.id, row]));
  return [...unique.values()].sort((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : a.at < b.at ? 1 : -1));
}

/** Sources that gave rows, with how many, for the filter. */
export function timelineSources(
  section: Section<'timeline'>,
): readonly { readonly id: ConnectionId; readonly name: string; readonly count: number }[] {
  return section.sources
    .map(({ connectionId, name }) => ({ id: connectionId, name, count: timelineRows(section, connectionId).length }))
    .filter(({ count }) => count > 0);
}
