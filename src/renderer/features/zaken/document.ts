/** How a document is shown: in this window, in a shielded window of its own that main opens, or not at all. */
export type Viewer = 'image' | 'text' | 'window' | 'none';

const INSIDE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);
const APART: ReadonlySet<string> = new Set(['application/pdf', 'image/gif', 'image/webp']);

const typeOf = (formaat: string): string => formaat.split(';')[0]?.trim().toLowerCase() ?? '';

/** The viewer for a media type. SVG and HTML are never shown: they can hold scripts. */
export function viewerFor(formaat: string): Viewer {
  const type = typeOf(formaat);
  if (INSIDE.has(type)) return 'image';
  if (APART.has(type)) return 'window';
  return type === 'text/plain' ? 'text' : 'none';
}

/** What sort of document it is, for people. */
export function kindOf(formaat: string): 'image' | 'text' | 'pdf' | 'other' {
  const type = typeOf(formaat);
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('image/')) return 'image';
  return type.startsWith('text/') ? 'text' : 'other';
}

/** The text in base64 content. UTF-8; where that does not fit, Windows-1252, which older registers still send. */
export function textOfBase64(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `12 kB` or `1,4 MB`. */
export function sizeText(sizeBytes: number): string {
  if (sizeBytes < 1_000_000) return `${Math.max(1, Math.round(sizeBytes / 1000))} kB`;
  return `${(sizeBytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}
