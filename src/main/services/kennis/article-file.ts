import { z } from 'zod';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { LabelledQuery } from './measure';
import type { Searchable } from './searchable';
import { plainText } from './text/tokens';

const text = z.string().nullish();

const artikelSchema = z.object({
  id: artikelIdSchema,
  soort: z.enum(['product', 'vac']).catch('product'),
  titel: z.string(),
  tekst: text,
  trefwoorden: z.array(z.string()).nullish(),
  upn: text,
  procedureBeschrijving: text,
  vereisten: text,
  bewijs: text,
  kostenEnBetaalmethoden: text,
  uitersteTermijn: text,
  wtdBijGeenReactie: text,
  bezwaarEnBeroep: text,
  notice: text,
  deskMemo: text,
});
const articleFileSchema = z.union([
  z.array(artikelSchema),
  z.object({ artikelen: z.array(artikelSchema) }).transform(({ artikelen }) => artikelen),
]);

const querySchema = z.object({ id: z.string(), query: z.string() });
const labelledSchema = querySchema.extend({
  type: z.string(),
  expected: z.string().nullable(),
  acceptable: z
    .array(z.string())
    .nullish()
    .transform((ids) => ids ?? []),
});
const wrapped = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), z.object({ queries: z.array(item) }).transform(({ queries }) => queries)]);

/** The articles of a knowledge file: a list, or `{ artikelen: [ … ] }`. Throws a ZodError when it is something else. */
export function readArticles(
  json: unknown,
  { withoutKeywords }: { readonly withoutKeywords: boolean },
): readonly Searchable[] {
  return articleFileSchema.parse(json).map((artikel) => ({
    id: artikel.id,
    municipality: null,
    soort: artikel.soort,
    titel: artikel.titel,
    upn: artikel.upn ?? null,
    trefwoorden: withoutKeywords ? [] : (artikel.trefwoorden ?? []),
    tekst: plainText(artikel.tekst ?? ''),
    overig: otherTexts(artikel).map(plainText).join(' '),
  }));
}

const otherTexts = (artikel: z.infer<typeof artikelSchema>): readonly string[] =>
  [
    artikel.procedureBeschrijving,
    artikel.vereisten,
    artikel.bewijs,
    artikel.kostenEnBetaalmethoden,
    artikel.uitersteTermijn,
    artikel.wtdBijGeenReactie,
    artikel.bezwaarEnBeroep,
    artikel.notice,
    artikel.deskMemo,
  ].flatMap((field) => (field ? [field] : []));

/** Questions `[{ id, query }]`, or `{ queries: [ … ] }`. */
export const readQueries = (json: unknown): readonly z.infer<typeof querySchema>[] => wrapped(querySchema).parse(json);

/** Questions with the articles that answer them. */
export const readLabelledQueries = (json: unknown): readonly LabelledQuery[] => wrapped(labelledSchema).parse(json);
