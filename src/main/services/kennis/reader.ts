import { deserialize } from 'node:v8';
import { datumOf } from '../../../shared/domain/days';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import { artikelSchema, type Artikel, type Passage } from '../../../shared/domain/kennis';
import type { Generation, KennisStore, OpenGeneration } from '../../ports/kennis-store';
import type { KennisQuery, KennisQuestion, KennisReading, KennisReply, TopArtikel } from './backend';
import { isValidOn, openKennisIndex, type KennisIndex, type ShortTexts } from './build-index';
import type { KnowledgeTexts } from './knowledge-texts';
import { forMunicipality } from './municipal-texts';
import { passageOf } from './passage';
import { rankArtikelen } from './rank';
import { readAsOf } from './reading-rules';
import { sanitiseArtikel } from './sanitise';
import type { Searchable } from './searchable';

/** What the search keeps in memory of an article. */
type Light = Omit<Searchable, 'tekst' | 'overig' | 'from' | 'until'> & Required<Pick<Searchable, 'from' | 'until'>>;

/** The same as it is stored. */
export const lightOf = ({ id, municipality, soort, titel, upn, trefwoorden, ...days }: Searchable): string =>
  JSON.stringify({
    ...{ id, municipality, soort, titel, upn, trefwoorden },
    from: days.from ?? null,
    until: days.until ?? null,
    zegswijzen: days.zegswijzen ?? [],
  } satisfies Light);

export type ReaderDeps = {
  readonly store: Pick<KennisStore, 'generation' | 'open'>;
  readonly texts: () => KnowledgeTexts;
  /** Today in the Netherlands: asked often, so it has to be cheap. */
  readonly today: () => string;
};

const TOP_LENGTH = 10;
const NONE: readonly never[] = [];

/** Opens the index that is whole now. A knowledge base that never was read has nothing in it. */
export function createReading(deps: ReaderDeps): KennisReading {
  const generation = deps.store.generation();
  return generation === null ? emptyReading() : readingOf(generation, deps);
}

const emptyReading = (): KennisReading => ({
  size: () => Promise.resolve(0),
  search: () => Promise.resolve({ hits: NONE, ms: 0 }),
  get: () => Promise.resolve(null),
  passage: () => Promise.resolve(null),
  top: () => Promise.resolve(NONE),
  words: () => Promise.resolve(NONE),
  close: () => Promise.resolve(),
});

type Opened = {
  readonly generation: OpenGeneration;
  readonly index: KennisIndex;
  /** The row of the article as a municipality reads it today; undefined when there is none. */
  readonly rowOf: (id: ArtikelId, municipality: MunicipalityId) => number | undefined;
  readonly today: () => string;
};

function readingOf(generation: Generation, { store, texts, today }: ReaderDeps): KennisReading {
  const opened = store.open(generation);
  // Written by this very program, of articles that were checked: to check 20,000 of them again would take half of the start.
  const lights = opened.lights() as readonly Light[];
  const ours = texts();
  const index = openKennisIndex(
    lights.map((light, row) => lazy(light, () => opened.tekst(row))),
    // Written by the same program: its fingerprint says so.
    { words: new Map(opened.words()), short: deserialize(opened.short()) as ShortTexts },
    { port: opened.index, texts: ours, today },
  );
  const known: Opened = { generation: opened, index, rowOf: rowsOf(lights, today), today };
  return {
    size: () => Promise.resolve(lights.length),
    search: (query) => Promise.resolve(searched(index, query)),
    get: (id, municipality) => Promise.resolve(artikelIn(known, id, municipality)),
    passage: (id, question) => Promise.resolve(passageIn(known, id, question)),
    top: (municipality, asked) =>
      Promise.resolve(topOf([...asked, ...ours.top], lights, (id) => known.rowOf(id, municipality))),
    words: () => Promise.resolve(wordsIn(lights)),
    close: () => Promise.resolve(),
  };
}

/** Each once: there are many, and they go to another thread. */
const wordsIn = (lights: readonly Light[]): readonly string[] => [
  ...new Set(lights.flatMap(({ titel, trefwoorden }) => [titel, ...trefwoorden].flatMap((text) => text.split(/\s+/)))),
];

/** Long texts stay in the file: of a question only a few are looked at. */
const lazy = (light: Light, tekst: () => string): Searchable => ({
  ...light,
  get tekst() {
    return tekst();
  },
  overig: '',
});

function rowsOf(lights: readonly Light[], today: () => string): Opened['rowOf'] {
  const rows = new Map(lights.map(({ id, municipality }, row) => [`${municipality ?? ''} ${id}`, row]));
  const valid = (row: number | undefined): number | undefined => {
    const light = row === undefined ? undefined : lights[row];
    return light && isValidOn(light, today()) ? row : undefined;
  };
  return (id, municipality) => valid(rows.get(`${municipality} ${id}`)) ?? valid(rows.get(` ${id}`));
}

function searched(index: KennisIndex, { text, municipality, limit }: KennisQuery): KennisReply {
  const started = performance.now();
  const hits = rankArtikelen(index, text, { limit, municipality });
  return { hits, ms: Math.round((performance.now() - started) * 10) / 10 };
}

/** As it was sent, in the words of this municipality, not yet sanitised. */
function rawArtikel({ generation, rowOf, today }: Opened, id: ArtikelId, municipality: MunicipalityId): Artikel | null {
  const row = rowOf(id, municipality);
  const json = row === undefined ? null : generation.artikel(row);
  if (json === null) return null;
  return forMunicipality(readAsOf(artikelSchema.parse(JSON.parse(json)), datumOf(today())), municipality);
}

function artikelIn(opened: Opened, id: ArtikelId, municipality: MunicipalityId): Artikel | null {
  const artikel = rawArtikel(opened, id, municipality);
  return artikel && sanitiseArtikel(artikel);
}

function passageIn(opened: Opened, id: ArtikelId, { text, municipality }: KennisQuestion): Passage | null {
  const artikel = rawArtikel(opened, id, municipality);
  return artikel && passageOf(artikel, text, opened.index.language);
}

function topOf(
  ids: readonly ArtikelId[],
  lights: readonly Light[],
  rowOf: (id: ArtikelId) => number | undefined,
): readonly TopArtikel[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const row = rowOf(id);
      const light = row === undefined ? undefined : lights[row];
      return light ? [{ id, titel: light.titel }] : [];
    })
    .slice(0, TOP_LENGTH);
}
