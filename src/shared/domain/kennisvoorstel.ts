import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { artikelIdSchema, municipalityIdSchema } from './ids';
import { artikelFieldsSchema, artikelSchema } from './kennis';
import { failedSourceSchema } from './kennisvraag';
import { hiddenTermHitSchema } from './outgoing';
import { list, shape } from './schema';

const veld = z.string().max(100_000).nullable().default(null);

/** Texts as an editor has them: null where the article has none, or where a municipality follows the reference text. HTML. */
export const voorstelVeldenSchema = shape({
  tekst: veld,
  kostenEnBetaalmethoden: veld,
  bewijs: veld,
  vereisten: veld,
  uitersteTermijn: veld,
  wtdBijGeenReactie: veld,
  procedureBeschrijving: veld,
  bezwaarEnBeroep: veld,
  notice: veld,
  contact: veld,
  deskMemo: veld,
});
export type VoorstelVelden = z.infer<typeof voorstelVeldenSchema>;

const words = z.array(z.string().trim().min(1).max(200)).max(100).readonly();

/** A text for the knowledge base on its way from draft to published. An objecttype of Voorkant. */
export const voorstelSchema = shape({
  id: z.guid(),
  stand: z.enum(['concept', 'review', 'gepubliceerd', 'ingetrokken']),
  artikelId: artikelIdSchema,
  /** The object that the article stands in, or will stand in. */
  objectId: z.guid(),
  /** Whose text it is; null for the reference text of all municipalities. */
  gemeente: municipalityIdSchema.nullable(),
  schrijver: z.string(),
  titel: z.string().max(300),
  doelgroep: artikelSchema.unwrap().shape.doelgroep,
  /** The department that owns the text. */
  afdeling: z.string().max(200).nullable(),
  velden: voorstelVeldenSchema,
  trefwoorden: words,
  /** How people say it. */
  zegswijzen: words,
  geldigVan: datumSchema.nullable(),
  geldigTot: datumSchema.nullable(),
  /** When the owner has to look at it again. */
  reviewDatum: datumSchema.nullable(),
  /** A changed reference text takes the place of this one after 30 days. */
  isDoorgedrukt: z.boolean(),
  /** Questions that it answers: closed when it is published. */
  kennisvragen: list(z.guid()),
  /** Fingerprint of the version that it began with; null for a new text. */
  basis: z.string().nullable(),
  ingediendOp: instantSchema.nullable(),
  beoordelaar: z.string().nullable(),
  /** What the reviewer says. */
  opmerking: z.string().nullable(),
});
export type Voorstel = z.infer<typeof voorstelSchema>;

/** What a text stands over, to compare it with. */
export const tekstVersieSchema = shape({ titel: z.string(), velden: voorstelVeldenSchema });
export type TekstVersie = z.infer<typeof tekstVersieSchema>;

/** A proposal with what is published now, and with the reference text where a municipality has its own. */
export const voorstelBeeldSchema = shape({
  voorstel: voorstelSchema,
  huidig: tekstVersieSchema.nullable(),
  referentie: tekstVersieSchema.nullable(),
  /** Fields in which somebody published another text since this one was begun. */
  botsing: list(artikelFieldsSchema.unwrap().keyof()),
  /** Fingerprint of what is published now; null when nothing is. */
  huidigeBasis: z.string().nullable(),
});
export type VoorstelBeeld = z.infer<typeof voorstelBeeldSchema>;

/** A proposal in the list. */
export const voorstelRegelSchema = shape({
  voorstel: voorstelSchema,
  /** Kept here only; nobody else sees it. */
  isDraft: z.boolean(),
  isPending: z.boolean(),
  /** Somebody else changed it first: the register refused it. */
  isConflict: z.boolean(),
});
export type VoorstelRegel = z.infer<typeof voorstelRegelSchema>;
export const voorstellenSchema = shape({ regels: list(voorstelRegelSchema), failed: list(failedSourceSchema) });
export type Voorstellen = z.infer<typeof voorstellenSchema>;

/** One version of an article as it was published. */
export const versieSchema = shape({
  index: z.number().int(),
  startAt: datumSchema.nullable(),
  tekst: tekstVersieSchema,
});
export type Versie = z.infer<typeof versieSchema>;

/** What is noticed about a text. `zinnen`: those that are too long; `woorden`: hard words with an easier one. */
export const keuringSchema = shape({
  zinnen: list(shape({ zin: z.string(), woorden: z.number().int() })),
  woorden: list(shape({ woord: z.string(), beter: z.string() })),
  links: list(shape({ url: z.string(), waarom: z.enum(['vorm', 'onveilig', 'onbekend']) })),
  namen: list(hiddenTermHitSchema),
});
export type Keuring = z.infer<typeof keuringSchema>;

/** Where a text stands among the hits of a question; null: it is not found. */
export const vindProefSchema = shape({
  vraag: z.string(),
  plaats: z.number().int().nullable(),
  eerste: z.string().nullable(),
});
export type VindProef = z.infer<typeof vindProefSchema>;

/** How publishing went. */
export const publicatieSchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('published') }),
  shape({ state: z.literal('returned') }),
  /** Another text was published since: the fields on which the two differ. */
  shape({ state: z.literal('conflict'), beeld: voorstelBeeldSchema }),
  /** It names an executor. */
  shape({ state: z.literal('named'), hits: list(hiddenTermHitSchema) }),
]);
export type Publicatie = z.infer<typeof publicatieSchema>;

/** A text that its owner has to look at. `velden`: where the reference text changed; `vervaltOp`: when it takes the place of the own text. */
export const teBekijkenSchema = shape({
  artikelId: artikelIdSchema,
  titel: z.string(),
  gemeente: municipalityIdSchema.nullable(),
  velden: list(
    shape({
      veld: artikelFieldsSchema.unwrap().keyof(),
      sinds: datumSchema,
      vervaltOp: datumSchema.nullable(),
      isVervallen: z.boolean(),
    }),
  ),
  /** The day to look again, when it has come. */
  reviewDatum: datumSchema.nullable(),
});
export type TeBekijken = z.infer<typeof teBekijkenSchema>;
