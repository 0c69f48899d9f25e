import { z } from 'zod';
import { datumSchema } from './datum';
import { artikelIdSchema, municipalityIdSchema } from './ids';
import { list, shape } from './schema';

const html = z.string();

/** The parts of an article in the order in which an agent needs them; HTML, sanitised before it is shown. Source: objecttype kennisartikel. */
export const artikelFieldsSchema = shape({
  tekst: html,
  kostenEnBetaalmethoden: html.nullable(),
  bewijs: html.nullable(),
  vereisten: html.nullable(),
  uitersteTermijn: html.nullable(),
  procedureBeschrijving: html.nullable(),
  bezwaarEnBeroep: html.nullable(),
  wtdBijGeenReactie: html.nullable(),
  notice: html.nullable(),
  contact: html.nullable(),
  /** Internal: never read out, never sent. */
  deskMemo: html.nullable(),
});
export type ArtikelFields = z.infer<typeof artikelFieldsSchema>;
export type ArtikelField = keyof ArtikelFields;

const veldSchema = artikelFieldsSchema.unwrap().keyof();

/** A field in which a municipality has a text of its own. `sinds`: when its owner last looked at it; `referentie`: what it stands over. */
export const afwijkingSchema = shape({
  veld: veldSchema,
  sinds: datumSchema.nullable(),
  referentieGewijzigd: datumSchema.nullable(),
  referentie: html.nullable(),
  /** The reference text takes its place 30 days after it changed, unless the owner looks at it. */
  isDoorgedrukt: z.boolean(),
});
export type Afwijking = z.infer<typeof afwijkingSchema>;

/** An article of the knowledge base: a product text or a VAC (`tekst` then is its answer, `titel` its question). */
export const artikelSchema = shape({
  id: artikelIdSchema,
  soort: z.enum(['product', 'vac']),
  titel: z.string(),
  upn: z.string().nullable(),
  doelgroep: z.enum(['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf']),
  afdeling: z.string().nullable(),
  trefwoorden: list(z.string()),
  velden: artikelFieldsSchema,
  /** Which fields hold the text of this municipality instead of the reference text. */
  lokaleVelden: list(z.string()),
  municipality: municipalityIdSchema.nullable(),
  aanvraag: shape({ url: z.string(), loginmiddel: z.string() }).nullable(),
  gerelateerd: list(artikelIdSchema),
  laatstGecontroleerd: datumSchema.nullable(),
  bron: z.string(),
  /** First and last day on which it may show; absent: no such limit. */
  geldigVan: datumSchema.nullable().optional(),
  geldigTot: datumSchema.nullable().optional(),
  /** How people say it, as editors wrote it down. */
  zegswijzen: list(z.string()).optional(),
  /** When the text of a field last changed, or was looked at by the owner of a local text. */
  veldDatums: z.partialRecord(veldSchema, datumSchema).readonly().optional(),
  isDoorgedrukt: z.boolean().optional(),
  /** Of a local text that stands over a reference text. */
  afwijkingen: list(afwijkingSchema).optional(),
});
export type Artikel = z.infer<typeof artikelSchema>;

/** The piece of an article that answers a question: plain text of one field, and the words in it that were asked for, folded. */
export const passageSchema = shape({
  veld: artikelFieldsSchema.unwrap().keyof(),
  tekst: z.string(),
  woorden: list(z.string()),
});
export type Passage = z.infer<typeof passageSchema>;

/** One hit of the knowledge search. `found` says why: the words of the question that were recognised, per field. */
export const kennisHitSchema = shape({
  id: artikelIdSchema,
  titel: z.string(),
  soort: z.enum(['product', 'vac']),
  fragment: z.string(),
  score: z.number(),
  found: list(shape({ veld: z.string(), woord: z.string() })),
});
export type KennisHit = z.infer<typeof kennisHitSchema>;
