import { requestUrl } from '../content';
import { OWMS_OF } from '../organisations';
import type { CatalogueProduct } from '../products';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const withoutTags = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const ONLINE: Readonly<Record<string, string>> = { DigiD: 'digid', eHerkenning: 'eherkenning', geen: 'ja' };

type Attributes = Readonly<Record<string, string>>;

function element(name: string, content: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** The products as a Samenwerkende Catalogi 4.0 feed. Elements and order as in the public example of that format. */
export function scFeed(products: readonly CatalogueProduct[]): string {
  const root = element('overheidproduct:scproducten', `\n${products.map(scProduct).join('\n')}\n`, {
    'xmlns:overheidproduct': 'http://standaarden.overheid.nl/product/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:overheid': 'http://standaarden.overheid.nl/owms/terms/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xsi:schemaLocation':
      'http://standaarden.overheid.nl/product/terms/ http://standaarden.overheid.nl/sc/4.0/xsd/sc.xsd',
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function scProduct(product: CatalogueProduct): string {
  const kern = element('overheidproduct:owmskern', owmsKern(product));
  const mantel = element('overheidproduct:owmsmantel', owmsMantel(product));
  const meta = element('overheidproduct:meta', kern + mantel + element('overheidproduct:scmeta', scMeta(product)));
  return element('overheidproduct:scproduct', meta + element('overheidproduct:body', ''), { 'owms-version': '4.0' });
}

function owmsKern({ article, municipality }: CatalogueProduct): string {
  const owms = OWMS_OF[municipality];
  const gemeente = { scheme: 'overheid:Gemeente', resourceIdentifier: owms.identifier };
  return [
    element('dcterms:identifier', `https://www.${municipality}.example/producten/${article.id}`),
    element('dcterms:title', escapeXml(article.titel)),
    element('dcterms:language', 'nl'),
    element('dcterms:type', 'productbeschrijving', { scheme: 'overheid:Informatietype' }),
    element('dcterms:modified', article.laatstGecontroleerd),
    element('dcterms:spatial', owms.label, gemeente),
    element('overheid:authority', owms.label, gemeente),
  ].join('');
}

function owmsMantel({ article, texts }: CatalogueProduct): string {
  const audiences = {
    'eu-burger': ['particulier'],
    'eu-bedrijf': ['ondernemer'],
    'eu-burger-bedrijf': ['particulier', 'ondernemer'],
  };
  return [
    ...audiences[article.doelgroep].map((one) => element('dcterms:audience', one, { scheme: 'overheid:Doelgroep' })),
    element('dcterms:abstract', escapeXml(withoutTags(texts.tekst ?? ''))),
  ].join('');
}

function scMeta({ article, municipality, number }: CatalogueProduct): string {
  const url = requestUrl(article, municipality);
  return [
    element('overheidproduct:productID', String(number)),
    element(
      'overheidproduct:onlineAanvragen',
      article.aanvraag ? (ONLINE[article.aanvraag.loginmiddel] ?? 'ja') : 'nee',
    ),
    url === null ? '' : element('overheidproduct:aanvraagURL', '', { resourceIdentifier: url }),
    element('overheidproduct:uniformeProductnaam', escapeXml(article.upn ?? ''), {
      scheme: 'overheid:UniformeProductnaam',
      resourceIdentifier: article.upnUri ?? '',
    }),
  ].join('');
}
