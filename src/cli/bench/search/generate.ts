import type { LabelledQuery } from '../../../main/services/kennis/measure';
import type { Searchable } from '../../../main/services/kennis/searchable';
import { stem } from '../../../main/services/kennis/text/stem';
import { STOP_WORDS, WEAK_WORDS } from '../../../main/services/kennis/text/stop-words';
import { tokensOf } from '../../../main/services/kennis/text/tokens';
import { artikelIdSchema } from '../../../shared/domain/ids';
import { subjectsOf, type Subject } from './subjects';

/** The real articles, and generated ones up to the size of the corpus. */
export type Corpus = { readonly articles: readonly Searchable[]; readonly generated: number };

/** A word that stands in more of the real articles than this share is the language of all of them, not a subject. */
const COMMON = 0.03;

/**
 * A corpus of `size` articles around the real ones. Each generated article takes its form from a real one: the same sentences,
 * as long, with the words that every municipal text uses. What the real one is about, every word that stands in less than one
 * in 33 of them, is replaced by a subject of its own: a compound that no real article and no labelled question knows a part of
 * ("anjerbeiaard") and words around it, and what one wants of it, in words that real titles have as well. So it competes for each common word
 * of a question, yet never answers it: the labelled answer stays the right one. Without chance: the same size gives the same corpus.
 */
export function corpusOf(
  real: readonly Searchable[],
  { size, queries }: { readonly size: number; readonly queries: readonly LabelledQuery[] },
): Corpus {
  const generated = Math.max(0, size - real.length);
  const taken = new Set([...real.flatMap(wordsOf), ...queries.flatMap(({ query }) => tokensOf(query))].map(stem));
  const common = commonWords(real);
  const subjects = subjectsOf(generated, (word) => taken.has(stem(word)));
  const articles = subjects.flatMap((subject, at) => {
    const form = real[at % real.length];
    return form ? [inTheForm(form, subject, { at, common })] : [];
  });
  return { articles: [...real, ...articles], generated };
}

const wordsOf = ({ titel, upn, trefwoorden, tekst, overig }: Searchable): readonly string[] =>
  tokensOf([titel, upn ?? '', ...trefwoorden, tekst, overig].join(' '));

function commonWords(real: readonly Searchable[]): ReadonlySet<string> {
  const holders = new Map<string, number>();
  for (const artikel of real)
    for (const word of new Set(wordsOf(artikel))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const frequent = [...holders].filter(([, count]) => count >= COMMON * real.length).map(([word]) => word);
  return new Set([...frequent, ...STOP_WORDS, ...WEAK_WORDS]);
}

type Making = { readonly at: number; readonly common: ReadonlySet<string> };

function inTheForm(form: Searchable, { subject, around, act }: Subject, { at, common }: Making): Searchable {
  const about = (text: string): string =>
    text.replace(/[\p{L}\p{N}]+/gu, (word) =>
      tokensOf(word).every((token) => common.has(token)) ? word : (around[word.length % around.length] ?? subject),
    );
  return {
    id: artikelIdSchema.parse(`gemaakt-${at}`),
    municipality: null,
    soort: form.soort,
    titel: `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${act}`,
    upn: `${subject} ${act}`,
    trefwoorden: [subject, `${act} ${subject}`],
    tekst: about(form.tekst),
    overig: about(form.overig),
  };
}
