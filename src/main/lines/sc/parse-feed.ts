import { Parser } from 'htmlparser2';
import { entryOf } from '../wire-values';

/** One `scproduct`. Texts are as they stand in the feed: they may hold markup. */
export type ScProduct = {
  readonly title: string;
  readonly modified: string;
  readonly authority: string;
  readonly audiences: readonly string[];
  readonly abstract: string;
  readonly productId: string;
  readonly online: string;
  readonly requestUrl: string;
  readonly upn: string;
};

type Building = { -readonly [K in keyof ScProduct]: ScProduct[K] extends readonly string[] ? string[] : string };

const empty = (): Building => ({
  title: '',
  modified: '',
  authority: '',
  audiences: [],
  abstract: '',
  productId: '',
  online: '',
  requestUrl: '',
  upn: '',
});

/** Which element fills which field; prefixes differ between makers, local names do not. */
const TEXTS: Readonly<Record<string, Exclude<keyof ScProduct, 'audiences'>>> = {
  title: 'title',
  modified: 'modified',
  authority: 'authority',
  abstract: 'abstract',
  productID: 'productId',
  onlineAanvragen: 'online',
  uniformeProductnaam: 'upn',
};

/** A feed has less than ten elements within each other. */
const DEEPEST = 64;

/** The products of a Samenwerkende Catalogi 4.0 feed; null when the text is no such feed, is cut off, or is deeper than a feed is. */
export function parseFeed(xml: string): readonly ScProduct[] | null {
  const products: Building[] = [];
  let current: Building | null = null;
  let text = '';
  // The parser calls back: as fields of an object, what it sets is seen after it is done.
  const feed = { isOpened: false, isClosed: false, depth: 0 };
  const close = (name: string): void => {
    if (name === 'scproducten') feed.isClosed = true;
    if (!current) return;
    const field = entryOf(TEXTS, name);
    if (field) current[field] = text.trim();
    if (name === 'audience') current.audiences.push(text.trim());
    if (name === 'scproduct') {
      products.push(current);
      current = null;
    }
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        text = '';
        feed.depth += 1;
        // The parser takes longer for each element the deeper it stands.
        if (feed.depth > DEEPEST) parser.pause();
        const local = localName(name);
        if (local === 'scproducten') feed.isOpened = true;
        if (local === 'scproduct') current = empty();
        if (local === 'aanvraagURL' && current) current.requestUrl = attributes['resourceIdentifier'] ?? '';
      },
      ontext: (more) => (text += more),
      // An element that the end of the text closed is one that was cut off.
      onclosetag(name, isImplied) {
        feed.depth -= 1;
        if (!isImplied || localName(name) !== 'scproducten') close(localName(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return feed.isOpened && feed.isClosed ? products : null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
