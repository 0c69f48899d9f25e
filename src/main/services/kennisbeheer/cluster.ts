import { daysBetween, datumOf } from '../../../shared/domain/days';
import type { Datum } from '../../../shared/domain/datum';
import type { Kennisvraag, VraagGroup } from '../../../shared/domain/kennisvraag';
import { buildLexicon, type Lexicon } from '../kennis/text/lexicon';
import { STOP_WORDS, WEAK_WORDS } from '../kennis/text/stop-words';
import { tokensOf } from '../kennis/text/tokens';

/** Share of the words of both together, and of the shorter one, from which two questions ask the same. */
const SAME_OF_ALL = 0.5;
const SAME_OF_SHORTER = 0.75;
const MOST_VARIANTS = 10;

type Keyed = { readonly vraag: Kennisvraag; readonly keys: ReadonlySet<string> };

/**
 * Questions that ask the same, as groups; in a group the oldest first. Two ask the same when the stems of their words overlap enough, or when
 * both say something of the same article. Words that say nothing of the subject do not count, unless there are no others.
 */
export function groupVragen(vragen: readonly Kennisvraag[], today: Datum): readonly VraagGroup[] {
  const lexicon = buildLexicon(vragen.map(({ woorden }) => woorden));
  const byKey = new Map<string, Set<Keyed[]>>();
  const groups: Keyed[][] = [];
  const oldestFirst = vragen.toSorted((one, other) => (one.gevraagdOp < other.gevraagdOp ? -1 : 1));
  for (const vraag of oldestFirst) {
    const keyed = { vraag, keys: keysOf(vraag, lexicon) };
    const candidates = new Set([...keyed.keys].flatMap((key) => [...(byKey.get(key) ?? [])]));
    const group = bestOf(keyed, candidates) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(keyed);
    for (const key of keyed.keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(group));
  }
  return groups.map((group) =>
    toGroup(
      group.map(({ vraag }) => vraag),
      today,
    ),
  );
}

function keysOf({ aanleiding, artikel, woorden }: Kennisvraag, lexicon: Lexicon): ReadonlySet<string> {
  // What is said of an article belongs to that article, whatever the words.
  if (artikel && (aanleiding === 'duim-omlaag' || aanleiding === 'fout')) return new Set([`artikel ${artikel.id}`]);
  const telling = tokensOf(woorden).filter((word) => !STOP_WORDS.has(word));
  const strong = telling.filter((word) => !WEAK_WORDS.has(word));
  const words = strong.length > 0 ? strong : telling;
  const keys = words.flatMap((word) => {
    const parts = lexicon.partsOf(word);
    return parts.length > 0 ? parts : [lexicon.keyOf(word)];
  });
  return new Set(keys.length > 0 ? keys : [woorden.toLowerCase()]);
}

/** The group with the question that is most like this one, as far as one is like it at all. */
function bestOf({ keys }: Keyed, groups: ReadonlySet<Keyed[]>): Keyed[] | null {
  let best: { readonly group: Keyed[]; readonly likeness: number } | null = null;
  for (const group of groups) {
    const likeness = Math.max(...group.map((other) => likenessOf(keys, other.keys)));
    if (likeness > (best?.likeness ?? 0)) best = { group, likeness };
  }
  return best?.group ?? null;
}

/** From 0 to 1; 0 when two questions do not ask the same. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((key) => other.has(key)).length;
  const all = one.size + other.size - shared;
  const shorter = Math.min(one.size, other.size);
  const isSame = shared / all >= SAME_OF_ALL || (shared >= 2 && shared / shorter >= SAME_OF_SHORTER);
  return isSame ? shared / all : 0;
}

const dayOf = (instant: string): Datum => datumOf(instant.slice(0, 10));

function toGroup(vragen: readonly Kennisvraag[], today: Datum): VraagGroup {
  const [first] = vragen;
  const last = vragen.at(-1);
  if (!first || !last) throw new Error('A group has at least one question');
  const open = vragen.filter(({ status }) => status === 'open');
  const [shown = first] = open;
  return {
    id: first.id,
    woorden: shown.woorden,
    varianten: [...new Set(vragen.map(({ woorden }) => woorden))]
      .filter((own) => own !== shown.woorden)
      .slice(0, MOST_VARIANTS),
    vragen,
    aanleidingen: [...new Set(vragen.map(({ aanleiding }) => aanleiding))],
    gemeenten: [...new Set(vragen.map(({ gemeente }) => gemeente))],
    artikel: shown.artikel,
    isOpen: open.length > 0,
    eersteOp: dayOf(first.gevraagdOp),
    laatsteOp: dayOf(last.gevraagdOp),
    doorlooptijdDagen: open[0]
      ? daysBetween(dayOf(open[0].gevraagdOp), today)
      : Math.max(...vragen.map(closedAfterDays)),
    herhaald: askedAgain(vragen),
  };
}

/** Days that a closed question was open. */
export const closedAfterDays = ({ gevraagdOp, geslotenOp }: Kennisvraag): number =>
  geslotenOp === null ? 0 : daysBetween(dayOf(gevraagdOp), dayOf(geslotenOp));

/** Questions that came after one of the same group had been closed. */
function askedAgain(vragen: readonly Kennisvraag[]): number {
  const closings = vragen.flatMap(({ geslotenOp }) => geslotenOp ?? []);
  const first = closings.toSorted()[0];
  return first === undefined ? 0 : vragen.filter(({ gevraagdOp }) => gevraagdOp > first).length;
}
