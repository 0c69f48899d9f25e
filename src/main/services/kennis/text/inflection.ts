import { stem } from './stem';

/** Forms that no rule finds. Verbs of what residents call about. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gestolen: 'stelen',
    verloren: 'verliezen',
    verloor: 'verliezen',
    gevonden: 'vinden',
    gebroken: 'breken',
    gekocht: 'kopen',
    kocht: 'kopen',
    verkocht: 'verkopen',
    gebracht: 'brengen',
    geschreven: 'schrijven',
    ingeschreven: 'inschrijven',
    uitgeschreven: 'uitschrijven',
    overgeschreven: 'overschrijven',
    gestorven: 'sterven',
    stierf: 'sterven',
    overleed: 'overlijden',
    gescheiden: 'scheiden',
    gekozen: 'kiezen',
    begonnen: 'beginnen',
    gesloten: 'sluiten',
    afgesloten: 'afsluiten',
    gelopen: 'lopen',
    verlopen: 'verlopen',
    gevallen: 'vallen',
    viel: 'vallen',
    gebeten: 'bijten',
    gereden: 'rijden',
    aangereden: 'aanrijden',
    gelaten: 'laten',
    verlaten: 'verlaten',
    geholpen: 'helpen',
    weggehaald: 'weghalen',
    gegooid: 'gooien',
    weggegooid: 'weggooien',
    gewogen: 'wegen',
    gestoken: 'steken',
    gesproken: 'spreken',
    verhuisde: 'verhuizen',
    ontvangen: 'ontvangen',
    afgewezen: 'afwijzen',
    gebleven: 'blijven',
    geworpen: 'werpen',
    steden: 'stad',
    kinderen: 'kind',
    bladeren: 'blad',
    eieren: 'ei',
    koeien: 'koe',
    leden: 'lid',
    schepen: 'schip',
    ouder: 'ouder',
    stemde: 'stemmen',
    gestemd: 'stemmen',
    bomen: 'boom',
    ontstopt: 'ontstoppen',
  }),
);

const PARTICLES = 'aan|achter|af|bij|door|in|kwijt|mee|na|om|onder|op|over|rond|terug|toe|uit|vast|voor|vrij|weg';
const SEPARABLE = new RegExp(`^(${PARTICLES})ge([a-z]{3,})$`);

/** Words that can be the loose first part of a verb: *geef … door*. */
export const VERB_PARTICLES: ReadonlySet<string> = new Set(PARTICLES.split('|'));

/** What stays of *-je*, *-tje*, *-pje* and *-etje* after stemming. */
const DIMINUTIVES = ['j', 'tj', 'pj', 'etj'] as const;

/** The key of a folded word before the vocabulary is asked: irregular forms first, then the stemmer. */
export const baseKey = (word: string): string => stem(IRREGULAR.get(word) ?? word);

/**
 * Keys that a key may stand for when the vocabulary knows them: participles (*aangevraagd* to *aanvraag*), third persons and
 * diminutives. The first that is known is taken.
 */
export function candidateBases(key: string): readonly string[] {
  const candidates: string[] = [];
  const separable = SEPARABLE.exec(key);
  if (separable) candidates.push(...withoutT(`${separable[1] ?? ''}${separable[2] ?? ''}`));
  if (/^ge[a-z]{4,}/.test(key)) candidates.push(...withoutT(key.slice(2)));
  candidates.push(...withoutT(key).filter((candidate) => candidate !== key));
  for (const suffix of DIMINUTIVES) {
    if (key.endsWith(suffix) && key.length - suffix.length >= 3)
      candidates.push(stem(key.slice(0, -suffix.length).replace(/(.)\1$/, '$1')));
  }
  return candidates;
}

function withoutT(key: string): readonly string[] {
  return /[^aeiou][dt]$|[aeiou]{2}[dt]$|[aeiou][dt]$/.test(key) && key.length > 4
    ? [stem(key.slice(0, -1)), key]
    : [key];
}
