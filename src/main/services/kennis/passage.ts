import type { Artikel, ArtikelField, Passage } from '../../../shared/domain/kennis';
import { SPOKEN_VELDEN } from '../../../shared/domain/velden';
import { understandQuery, type Language, type Query } from './query';
import { plainText, tokensOf } from './text/tokens';

/** Words of a question that ask for one part of an article, whatever its subject. */
const ASKS_FOR: Partial<Readonly<Record<ArtikelField, RegExp>>> = {
  kostenEnBetaalmethoden: /^(kost|kosten|prijs|duur|euro|gratis|tarief|betaal|betalen)$/,
  bewijs: /^(meenemen|meebrengen|neem|bewijs|papieren|documenten)$/,
  vereisten: /^(voorwaarde|voorwaarden|eis|eisen|mag)$/,
  uitersteTermijn: /^(termijn|wanneer|uiterlijk|deadline)$/,
  wtdBijGeenReactie: /^(hoelang|lang|duurt|wachten)$/,
  procedureBeschrijving: /^(hoe|aanvragen|aanvraag|afspraak|online)$/,
  bezwaarEnBeroep: /^(bezwaar|beroep|oneens)$/,
  contact: /^(contact|telefoonnummer|bereikbaar|openingstijden|adres)$/,
};
/** What it counts that a part is asked for, beside the share of the question that stands in it. */
const ASKED = 0.25;
/** What a word counts that the title holds: all of the article is about it. */
const OF_TITLE = 0.3;
/** Below this share of the question a passage is no answer to it. */
const LEAST = 0.2;
/** A block longer than this is looked at by sentence. */
const LONG = 280;
const MOST_BLOCKS = 400;

type Block = { readonly veld: ArtikelField; readonly tekst: string };

/**
 * The passage of an article that answers a question best, with the words of the article that the question asks for. Null when nothing in it does. Takes any text.
 */
export function passageOf(artikel: Artikel, text: string, language: Language): Passage | null {
  const query = understandQuery(text, language);
  const subject = keysIn(artikel.titel, language);
  const asking = { query, asked: tokensOf(text), subject, language };
  const wanted = wantedKeys(query);
  let best: { readonly block: Block; readonly value: number } | null = null;
  for (const block of blocksOf(artikel)) {
    const value = valueOf(block, asking);
    if (value >= LEAST && value > (best?.value ?? 0)) best = { block, value };
  }
  if (!best) return null;
  const { block } = best;
  return {
    ...block,
    woorden: [...new Set(tokensOf(block.tekst))].filter((word) => wanted.has(language.lexicon.keyOf(word))),
  };
}

type Asking = {
  readonly query: Query;
  /** All words of the question, folded. */
  readonly asked: readonly string[];
  /** Keys of the title of the article. */
  readonly subject: ReadonlySet<string>;
  readonly language: Language;
};

function valueOf({ veld, tekst }: Block, { query, asked, subject, language }: Asking): number {
  const keys = keysIn(tekst, language);
  const held = query.words.reduce((sum, { key, weight, alternatives }) => {
    const factors = alternatives.filter((one) => one.keys.every((each) => keys.has(each))).map(({ factor }) => factor);
    return sum + weight * (subject.has(key) ? OF_TITLE : 1) * Math.max(0, ...factors);
  }, 0);
  const isAsked = asked.some((word) => ASKS_FOR[veld]?.test(word) === true);
  return (query.mass === 0 ? 0 : held / query.mass) + (isAsked ? ASKED : 0);
}

const keysIn = (text: string, { lexicon }: Language): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap((word) => [lexicon.keyOf(word), ...lexicon.partsOf(word)]));

const wantedKeys = ({ words }: Query): ReadonlySet<string> =>
  new Set(words.flatMap(({ alternatives }) => alternatives.flatMap(({ keys }) => keys)));

/** The article in the pieces that one can read out: paragraphs and list items, long ones by sentence. */
function blocksOf({ velden }: Artikel): readonly Block[] {
  const blocks = SPOKEN_VELDEN.flatMap((veld) => piecesOf(velden[veld] ?? '').map((tekst) => ({ veld, tekst })));
  return blocks.slice(0, MOST_BLOCKS);
}

const piecesOf = (html: string): readonly string[] =>
  html
    .split(/<(?:br|\/p|\/li|\/h[1-6]|\/tr)[^>]{0,200}>/i)
    .map(plainText)
    .flatMap((piece) => (piece.length > LONG ? piece.split(/(?<=[.!?])\s+/) : [piece]))
    .filter((piece) => piece !== '');
