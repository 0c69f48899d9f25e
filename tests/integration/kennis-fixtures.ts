import path from 'node:path';
import { artikelIdSchema, type MunicipalityId } from '../../src/shared/domain/ids';
import type { Artikel, ArtikelFields } from '../../src/shared/domain/kennis';
import { buildKennisIndex, type KennisIndex } from '../../src/main/services/kennis/build-index';
import type { KnowledgeTexts } from '../../src/main/services/kennis/knowledge-texts';
import { readKnowledgeTexts } from '../../src/main/services/kennis/read-texts';
import { searchableOf } from '../../src/main/services/kennis/searchable';
import type { LineResult } from '../../src/shared/result';
import type { KennisBackend } from '../../src/main/services/kennis/backend';
import {
  createKennisService,
  type KennisService,
  type KennisServiceDeps,
} from '../../src/main/services/kennis/kennis-service';
import { createLocalBackend } from '../../src/main/services/kennis/local-backend';
import { feedReaders } from '../../src/main/lines/feed-readers';
import { openDatabase, type Database } from '../../src/main/store/database';
import { createKennisStore } from '../../src/main/store/kennis-store';
import { createKennisIndex } from '../../src/main/store/kennis-index';

export const RESOURCES = path.join(import.meta.dirname, '../../resources');
export const realTexts = (): KnowledgeTexts => readKnowledgeTexts(RESOURCES);

const NO_FIELDS: ArtikelFields = {
  tekst: '',
  kostenEnBetaalmethoden: null,
  bewijs: null,
  vereisten: null,
  uitersteTermijn: null,
  procedureBeschrijving: null,
  bezwaarEnBeroep: null,
  wtdBijGeenReactie: null,
  notice: null,
  contact: null,
  deskMemo: null,
};

type Changes = Partial<Omit<Artikel, 'id' | 'velden'>> & { readonly velden?: Partial<ArtikelFields> };

/** An article with only what matters in a test. */
export const artikelOf = (id: string, { velden, ...changes }: Changes = {}): Artikel => ({
  id: artikelIdSchema.parse(id),
  soort: 'product',
  titel: id,
  upn: null,
  doelgroep: 'eu-burger',
  afdeling: null,
  trefwoorden: [],
  lokaleVelden: [],
  municipality: null,
  aanvraag: null,
  gerelateerd: [],
  laatstGecontroleerd: null,
  bron: 'proef',
  ...changes,
  velden: { ...NO_FIELDS, ...velden },
});

/** What a municipality itself wrote of an article: only the fields that differ. */
export const localOf = (id: string, municipality: MunicipalityId, velden: Partial<ArtikelFields>): Artikel =>
  artikelOf(id, { municipality, titel: '', lokaleVelden: Object.keys(velden), velden });

export const ARTIKELEN: readonly Artikel[] = [
  artikelOf('bz-02', {
    titel: 'Rijbewijs aanvragen of verlengen',
    upn: 'rijbewijs',
    trefwoorden: ['roze pasje'],
    velden: {
      tekst: '<p>Een nieuw rijbewijs vraagt u aan bij de gemeente waar u woont.</p><p>Neem een pasfoto mee.</p>',
    },
  }),
  artikelOf('bel-09', {
    titel: 'Hondenbelasting: hond aan- of afmelden',
    velden: {
      tekst: '<p>Heeft u een hond, dan meldt u die aan voor de hondenbelasting.</p>',
      deskMemo: '<p>Zoek het dossier op in Chihuahuasysteem.</p>',
    },
  }),
  artikelOf('pk-01', {
    titel: 'Parkeervergunning voor bewoners',
    upn: 'parkeervergunning',
    velden: { tekst: '<p>Woont u in een gebied met vergunningparkeren, dan vraagt u een bewonersvergunning aan.</p>' },
  }),
  artikelOf('afv-03', {
    titel: 'Container aanvragen, omruilen of laten repareren',
    velden: { tekst: '<p>Elke woning krijgt standaard containers voor restafval, gft, papier en pmd.</p>' },
  }),
  artikelOf('bz-24', {
    titel: 'Echtscheiding inschrijven',
    upn: 'echtscheiding inschrijving',
    velden: { tekst: '<p>Een scheiding is pas definitief als de uitspraak van de rechter is ingeschreven.</p>' },
  }),
  artikelOf('sd-09', {
    titel: 'Wmo: rolstoel of scootmobiel',
    velden: { tekst: '<p>Heeft u langdurig een rolstoel nodig, dan vraagt u deze aan via de Wmo.</p>' },
  }),
];

/** Where the knowledge base lies for a test. */
export const localBackend = (db: Database = openDatabase({ kind: 'memory' }), today = '2026-03-12'): KennisBackend =>
  createLocalBackend({
    store: createKennisStore(db),
    texts: realTexts,
    program: 'test',
    readers: feedReaders,
    today: () => today,
  });

type Over = Partial<KennisServiceDeps>;

/** A knowledge base in memory whose sources answer this when they are asked. */
export const kennisOver = (answers: () => readonly LineResult<readonly Artikel[]>[], deps: Over = {}): KennisService =>
  createKennisService({
    backend: localBackend(),
    nowMs: () => Date.parse('2026-03-12T09:00:00Z'),
    sources: () =>
      answers().map((answer) => ({
        source: {
          connectionId: answer.connectionId,
          lineId: answer.lineId,
          name: answer.connectionId,
          kind: 'proef',
        },
        ways: { way: 'whole', list: () => Promise.resolve(answer) },
      })),
    ...deps,
  });

/** An index in memory over these articles. */
export const indexOf = (artikelen: readonly Artikel[] = ARTIKELEN, texts: KnowledgeTexts = realTexts()): KennisIndex =>
  buildKennisIndex(artikelen.map(searchableOf), { port: createKennisIndex(openDatabase({ kind: 'memory' })), texts });
