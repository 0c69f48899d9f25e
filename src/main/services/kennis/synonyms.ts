import type { KnowledgeTexts } from './knowledge-texts';
import type { Lexicon } from './text/lexicon';
import { STOP_WORDS } from './text/stop-words';
import { tokensOf } from './text/tokens';

/** What a recognised expression may be replaced by: the keys of one other expression. */
export type Expansion = { readonly trigger: readonly string[]; readonly target: readonly string[] };

export type Synonyms = {
  /** Expansions of all expressions whose words all occur among these keys. */
  expansionsFor(keys: ReadonlySet<string>): readonly Expansion[];
};

/** Prepares the synonym lists. Targets of which the articles know no word are left out. */
export function createSynonyms(texts: KnowledgeTexts['synonyms'], lexicon: Lexicon): Synonyms {
  const byKey = new Map<string, Expansion[]>();
  const add = (from: string, to: string): void => {
    const trigger = tokensOf(from).map((word) => lexicon.keyOf(word));
    const target = tokensOf(to)
      .filter((word) => !STOP_WORDS.has(word))
      .map((word) => lexicon.keyOf(word))
      .filter((key) => lexicon.has(key));
    const first = trigger[0];
    if (first === undefined || target.length === 0 || target.every((key) => trigger.includes(key))) return;
    const known = byKey.get(first);
    if (known) known.push({ trigger, target });
    else byKey.set(first, [{ trigger, target }]);
  };
  for (const group of texts.gelijk) for (const from of group) for (const to of group) if (from !== to) add(from, to);
  for (const { zegt, bedoelt } of texts.bedoelt) for (const from of zegt) for (const to of bedoelt) add(from, to);
  return {
    expansionsFor: (keys) =>
      [...keys].flatMap((key) =>
        (byKey.get(key) ?? []).filter(({ trigger }) => trigger.every((part) => keys.has(part))),
      ),
  };
}
