import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Parts of an article that a municipality may replace by its own text. HTML. */
const TEXT_FIELDS = {
  tekst: z.string(),
  procedureBeschrijving: z.string(),
  vereisten: z.string(),
  bewijs: z.string(),
  kostenEnBetaalmethoden: z.string(),
  uitersteTermijn: z.string(),
  wtdBijGeenReactie: z.string(),
  bezwaarEnBeroep: z.string(),
  notice: z.string(),
  contact: z.string(),
  deskMemo: z.string(),
};

const texts = z.object(TEXT_FIELDS).partial();
const datum = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const doelgroep = z.enum(['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf']);

const articleSchema = texts.extend({
  id: z.string(),
  titel: z.string(),
  upn: z.string().nullish(),
  upnUri: z.string().nullish(),
  doelgroep,
  afdeling: z.string(),
  trefwoorden: z.array(z.coerce.string()).default([]),
  tekst: z.string(),
  aanvraag: z.object({ url: z.string(), loginmiddel: z.string() }).nullish(),
  gerelateerd: z.array(z.string()).default([]),
  laatstGecontroleerd: datum,
  varianten: z.partialRecord(z.enum(['harderwijk', 'ermelo', 'zeewolde']), texts).default({}),
});

const vacSchema = z.object({
  id: z.string(),
  vraag: z.string(),
  antwoord: z.string(),
  toelichting: z.string().default(''),
  doelgroep,
  afdeling: z.string(),
  trefwoorden: z.array(z.coerce.string()).default([]),
  producten: z.array(z.string()).default([]),
  vacs: z.array(z.string()).default([]),
  laatstGecontroleerd: datum,
});

/** The texts of an article by field name. */
export type Texts = z.infer<typeof texts>;
/** A product text with its local variants, as `resources/knowledge/*.yaml` holds it. */
export type Article = z.infer<typeof articleSchema>;
/** A question with its answer, as `resources/knowledge/vacs/*.yaml` holds it. */
export type Vac = z.infer<typeof vacSchema>;
/** All that the practice region's editors wrote. */
export type Content = { readonly articles: readonly Article[]; readonly vacs: readonly Vac[] };

/** Names of the text fields, in the order of the objecttype. */
export const TEXT_FIELD_NAMES = Object.keys(TEXT_FIELDS) as readonly (keyof Texts)[];

/** Municipalities with their own texts. The order is that of the region. */
export const MUNICIPALITIES = ['harderwijk', 'ermelo', 'zeewolde'] as const;
export type Municipality = (typeof MUNICIPALITIES)[number];

const loaded = new Map<string, Content>();

/**
 * The content below `resources/knowledge`, read once per folder. A file without `artikelen` holds something else; one
 * whose articles do not fit throws with its name.
 */
export function loadContent(resources: string): Content {
  const known = loaded.get(resources);
  if (known) return known;
  const folder = path.join(resources, 'knowledge');
  const content = {
    articles: readAll(folder, z.object({ artikelen: z.array(articleSchema).default([]) })).flatMap(
      (file) => file.artikelen,
    ),
    vacs: readAll(path.join(folder, 'vacs'), z.object({ vacs: z.array(vacSchema) })).flatMap((file) => file.vacs),
  };
  loaded.set(resources, content);
  return content;
}

function readAll<S extends z.ZodType>(folder: string, schema: S): readonly z.infer<S>[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    // Other lists stand in the same folder, and reading YAML takes long.
    if (!/^(artikelen|vacs):/m.test(text)) return [];
    // Checks that cost time and that the editors' own tests do already.
    const parsed = schema.safeParse(parse(text, { prettyErrors: false, uniqueKeys: false }));
    if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** The text of an article for one municipality: its own words where it has them, else the reference. */
export const textsFor = (article: Article, municipality: Municipality): Texts => ({
  ...Object.fromEntries(TEXT_FIELD_NAMES.map((name) => [name, article[name]])),
  ...article.varianten[municipality],
});

/** Where a request for this product starts for one municipality. */
export const requestUrl = (article: Article, municipality: Municipality): string | null =>
  article.aanvraag?.url.replace('{gemeente}', municipality) ?? null;
