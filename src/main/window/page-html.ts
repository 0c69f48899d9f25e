import type { PrintedPage } from '../../shared/domain/outgoing';

const STYLE = `
  body { font: 11pt/1.5 sans-serif; color: #000; margin: 0; }
  h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 12pt; }
  h2 { font-size: 12pt; margin: 12pt 0 2pt; break-after: avoid; }
  p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** A page to print, as HTML. Its texts are plain: whatever stands in them is shown as it is written. */
export const pageHtml = ({ title, parts }: PrintedPage): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
${parts.map((part) => `<h2>${escaped(part.title)}</h2><p>${escaped(part.text)}</p>`).join('\n')}
</body></html>`;
