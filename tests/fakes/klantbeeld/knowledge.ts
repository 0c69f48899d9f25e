import type { ArtikelId, MunicipalityId } from '../../../src/shared/domain/ids';
import type { Artikel, ArtikelFields, KennisHit } from '../../../src/shared/domain/kennis';
import { day } from './builders';

export const municipality = (id: string): MunicipalityId => id as MunicipalityId;
export const artikelIdOf = (id: string): ArtikelId => id as ArtikelId;

const noFields: ArtikelFields = {
  tekst: '<p>U kunt in termijnen betalen.</p>',
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

/** An article; fields that are not given are empty. */
export const artikelOf = (
  part: Partial<Omit<Artikel, 'velden'>> & { readonly velden?: Partial<ArtikelFields> } = {},
): Artikel => ({
  id: 'bel-02' as ArtikelId,
  soort: 'product',
  titel: 'Aanslag in termijnen betalen',
  upn: null,
  doelgroep: 'eu-burger',
  afdeling: null,
  trefwoorden: [],
  lokaleVelden: [],
  municipality: null,
  aanvraag: null,
  gerelateerd: [],
  laatstGecontroleerd: day('2026-01-10'),
  bron: 'pdc',
  ...part,
  velden: { ...noFields, ...part.velden },
});

export const hitOf = (part: Partial<KennisHit> = {}): KennisHit => ({
  id: 'bel-02' as ArtikelId,
  titel: 'Aanslag in termijnen betalen',
  soort: 'product',
  fragment: 'U kunt in termijnen betalen.',
  score: 1,
  found: [{ veld: 'titel', woord: 'termijnen' }],
  ...part,
});
