import { z } from 'zod';
import { artikelIdSchema, municipalityIdSchema } from '../../../shared/domain/ids';
import type { Artikel } from '../../../shared/domain/kennis';
import { mapValue } from '../../../shared/result';
import { andThen, answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import { readText } from '../../http/read-text';
import { once } from '../asked';
import { defineLine } from '../define-line';
import { toDatum, toLoginmiddel } from '../wire-values';
import type { ScProduct } from './parse-feed';

const XML = { Accept: 'application/xml, text/xml' };
const MOST_BYTES = 32 * 1024 * 1024;

/** Product texts of a Samenwerkende Catalogi 4.0 feed; the connection's URL is the feed itself. */
export const sc = defineLine({
  kind: 'sc',
  label: 'Samenwerkende Catalogi',
  ports: ['kennis'],
  settings: z.strictObject({}),
  connect: (http) => ({
    kennis: {
      async listArtikelen() {
        return mapValue(await readFeed(http), (products) => once(products.map(toArtikel), ({ id }) => id));
      },
    },
  }),
  probe: async (http) => mapValue(await readFeed(http), () => null),
});

async function readFeed(http: LineHttp) {
  const reply = await http.bytes('', { headers: XML, maxBytes: MOST_BYTES });
  return andThen(reply, async ({ bytes, contentType }) => {
    const { parseFeed } = await import('./parse-feed');
    const text = textOf(bytes, contentType);
    const products = text === null ? null : parseFeed(text);
    return products
      ? answered(http, products)
      : failed<readonly ScProduct[]>(http, { kind: 'invalidResponse', fields: ['scproducten'] });
  });
}

/** The feed as text, in the charset of its content type or of its own first line; null when it is not what it says. */
function textOf(bytes: Uint8Array, contentType: string): string | null {
  const firstLine = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const own = /^\s*<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(firstLine)?.[1];
  try {
    return readText(bytes, contentType, own);
  } catch {
    return null;
  }
}

/** The abstract is all that a feed gives of a text; the rest is on the municipality's own page. */
export function toArtikel(product: ScProduct): Artikel {
  const municipality = municipalityIdSchema.safeParse(product.authority.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return {
    id: artikelIdSchema.parse(
      `sc-${product.authority.toLowerCase()}-${product.productId || product.title}`.slice(0, 200),
    ),
    soort: 'product',
    titel: product.title,
    upn: product.upn || null,
    doelgroep: audienceOf(product.audiences),
    afdeling: null,
    trefwoorden: [],
    velden: {
      // The abstract is plain text: what looks like markup in it is none.
      tekst: product.abstract && `<p>${escapeHtml(product.abstract)}</p>`,
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
    },
    lokaleVelden: [],
    municipality: municipality.success ? municipality.data : null,
    aanvraag: product.requestUrl ? { url: product.requestUrl, loginmiddel: toLoginmiddel(product.online) } : null,
    gerelateerd: [],
    laatstGecontroleerd: toDatum(product.modified),
    bron: 'Samenwerkende Catalogi',
  };
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function audienceOf(audiences: readonly string[]): Artikel['doelgroep'] {
  const isForCompanies = audiences.includes('ondernemer');
  return isForCompanies ? (audiences.includes('particulier') ? 'eu-burger-bedrijf' : 'eu-bedrijf') : 'eu-burger';
}
