import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../shared/domain/datum';
import {
  macroSchema,
  type EntryProblem,
  type Lijst,
  type LijstChange,
  type Lijsten,
  type Macro,
} from '../../../shared/domain/lijsten';
import { active, MOST_FAVOURITES, problemsOfMacro } from '../../../shared/domain/lijsten-rules';
import type { LinesConfiguration } from '../../../shared/domain/lines-configuration';
import type { ListChangeLog, ListsPlace, OwnChoiceStore } from '../../ports/lijsten';
import { inOrder, withEntryIn, type ChangeOutcome, type FilledIn } from './change';

export type LijstenDeps = {
  readonly place: ListsPlace;
  readonly log: ListChangeLog;
  readonly own: OwnChoiceStore;
  readonly nowMs: () => number;
};

/** What came of a change. `conflict`: somebody else changed the lists first; these are theirs. */
export type ChangeReply =
  | { readonly state: 'saved' | 'conflict'; readonly lijsten: Lijsten }
  | { readonly state: 'invalid'; readonly problems: readonly EntryProblem[] }
  | { readonly state: 'notWritable' };

export type OwnMacros =
  { readonly state: 'saved'; readonly macros: readonly Macro[] } | Extract<ChangeReply, { readonly state: 'invalid' }>;

type Change = { readonly userId: string; readonly lijst: Lijst; readonly basedOn: number };

export type LijstenService = {
  readonly current: () => Promise<Lijsten>;
  readonly status: () => LinesConfiguration;
  readonly put: (change: Change, entry: FilledIn) => Promise<ChangeReply>;
  readonly order: (change: Change, ids: readonly string[]) => Promise<ChangeReply>;
  readonly history: (limit: number) => readonly LijstChange[];
  readonly favourites: (userId: string) => readonly string[];
  readonly setFavourites: (userId: string, ids: readonly string[]) => Promise<readonly string[]>;
  readonly macros: (userId: string) => readonly Macro[];
  readonly saveMacro: (userId: string, macro: FilledIn) => Promise<OwnMacros>;
  readonly removeMacro: (userId: string, id: string) => readonly Macro[];
};

/** More than this nobody finds back. */
const MOST_OWN = 50;

/** The lists that everybody works with, and what each user chose from them. */
export function createLijsten({ place, log, own, nowMs }: LijstenDeps): LijstenService {
  const change = async (
    { userId, lijst, basedOn }: Change,
    make: (lijsten: Lijsten) => ChangeOutcome,
  ): Promise<ChangeReply> => {
    const before = await place.current();
    if (before.revision !== basedOn) return { state: 'conflict', lijsten: before };
    const outcome = make(before);
    if (!outcome.ok) return { state: 'invalid', problems: outcome.problems };
    const { lijsten, entryId, change: what, fields } = outcome.changed;
    const written = await place.write(lijsten, basedOn);
    if (written === 'notWritable') return { state: 'notWritable' };
    if (written === 'changedMeanwhile') return { state: 'conflict', lijsten: await place.current() };
    log.record({ at: instantOf(nowMs()), userId, lijst, entryId, change: what, fields });
    return { state: 'saved', lijsten };
  };
  return {
    current: () => place.current(),
    status: () => place.status(),
    put: (by, entry) => change(by, (lijsten) => withEntryIn(lijsten, by.lijst, entry)),
    order: (by, ids) => change(by, (lijsten) => inOrder(lijsten, by.lijst, ids)),
    history: (limit) => log.latest(limit),
    favourites: (userId) => own.favourites(userId),
    async setFavourites(userId, ids) {
      const offered = new Set(active((await place.current()).resultaten).map(({ id }) => id));
      own.setFavourites(userId, [...new Set(ids)].filter((id) => offered.has(id)).slice(0, MOST_FAVOURITES));
      return own.favourites(userId);
    },
    ...ownMacros({ place, own }),
  };
}

function ownMacros({ place, own }: Pick<LijstenDeps, 'place' | 'own'>) {
  return {
    macros: (userId: string) => own.macros(userId),
    async saveMacro(userId: string, filledIn: FilledIn): Promise<OwnMacros> {
      const mine = own.macros(userId);
      const isNew = filledIn['id'] === '';
      const parsed = macroSchema.safeParse({ ...filledIn, id: isNew ? randomUUID() : filledIn['id'] });
      if (!parsed.success)
        return {
          state: 'invalid',
          problems: parsed.error.issues.map(({ path, code }) => ({ field: path.join('.'), reason: code })),
        };
      const macro = parsed.data;
      const others = mine.filter(({ id }) => id !== macro.id);
      const { resultaten } = await place.current();
      const problems: readonly EntryProblem[] = [
        ...problemsOfMacro(macro),
        ...(isNew && mine.length >= MOST_OWN ? [{ field: 'naam', reason: 'tooMany' }] : []),
        ...(!isNew && others.length === mine.length ? [{ field: 'id', reason: 'unknown' }] : []),
        ...(macro.toets !== null && others.some(({ toets }) => toets === macro.toets)
          ? [{ field: 'toets', reason: 'taken' }]
          : []),
        ...(macro.resultaat !== null && !resultaten.some(({ id }) => id === macro.resultaat)
          ? [{ field: 'resultaat', reason: 'unknown' }]
          : []),
      ];
      if (problems.length > 0) return { state: 'invalid', problems };
      own.putMacro(userId, macro);
      return { state: 'saved', macros: own.macros(userId) };
    },
    removeMacro(userId: string, id: string) {
      own.removeMacro(userId, id);
      return own.macros(userId);
    },
  };
}
