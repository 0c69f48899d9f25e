import {
  ENTRY_SCHEMAS,
  type Entry,
  type EntryProblem,
  type Lijst,
  type LijstChange,
  type Lijsten,
} from '../../../shared/domain/lijsten';
import { problemsOfLists } from '../../../shared/domain/lijsten-rules';

type Changed = {
  readonly lijsten: Lijsten;
  readonly entryId: string | null;
  readonly change: LijstChange['change'];
  readonly fields: readonly string[];
};
/** The lists with one change in them, or what is wrong with it, by field. */
export type ChangeOutcome =
  { readonly ok: true; readonly changed: Changed } | { readonly ok: false; readonly problems: readonly EntryProblem[] };

/** An entry as it was filled in: an empty `id` is a new one. */
export type FilledIn = Readonly<Record<string, unknown>>;

/** Puts an entry in its list, in its own place or at the end. */
export function withEntryIn(lijsten: Lijsten, lijst: Lijst, filledIn: FilledIn): ChangeOutcome {
  const isNew = filledIn['id'] === '' || filledIn['id'] === undefined;
  const id = isNew ? newId(lijsten[lijst], filledIn['naam']) : filledIn['id'];
  const parsed = ENTRY_SCHEMAS[lijst].safeParse({ ...filledIn, id });
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, code, message }) => ({
        field: path.join('.'),
        reason: message === 'variable' ? message : code,
      })),
    };
  const entry: Entry = parsed.data;
  const before = lijsten[lijst].find((one) => one.id === entry.id);
  if (!before && !isNew) return { ok: false, problems: [{ field: 'id', reason: 'unknown' }] };
  const entries: readonly Entry[] = before
    ? lijsten[lijst].map((one) => (one.id === entry.id ? entry : one))
    : [...lijsten[lijst], entry];
  // The entry was read by the schema of this very list.
  const next = { ...lijsten, [lijst]: entries, revision: lijsten.revision + 1 } as Lijsten;
  const problems = problemsOf(next, lijsten, { lijst, id: entry.id });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, changed: { lijsten: next, entryId: entry.id, ...whatChanged(before, entry) } };
}

/** Puts the entries of a list in another order: all of them, each once. */
export function inOrder(lijsten: Lijsten, lijst: Lijst, ids: readonly string[]): ChangeOutcome {
  const entries: readonly Entry[] = lijsten[lijst];
  const ordered = ids.flatMap((id) => entries.find((one) => one.id === id) ?? []);
  if (new Set(ids).size !== entries.length || ordered.length !== entries.length)
    return { ok: false, problems: [{ field: 'ids', reason: 'unknown' }] };
  // The same entries as before.
  const next = { ...lijsten, [lijst]: ordered, revision: lijsten.revision + 1 } as Lijsten;
  return { ok: true, changed: { lijsten: next, entryId: null, change: 'ordered', fields: [] } };
}

type At = { readonly lijst: Lijst; readonly id: string };

/** What is wrong with the entry itself; else what it breaks elsewhere, such as a group that goes while it has results. */
function problemsOf(next: Lijsten, before: Lijsten, { lijst, id }: At): readonly EntryProblem[] {
  const all = problemsOfLists(next);
  const own = all.filter((one) => one.lijst === lijst && one.id === id);
  if (own.length > 0) return own.map(({ field, reason }) => ({ field, reason }));
  const known = new Set(problemsOfLists(before).map((one) => JSON.stringify(one)));
  return all.some((one) => !known.has(JSON.stringify(one))) ? [{ field: 'isIngetrokken', reason: 'inUse' }] : [];
}

function whatChanged(before: Entry | undefined, after: Entry): Pick<Changed, 'change' | 'fields'> {
  const was: FilledIn = before ?? {};
  const fields = Object.entries(after).flatMap(([field, value]) =>
    JSON.stringify(was[field]) === JSON.stringify(value) ? [] : [field],
  );
  if (!before) return { change: 'added', fields: [] };
  const onlyWithdrawn = fields.length === 1 && fields[0] === 'isIngetrokken';
  return { change: onlyWithdrawn ? (after.isIngetrokken ? 'withdrawn' : 'restored') : 'changed', fields };
}

/** A code made of the name, that no entry has: records keep it, so it never changes with the name. */
function newId(entries: readonly Pick<Entry, 'id'>[], naam: unknown): string {
  const plain = (typeof naam === 'string' ? naam : '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = plain === '' ? 'nieuw' : plain;
  const taken = new Set(entries.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
