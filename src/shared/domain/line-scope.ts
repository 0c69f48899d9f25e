import type { Datum } from './datum';
import type { LineId, MunicipalityId } from './ids';
import type { LineConfig } from './line';

/** One product of one line for one municipality, from when until when. Both days included; null: no end. */
export type LineScope = {
  readonly product: string;
  readonly municipality: MunicipalityId;
  readonly from: Datum;
  readonly to: Datum | null;
};

/** UPL names are the same whatever their capitals and the blanks around them. */
export const productKey = (product: string): string => product.trim().toLowerCase();

/**
 * What a line serves: its products for its participants, as long as both the product and the participation hold. `at` is the place of the
 * product in the line's list.
 */
export const scopesOf = (line: LineConfig): readonly (LineScope & { readonly at: number })[] =>
  line.products.flatMap((entry, at) => {
    const scope: Exclude<typeof entry, string> = typeof entry === 'string' ? { product: entry } : entry;
    return line.participants
      .filter(({ municipality }) => scope.municipalities?.includes(municipality) ?? true)
      .map((part) => ({
        at,
        product: scope.product,
        municipality: part.municipality,
        from: scope.from !== undefined && scope.from > part.from ? scope.from : part.from,
        to: earliest(scope.to ?? null, part.to ?? null),
      }))
      .filter(({ from, to }) => to === null || from <= to);
  });

const earliest = (one: Datum | null, other: Datum | null): Datum | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

/** The days that two scopes share; null when there are none. */
export function sharedDays(
  one: Pick<LineScope, 'from' | 'to'>,
  other: Pick<LineScope, 'from' | 'to'>,
): { readonly from: Datum; readonly to: Datum | null } | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = earliest(one.to, other.to);
  return to === null || from <= to ? { from, to } : null;
}

/** What is asked of the register: which line serves this product in this municipality on this day. */
export type ScopeQuestion = {
  readonly product: string;
  readonly municipality: MunicipalityId;
  readonly on: Datum;
};

/** Answers which line serves a product. */
export type LineResolver = {
  /** The one line that does; null when none does, and when more than one does (which reading the files refuses). */
  readonly resolve: (question: ScopeQuestion) => LineId | null;
  /** Every line that does: at most one from files that were read without an error. */
  readonly all: (question: ScopeQuestion) => readonly LineId[];
};

type Held = Pick<LineScope, 'from' | 'to'> & { readonly line: LineId };

const NONE: readonly Held[] = [];

/** Makes the index once; each look-up then costs as much as the periods of one product in one municipality. */
export function createLineResolver(lines: readonly LineConfig[]): LineResolver {
  const index = new Map<string, Held[]>();
  for (const line of lines) {
    for (const { product, municipality, from, to } of scopesOf(line)) {
      const key = placeOf(product, municipality);
      const held = index.get(key) ?? [];
      held.push({ line: line.id, from, to });
      index.set(key, held);
    }
  }
  const all = ({ product, municipality, on }: ScopeQuestion): readonly LineId[] =>
    (index.get(placeOf(product, municipality)) ?? NONE)
      .filter(({ from, to }) => from <= on && (to === null || on <= to))
      .map(({ line }) => line);
  return {
    all,
    resolve(question) {
      const found = all(question);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
  };
}

/** No id of a municipality has a blank in it. */
const placeOf = (product: string, municipality: MunicipalityId): string => `${municipality} ${productKey(product)}`;
