import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import type { Connection } from '../../ports/lines';
import type { PlannedQuestion } from './assemble';
import { sectionNames } from './sections';

/** What of an earlier opening still stands, and which connections have to be asked. */
export type Kept = { readonly sections: KlantbeeldSections; readonly renew: ReadonlySet<string> };

/**
 * Splits what an earlier opening of the same subject gave: a connection that answered everything that is asked of it now, within its
 * freshness norm, is not asked again. All others are: failed, closed then, closed now, or without a norm.
 */
export function keepFresh(sections: KlantbeeldSections, plan: readonly PlannedQuestion[], nowMs: number): Kept {
  const connections = [...new Set(plan.map(({ connection }) => connection))];
  const isFresh = (connection: Connection): boolean =>
    plan
      .filter((planned) => planned.connection === connection)
      .every(({ closed, question }) => closed === null && question.fills.every((name) => has(connection, name)));
  const has = ({ id, freshMs }: Connection, name: keyof KlantbeeldSections): boolean => {
    const answers = sections[name].filter(({ connectionId }) => connectionId === id);
    return (
      answers.length > 0 &&
      answers.every((one) => one.ok && freshMs !== null && nowMs - Date.parse(one.fetchedAt) < freshMs)
    );
  };
  const kept = new Set(connections.filter(isFresh).map(({ id }) => id));
  const entries = sectionNames.map((name) => [name, sections[name].filter((one) => kept.has(one.connectionId))]);
  return {
    // Every section is in `sectionNames` with its own kind of answers.
    sections: Object.fromEntries(entries) as KlantbeeldSections,
    renew: new Set(connections.map(({ id }) => id).filter((id) => !kept.has(id))),
  };
}
