import { failed } from '../http/answers';
import type { LineResult } from '../../shared/result';

type Rule<T> = {
  /** Whether an item is about whom, or what, was asked. */
  readonly isAsked: (item: T) => boolean;
  /** The field that tells, for the error. */
  readonly field: string;
};

/**
 * Only the items that are about whom was asked: a source that does not heed its filter must not show one person's data under
 * another's name. When it gave none but others', that is no empty list but `invalidResponse`.
 */
export function onlyAsked<T>(result: LineResult<readonly T[]>, { isAsked, field }: Rule<T>): LineResult<readonly T[]> {
  if (!result.ok) return result;
  const asked = result.value.filter(isAsked);
  if (asked.length === 0 && result.value.length > 0)
    return failed(result, { kind: 'invalidResponse', fields: [field] });
  return { ...result, value: asked };
}

/** The answer when it is about what was asked, else `invalidResponse`: nothing of another is shown. */
export function whenAsked<T>(result: LineResult<T>, { isAsked, field }: Rule<T>): LineResult<T> {
  if (!result.ok || isAsked(result.value)) return result;
  return failed(result, { kind: 'invalidResponse', fields: [field] });
}

/** Each item once, by its id; the first one counts. What has no id is compared as a whole. */
export function once<T>(items: readonly T[], idOf: (item: T) => string | null | undefined): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = idOf(item) || JSON.stringify(item);
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/** A uuid as every server may write it, compared. */
export const isSameId = (one: string | null | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();
