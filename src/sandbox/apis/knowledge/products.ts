import type { Rng } from '../../region/model';
import { MUNICIPALITIES, textsFor, type Article, type Content, type Municipality, type Texts } from './content';

/** A product of one municipality as its public catalogue shows it: no internal text. */
export type CatalogueProduct = {
  readonly uuid: string;
  readonly number: number;
  readonly municipality: Municipality;
  readonly article: Article;
  readonly texts: Omit<Texts, 'deskMemo'>;
};

/** Every how many articles one also stands in the public catalogues. */
const SHARE = 10;

/**
 * A small part of the articles, for each municipality: what SDG and Samenwerkende Catalogi publish of them.
 * `from` shifts which ones, so that the two catalogues differ.
 */
export function catalogueProducts(content: Content, rng: Rng, from: number): readonly CatalogueProduct[] {
  const articles = content.articles.filter((article, index) => article.upnUri && index % SHARE === from);
  return MUNICIPALITIES.flatMap((municipality, place) =>
    articles.map((article, index) => {
      const { deskMemo: _internal, ...texts } = textsFor(article, municipality);
      const uuid = rng.fork(`${article.id}/${municipality}`).uuid();
      return { uuid, number: 1000 + place * 100 + index, municipality, article, texts };
    }),
  );
}
