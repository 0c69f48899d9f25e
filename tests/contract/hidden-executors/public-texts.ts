import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PRODUCT_TYPES } from '../../../src/sandbox/apis/customers/open-product/catalogue';
import { loadContent, TEXT_FIELD_NAMES, type Texts } from '../../../src/sandbox/apis/knowledge/content';
import type { TermScanner } from '../../../src/shared/domain/hidden-terms';
import type { LineConfig } from '../../../src/shared/domain/line';
import { nl } from '../../../src/renderer/text/nl';
import { isBelow, SAID, textsBelow } from './said-texts';

/** Something that a resident could hear, read or receive: where it stands and what it says. */
export type PublicText = { readonly file: string; readonly field: string; readonly text: string };

/** Everything of that kind that ships. */
export const publicTexts = (resources: string, lines: readonly LineConfig[]): readonly PublicText[] => [
  ...knowledgeTexts(resources),
  ...municipalityTexts(resources),
  ...noteTexts(resources),
  ...lineTexts(lines),
  ...windowTexts(),
  ...productTexts(),
];

/** Articles and questions, as the knowledge base, SDG and Samenwerkende Catalogi give them; the internal memo and explanation left out. */
function knowledgeTexts(resources: string): readonly PublicText[] {
  const { articles, vacs } = loadContent(resources);
  const fieldsOf = (texts: Texts) =>
    TEXT_FIELD_NAMES.filter((name) => name !== 'deskMemo').map((name) => [name, texts[name]] as const);
  const ofArticles = articles.flatMap((article) => {
    const variants = Object.entries(article.varianten).flatMap(([municipality, texts]) =>
      fieldsOf(texts).map(([name, text]) => [`varianten.${municipality}.${name}`, text] as const),
    );
    const all = [['titel', article.titel] as const, ['aanvraag.url', article.aanvraag?.url] as const];
    return [...all, ...fieldsOf(article), ...variants].map(([name, text]) => [`${article.id}.${name}`, text] as const);
  });
  const ofVacs = vacs.flatMap(
    ({ id, vraag, antwoord }) =>
      [
        [`${id}.vraag`, vraag],
        [`${id}.antwoord`, antwoord],
      ] as const,
  );
  return [...ofArticles, ...ofVacs].flatMap(([field, text]) =>
    text === undefined ? [] : [{ file: 'resources/knowledge', field, text }],
  );
}

/** Greeting, locations, telephone and website: all that a municipality says of itself. */
const municipalityTexts = (resources: string): readonly PublicText[] =>
  readdirSync(path.join(resources, 'municipalities'))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const content: unknown = parse(readFileSync(path.join(resources, 'municipalities', name), 'utf8'));
      return textsBelow(content as object).map(({ way, text }) => ({
        file: `resources/municipalities/${name}`,
        field: way,
        text,
      }));
    });

/** Notes that a resident may read later. */
const noteTexts = (resources: string): readonly PublicText[] =>
  readdirSync(path.join(resources, 'notes'))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const content: unknown = parse(readFileSync(path.join(resources, 'notes', name), 'utf8'));
      return textsBelow(content as object).map(({ way, text }) => ({
        file: `resources/notes/${name}`,
        field: way,
        text,
      }));
    });

/** The sentences that lines bring along. */
export const lineTexts = (lines: readonly LineConfig[]): readonly PublicText[] =>
  lines.flatMap(({ id, say, answers }) =>
    [
      { field: `${id}.say`, text: say },
      ...answers.map((one, at) => ({ field: `${id}.answers.${at}.say`, text: one.say })),
    ]
      .filter((one): one is { field: string; text: string } => one.text !== undefined)
      .map((one) => ({ file: 'resources/lines', ...one })),
  );

const windowTexts = (): readonly PublicText[] =>
  textsBelow(nl)
    .filter(({ way }) => isBelow(way, SAID))
    .map(({ way, text }) => ({ file: 'src/renderer/text/nl.ts', field: way, text }));

/** What the product catalogue of the practice region says of products. */
const productTexts = (): readonly PublicText[] =>
  PRODUCT_TYPES.flatMap(({ code, naam, samenvatting, prijzen }) =>
    [naam, samenvatting, ...prijzen.map(([beschrijving]) => beschrijving)].map((text) => ({
      file: 'src/sandbox/apis/customers/open-product/catalogue.ts',
      field: code,
      text,
    })),
  );

/** What may not be heard in these texts, each as `file field:place 'words' (line)`. */
export const violationsIn = (texts: readonly PublicText[], scan: TermScanner): readonly string[] =>
  texts.flatMap(({ file, field, text }) =>
    scan(text).map((hit) => `${file} ${field}:${hit.at} '${hit.text}' (${hit.lineId})`),
  );
