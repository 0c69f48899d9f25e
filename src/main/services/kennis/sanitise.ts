import sanitizeHtml from 'sanitize-html';
import type { Artikel, ArtikelFields } from '../../../shared/domain/kennis';

const TABLE = ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption'];

/** What may stay of an article's HTML. Everything else goes; of scripts and styles the content too. */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'h3', 'h4', 'br', ...TABLE],
  allowedAttributes: { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['https'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // A relative link would point into the application itself: without its target it is only text.
  exclusiveFilter: ({ tag, attribs, text }) =>
    tag === 'a' && !/^https:\/\//i.test(attribs['href'] ?? '') && text.trim() === '',
  transformTags: {
    a: (tagName, { href }) => ({ tagName, attribs: href && /^https:\/\//i.test(href) ? { href } : {} }),
  },
};

/** HTML of which only harmless marks are left. */
export const sanitiseHtml = (html: string): string => sanitizeHtml(html, RULES);

/** The article with all its fields sanitised. */
export function sanitiseArtikel(artikel: Artikel): Artikel {
  const clean = (field: keyof ArtikelFields): string | null => {
    const html = artikel.velden[field];
    return html === null ? null : sanitiseHtml(html);
  };
  const { velden } = artikel;
  return {
    ...artikel,
    velden: {
      tekst: sanitiseHtml(velden.tekst),
      kostenEnBetaalmethoden: clean('kostenEnBetaalmethoden'),
      bewijs: clean('bewijs'),
      vereisten: clean('vereisten'),
      uitersteTermijn: clean('uitersteTermijn'),
      procedureBeschrijving: clean('procedureBeschrijving'),
      bezwaarEnBeroep: clean('bezwaarEnBeroep'),
      wtdBijGeenReactie: clean('wtdBijGeenReactie'),
      notice: clean('notice'),
      contact: clean('contact'),
      deskMemo: clean('deskMemo'),
    },
  };
}
